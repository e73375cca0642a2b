/** All of this language, with what English loads part by part. */
import { ru as check } from "../check/ru";
import { ru as events } from "../events/ru";
import { ru as files } from "../files/ru";
import { ru as page } from "../page/ru";
import { ru as proof } from "../proof/ru";
import { ru as main } from "../ru";
import { ru as stories } from "../stories/ru";

export const whole = { ...main, ...check, ...files, ...events, ...page, ...proof, ...stories };
