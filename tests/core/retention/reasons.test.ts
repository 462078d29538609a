import { openDocument } from "../../../src/core/guide.ts";
import type { Location, Retention } from "../../../src/core/model/index.ts";
import type { Policy, RetentionRule } from "../../../src/core/policy/index.ts";
import { deskOf, LISTS, location, policyOf, word, worldWith } from "../documents.ts";

const WORK = "De aannemer begint in maart en is in juni klaar. De afdeling stuurt bericht zodra het zover is en blijft bereikbaar voor vragen van iedereen die erbij is betrokken.";
const gemeente = policyOf("gemeente");
const zaak = (rest: Partial<Location> = {}): Location => location("Z-2026-00401", "Kermis", { kind: "zaak", target: "zgw", process: "11", ...rest });

interface Given {
  readonly place?: Location;
  readonly policy?: Policy;
}
function retention(text: string, { place, policy = gemeente }: Given = {}): Retention | null {
  const world = worldWith(place === undefined ? [] : [place]);
  return openDocument({ world, policy, lists: LISTS }).update(word(`${text}\n${place === undefined ? "" : `Zaaknummer ${place.id}\n`}${WORK}`), deskOf()).retention;
}
const because = (found: Retention | null): unknown => found?.because.map(({ rule, words }) => (words === undefined ? [rule] : [rule, words]));
/** The municipal policy with only these rules. */
const withRules = (rules: readonly RetentionRule[]): Policy => ({ ...gemeente, retention: { ...gemeente.retention, rules: [...rules] } });

describe("the ground of a term", () => {
  const process = gemeente.retention.results.find(({ number }) => number === "11.1.1")?.processName;

  it("is the process of the place, and the words that chose among its results", () => {
    expect(because(retention("# Aantekeningen", { place: zaak({ title: "Zomaar iets" }) }))).toEqual([["retention-place", process]]);
    const named = retention("# Omgevingsvergunning\nDe omgevingsvergunning voor het bouwen van een aanbouw, een dakkapel en een schuur. Het bouwen begint in maart.", { place: zaak({ title: "Lindelaan 4" }) });
    expect(named?.number).toBe("11.1.6");
    expect(because(named)).toEqual([["retention-place", process], ["retention-words", expect.stringMatching(/^[^”]+(?:”, “[^”]+){0,2}$/)]]);
    expect(new Set(named?.because.map(({ source }) => source))).toEqual(new Set([gemeente.retention.source]));
  });

  it("names no more than three words", () => {
    const cues = ["draaimolen", "botsauto", "reuzenrad", "suikerspin"].map((name) => ({ in: "text" as const, span: "document" as const, each: true, weight: 3, words: [name] }));
    const policy = withRules([{ number: "11.1.6", process: "11", standard: false, cues }]);
    const found = retention("# Kermis\nMet draaimolen, botsauto, reuzenrad en suikerspin.", { place: zaak(), policy });
    expect(String(found?.because[1]?.words).split("”, “")).toHaveLength(3);
  });

  it("is the kind of document where no place is known", () => {
    expect(because(retention("# Convenant veilig uitgaan\nPartijen, vertegenwoordigd door, komen overeen"))).toEqual(expect.arrayContaining([["retention-type", expect.any(String)]]));
  });

  it("is missing, and says so, when neither gives a process", () => {
    const unknown = { number: null, valuation: null, term: null, starts: null, process: null, confidence: "unknown", list: gemeente.retention.list };
    expect(retention("# Aantekeningen")).toMatchObject(unknown);
    expect(because(retention("# Aantekeningen"))).toEqual([["process-unknown"]]);
    expect(because(retention("# Aantekeningen", { place: zaak({ process: null }) }))).toEqual([["process-unknown"]]);
    expect(because(retention("# Aantekeningen", { place: zaak({ process: "99" }) }))).toEqual([["process-unknown"]]);
  });
});

describe("how sure a term is", () => {
  const standard = gemeente.retention.rules.find(({ process, standard: always }) => process === "11" && always);

  it("only the usual result of a process is likely, one that the place or the text points to is certain", () => {
    expect(standard).toBeDefined();
    expect(retention("# Aantekeningen", { place: zaak({ title: "Zomaar iets" }) })).toMatchObject({ number: standard?.number, confidence: "likely" });
    expect(retention("# Omgevingsvergunning aanbouw", { place: zaak({ title: "Omgevingsvergunning aanbouw Lindelaan 4" }) })).toMatchObject({ number: "11.1.6", confidence: "certain" });
  });

  it("a rule that nothing speaks for gives no result, also when its process has no usual one", () => {
    const policy = withRules([{ ...standard!, standard: false, types: [], cues: [] }]);
    expect(retention("# Aantekeningen", { place: zaak({ title: "Zomaar iets" }), policy })).toMatchObject({ number: null, process: "11", confidence: "unknown" });
  });

  it("a rule of which the result is not in the list gives none", () => {
    const policy = withRules([{ ...standard!, number: "11.99" }]);
    const found = retention("# Aantekeningen", { place: zaak({ title: "Zomaar iets" }), policy });
    expect(found).toMatchObject({ number: null, process: "11" });
    expect(because(found)).toEqual([["process-unknown"]]);
  });

  it("of rules that weigh the same the first holds", () => {
    const policy = withRules([{ ...standard!, number: "11.1.6" }, { ...standard!, number: "11.1.1" }]);
    expect(retention("# Aantekeningen", { place: zaak({ title: "Zomaar iets" }), policy })?.number).toBe("11.1.6");
  });
});

it("title, description and keywords of a place count, each by itself", () => {
  const mark = "omgevingsvergunning";
  for (const rest of [{ title: `Zaak ${mark}` }, { title: "Zaak", description: `Over een ${mark}.` }, { title: "Zaak", keywords: [mark] }]) {
    expect(retention("# Aantekeningen", { place: zaak(rest) })?.number).toBe("11.1.6");
  }
});
