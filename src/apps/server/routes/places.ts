import { KantlijnError, type Location } from "../../../core/model/index.ts";
import { callerIn } from "../callers.ts";
import { mayUse, type Caller } from "../organisation/rights.ts";
import { placesFound, placesQuery, problems } from "../schemas.ts";
import type { Api, Parts } from "./parts.ts";

/** Places that the setting of the page does not name: zaken in the system that is connected. */
export function placeRoutes(api: Api, { zaken }: Parts): void {
  api.get("/places", { schema: { summary: "Zaken with this number or these words, where the caller may store", querystring: placesQuery, response: { 200: placesFound, default: problems } } }, async (request) => {
    if (zaken === null) return { places: [], complete: true };
    const caller = callerIn(request);
    const { places, complete } = await zaken.find(request.query.words, (place) => mayStoreIn(place, caller)).catch((cause: unknown) => {
      // Whoever searches can do nothing about why; the log says it, and so does `kantlijn doctor`.
      throw cause instanceof KantlijnError ? new KantlijnError("store-unavailable", "the system for cases could not be searched", { cause }) : cause;
    });
    return { places: places.map((place) => ({ ...place, parties: [...place.parties], keywords: [...place.keywords] })), complete };
  });
}

/** Of which nobody said who may see it counts as the most closed. */
function mayStoreIn({ id, unit, target, confidentiality }: Location, caller: Caller): boolean {
  return mayUse(caller, "store", { id, unit, target, confidentiality: confidentiality ?? "zeer_geheim" });
}
