/** The part of the interface that checks a text, with its texts and its styles: none of it is there before it is asked for. */
import { learn } from "../../i18n";
import { en } from "../../i18n/check/en";
import styles from "../../styles/check.css?inline";
import { adopt } from "../basics/adopt";

export { CheckedEvidence } from "./CheckedEvidence";
export { CheckView } from "./CheckView";

learn({ en });

adopt(styles);
