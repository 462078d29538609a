import type { Measure } from "./measure.ts";
import { cases } from "./cases.ts";
import { mails } from "./mails.ts";
import { kinds } from "./kinds.ts";
import { opinions } from "./opinions.ts";
import { places } from "./places.ts";
import { names } from "./names.ts";
import { parliament } from "./parliament.ts";
import { sensitive } from "./sensitive.ts";
import { structured } from "./structured.ts";
import { regulations } from "./regulations.ts";

/** All measures, in the order of the page. A new one is a file beside these and a line here. */
export const MEASURES: readonly Measure[] = [names, mails, kinds, parliament, regulations, places, cases, opinions, sensitive, structured];
