/** What comes with the summary on the page alone, with its texts and its styles. */
import { learn } from "../shared/i18n";
import { en } from "../shared/i18n/page/en";
import { adopt } from "../shared/components/basics/adopt";
import listen from "../shared/styles/listen.css?inline";
import unspaced from "../shared/styles/unspaced.css?inline";

export { Listen } from "./Listen";

learn({ en });
adopt(listen + unspaced);
