/** All of this language, with what English loads part by part. */
import { zh as check } from "../check/zh";
import { zh as events } from "../events/zh";
import { zh as files } from "../files/zh";
import { zh as main } from "../zh";
import { zh as page } from "../page/zh";
import { zh as proof } from "../proof/zh";
import { zh as stories } from "../stories/zh";

export const whole = { ...main, ...check, ...files, ...events, ...page, ...proof, ...stories };
