import { openDocument } from "../../src/core/guide.ts";
import type { Desk, DocumentText, Finding, Guidance } from "../../src/core/model/index.ts";
import type { Policy } from "../../src/core/policy/index.ts";
import { deskOf, INSIDE, LISTS, mail, OUTSIDE, policyOf, WAYS, word, worldWith } from "./documents.ts";

const policy = policyOf("gemeente");
const under = (rules: Policy) => openDocument({ world: { ...worldWith(), officials: ["Wietske Hoogland"] }, policy: rules, lists: LISTS });
const guidance = (document: DocumentText, desk: Desk = deskOf(), rules = policy): Guidance => under(rules).update(document, desk);

const BODY = "De aannemer begint in maart met het herstel van de kade en is in juni klaar. De kosten zijn 240.000 euro. De weg langs het water blijft open voor fietsers.";
const BSN = "999990019";

/** What was found of a kind: what is shown, and what is withheld with its reason. */
function of(kind: string, { findings, withheld }: Guidance): readonly (readonly [string, string])[] {
  return [...findings.map((finding) => [finding, "shown"] as const), ...withheld.map((finding) => [finding, finding.withheld ?? "?"] as const)]
    .filter(([finding]) => finding.kind === kind).map(([{ quote }, why]) => [quote, why] as const);
}

describe("a finding", () => {
  const TEXT = `# Nota kade\n${BODY}\nHet BSN van de melder is ${BSN}.\n${BODY}`;

  it("stands at its place, in its paragraph and in the whole text, with its ground and the rule behind it", () => {
    const [found] = guidance(word(TEXT)).findings.filter(({ kind }) => kind === "bsn");
    const document = word(TEXT);
    const whole = document.paragraphs.map(({ text }) => text).join("\n");
    expect(found).toMatchObject({ quote: BSN, paragraph: 2, paragraphKey: "p:2", grounds: policy.findings.bsn.grounds });
    expect(document.paragraphs[2]?.text.slice(found?.start, found?.end)).toBe(BSN);
    expect(whole.slice(found?.offset, (found?.offset ?? 0) + BSN.length)).toBe(BSN);
    expect(found?.because.length).toBeGreaterThan(0);
    expect(new Set(found?.because.map(({ rule, words }) => `${rule} ${String(words)}`)).size).toBe(found?.because.length);
    expect(found).not.toHaveProperty("withheld");
  });

  it("has no more than three grounds", () => {
    const many: Policy = { ...policy, findings: { ...policy.findings, bsn: { ...policy.findings.bsn, grounds: ["5.1.1.c", "5.1.1.d", "5.1.1.e", "5.1.2.e"] } } };
    expect(guidance(word(TEXT), deskOf(), many).findings.find(({ kind }) => kind === "bsn")?.grounds).toEqual(["5.1.1.c", "5.1.1.d", "5.1.1.e"]);
  });

  it("moves with its paragraph when something comes before it, and leaves its key where the text is the same", () => {
    const open = under(policy);
    const before = word(TEXT);
    const [first] = open.update(before, deskOf()).findings.filter(({ kind }) => kind === "bsn");
    const added = { key: "new", role: "body" as const, text: "Eerst dit." };
    const after: DocumentText = { ...before, paragraphs: [added, ...before.paragraphs] };
    const [moved] = open.update(after, deskOf()).findings.filter(({ kind }) => kind === "bsn");
    expect(moved).toEqual({ ...first, paragraph: 3, offset: (first?.offset ?? 0) + added.text.length + 1 });
    const renamed: DocumentText = { ...before, paragraphs: before.paragraphs.map((paragraph) => ({ ...paragraph, key: `${paragraph.key}!` })) };
    expect(open.update(renamed, deskOf()).findings.find(({ kind }) => kind === "bsn")?.paragraphKey).toBe("p:2!");
  });

  it("that is withheld stays so when it moves", () => {
    const open = under(policy);
    const before = word(`${BODY}\nMevrouw Wietske Hoogland opent de kade.`);
    expect(of("person", open.update(before, deskOf()))).toEqual([["Wietske Hoogland", "official"]]);
    const after: DocumentText = { ...before, paragraphs: [{ key: "new", role: "body", text: "Eerst dit." }, ...before.paragraphs] };
    expect(of("person", open.update(after, deskOf()))).toEqual([["Wietske Hoogland", "official"]]);
  });
});

