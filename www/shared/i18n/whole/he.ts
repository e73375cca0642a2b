/** All of this language, with what English loads part by part. */
import { he as check } from "../check/he";
import { he as events } from "../events/he";
import { he as files } from "../files/he";
import { he as main } from "../he";
import { he as page } from "../page/he";
import { he as proof } from "../proof/he";
import { he as stories } from "../stories/he";

export const whole = { ...main, ...check, ...files, ...events, ...page, ...proof, ...stories };
