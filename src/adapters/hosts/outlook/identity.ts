import { sha256 } from "../../hash/sha256.ts";
import type { Open } from "./item.ts";

const LONGEST = 200;
const drafts = new WeakMap<object, string>();

/**
 * Tells a mail from every other: by the id it was sent with, so that it is the same for everybody who has it. A mail
 * that is being written gets one for as long as the pane is open: Outlook gives it an id only later, and then another.
 */
export async function identityOf({ mode, item }: Open): Promise<string> {
  if (mode === "read") {
    const id = (item.internetMessageId ?? "").trim();
    return bounded(id === "" ? `item:${item.itemId}` : `mail:${id}`);
  }
  const known = drafts.get(item) ?? `draft:${crypto.randomUUID()}`;
  drafts.set(item, known);
  return known;
}

async function bounded(id: string): Promise<string> {
  return id.length <= LONGEST ? id : `sha256:${await sha256(id)}`;
}