describe("a finding is withheld", () => {
  const NAMED = `${BODY} Bel mevrouw Ria Kuipers op ria@kuipers.example of ${INSIDE.address}.`;
  const OPINION = "Volgens mij moeten we deze aannemer niet meer vragen, want ik vind zijn werk slordig.";

  it("when the organisation does not want to see its kind", () => {
    const without: Policy = { ...policy, findings: { ...policy.findings, person: { ...policy.findings.person, shown: false } } };
    expect(of("person", guidance(word(NAMED), deskOf(), without))).toEqual([["Ria Kuipers", "organisation"]]);
    expect(of("person", guidance(word(NAMED)))).toEqual([["Ria Kuipers", "shown"]]);
  });

  it("when the address is one of the organisation", () => {
    expect(of("email", guidance(word(NAMED)))).toEqual([["ria@kuipers.example", "shown"], [INSIDE.address, "organisation"]]);
  });

  it("when the person is known to act in office, with the reason", () => {
    const { withheld } = guidance(word(`${BODY} Wietske Hoogland opent de kade, en Lieke Verhage schreef dit.`));
    const because = (name: string): readonly string[] => withheld.filter(({ quote }) => quote === name).flatMap((finding: Finding) => finding.because.map(({ rule }) => rule));
    expect(because("Wietske Hoogland")).toContain("official-world");
    expect(because("Lieke Verhage")).toContain("official-desk");
  });

  it("in a conversation that was filed before, when it is what every conversation holds", () => {
    const inThread = guidance(mail("Kade", NAMED, WAYS.internal), deskOf({ thread: { knownLocation: "Z-1" } }));
    expect(of("person", inThread)).toEqual([["Ria Kuipers", "known-thread"]]);
    const graver = guidance(mail("Kade", `${NAMED} Haar burgerservicenummer is 999990019. Vertrouwelijk: onze marge ligt op 12 procent.`, WAYS.internal), deskOf({ thread: { knownLocation: "Z-1" } }));
    expect([...of("bsn", graver), ...of("business", graver), ...of("person", graver)]).toEqual([["999990019", "shown"], ["onze marge ligt op 12 procent", "shown"], ["Ria Kuipers", "known-thread"]]);
  });

  it("when nothing is kept: all that was found, as silent", () => {
    const { outcome, findings, withheld } = guidance(mail("borrel", "Gezellig vrijdag! Bel Ria Kuipers even als je later komt. Proost!", WAYS.internal));
    expect([outcome, findings]).toEqual(["silent", []]);
    expect(withheld.map(({ quote, withheld: why }) => [quote, why])).toContainEqual(["Ria Kuipers", "silent"]);
  });

  it.each([
    ["an internal mail", mail("aannemer", `${OPINION} ${BODY}`, WAYS.internal), "shown"],
    ["a note", word(`# Notitie kade\n${OPINION}\n${BODY}`), "shown"],
    ["a note in a piece that is no deliberation", word(`# Kamerbrief over de kade\nDe Voorzitter van de Tweede Kamer der Staten-Generaal\nGeachte voorzitter,\n${BODY}\n[opm. LV: ${OPINION}]`), "shown"],
    ["a mail that comes in", mail("aannemer", `${OPINION} ${BODY}`, WAYS.incoming), "no-deliberation"],
    ["a mail that goes out", mail("aannemer", `${OPINION} ${BODY}`, WAYS.outgoing), "no-deliberation"],
  ])("when an opinion stands where nobody deliberates: %s", (_name, document, expected) => {
    const found = of("opinion", guidance(document));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(([, why]) => why))).toEqual(new Set([expected]));
  });

  it("follows the desk and the envelope as they change", () => {
    const open = under(policy);
    const paragraphs = mail("Kade", NAMED, WAYS.internal);
    expect(of("person", open.update(paragraphs, deskOf()))).toEqual([["Ria Kuipers", "shown"]]);
    expect(of("person", open.update(paragraphs, deskOf({ author: { name: "Ria Kuipers", email: "r.kuipers@dijkhuizen.example", unit: "" } })))).toEqual([["Ria Kuipers", "official"]]);
    expect(of("person", open.update(paragraphs, deskOf()))).toEqual([["Ria Kuipers", "shown"]]);
    const envelope = { ...paragraphs.envelope!, cc: [{ name: "Ria Kuipers", address: "kuipers@dijkhuizen.example" }] };
    expect(of("person", open.update({ ...paragraphs, envelope }, deskOf()))).toEqual([["Ria Kuipers", "official"]]);
    expect(of("person", open.update({ ...paragraphs, envelope: { ...envelope, cc: [{ name: "Ria Kuipers", address: OUTSIDE.address }] } }, deskOf()))).toEqual([["Ria Kuipers", "shown"]]);
  });
});

