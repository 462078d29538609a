import { KantlijnError, type Receipt } from "../../../core/model/index.ts";
import { callerOf, json, type VaultOptions } from "./call.ts";
import { loose } from "./loose.ts";

/** Where the very same bytes are kept. `as`: by themselves, or as an attachment of a mail. */
export interface Kept extends Pick<Receipt, "captureId" | "location"> {
  readonly as: "file" | "attachment";
}

/**
 * Whether the server keeps a file with this SHA-256, as far as the author may see it; null when not. Only the hash goes, and nobody is asked to sign in for it.
 * @throws KantlijnError with the code that the server gave, or `server-unavailable`.
 */
export async function findKept(options: VaultOptions, sha256: string, signal: AbortSignal): Promise<Kept | null> {
  const request = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ sha256 }), signal };
  const { kept } = loose(await json(await callerOf(options)("api/kept", request, true)));
  if (kept === null) return null;
  const { captureId, location, as } = loose(kept);
  const { id, title } = loose(location);
  if (typeof captureId !== "string" || typeof id !== "string" || typeof title !== "string") throw new KantlijnError("server-unavailable", "the answer is not one of this server");
  return { captureId, location: { id, title }, as: as === "attachment" ? as : "file" };
}
