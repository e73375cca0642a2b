import { lazy } from "../shared/components/basics/Lazy";
import { helping } from "../shared/store/ui";

const { View } = lazy(async () => (await import("../shared/components/frame/HelpSheet")).HelpSheet);

/** The help, loaded when the reader asks for it. */
export const LazyHelp = () => (helping.value ? <View /> : null);
