import { createHmac } from "node:crypto";
import type { Bearer } from "./tokens.ts";

/**
 * The id under which the register knows an account: pairwise, so that nobody without the key of this server can tell
 * whose it is, or find the same person in another register.
 */
export function accountOf(key: Uint8Array, { tenant, subject }: Pick<Bearer, "tenant" | "subject">): string {
  return createHmac("sha256", key).update(`account\0${tenant}\0${subject}`).digest("hex");
}
