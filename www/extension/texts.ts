/** Teaches the interface the texts that only the extension has. */
import { learn } from "../shared/i18n";
import { ar } from "../shared/i18n/tabs/ar";
import { de } from "../shared/i18n/tabs/de";
import { en } from "../shared/i18n/tabs/en";
import { es } from "../shared/i18n/tabs/es";
import { fr } from "../shared/i18n/tabs/fr";
import { pt } from "../shared/i18n/tabs/pt";

learn({ en, de, fr, es, pt, ar });
