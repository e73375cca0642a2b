/** All of this language, with what English loads part by part. */
import { hi as check } from "../check/hi";
import { hi as events } from "../events/hi";
import { hi as files } from "../files/hi";
import { hi as main } from "../hi";
import { hi as page } from "../page/hi";
import { hi as proof } from "../proof/hi";
import { hi as stories } from "../stories/hi";

export const whole = { ...main, ...check, ...files, ...events, ...page, ...proof, ...stories };
