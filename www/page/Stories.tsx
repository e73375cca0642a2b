import { lazy } from "../shared/components/basics/Lazy";
import { t } from "../shared/i18n";
import { listing } from "../shared/store/ui";

/** The list of stories, loaded when it is first opened. */
export const Stories = lazy(async () => (await import("../shared/components/stories/part")).StoriesSheet).View;

/** Opens the list of stories. */
export function StoriesButton() {
  return (
    <button type="button" class="bare" aria-haspopup="dialog" onClick={() => (listing.value = true)}>
      {t("stories")}
    </button>
  );
}
