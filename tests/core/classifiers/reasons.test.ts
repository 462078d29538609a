import { directionOf } from "../../../src/core/classifiers/index.ts";
import { openDocument } from "../../../src/core/guide.ts";
import type { Choices, Desk, DocumentText, Guidance, MailEnvelope } from "../../../src/core/model/index.ts";
import { deskOf, INSIDE, LISTS, location, mail, OUTSIDE, policyOf, WAYS, word, worldWith } from "../documents.ts";
import { PAPERS } from "./papers.ts";

const zaak = location("Z-2026-00401", "Herstel kademuur Zuidhaven", { kind: "zaak", target: "zgw", keywords: ["kademuur", "Zuidhaven"] });
const open = openDocument({ world: worldWith([zaak]), policy: policyOf("gemeente"), lists: LISTS });
const guidance = (document: DocumentText, desk: Desk = deskOf(), choices: Choices = {}): Guidance => open.update(document, desk, choices);
const WORK = "De aannemer begint in maart en is in juni klaar. De kosten zijn 240.000 euro. De weg langs het water blijft open voor fietsers.";
const QUOTED = /^[^”]+(?:”, “[^”]+){0,2}$/;

describe("the outcome says why", () => {
  it.each<readonly [string, DocumentText, Partial<Desk>, string, Readonly<Record<string, unknown>>]>([
    ["a conversation that was filed", mail("ok", "Prima!", WAYS.internal), { thread: { knownLocation: "Z-2026-00401" } }, "capture", { rule: "thread-known", words: "Z-2026-00401", source: "host" }],
    ["a mailing list", mail("Nieuws", WORK, { bulk: true }), {}, "silent", { rule: "bulk-mail", source: "kantlijn-huisregel" }],
    ["an automatic mail", mail("Nieuws", WORK, { automatic: true }), {}, "silent", { rule: "automatic-mail", source: "kantlijn-huisregel" }],
    ["a number", mail("Fw: nieuws", "Graag besluit voor Z-2026-00401.", WAYS.internal), {}, "capture", { rule: "number-in-text", words: "Z-2026-00401", source: "organisatie" }],
    ["thanks", mail("RE: stukken", "Dank voor het verslag en de goede ontvangst.", WAYS.internal), {}, "silent", { rule: "looks-social", words: expect.stringMatching(QUOTED), source: "kantlijn-huisregel" }],
    ["a machine", mail("Nieuwsflits", "Lees verder op onze site. U kunt zich afmelden voor deze berichten. Uitschrijven kan hier. Bekijk deze mail in uw browser.", WAYS.incoming), {}, "silent", { rule: "looks-machine", words: expect.stringMatching(QUOTED), source: "kantlijn-huisregel" }],
    ["the own life", mail("Taxatierapport", "Beste Lieke,\nHet rapport is klaar. De marktwaarde van jullie huis is 415.000 euro. Je hypotheekadviseur kan hiermee de aanvraag afronden.", WAYS.incoming), {}, "private", { rule: "looks-private", words: expect.stringMatching(QUOTED), source: "kantlijn-huisregel" }],
    ["a list for the shop", word("# Boodschappen zaterdag\nmelk\nluiers\npizza voor de kinderen\ntaart voor opa"), {}, "private", { rule: "looks-private", words: expect.stringMatching(QUOTED), source: "kantlijn-huisregel" }],
    ["a kind that is kept", word(`# Nota kade\n${WORK}`), {}, "capture", { rule: "type-is-kept", source: "archiefwet-3" }],
    ["business without a kind", mail("aannemer", `Ik heb de aannemer gesproken over de raming en het bestek. ${WORK}`, WAYS.internal), {}, "capture", { rule: "looks-business", words: expect.stringMatching(QUOTED), source: "archiefwet-3" }],
    ["nothing", mail("hoi", "Tot zo dan.", WAYS.internal), {}, "silent", { rule: "nothing-to-keep", source: "kantlijn-huisregel" }],
  ])("%s", (_name, document, desk, outcome, because) => {
    const found = guidance(document, deskOf(desk));
    expect(found.outcome).toBe(outcome);
    expect(found.because).toEqual([expect.objectContaining(because)]);
  });
});

