/** All of this language, with what English loads part by part. */
import { es as check } from "../check/es";
import { es as main } from "../es";
import { es as events } from "../events/es";
import { es as files } from "../files/es";
import { es as page } from "../page/es";
import { es as proof } from "../proof/es";
import { es as stories } from "../stories/es";
import { es as tabs } from "../tabs/es";

export const whole = { ...main, ...check, ...files, ...(import.meta.env.MODE === "extension" ? tabs : { ...events, ...page, ...proof, ...stories }) };
