// The words of the register page, in the language that is spoken now.
import type { Like } from "../like.ts";
import * as nl from "../nl/console.ts";
import * as nlCard from "../nl/card.ts";
import * as nlErrors from "../nl/errors.ts";
import * as nlFindings from "../nl/findings.ts";
import * as nlValues from "../nl/values.ts";
import { whenSpoken } from "./spoken.ts";

export let { exportTexts, register, registerPage }: Like<typeof nl> = nl;
export let errors: Like<typeof nlErrors.errors> = nlErrors.errors;
export let { capturing }: Pick<Like<typeof nlCard>, "capturing"> = nlCard;
export let { article, kinds, marking }: Pick<Like<typeof nlFindings>, "article" | "kinds" | "marking"> = nlFindings;
export let { day, duration, moment, size }: Pick<Like<typeof nlValues>, "day" | "duration" | "moment" | "size"> = nlValues;

whenSpoken((texts) => {
  ({ exportTexts, register, registerPage } = texts.console);
  ({ capturing } = texts.card);
  ({ errors } = texts.errors);
  ({ article, kinds, marking } = texts.findings);
  ({ day, duration, moment, size } = texts.values);
});
