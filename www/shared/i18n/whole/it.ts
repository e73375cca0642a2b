/** All of this language, with what English loads part by part. */
import { it as check } from "../check/it";
import { it as events } from "../events/it";
import { it as files } from "../files/it";
import { it as main } from "../it";
import { it as page } from "../page/it";
import { it as proof } from "../proof/it";
import { it as stories } from "../stories/it";

export const whole = { ...main, ...check, ...files, ...events, ...page, ...proof, ...stories };
