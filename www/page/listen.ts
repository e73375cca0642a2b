/** What reads the summary aloud, with its texts and its styles. */
import { learn } from "../shared/i18n";
import { ar } from "../shared/i18n/listen/ar";
import { de } from "../shared/i18n/listen/de";
import { en } from "../shared/i18n/listen/en";
import { es } from "../shared/i18n/listen/es";
import { fr } from "../shared/i18n/listen/fr";
import { pt } from "../shared/i18n/listen/pt";
import { adopt } from "../shared/components/basics/adopt";
import styles from "../shared/styles/listen.css?inline";

export { ListenBar as Listen } from "./ListenBar";

learn({ en, de, fr, es, pt, ar });
adopt(styles);
