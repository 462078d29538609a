import { hasLabel, isFirst, labelAfter, labelBefore, labelOf, labelOfCell, labelOnLineBefore } from "../../../src/core/text/labels.ts";
import { passage } from "../../../src/core/text/passage.ts";

/** What the label before the last number of a text says it is. */
function before(text: string): string {
  const at = text.search(/\d+$/u);
  const label = labelBefore(passage(text), at);
  return label === null ? "nothing" : `${label.kind}: ${label.words}`;
}

describe("the label before a number", () => {
  it.each<readonly [string, string]>([
    ["BSN 999990032", "bsn: BSN"], ["Burgerservicenummer van mevrouw Bos: 999990032", "bsn: Burgerservicenummer"], ["B.S.N.: 999990032", "bsn: B.S.N"], ["leerlingnummer 20193", "pupil: leerlingnummer"], ["bel 0612345678", "phone: bel"], ["IBAN 123", "account: IBAN"], ["K.v.K.-nummer 12345678", "company: K.v.K"], ["Kamer van Koophandel 12345678", "company: Kamer van Koophandel"],
    ["paspoort nr. 123456789", "document: paspoort nr"], ["lidnummer 1234", "member: lidnummer"], ["kenteken 1234", "plate: kenteken"], ["zaaknummer 123456789", "other: zaaknummer"], ["kenmerk 123456789", "other: kenmerk"],
    // The longest of words that overlap, and the nearest of words that do not.
    ["KvK-nummer 12345678", "company: KvK-nummer"], ["BSN en telefoon 0612345678", "phone: telefoon"], ["bsn-nummer 999990032", "bsn: bsn-nummer"],
    ["order 123456782", "other: order"], ["ref. nr. 123456782", "other: ref"], ["bel naar 06123", "phone: bel"], ["bel op nummer 06123", "phone: bel"],
    // What names a number only when it follows at once says nothing of one further on.
    ["BSN van wie een order plaatst: 999990032", "bsn: BSN"], ["de order staat op 123456782", "nothing"],
    // A label is used up by the number behind it, unless it is one for many.
    ["zaaknummer 1234 en 5678", "nothing"], ["zaaknummer 12 en 5678", "other: zaaknummer"], ["leerlingnummers 1234 en 5678", "pupil: leerlingnummers"], ["BSN 999990032 en 999990044", "bsn: BSN"], ["BSN 999990032; 999990044", "nothing"], ["BSN 999990032. Ook 999990044", "nothing"], ["BSN 999990032 en zaaknummer 1234 of 5678", "bsn: BSN"],
    ["Zijn telefoon is stuk. Bel 06123", "phone: Bel"], ["Zijn telefoon is stuk. Nu 06123", "phone: telefoon"], [`Zijn telefoon is stuk. ${"Echt waar ".repeat(6)}06123`, "nothing"], [`Het BSN is bekend. ${"Echt waar ".repeat(6)}06123`, "bsn: BSN"],
    [`BSN ${"x".repeat(295)} 1`, "bsn: BSN"], [`BSN ${"x".repeat(300)} 1`, "nothing"], ["nummer 1234", "nothing"], ["code 1234", "nothing"], ["Het is 1234", "nothing"], ["", "nothing"],
  ])("%s", (text, expected) => {
    expect(before(text)).toBe(expected);
  });

  it("is none behind it", () => {
    expect(labelBefore(passage("999990032 is een BSN"), 0)).toBeNull();
  });
});

describe("the label after a number", () => {
  const after = (text: string, reach: number): string | undefined => labelAfter(passage(text), 9, reach)?.words;

  it("stands in brackets when it is near", () => {
    expect(["999990032 (BSN)", "999990032 (zijn BSN)", "999990032 (dit is haar BSN)", "999990032 (= BSN)", "999990032(BSN)"].map((text) => after(text, 12))).toEqual(["BSN", "BSN", undefined, "BSN", "BSN"]);
    expect(["999990032 BSN", "999990032, BSN", "999990032 (en BSN)", "999990032 (oude BSN)", "999990032"].map((text) => after(text, 12))).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it("stands anywhere within reach when that is wide, and the first counts", () => {
    expect([after("999990032 is zijn BSN", 13), after("999990032 is zijn eigen BSN", 13), after("999990032 is BSN of telefoon", 40)]).toEqual(["BSN", undefined, "BSN"]);
    expect(labelAfter(passage("BSN 999990032"), 13, 40)).toBeNull();
  });
});

describe("the label around a passage", () => {
  it("is the last one in the label of its cell", () => {
    expect(labelOfCell(passage("1", { label: "Zaaknummer BSN" }))?.kind).toBe("bsn");
    expect([labelOfCell(passage("1", { label: "Naam" })), labelOfCell(passage("BSN 1"))]).toEqual([null, null]);
  });

  it("is the last one on the line before, when that is near", () => {
    expect(labelOnLineBefore(passage("1", { previous: "Telefoon en BSN:" }), 30)?.kind).toBe("bsn");
    expect([labelOnLineBefore(passage("1", { previous: "BSN van mevrouw Bos" }), 19)?.kind, labelOnLineBefore(passage("1", { previous: "BSN van mevrouw Bos" }), 18), labelOnLineBefore(passage("1"), 30)]).toEqual(["bsn", null, null]);
  });

  it("counts for a number that nothing stands before; else its own text does", () => {
    const around = { label: "BSN", previous: "Telefoon:" };
    expect([labelOf(passage(" 1", around), 1, 30)?.kind, labelOf(passage("1", { previous: "Telefoon:" }), 0, 30)?.kind, labelOf(passage("x 1", around), 2, 30), labelOf(passage("zaaknummer 1", around), 11, 30)?.kind]).toEqual(["bsn", "phone", null, "other"]);
    expect([isFirst(passage("  1"), 2), isFirst(passage("x 1"), 2)]).toEqual([true, false]);
  });

  it("is looked for in the text alone when it is asked for by its kind", () => {
    expect([hasLabel("bsn", passage("het BSN")), hasLabel("bsn", passage("het kenteken")), hasLabel("plate", passage("het kenteken")), hasLabel("bsn", passage("x", { label: "BSN" }))]).toEqual([true, false, true, false]);
  });
});
