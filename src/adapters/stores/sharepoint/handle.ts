import { objectIn, textIn, type Loose } from "./graph.ts";

/** What is needed to find a capture again, and to take it back; to others a closed envelope. */
export interface Handle {
  readonly host: string;
  readonly drive: string;
  readonly item: string;
  /**
   * How it came there: `put`: a new file of ours; `kept`: it was there; `moved`: it came from the folder `from`; `renewed`: the next version of a file of ours;
   * `shared`: another capture of the same document brought it, and we hold it too.
   */
  readonly how: "put" | "kept" | "moved" | "renewed" | "shared";
  /** Of the content as it was when all was done; empty before, and of a version as long as nobody knows that it came over. */
  readonly cTag: string;
  /** The key of the capture, as it stands in its column: a receipt of the vault has an id of its own. Absent in what was stored before this was kept. */
  readonly key?: string;
  readonly from?: { readonly folder: string; readonly name: string };
  /** What stood in the columns that we filled. */
  readonly before?: Loose;
  /** What was renewed: the id of the version that stood there, empty where there is none to go back to, and of its content. */
  readonly earlier?: { readonly version: string; readonly cTag: string };
  /** Id of the content type that it had before it got ours. */
  readonly type?: string;
  /** It stands beside an earlier file of the same document, that somebody else changed. */
  readonly beside?: true;
  /** Another file of the same document stands in that folder, with something else in it or about it. */
  readonly twin?: true;
}

const VERSION = 1;

export function writeHandle(handle: Handle): string {
  return JSON.stringify({ v: VERSION, ...handle });
}

/** Null for anything else, also from another version of ours. */
export function readHandle(text: string | undefined): Handle | null {
  const found = parsed(text);
  if (found === null || found["v"] !== VERSION) return null;
  const [host, drive, item, how, cTag] = ["host", "drive", "item", "how", "cTag"].map((key) => textIn(found[key]));
  if (host === undefined || host === "" || drive === undefined || drive === "" || item === undefined || item === "" || cTag === undefined) return null;
  if (how !== "put" && how !== "kept" && how !== "moved" && how !== "renewed" && how !== "shared") return null;
  const [from, before, earlier] = [objectIn(found["from"]), objectIn(found["before"]), objectIn(found["earlier"])];
  const [folder, name] = [textIn(from?.["folder"]), textIn(from?.["name"])];
  return {
    host, drive, item, how, cTag, ...(textIn(found["key"], 100) === "" ? {} : { key: textIn(found["key"], 100) }), ...(folder === "" || name === "" ? {} : { from: { folder, name } }), ...(before === null ? {} : { before }),
    ...(textIn(found["type"], 500) === "" ? {} : { type: textIn(found["type"], 500) }),
    ...(earlier === null ? {} : { earlier: { version: textIn(earlier["version"]), cTag: textIn(earlier["cTag"]) } }), ...(found["beside"] === true ? { beside: true } : {}), ...(found["twin"] === true ? { twin: true } : {}),
  };
}

function parsed(text: string | undefined): Loose | null {
  try {
    return objectIn(JSON.parse(text ?? ""));
  } catch {
    return null;
  }
}
