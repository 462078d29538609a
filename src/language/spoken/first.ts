// The words of the first card, in the language that is spoken now: each of these names follows it. Dutch comes with the page.
import type { Like } from "../like.ts";
import * as nlAbout from "../nl/about.ts";
import * as nlAsking from "../nl/asking.ts";
import * as nlCard from "../nl/card.ts";
import * as nlValues from "../nl/values.ts";
import { whenSpoken } from "./spoken.ts";

/** Codes come from the core; one without words is shown in its own way. */
type ByCode<T> = Readonly<Record<string, T[keyof T]>>;

export let about: Like<typeof nlAbout.about> = nlAbout.about;
export let questions: ByCode<Like<typeof nlAsking.questions>> = nlAsking.questions;
export let warnings: ByCode<Like<typeof nlAsking.warnings>> = nlAsking.warnings;
export let starts: Readonly<Record<string, string>> = nlAsking.starts;
export let { announcing, arriving, attention, capturing, card, mailFile, quiet }: Like<typeof nlCard> = nlCard;
export let glosses: Readonly<Record<string, string>> = nlValues.glosses;
export let { capital, clock, confidences, confidentialities, languages, statuses, targets, term, when, day }: Like<typeof nlValues> = nlValues;

whenSpoken((texts) => {
  ({ about } = texts.about);
  ({ questions, starts, warnings } = texts.asking);
  ({ announcing, arriving, attention, capturing, card, mailFile, quiet } = texts.card);
  ({ glosses } = texts.values);
  ({ capital, clock, confidences, confidentialities, languages, statuses, targets, term, when, day } = texts.values);
});
