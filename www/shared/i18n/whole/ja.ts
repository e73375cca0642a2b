/** All of this language, with what English loads part by part. */
import { ja as check } from "../check/ja";
import { ja as events } from "../events/ja";
import { ja as files } from "../files/ja";
import { ja as main } from "../ja";
import { ja as page } from "../page/ja";
import { ja as proof } from "../proof/ja";
import { ja as stories } from "../stories/ja";

export const whole = { ...main, ...check, ...files, ...events, ...page, ...proof, ...stories };
