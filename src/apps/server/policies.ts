import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MetadataRecord, WooQueue } from "../../core/model/index.ts";
import type { SelectionNames } from "../../core/records/mdto.ts";
import { BUNDLED_LAYERS, bundledPolicy, parsePolicy, type Policy } from "../../core/policy/index.ts";

/** What the server needs to know of policy: how long an undo is possible, and what numbers are called. */
export interface Policies {
  /** Days in which a capture under this policy package can be undone. */
  undoDays(policyId: string): number;
  /** Where the Woo team works, as this policy package says; null when it does not. */
  wooQueue(policyId: string): WooQueue | null;
  /** What the selection list calls the numbers in a record. */
  namesFor(record: MetadataRecord): SelectionNames;
}

/** Stands in for a package that nobody gave the server: a record keeps what it was filed under, also after a move. */
const STAND_IN = "gemeente";
/** More organisations on one server than this is a folder that is no folder of settings. */
const MOST_SETTINGS = 200;

/** The policy packages that ship with Kantlijn, and `own` ones by their id. */
export function policiesOf(own: ReadonlyMap<string, Policy>): Policies {
  const policyOf = (id: string): Policy => own.get(id) ?? bundledPolicy(BUNDLED_LAYERS.has(id) && id !== "nationaal" ? id : STAND_IN);
  return {
    undoDays: (id) => Number(/^P(\d+)D$/.exec(policyOf(id).vault.undoTerm)?.[1]),
    wooQueue: (id) => policyOf(id).woo.queue ?? null,
    namesFor: ({ policy, retention }) => {
      const { list, results } = policyOf(policy.id).retention;
      if (list !== retention.list) return {};
      const result = results.find(({ number }) => number === retention.number);
      const process = results.find((candidate) => candidate.process === retention.process)?.processName;
      return {
        ...(result === undefined ? {} : { category: result.description === "" ? result.result : `${result.result}: ${result.description}` }),
        ...(process === undefined ? {} : { process }),
      };
    },
  };
}

/**
 * The packages in the settings that the pages read (`dist/setting/*.json`): what an author files under is then what the
 * server knows. A setting that cannot be used is told to `refused`; the others still count.
 */
export async function ownPolicies(folder: string, refused: (error: unknown) => void): Promise<ReadonlyMap<string, Policy>> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json")).sort();
  const own = new Map<string, Policy>();
  for (const name of names.slice(0, MOST_SETTINGS)) {
    try {
      const { policy, ring } = JSON.parse(await readFile(join(folder, name), "utf8")) as { readonly policy?: unknown; readonly ring?: unknown };
      if (policy === undefined) continue;
      const parsed = parsePolicy(policy, typeof ring === "string" ? ring : "");
      // What holds for everybody comes before what one group tries.
      if (!own.has(parsed.id) || typeof ring !== "string") own.set(parsed.id, parsed);
    } catch (error) {
      refused(error);
    }
  }
  return own;
}
