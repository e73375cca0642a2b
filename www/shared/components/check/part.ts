/** The part of the interface that checks a text, with its texts and its styles: none of it is there before it is asked for. */
import { learn } from "../../i18n";
import { ar } from "../../i18n/check/ar";
import { de } from "../../i18n/check/de";
import { en } from "../../i18n/check/en";
import { es } from "../../i18n/check/es";
import { fr } from "../../i18n/check/fr";
import { pt } from "../../i18n/check/pt";
import styles from "../../styles/check.css?inline";
import { adopt } from "../basics/adopt";

export { CheckedEvidence } from "./CheckedEvidence";
export { CheckView } from "./CheckView";

learn({ en, de, fr, es, pt, ar });

adopt(styles);
