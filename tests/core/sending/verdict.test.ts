import fc from "fast-check";
import { FINDING_KINDS, type FindingKind } from "../../../src/core/model/index.ts";
import { BUNDLED_LAYERS, bundledPolicy } from "../../../src/core/policy/index.ts";
import { doubtAbout, isFresh, parseVerdict, verdictOn, type OutgoingMail, type SendSetting } from "../../../src/core/sending/index.ts";

const SETTING: SendSetting = { kind: "mail", sender: { name: "Karin de Vries", email: "k.devries@zuiderland.nl" }, domains: ["zuiderland.nl"], kinds: null };
const mail = (parts: Partial<OutgoingMail>): OutgoingMail => ({ subject: "", body: "", recipients: [], attachments: [], reply: false, ...parts });
const doubt = (parts: Partial<OutgoingMail>) => {
  const whole = mail(parts);
  return doubtAbout(whole.recipients, verdictOn(whole).risks, SETTING);
};
const OUTSIDE = ["iemand@elders.example"];
const INSIDE = ["collega@zuiderland.nl"];

describe("what somebody should look at again", () => {
  it.each([
    ["a burgerservicenummer", "Het BSN van mevrouw Bos is 999990032.", ["bsn"]],
    ["a burgerservicenummer on a line of its own", "Naam: J. de Wit\nBSN:\n999990159", ["bsn"]],
    ["health", "Mevrouw J. Bos heeft diabetes en kan daarom niet komen.", ["health"]],
    ["a pupil number", "Leerlingnummer: 20193", ["pupil-number"]],
    ["a list of accounts of people", ["NL90TEST0000000011 t.n.v. J. de Wit", "NL90TEST0000000011 t.n.v. K. Bos", "NL90TEST0000000011 t.n.v. P. Smit"].join("\n"), ["iban"]],
    ["two kinds at once", "BSN 999990032. Mevrouw J. Bos heeft diabetes.", ["bsn", "health"]],
  ])("%s to an address outside", (_what, body, kinds) => {
    expect(doubt({ body, recipients: OUTSIDE })).toEqual({ reason: "sensitive", domain: "elders.example", kinds, others: 0 });
    expect(doubt({ body, recipients: INSIDE })).toBeNull();
  });

  it("looks at the subject and at the names of files too", () => {
    expect(doubt({ subject: "BSN 999990032", recipients: OUTSIDE })?.reason).toBe("sensitive");
    expect(doubt({ attachments: ["Aanvraag_BSN_999990032.pdf"], recipients: OUTSIDE })?.reason).toBe("sensitive");
  });

  it("names a private mailbox first, and counts the other places", () => {
    expect(doubt({ body: "BSN 999990032", recipients: [...OUTSIDE, "p.bos@gmail.com", "q@derde.example", ...INSIDE] })).toEqual({ reason: "sensitive", domain: "gmail.com", kinds: ["bsn"], others: 2 });
  });

  it("puts a wrong address before what stands in the mail", () => {
    expect(doubt({ body: "BSN 999990032", recipients: [...OUTSIDE, "karin.devries@gmail.com", "bos@zuiderland.com"] })).toEqual({ reason: "look-alike", domain: "zuiderland.com", twin: "zuiderland.nl" });
    expect(doubt({ body: "Zie bijlage", recipients: [...OUTSIDE, "karin.devries@gmail.com"] })).toEqual({ reason: "own-private", domain: "gmail.com" });
  });
});

describe("what goes without a word", () => {
  it.each([
    ["one account, as with every payment", "Wij storten het bedrag op uw rekening NL90TEST0000000011."],
    ["a number that only looks like one", "Het serienummer van de pomp is 999990032."],
    ["a paper about health", "De gemeente helpt mensen met dementie langer thuis te wonen."],
    ["a form that asks for it", "Vermeld uw BSN op het formulier."],
    ["an ordinary mail", "Beste Wiebe,\n\nDe bijeenkomst is dinsdag om acht uur.\n\nGroet, Karin"],
    ["nothing", ""],
  ])("%s", (_what, body) => {
    expect(doubt({ body, recipients: OUTSIDE })).toBeNull();
  });

  it.each([
    ["> Mijn BSN is 999990032."],
    ["Op 3 november 2026 schreef Piet Bos <p.bos@elders.example>:\nMijn BSN is 999990032."],
    ["Van: Piet Bos\nVerzonden: maandag 2 november 2026\nAan: Karin de Vries\nOnderwerp: vraag\n\nMijn BSN is 999990032."],
    ["-----Oorspronkelijk bericht-----\nMijn BSN is 999990032."],
  ])("what the other wrote and the answer repeats: %j", (quoted) => {
    const body = `Dank voor je bericht.\n\n${quoted}`;
    expect(doubt({ body, recipients: OUTSIDE, reply: true })).toBeNull();
    // Passed on to somebody else it is new.
    expect(doubt({ body, recipients: OUTSIDE, reply: false })?.reason).toBe("sensitive");
    expect(doubt({ body: `Haar BSN is 999990044.\n\n${quoted}`, recipients: OUTSIDE, reply: true })?.reason).toBe("sensitive");
  });

  it("an invitation to oneself, unless it takes something along", () => {
    expect(doubtAbout(["karin.devries@gmail.com"], {}, { ...SETTING, kind: "invitation" })).toBeNull();
    expect(doubtAbout(["karin.devries@gmail.com"], { bsn: 1 }, { ...SETTING, kind: "invitation" })).toMatchObject({ reason: "sensitive", domain: "gmail.com" });
    expect(doubtAbout(["bos@zuiderland.com"], {}, { ...SETTING, kind: "invitation" })?.reason).toBe("look-alike");
  });

  it("a kind the organisation does not want to hear of", () => {
    expect(doubtAbout(OUTSIDE, { bsn: 1, health: 1 }, { ...SETTING, kinds: ["health"] })).toMatchObject({ kinds: ["health"] });
    expect(doubtAbout(OUTSIDE, { bsn: 1, health: 1 }, { ...SETTING, kinds: [] })).toBeNull();
  });

  it("anything, when nobody knows what the organisation is", () => {
    expect(doubtAbout(OUTSIDE, { bsn: 1 }, { ...SETTING, domains: [] })).toBeNull();
  });
});

