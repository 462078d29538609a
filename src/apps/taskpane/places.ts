import type { FoundPlaces } from "../../adapters/stores/store.ts";
import { findPlaces } from "../../adapters/stores/vault/places.ts";
import type { VaultOptions } from "../../adapters/stores/vault/index.ts";
import type { Location } from "../../core/model/index.ts";
import type { OwnRights } from "./boot/own.ts";
import { search } from "./state/search.ts";
import type { PaneState } from "./state/state.ts";

const MOST = 20;
/** Milliseconds: folders do not come and go while somebody types. */
const FRESH = 120_000;
let listed: { readonly key: string; readonly until: number; readonly list: Promise<FoundPlaces | null> } | null = null;

/**
 * Places with these words that the setting does not name: in the systems of the server, and below the places that this page reaches itself. What one of the two
 * cannot tell now makes it incomplete; it fails when nothing was told.
 */
export async function findElsewhere(server: VaultOptions | null, own: Pick<OwnRights, "store"> | undefined, { facts }: Pick<PaneState, "facts">, words: string, signal: AbortSignal): Promise<FoundPlaces> {
  const parents = (facts?.world.locations ?? []).filter(({ target, status, url }) => target === "sharepoint" && status === "open" && url !== null);
  const answers = await Promise.allSettled([
    server === null ? null : findPlaces(server, words, signal),
    own === undefined || parents.length === 0 ? null : below(own, parents, words),
  ]);
  const found = answers.flatMap((answer) => (answer.status === "fulfilled" && answer.value !== null ? [answer.value] : []));
  const failed = answers.find((answer) => answer.status === "rejected");
  if (found.length === 0 && failed !== undefined) throw failed.reason;
  return { places: found.flatMap(({ places }) => places), complete: failed === undefined && found.every(({ complete }) => complete) };
}

/** One list serves every letter that is typed. Null where it is not set up. */
async function below(own: Pick<OwnRights, "store">, parents: readonly Location[], words: string): Promise<FoundPlaces | null> {
  const key = parents.map(({ id }) => id).join("\n");
  if (listed?.key !== key || listed.until < Date.now()) listed = { key, until: Date.now() + FRESH, list: foldersOf(own, parents) };
  const { list } = listed;
  list.catch(() => { if (listed?.list === list) listed = null; });
  const folders = await list;
  if (folders === null) return null;
  const found = search(folders.places, words);
  return { places: found.slice(0, MOST), complete: folders.complete && found.length <= MOST };
}

async function foldersOf(own: Pick<OwnRights, "store">, parents: readonly Location[]): Promise<FoundPlaces | null> {
  return (await (await own.store("sharepoint"))?.below?.(parents)) ?? null;
}