describe("who signs in office", () => {
  it.each([
    ["a motion", "# Motie vreemd aan de orde van de dag\nDe raad, in vergadering bijeen op 3 september 2026, constaterende dat de kade slecht is, overwegende dat herstel nodig is, verzoekt het college de kade te herstellen en gaat over tot de orde van de dag.\nKarel Koster", "official"],
    ["a letter from somebody", "Betreft: klacht\nGeacht college,\nHierbij dien ik een klacht in over de bejegening aan uw balie. Ik ben niet tevreden over hoe ik te woord ben gestaan.\nHoogachtend,\nKarel Koster", "shown"],
  ])("signs %s, however the name is written", (_name, text, expected) => {
    for (const name of ["Karel Koster", "K. Koster", "Koster"]) expect(of("person", guidance(word(text.replace("Karel Koster", name))))).toEqual([[name, expected]]);
  });

  it("signs a motion in a column of names, with empty lines, a party or a label between, and no further than the explanation", () => {
    const text = "# Motie vreemd aan de orde van de dag\nDe raad, in vergadering bijeen op 3 september 2026, constaterende dat de kade slecht is, verzoekt het college de kade te herstellen en gaat over tot de orde van de dag.\nNamens de fracties,\n\nKarel Koster\n\nR. Bamenga\nFractie Leefbaar\nAnneke Zandstra, Leefbaar\nToelichting\nOp de kade woont mevrouw Petra Hoogland.";
    expect(new Map(of("person", guidance(word(text))))).toEqual(new Map([["Karel Koster", "official"], ["R. Bamenga", "official"], ["Anneke Zandstra", "official"], ["Petra Hoogland", "shown"]]));
  });

  it.each<readonly [string, string]>([
    ["Besluit mandaat\nDit besluit treedt in werking op 1 januari 2027.\nAssen, 3 september 2026\n\nK. Koster\nvoorzitter\n\nP. de Bruin\nsecretaris", "official"],
    ["Besluit mandaat\nDit besluit treedt in werking op 1 januari 2027.\nplv. Secretaris-Generaal,\n\nK. Koster\n\nDe Raad van Bestuur van de dienst,\nP. de Bruin", "official"],
    ["Besluit mandaat\nDe voorzitter opent de vergadering.\nK. Koster\nSpreekt in over de kade.\nP. de Bruin", "shown"],
    ["Besluit mandaat\nK. Koster\nBurgemeester van Houtenlaan 41\nP. de Bruin\nWethouder Bosstraat 3", "shown"],
    ["Besluit mandaat\nCollege De Brink\nK. Koster\nDe Koning\nP. de Bruin", "shown"],
    ["Besluit mandaat\nAan de bewoners van de Kade\nK. Koster\nKade 3\nP. de Bruin", "shown"],
  ])("signs beside an office: %j", (text, expected) => {
    expect(of("person", guidance(word(text)))).toEqual([["K. Koster", expected], ["P. de Bruin", expected]]);
  });

  it("does not when somebody outside calls them an employee", () => {
    const text = "Ik dien hierbij een klacht in. Uw medewerker Joke Zandstra van het loket heeft mij onbeleefd te woord gestaan en hing op. Ik wil weten hoe u dit gaat oplossen.";
    expect(of("person", guidance(mail("klacht", text, WAYS.incoming)))).toEqual([["Joke Zandstra", "shown"]]);
    expect(of("person", guidance(mail("klacht", text, WAYS.internal)))).toEqual([["Joke Zandstra", "official"]]);
  });
});
