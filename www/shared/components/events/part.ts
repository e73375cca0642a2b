/** What the page says of many articles: files that arrive, warnings, events and languages. The extension has no room for it. */
import { learn } from "../../i18n";
import { ar } from "../../i18n/events/ar";
import { de } from "../../i18n/events/de";
import { en } from "../../i18n/events/en";
import { es } from "../../i18n/events/es";
import { fr } from "../../i18n/events/fr";
import { pt } from "../../i18n/events/pt";
import { followScope } from "../../store/scope";
import styles from "../../styles/events.css?inline";
import { adopt } from "../basics/adopt";

export { Arriving } from "./Arriving";
export { Condensed } from "./Condensed";
export { EventList } from "./EventList";
export { LanguageChoice } from "./LanguageChoice";

learn({ en, de, fr, es, pt, ar });
adopt(styles);
followScope();
