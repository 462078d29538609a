import documentTypes from "./lists/tooi-documentsoorten.json" with { type: "json" };
import grounds from "./lists/weigeringsgronden.json" with { type: "json" };
import gemeenten2020 from "./lists/selectielijst-gemeenten-2020.json" with { type: "json" };
import type { SelectionResult } from "./rules.ts";

/** TOOI documentsoorten: label -> uri. */
export const DOCUMENT_TYPE_URIS: ReadonlyMap<string, string> = new Map(documentTypes.values.map(({ label, uri }) => [label, uri]));

/** Codes of the grounds of Woo chapter 5 (`5.1.2.e`), and `avg` for what only the AVG protects. */
export const GROUND_CODES: ReadonlySet<string> = new Set([...grounds.map(({ code }) => code), "avg"]);

/** Selection lists that ship with Kantlijn, by name. */
export const SELECTION_LISTS: ReadonlyMap<string, readonly SelectionResult[]> = new Map([
  ["selectielijst-gemeenten-2020", gemeenten2020.results as readonly SelectionResult[]],
]);
