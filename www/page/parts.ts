/** What comes with the summary on the page alone, with its texts and its styles. */
import { learn } from "../shared/i18n";
import { ar } from "../shared/i18n/page/ar";
import { de } from "../shared/i18n/page/de";
import { en } from "../shared/i18n/page/en";
import { es } from "../shared/i18n/page/es";
import { fr } from "../shared/i18n/page/fr";
import { pt } from "../shared/i18n/page/pt";
import { adopt } from "../shared/components/basics/adopt";
import listen from "../shared/styles/listen.css?inline";
import unspaced from "../shared/styles/unspaced.css?inline";

export { Listen } from "./Listen";

learn({ en, de, fr, es, pt, ar });
adopt(listen + unspaced);
