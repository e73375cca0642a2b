/** What the page says of many articles: files that arrive, warnings, events and languages. The extension has no room for it. */
import { learn } from "../../i18n";
import { en } from "../../i18n/events/en";
import { followScope } from "../../store/scope";
import styles from "../../styles/events.css?inline";
import { adopt } from "../basics/adopt";

export { Arriving } from "./Arriving";
export { Condensed } from "./Condensed";
export { EventList } from "./EventList";
export { SummaryLanguage } from "./SummaryLanguage";

learn({ en });
adopt(styles);
followScope();