describe("a mailbox from which no person writes", () => {
  const LEAFLET = "Beste lezer, hierbij de stand van zaken over de agenda van deze maand en het vervolg daarop in de regio. Lees verder.";
  const from = (address: string): string => guidance(mail("Bericht", LEAFLET, { from: { name: "", address }, to: [INSIDE] })).because[0]?.rule ?? "";

  it.each(["mailer-daemon@x.example", "Postmaster@x.example", "maildelivery@x.example", "noreply@x.example", "no-reply@x.example", "no_reply@x.example", "no.reply@x.example", "donotreply@x.example", "do-not-reply@x.example", "geenantwoord@x.example", "niet-beantwoorden@x.example", "nieuwsbrief@x.example", "nieuwsbrief-mei@x.example", "news+1@x.example", "alerts@x.example", "attendering@x.example"])("%s", (address) => {
    expect(from(address)).toBe("looks-machine");
  });

  it.each(["p.bos@x.example", "newsman@x.example", "info.noreply@x.example", "mijnnieuws@x.example", "de-postmaster@x.example"])("not %s", (address) => {
    expect(from(address)).not.toBe("looks-machine");
  });
});

describe("the kind says why", () => {
  it("only a kind that the title names is certain; one or two words show it", () => {
    const kinds = PAPERS.map(([, text]) => guidance(word(text), deskOf(), { capture: true }).documentType);
    expect(kinds.filter((kind) => kind?.confidence === "certain" && kind.because[0]?.rule !== "type-in-title")).toEqual([]);
    expect(new Set(kinds.map((kind) => kind?.because[0]?.rule))).toEqual(new Set(["type-in-title", "type-in-text"]));
    for (const kind of kinds) expect(kind?.because[0]?.words).toMatch(/^[^”]+(?:”, “[^”]+)?$/);
  });

  it("the author's choice settles kind, term and openness; an unknown one leaves it open", () => {
    const note = word(`# Nota kade\n${WORK}`);
    const chosen = guidance(note, deskOf(), { documentType: "motie" });
    expect(chosen.documentType?.value?.id).not.toBe("motie");
    expect(chosen.woo.categories).not.toEqual(guidance(note).woo.categories);
    expect(guidance(note, deskOf(), { documentType: null }).woo.categories).toEqual([]);
  });
});

describe("the way a mail goes", () => {
  const way = (envelope: Partial<MailEnvelope>, host: Desk["host"] = "file", domains: readonly string[] = ["dijkhuizen.example"]): string =>
    directionOf(mail("x", "x", envelope), deskOf({ host }), { ...worldWith(), organisation: { name: "x", tooi: null, domains } });
  const colleague = { name: "", address: "tol@haven.dijkhuizen.example" };

  it.each<readonly [string, string, Parameters<typeof way>]>([
    ["from outside", "incoming", [{ from: OUTSIDE, to: [INSIDE] }]],
    ["from nobody", "incoming", [{ from: null, to: [INSIDE] }]],
    ["to outside", "outgoing", [{ from: INSIDE, to: [OUTSIDE] }]],
    ["also to outside", "outgoing", [{ from: INSIDE, to: [colleague], cc: [OUTSIDE] }]],
    ["among colleagues", "internal", [{ from: INSIDE, to: [colleague], cc: [INSIDE] }]],
    ["to nobody yet", "outgoing", [{ from: INSIDE }]],
    ["that is being written, whoever it is from", "outgoing", [{ from: OUTSIDE, to: [OUTSIDE] }, "outlook-compose"]],
    ["that is being written to a colleague", "internal", [{ from: null, to: [colleague] }, "outlook-compose"]],
    ["a draft, where no domain is known", "outgoing", [{ from: INSIDE, to: [OUTSIDE], draft: true }, "file", []]],
    ["no draft, where no domain is known", "incoming", [{ from: INSIDE, to: [OUTSIDE] }, "file", []]],
    ["a draft from outside, where domains are known", "incoming", [{ from: OUTSIDE, to: [INSIDE], draft: true }]],
    ["that is read, where no domain is known", "incoming", [{ from: INSIDE, to: [OUTSIDE], draft: true }, "outlook-read", []]],
  ])("%s", (_name, expected, given) => {
    expect(way(...given)).toBe(expected);
  });

  it.each<readonly [string, string, Desk["host"], string]>([
    ["passed on from outside", "incoming", "outlook-read", "Van: K. Mulder <k.mulder@post.example>"],
    ["passed on from a colleague", "internal", "outlook-read", "Van: L. Tol <l.tol@dijkhuizen.example>"],
    ["passed on from nobody knows whom", "internal", "outlook-read", "Van: K. Mulder"],
    ["being passed on to a colleague", "internal", "outlook-compose", "Van: K. Mulder <k.mulder@post.example>"],
  ])("%s", (_name, expected, host, head) => {
    const plain = mail("FW: kade", "Deze is voor jou.", { from: INSIDE, to: [colleague] });
    const [subject, own] = plain.paragraphs;
    const passed = { ...plain, paragraphs: [subject!, own!, { key: "h", role: "quoted" as const, text: head }, { key: "f", role: "forwarded" as const, text: "De kade is stuk." }] };
    expect(directionOf(passed, deskOf({ host }), { ...worldWith(), organisation: { name: "x", tooi: null, domains: ["dijkhuizen.example"] } })).toBe(expected);
  });

  it("a document goes nowhere", () => {
    expect(directionOf(word("x"), deskOf(), worldWith())).toBe("none");
  });
});

