import { withFallback } from "../like.ts";
import { source } from "../nl/source.ts";
import type { BegunTexts, Texts } from "../texts.ts";
import * as about from "./about.ts";
import * as card from "./card.ts";
import * as queue from "./queue.ts";
import * as values from "./values.ts";

const begun: BegunTexts = { about, card, queue, values };

/** What there is in Frisian, begun by the community, and Dutch for the rest. */
export const fy: Texts = withFallback(source, begun);
