// The words of the register page, in the language that is spoken now.
import type { Like } from "../like.ts";
import * as nl from "../nl/console.ts";
import * as nlErrors from "../nl/errors.ts";
import * as nlValues from "../nl/values.ts";
import { whenSpoken } from "./spoken.ts";

export let { exportTexts, register, registerPage }: Like<typeof nl> = nl;
export let errors: Like<typeof nlErrors.errors> = nlErrors.errors;
export let { day, duration, moment, size }: Pick<Like<typeof nlValues>, "day" | "duration" | "moment" | "size"> = nlValues;

whenSpoken((texts) => {
  ({ exportTexts, register, registerPage } = texts.console);
  ({ errors } = texts.errors);
  ({ day, duration, moment, size } = texts.values);
});
