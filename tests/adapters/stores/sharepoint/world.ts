import { sharePointSettings } from "../../../../src/adapters/stores/sharepoint/settings.ts";
import { sharepointStore } from "../../../../src/adapters/stores/sharepoint/sharepoint.ts";
import { COLUMNS } from "../../../../src/adapters/stores/sharepoint/columns.ts";
import type { Store } from "../../../../src/adapters/stores/store.ts";
import type { Exchange } from "../../../stand-ins/faults.ts";
import { graphStandIn, type GraphStandIn } from "../../../stand-ins/graph/index.ts";
import type { LibraryPlay } from "../../../stand-ins/graph/library.ts";

export const HOST = "rietmonde.sharepoint.com";
export const PLACE = `https://${HOST}/sites/beleid/Documenten/Bezwaar/2026`;
export const FOLDER = "/sites/beleid/Documenten/Bezwaar/2026";
const EVERY = Object.values(COLUMNS).map((name) => (name === COLUMNS.date || name === COLUMNS.confirmedAt ? { name, moment: true } : { name }));

/** Of the site, and as the library has it. */
export const TYPE = { site: "0x010100AA", library: "0x010100AA00BB", name: "Besluit (archief)" };

export const sharePoint = (columns: GraphPlayColumns = EVERY, library: Partial<LibraryPlay> = {}): Promise<GraphStandIn> => graphStandIn({
  host: HOST,
  sites: [
    { path: "sites/beleid", libraries: [{ name: "Documenten", columns, folders: ["Bezwaar/2026", "Werk"], types: { [TYPE.library]: TYPE.name }, ...library }, { name: "Archief", columns: [], folders: ["Oud"] }] },
    { path: "sites/dicht", libraries: [{ name: "Documenten", columns: [] }], closed: true },
    { path: "", libraries: [{ name: "Gedeelde documenten", columns: [] }] },
  ],
});
type GraphPlayColumns = LibraryPlay["columns"];

/** The store as a page opens it. Waiting takes no time. */
export function storeBefore(exchange: Exchange, setting: unknown = { sharepoint: {} }, pauses: number[] = [], limit?: (milliseconds: number) => AbortSignal): Store {
  const settings = sharePointSettings(setting);
  if (settings === null) throw new Error("the setting does not speak of sharepoint");
  return sharepointStore({ fetch: exchange, token: () => Promise.resolve("token"), pause: (wait) => { pauses.push(wait); return Promise.resolve(); }, now: () => Date.parse("2026-11-25T09:00:00Z"), settings, ...(limit === undefined ? {} : { limit }) });
}
