/** Teaches the interface the texts that only the extension has. */
import { learn } from "../shared/i18n";
import { en } from "../shared/i18n/tabs/en";

learn({ en });
