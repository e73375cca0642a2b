/** All of this language, with what English loads part by part. */
import { pt as check } from "../check/pt";
import { pt as main } from "../pt";
import { pt as events } from "../events/pt";
import { pt as files } from "../files/pt";
import { pt as page } from "../page/pt";
import { pt as proof } from "../proof/pt";
import { pt as stories } from "../stories/pt";
import { pt as tabs } from "../tabs/pt";

export const whole = { ...main, ...check, ...files, ...(import.meta.env.MODE === "extension" ? tabs : { ...events, ...page, ...proof, ...stories }) };
