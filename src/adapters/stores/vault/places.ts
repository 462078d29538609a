import { CONFIDENTIALITY, KantlijnError, type Location } from "../../../core/model/index.ts";
import type { FoundPlaces } from "../store.ts";
import { callerOf, json, type VaultOptions } from "./call.ts";
import { loose } from "./loose.ts";

const MOST = 20;
const LONGEST = 500;

/**
 * Places with these words in the systems that the server is connected with. Nobody is asked to sign in for it.
 * @throws KantlijnError with the code that the server gave, or `server-unavailable`.
 */
export async function findPlaces(options: VaultOptions, words: string, signal: AbortSignal): Promise<FoundPlaces> {
  const answer = await json(await callerOf(options)(`api/places?words=${encodeURIComponent(words)}`, { signal }, true));
  const { places, complete } = loose(answer);
  if (!Array.isArray(places)) throw new KantlijnError("server-unavailable", "the answer is not one of this server");
  return { places: places.slice(0, MOST).flatMap(placeOf), complete: complete === true };
}

/** What is no zaak is left out: it cannot be stored in. */
function placeOf(given: unknown): readonly Location[] {
  const { id, title, description, confidentiality, status, kind, target } = loose(given);
  if (typeof id !== "string" || id === "" || id.length > LONGEST || typeof title !== "string" || kind !== "zaak" || target !== "zgw") return [];
  return [{
    id, kind, target, title: title.slice(0, LONGEST), description: typeof description === "string" ? description.slice(0, LONGEST) : "", process: null, parties: [], unit: null,
    // A word that we do not know counts as the most closed.
    confidentiality: typeof confidentiality === "string" ? (CONFIDENTIALITY.find((known) => known === confidentiality) ?? "zeer_geheim") : null,
    status: status === "gesloten" ? status : "open", keywords: [], url: null,
  }];
}
