/** All of this language, with what English loads part by part. */
import { fr as check } from "../check/fr";
import { fr as main } from "../fr";
import { fr as events } from "../events/fr";
import { fr as files } from "../files/fr";
import { fr as page } from "../page/fr";
import { fr as proof } from "../proof/fr";
import { fr as stories } from "../stories/fr";
import { fr as tabs } from "../tabs/fr";

export const whole = { ...main, ...check, ...files, ...(import.meta.env.MODE === "extension" ? tabs : { ...events, ...page, ...proof, ...stories }) };
