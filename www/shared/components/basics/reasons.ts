import type { Reason } from "../../core/types";
import type { Key } from "../../i18n";

/** The texts that say why a line was left out. */
export const reasons: Record<Reason, Key> = {
  navigation: "reasonNavigation",
  title: "reasonTitle",
  byline: "reasonByline",
  caption: "reasonCaption",
  furniture: "reasonFurniture",
  teaser: "reasonTeaser",
  comment: "reasonComment",
  repeated: "reasonRepeated",
  elsewhere: "reasonElsewhere",
  outside: "reasonOutside",
  reader: "reasonReader",
};
