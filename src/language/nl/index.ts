import { wholeOf } from "../whole.ts";
import { source } from "./source.ts";

/** Everything Kantlijn says in Dutch. */
export const nl = wholeOf(source);