describe("the Woo category", () => {
  const besluit = "# Besluit op uw Woo-verzoek\nGeachte mevrouw,\nOp 3 maart vroeg u om documenten over de kade. Wij besluiten de documenten gedeeltelijk openbaar te maken op grond van de Wet open overheid.";
  const convenant = (status: string): string => `# Convenant veilig uitgaan\n${status}\nPartijen, vertegenwoordigd door, komen overeen\n${WORK}`;

  it("follows from the kind, with its article, its day and its ground", () => {
    const { woo: { shown, categories } } = guidance(word(`${convenant("Definitief")}\nAldus overeengekomen en getekend`));
    expect(shown).toBe(true);
    expect(categories).toEqual([expect.objectContaining({ article: expect.stringMatching(/^Woo 3\.3 /), confidence: "certain", because: [{ rule: "woo-follows-type", words: expect.any(String), source: "woo-3.3" }] })]);
  });

  it("is none for a draft of what must be definitive", () => {
    expect(guidance(word(convenant("Concept 0.3"))).woo.categories).toEqual([]);
    expect(guidance(word(convenant("Concept 0.3")), deskOf(), { fields: { status: "definitief" } }).woo.categories).toHaveLength(1);
    expect(guidance(word(convenant("Definitief")), deskOf(), { fields: { status: "concept" } }).woo.categories).toEqual([]);
  });

  it.each([["2026-10-12", true], ["2026-10-13", false], ["2026-10-11", true], [null, false]])("since %s is in force on 12 October 2026: %s", (since, inForce) => {
    const policy = policyOf("gemeente");
    const dated = openDocument({ world: worldWith(), policy: { ...policy, woo: { ...policy.woo, categories: policy.woo.categories.map((category) => ({ ...category, since })) } }, lists: LISTS });
    const [category, ...more] = dated.update(word(besluit), deskOf()).woo.categories;
    expect([category?.inForce, category?.because[0]?.words, more]).toEqual([inForce, dated.update(word(besluit), deskOf()).documentType?.value?.name, []]);
  });

  it("is likely while the status is only likely, and none when the list does not know it", () => {
    expect(guidance(word(convenant(""))).woo.categories.map(({ confidence }) => confidence)).toEqual(["likely"]);
    const policy = policyOf("gemeente");
    const without = openDocument({ world: worldWith(), policy: { ...policy, woo: { ...policy.woo, categories: [] } }, lists: LISTS });
    expect(without.update(word(besluit), deskOf()).woo.categories).toEqual([]);
  });

  it("is no concern of an organisation outside the Woo", () => {
    const policy = policyOf("gemeente");
    const outside = openDocument({ world: worldWith(), policy: { ...policy, woo: { ...policy.woo, applies: false } }, lists: LISTS });
    expect(outside.update(word(besluit), deskOf()).woo).toEqual({ shown: false, categories: [] });
  });
});

describe("the language", () => {
  const language = (text: string) => guidance(word(`# Nota\n${text}`), deskOf(), { capture: true }).fields.language;

  it.each([
    ["nl", "certain", WORK], ["de", "certain", "Die Mauer ist alt und nicht mehr sicher. Der Bau wird im Frühling mit dem Damm auf eine neue Art werden, und die Boote sind nicht betroffen."],
    ["en", "likely", "De kade van de haven is niet voor het publiek. The quay is not for the public and will be closed."],
  ])("%s is %s", (value, confidence, text) => {
    expect(language(text)).toMatchObject({ value, confidence, because: [{ rule: "language-words", source: "kantlijn-huisregel" }] });
  });

  it("of a few words stays unknown", () => {
    expect(language("Kade 2026: schets, raming, planning.")).toMatchObject({ value: null, confidence: "unknown" });
  });
});
