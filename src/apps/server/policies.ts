import type { MetadataRecord } from "../../core/model/index.ts";
import type { SelectionNames } from "../../core/records/mdto.ts";
import { BUNDLED_LAYERS, bundledPolicy, type Policy } from "../../core/policy/index.ts";

/** What the server needs to know of policy: how long an undo is possible, and what numbers are called. */
export interface Policies {
  /** Days in which a capture under this policy package can be undone. */
  undoDays(policyId: string): number;
  /** What the selection list calls the numbers in a record. */
  namesFor(record: MetadataRecord): SelectionNames;
}

/** A package that an organisation made itself extends a bundled one; until the server can load it, this one stands in. */
const STAND_IN = "gemeente";

/** The policy packages that ship with Kantlijn, each read when it is first needed. */
export function bundledPolicies(): Policies {
  const read = new Map<string, Policy>();
  const policyOf = (id: string): Policy => {
    const name = BUNDLED_LAYERS.has(id) && id !== "nationaal" ? id : STAND_IN;
    const policy = read.get(name) ?? bundledPolicy(name);
    read.set(name, policy);
    return policy;
  };
  return {
    undoDays: (id) => Number(/^P(\d+)D$/.exec(policyOf(id).vault.undoTerm)?.[1]),
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
