// What can go wrong, in the language that is spoken now, for pages that fetch these words when they need them.
import type { Like } from "../like.ts";
import * as nl from "../nl/errors.ts";
import { whenSpoken } from "./spoken.ts";

export let { errorMessage, errors }: Like<typeof nl> = nl;

whenSpoken((texts) => {
  ({ errorMessage, errors } = texts.errors);
});
