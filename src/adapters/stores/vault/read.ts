import { KantlijnError, type Receipt } from "../../../core/model/index.ts";

type Loose = Readonly<Record<string, unknown>>;

/** What the server says about an upload. Throws `server-unavailable` when it is no such answer. */
export function readUpload(input: unknown): { readonly sha256: string; readonly size: number; readonly proof: unknown } {
  const { sha256, size, proof } = loose(input);
  // What the server makes of a proof is for the server to say; one that is not there goes not along.
  return { sha256: text(sha256), size: number(size), proof };
}

/** A receipt as the server gives it. Throws `server-unavailable` when it is something else: then nothing is proven. */
export function readReceipt(input: unknown): Receipt {
  const receipt = loose(input);
  const location = loose(receipt["location"]);
  const file = loose(receipt["file"]);
  const undoUntil = receipt["undoUntil"];
  return {
    captureId: text(receipt["captureId"]),
    documentId: text(receipt["documentId"]),
    location: { id: text(location["id"]), title: text(location["title"]) },
    file: { name: text(file["name"]), mediaType: text(file["mediaType"]), size: number(file["size"]), sha256: text(file["sha256"]) },
    storedAt: text(receipt["storedAt"]),
    undoUntil: undoUntil === null || undoUntil === undefined ? null : text(undoUntil),
  };
}

function loose(input: unknown): Loose {
  if (typeof input !== "object" || input === null) throw unreadable();
  return input as Loose;
}

function text(input: unknown): string {
  if (typeof input !== "string") throw unreadable();
  return input;
}

function number(input: unknown): number {
  if (typeof input !== "number") throw unreadable();
  return input;
}

function unreadable(): KantlijnError {
  return new KantlijnError("server-unavailable", "no answer of ours");
}
