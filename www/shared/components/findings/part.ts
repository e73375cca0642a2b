/** What comes with a summary: the texts and the styles of what is found. None of it is there before it is asked for. */
import { learn } from "../../i18n";
import { findings } from "../../i18n/findings";
import styles from "../../styles/findings.css?inline";
import { adopt } from "../basics/adopt";

export { DifferencesPart, Findings } from "./Findings";
export { isCompared } from "./AgreementMap";
export { Jumps } from "./Jumps";

learn({ en: findings });
adopt(styles);
