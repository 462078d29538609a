import fc from "fast-check";
import { markOf, paragraphsOf, type OutgoingMail } from "../../../src/core/sending/mail.ts";
import { looksLike } from "../../../src/core/sending/look-alike.ts";
import { risksIn } from "../../../src/core/sending/risks.ts";

const mail = (parts: Partial<OutgoingMail>): OutgoingMail => ({ subject: "", body: "", recipients: [], attachments: [], reply: false, ...parts });
const texts = (parts: Partial<OutgoingMail>): readonly string[] => paragraphsOf(mail(parts)).map(({ text }) => text);

describe("what is new in a mail", () => {
  it("is its subject, the names of its files and its lines", () => {
    expect(paragraphsOf(mail({ subject: "Kade", body: "Dag\nRuud", attachments: ["Plan_kade__2.pdf"] }))).toEqual([
      { key: "subject", role: "subject", text: "Kade" }, { key: "0", role: "body", text: "Plan kade 2.pdf" }, { key: "1", role: "body", text: "Dag" }, { key: "2", role: "body", text: "Ruud" },
    ]);
  });

  it("has its lines, however they end", () => {
    expect(texts({ body: "a\r\nb\rc\nd\u2028e\u2029f\n\ng" })).toEqual(["", "a", "b", "c", "d", "e", "f", "", "g"]);
  });

  it("is not what an answer quotes", () => {
    expect(texts({ body: "Dank\n  > oud\nouder", reply: true })).toEqual(["", "Dank"]);
    expect(texts({ body: "Dank\n  > oud\nouder", reply: false })).toEqual(["", "Dank", "  > oud", "ouder"]);
    expect(texts({ body: "3 > 2\nzeker", reply: true })).toEqual(["", "3 > 2", "zeker"]);
    expect(texts({ body: "> oud", reply: true })).toEqual([""]);
  });

  it("is read in pieces that end at a space, with nothing lost", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "é"), minLength: 1, maxLength: 900 });
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
      const line = words.join(" ");
      const [, ...pieces] = texts({ body: line });
      expect(pieces.join("")).toBe(line);
      for (const [index, piece] of pieces.entries()) {
        expect(piece.length).toBeLessThanOrEqual(2000);
        if (index > 0) expect(piece.startsWith(" ")).toBe(true);
        // As few pieces as can be.
        if (index > 0) expect((pieces[index - 1] ?? "").length + piece.length).toBeGreaterThan(1000);
      }
      if (line.length <= 2000) expect(pieces).toEqual([line]);
    }));
    expect(texts({ body: "x".repeat(4001) }).map(({ length }) => length)).toEqual([0, 2000, 2000, 1]);
  });

  it("is read up to what a mail can be", () => {
    expect(texts({ body: `${"a\n".repeat(199_999)}bcd` }).at(-1)).toBe("bc");
  });
});

it("the mark of a mail is the same for the same mail, and tells any two apart", () => {
  const base = mail({ subject: "a", body: "b", recipients: ["c", "d"], attachments: ["e"] });
  expect(markOf({ ...base })).toBe(markOf(base));
  expect(markOf(base)).toMatch(/^-?[0-9a-z]{1,7}\.-?[0-9a-z]{1,7}$/);
  const others = [{ subject: "b" }, { body: "a" }, { recipients: ["c"] }, { recipients: ["c", "d", "e"], attachments: [] }, { recipients: ["d", "c"] }, { attachments: [] }, { attachments: ["e", "f"] }, { reply: true }, { subject: "", body: "a" }];
  expect(new Set([base, ...others.map((other) => ({ ...base, ...other }))].map(markOf)).size).toBe(others.length + 1);
});

