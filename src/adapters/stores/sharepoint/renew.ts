import { KantlijnError } from "../../../core/model/index.ts";
import type { GraphParts } from "../../graph/call.ts";
import type { StorePlan } from "../store.ts";
import type { BringOptions, Brought, Search } from "./brought.ts";
import { readHandle, type Handle } from "./handle.ts";
import { holdersIn } from "./holders.ts";
import { columnsOf, itemSurely, type Item } from "./item.ts";
import { fittingName, sameKind } from "./names.ts";
import { renewContent } from "./upload.ts";
import { versionsOf } from "./versions.ts";

/** Times that somebody may change a column while the version is on its way. */
const MOST_CHANGES = 3;

/**
 * The next version of the file that an earlier capture of this document put here. Only when nobody worked on that file since: what we did not
 * see is not overwritten. Null when there is nothing to renew; "beside" when there is, and somebody changed it.
 */
export async function renew(search: Search, bytes: Blob, graph: GraphParts, options: BringOptions): Promise<Brought | "beside" | null> {
  const { plan, place, earlier: noted, captureColumn } = search;
  const known = readHandle(plan.replaces);
  // A file of nothing cannot go in parts.
  if (known === null || known.host !== place.host || known.drive !== place.drive || bytes.size === 0) return null;
  for (let changes = 0; changes < MOST_CHANGES; changes += 1) {
    const item = await itemSurely(known, graph);
    // A file of another kind is no next version of it, and would stand under the wrong name.
    if (item === null || item.parent !== place.folder || !sameKind(item.name, fittingName(plan.fileName))) return null;
    const stood = await columnsOf(known, graph);
    const ours = isOf(item, plan) || (captureColumn !== null && holdersIn(stood[captureColumn])[0] === plan.idempotencyKey);
    if (!ours && (item.cTag === "" || item.cTag !== known.cTag)) return "beside";
    const at = { host: place.host, drive: place.drive, item: item.id };
    // Ours already, and nobody noted what stood before: it can be found, and not be taken back.
    if (ours) return { item, handle: noted?.how === "renewed" ? { ...noted, cTag: item.cTag } : { ...at, how: "renewed", cTag: item.cTag } };
    const before = Object.fromEntries(Object.keys(options.values).filter((name) => !name.includes("@")).map((name) => [name, stood[name] ?? null]));
    const handle: Handle = { ...at, how: "renewed", cTag: "", before, earlier: { version: (await versionsOf(at, graph))[0] ?? "", cTag: item.cTag } };
    await options.note(handle);
    const renewed = await renewContent({ at, eTag: item.eTag, key: `${item.id} ${plan.idempotencyKey}`, moment: momentOf(plan) }, bytes, place, graph, options);
    if (renewed !== null) return { item: renewed, handle: { ...handle, cTag: renewed.cTag } };
  }
  throw new KantlijnError("store-unavailable", "the file does not hold still");
}

/** What a noted version has become: it is there, or it never came over (null). */
export function renewedIn(item: Item, noted: Handle, plan: StorePlan): Brought | null {
  if (noted.cTag !== "") return { item, handle: noted };
  return item.cTag !== noted.earlier?.cTag && isOf(item, plan) ? { item, handle: { ...noted, cTag: item.cTag } } : null;
}

function isOf({ changedAt }: Item, plan: StorePlan): boolean {
  return changedAt === momentOf(plan);
}

/** The second in which the author confirmed: SharePoint keeps no more of a moment. */
function momentOf({ record: { confirmedAt } }: StorePlan): string {
  return new Date(Math.floor(Date.parse(confirmedAt) / 1_000) * 1_000).toISOString();
}
