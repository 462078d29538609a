import { loadLists } from "../../../src/adapters/lists/node.ts";
import { hardCases, missedIn, nearMisses, SEED, structuredIn } from "../structured/hard.ts";
import type { Measure } from "./measure.ts";
import { percent, table } from "./table.ts";

/** Numbers, addresses and dates of people in every usual writing and context, and what looks like them. */
export const structured: Measure = {
  id: "structured",
  heading: "Numbers, addresses and dates of birth",
  section: async () => {
    const lists = await loadLists();
    const rows = new Map<string, { contexts: Set<string>; clear: number; found: number; open: number; openFound: number; other: number }>();
    for (const hard of hardCases()) {
      const found = structuredIn(hard, lists);
      const row = rows.get(hard.group) ?? { contexts: new Set(), clear: 0, found: 0, open: 0, openFound: 0, other: 0 };
      rows.set(hard.group, row);
      const right = hard.values.length - missedIn(hard, found).length;
      row.contexts.add(JSON.stringify([hard.context, hard.label, hard.previous]));
      row[hard.open ? "open" : "clear"] += hard.values.length;
      row[hard.open ? "openFound" : "found"] += right;
      row.other += found.filter(({ kind, start, end }) => kind !== hard.kind && hard.values.some((value) => start < value.end && end > value.start)).length;
    }
    const misses = nearMisses();
    const wrong = misses.filter((miss) => structuredIn(miss, lists).length > 0);
    const sorts = new Set(misses.map(({ sort }) => sort));
    const total = [...rows.values()].reduce((sum, { clear, found, open, openFound }) => ({ clear: sum.clear + clear, found: sum.found + found, open: sum.open + open, openFound: sum.openFound + openFound }), { clear: 0, found: 0, open: 0, openFound: 0 });
    return `Values of test ranges in [contexts and ways of writing](../../tests/corpora/structured/hard/README.md) that were written before the detectors were tried on them, every writing in every context (seed ${String(SEED)}). A number counts as found when it is found
exactly. "Open" are contexts that say too little, such as a customer number without a customer, and ways of writing that nobody is used to.

${table(["values", "contexts", "clear: recall", "open: found", "taken for something else"], [...rows].map(([group, row]) => [group.replace("/", ", "), row.contexts.size, `${percent(row.found, row.clear)} of ${String(row.clear)}`, row.open === 0 ? "-" : `${String(row.openFound)} of ${String(row.open)}`, row.other]))}

All: ${percent(total.found, total.clear)} of ${String(total.clear)} clear values, ${String(total.openFound)} of ${String(total.open)} open ones.

Near misses: ${String(misses.length)} lines of ${String(sorts.size)} sorts, with numbers that pass the checks. In ${String(wrong.length)} of them something is found${wrong.length === 0 ? "" : `: ${wrong.map(({ sort, text, label }) => `"${text}" (${sort}${label === "" ? "" : `, under the head "${label}"`})`).join(", ")}`}.

${AFTER}`;
  },
};

const AFTER = `**What was chosen on what.** When the detectors were first tried on it, they found 87.6% of the clear values and something in 10 of the near misses. What was missed was mended by general rules since, so these figures are no longer blind: they hold what is there, and say little of text that nobody thought of.

**Known limits.** A typing error in the word that says what a number is, is forgiven when "nummer" lost an m or a date of birth its o or e; with another one, a number that has no form of its own is not seen.`;
