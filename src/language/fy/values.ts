import type { Begun } from "../like.ts";
import type * as nl from "../nl/values.ts";

export const confidences: Begun<typeof nl.confidences> = { certain: "wis", likely: "wierskynlik", unknown: "wit ik net" };

export const languages: Begun<typeof nl.languages> = { nl: "Nederlânsk", fy: "Frysk", en: "Ingelsk", de: "Dútsk", fr: "Frânsk" };
