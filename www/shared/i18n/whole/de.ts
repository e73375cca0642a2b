/** All of this language, with what English loads part by part. */
import { de as check } from "../check/de";
import { de as main } from "../de";
import { de as events } from "../events/de";
import { de as files } from "../files/de";
import { de as page } from "../page/de";
import { de as proof } from "../proof/de";
import { de as stories } from "../stories/de";
import { de as tabs } from "../tabs/de";

export const whole = { ...main, ...check, ...files, ...(import.meta.env.MODE === "extension" ? tabs : { ...events, ...page, ...proof, ...stories }) };
