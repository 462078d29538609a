// Everything that a command says, in the language that is spoken now.
import { nl } from "../nl/index.ts";
import { whenSpoken } from "./spoken.ts";
import { wholeOf } from "../whole.ts";

export let texts = nl;

whenSpoken((all) => {
  texts = wholeOf(all);
});
