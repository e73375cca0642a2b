/** What comes with a summary: the texts and the styles of what is found. None of it is there before it is asked for. */
import { learn } from "../../i18n";
import { ar } from "../../i18n/findings/ar";
import { de } from "../../i18n/findings/de";
import { en } from "../../i18n/findings/en";
import { es } from "../../i18n/findings/es";
import { fr } from "../../i18n/findings/fr";
import { pt } from "../../i18n/findings/pt";
import styles from "../../styles/findings.css?inline";
import { adopt } from "../basics/adopt";

export { DifferencesPart, Findings } from "./Findings";
export { isCompared } from "./AgreementMap";
export { Jumps } from "./Jumps";

learn({ en, de, fr, es, pt, ar });
adopt(styles);
