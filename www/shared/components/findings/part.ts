/** What comes with a summary: the texts and the styles of what is found. None of it is there before it is asked for. */
import { learn } from "../../i18n";
import { results } from "../../i18n/results";
import styles from "../../styles/results.css?inline";
import { adopt } from "../basics/adopt";

export { isCompared } from "./AgreementMap";
export { Overview } from "./Overview";
export { Tabs } from "./Tabs";

learn({ en: results });
adopt(styles);
