// The words of the sign-in page, in the language that is spoken now.
import type { Like } from "../like.ts";
import * as nl from "../nl/sign-in.ts";
import { whenSpoken } from "./spoken.ts";

export let { signIn, signInPage }: Like<typeof nl> = nl;

whenSpoken((texts) => {
  ({ signIn, signInPage } = texts.signIn);
});
