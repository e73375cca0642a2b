/** All of this language, with what English loads part by part. */
import { ar as check } from "../check/ar";
import { ar as main } from "../ar";
import { ar as events } from "../events/ar";
import { ar as files } from "../files/ar";
import { ar as page } from "../page/ar";
import { ar as proof } from "../proof/ar";
import { ar as stories } from "../stories/ar";
import { ar as tabs } from "../tabs/ar";

export const whole = { ...main, ...check, ...files, ...(import.meta.env.MODE === "extension" ? tabs : { ...events, ...page, ...proof, ...stories }) };