describe("a verdict that is kept", () => {
  const base = mail({ subject: "Vraag", body: "BSN 999990032", recipients: OUTSIDE, attachments: ["a.pdf"] });

  it("is about this very mail, or stale", () => {
    const kept = verdictOn(base);
    expect(isFresh(kept, { ...base })).toBe(true);
    for (const other of [{ subject: "Vraag!" }, { body: "BSN 999990044" }, { recipients: [] }, { recipients: [...OUTSIDE, ...INSIDE] }, { attachments: [] }, { attachments: ["b.pdf"] }, { reply: true }]) {
      expect(isFresh(kept, { ...base, ...other })).toBe(false);
    }
    expect(isFresh(null, base)).toBe(false);
  });

  it("holds none of the words of the mail", () => {
    const text = JSON.stringify(verdictOn(base));
    for (const word of ["999990032", "Vraag", "elders", "a.pdf"]) expect(text).not.toContain(word);
    expect(text.length).toBeLessThan(200);
  });

  it("comes back as it was", () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom("", "BSN 999990032", "Leerlingnummer: 20193"), (subject, body) => {
      const verdict = verdictOn(mail({ subject, body }));
      expect(parseVerdict(JSON.stringify(verdict))).toEqual(verdict);
    }));
  });

  it.each([
    [undefined], [null], [42], [""], ["{"], ["null"], ["[]"], ['"tekst"'], ['{"version":2,"mark":"a","risks":{}}'], ['{"version":1,"risks":{}}'], ['{"version":1,"mark":"a"}'], ['{"version":1,"mark":"a","risks":null}'],
    ['{"version":1,"mark":"a","risks":[]}'], ['{"version":1,"mark":"a","risks":{"bsn":"veel"}}'], ['{"version":1,"mark":"a","risks":{"iets":1}}'], ['{"version":1,"mark":"a","risks":{"bsn":-1}}'],
  ])("is nothing when it is %j", (text) => {
    expect(parseVerdict(text)).toBeNull();
  });
});

it("looks for every kind of high risk, and every policy package that ships wants to hear of them", () => {
  const high = Object.entries(FINDING_KINDS).filter(([, { risk }]) => risk === "high").map(([kind]) => kind);
  expect(high.length).toBeGreaterThan(1);
  for (const kind of high) expect(doubtAbout(OUTSIDE, { [kind]: 1 }, SETTING)).toMatchObject({ kinds: [kind] });
  for (const id of BUNDLED_LAYERS.keys()) for (const kind of high) expect(bundledPolicy(id).findings[kind as FindingKind].shown).toBe(true);
});

it("reads anything without failing", () => {
  const piece = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("BSN 999990032", "\n", "\r\n", "> ", "Van: a\nAan: b\nOnderwerp: c", "NL90TEST0000000011", "\ud800"));
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(fc.property(text, text, fc.array(fc.string()), fc.boolean(), (subject, body, recipients, reply) => {
    const whole = mail({ subject, body, recipients, attachments: [subject], reply });
    expect(isFresh(verdictOn(whole), whole)).toBe(true);
  }));
});

it("stops reading when it may not go on", () => {
  let left = 3;
  const body = Array.from({ length: 20 }, () => "BSN 999990032").join("\n");
  expect(verdictOn(mail({ body }), () => left-- > 0).risks).toEqual({ bsn: 2 });
});

it("reads a body without end, in one line, no further than a mail can be", () => {
  const after = (units: number): unknown => verdictOn(mail({ body: `${"iets ".repeat(units / 5)} BSN 999990032 en nog veel meer ${"enzovoort ".repeat(500_000)}` })).risks;
  expect(after(100_000)).toEqual({ bsn: 1 });
  expect(after(500_000)).toEqual({});
});