describe("a domain that passes for another", () => {
  it.each([
    ["zuiderland.nl", "zuiderland.com"], ["zuiderland.nl", "zuiderland.beveiligd.example"], ["zuiderland.nl", "veilig-zuiderland.nl"], ["zuiderland.nl", "zuiderland-24.nl"], ["zuiderland.nl", "24zuiderland.nl"], ["zuiderland.nl", "loginzuiderland.nl"],
    ["moerdal.nl", "rnoerdal.nl"], ["walmeer.nl", "vvalmeer.nl"], ["dalmeer.nl", "clalmeer.nl"], ["noordam.nl", "n0ordam.nl"], ["lisdonk.nl", "1isdonk.nl"], ["lisdonk.nl", "iisdonk.nl"], ["weert-ei.nl", "w3ert-3i.nl"], ["ossdal.nl", "o55dal.nl"],
    ["oosteind.nl", "\u043eosteind.nl"], ["oosteind.nl", "\u03bfosteind.nl"], ["lisdonk.nl", "\u0456isdonk.nl"], ["lisdonk.nl", "\u03b9isdonk.nl"], ["eindam.nl", "\u0435indam.nl"], ["sloten-z.nl", "\u0455loten-z.nl"], ["aalmeer.nl", "\u0430\u03b1lmeer.nl"], ["peelzoom.nl", "\u0440eelzoom.nl"],
    ["cothen.nl", "\u0441othen.nl"], ["ysseldal.nl", "\u0443sseldal.nl"], ["xanderdal.nl", "\u0445anderdal.nl"], ["haardal.nl", "\u043daardal.nl"], ["veendal.nl", "\u03bdeendal.nl"],
    // Two mistakes in a long name, one in a name of five letters.
    ["oosterveld.nl", "oostrvelt.nl"], ["oosterveld.nl", "oosetrveldt.nl"], ["plas-.nl", "plas.nl"], ["maren.nl", "maran.nl"], ["maren.nl", "mraen.nl"], ["maren.nl", "marenn.nl"], ["maren.nl", "marn.nl"],
  ])("%s: %s", (own, domain) => {
    expect(looksLike(domain, own)).toBe(true);
  });

  it.each([
    ["zuiderland.nl", "zuiderland.nl"], ["zuiderland.nl", "post.zuiderland.nl"], ["zuiderland.nl", "zuiderland.sharepoint.com"], ["zuiderland.nl", "zuiderland.exchangelabs.com"], ["zuiderland.nl", "tennis-zuiderland-2.nl"], ["zuiderland.nl", "bestuurzuiderland.nl"], ["zuiderland.nl", "zuiderlandtennis.nl"],
    ["ede.nl", "ede.com"], ["dorp.nl", "dorp.com"], ["maren.nl", "mirin.nl"], ["maren.nl", "faren.nl"], ["oosterveld.nl", "oastarvald.nl"], ["oosterveld.nl", "westerveld.nl"], ["borne.nl", "borno.example.nl"], ["maren.nl", "x.maren"],
  ])("%s: not %s", (own, domain) => {
    expect(looksLike(domain, own)).toBe(false);
  });

  it("is one that would cost too much to compare only when it is the same word", () => {
    const own = "a".repeat(63);
    expect([looksLike(`${own.slice(1)}b.nl`, `${own}.nl`), looksLike(`${own}b.nl`, `${own}.nl`), looksLike(`${own}.com`, `${own}.nl`)]).toEqual([true, false, true]);
    expect(looksLike(`${own}.nl`, `${own}b.nl`)).toBe(false);
  });
});

describe("what is risky in a mail", () => {
  const counts = (...lines: readonly string[]) => risksIn(lines.map((text, index) => ({ key: String(index), role: "body" as const, text })), () => true);

  it.each<readonly [string, string]>([
    ["bsn", "BSN 999990032"], ["pupil-number", "Leerlingnummer: 20193"], ["document-number", "Paspoortnummer: SPECI2014"], ["health", "Mevrouw J. Bos heeft diabetes."], ["criminal", "De heer J. Bos is veroordeeld voor diefstal."], ["union", "Mevrouw J. Bos is lid van de vakbond."],
    ["religion", "Mevrouw J. Bos is moslim."], ["orientation", "De heer J. Bos is homoseksueel."], ["origin", "Mevrouw J. Bos is van Marokkaanse afkomst."], ["politics", "De heer J. Bos is lid van de PvdA."], ["biometrics", "De vingerafdrukken van mevrouw J. Bos zijn opgeslagen."],
  ])("%s", (kind, text) => {
    expect(counts(text)).toEqual({ [kind]: 1 });
    expect(counts(text, "Dag.", text)).toEqual({ [kind]: 2 });
  });

  it("is a list of accounts, and not one or two", () => {
    const account = "NL90TEST0000000011 t.n.v. J. de Wit";
    expect([counts(account), counts(account, account), counts(account, account, account)]).toEqual([{}, {}, { iban: 3 }]);
  });

  it("is no word that is about somebody perhaps", () => {
    expect(counts("De aanvrager heeft diabetes.")).toEqual({});
  });
});
