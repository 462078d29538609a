// The words of the practice page, in the language that is spoken now.
import type { Like } from "../like.ts";
import * as nl from "../nl/playground.ts";
import * as nlValues from "../nl/values.ts";
import { whenSpoken } from "./spoken.ts";

export let { playground, playgroundPage }: Like<typeof nl> = nl;
export let { moment, size }: Pick<Like<typeof nlValues>, "moment" | "size"> = nlValues;

whenSpoken((texts) => {
  ({ playground, playgroundPage } = texts.playground);
  ({ moment, size } = texts.values);
});
