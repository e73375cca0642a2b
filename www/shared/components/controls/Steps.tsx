import { t } from "../../i18n";
import { future, newest } from "../../store/history";
import { redoLast, undoLast } from "../../store/notice";
import styles from "../../styles/steps.css?inline";
import { adopt } from "../basics/adopt";
import { Drawing } from "../basics/Drawing";

adopt(styles);

/** Undoes and does again, for those who have no keyboard. */
export function Steps() {
  // Whether there is a step is found out by a look at all that can change, so that every change draws this again.
  const back = newest() !== undefined;
  const again = future.length > 0;
  return (
    <div class="steps joined">
      <button type="button" aria-label={t("undo")} title={t("undo")} disabled={!back} onClick={undoLast}>
        <Drawing path="M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10H9" />
      </button>
      <button type="button" aria-label={t("redo")} title={t("redo")} disabled={!again} onClick={redoLast}>
        <Drawing path="M16 5l4 4-4 4M20 9H10a5 5 0 0 0 0 10h5" />
      </button>
    </div>
  );
}
