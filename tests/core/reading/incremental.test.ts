import fc from "fast-check";
import { guide, openDocument, type Setting } from "../../../src/core/guide.ts";
import { bareDesk, fullText, type Desk, type DocumentText, type Guidance, type Paragraph, type World } from "../../../src/core/model/index.ts";
import { LISTS, policyOf } from "../documents.ts";

const world: World = {
  organisation: { name: "gemeente Veenmeer", tooi: null, domains: ["veenmeer.example"] }, policy: "gemeente", officials: ["Tessa Brouwer"],
  locations: [
    { id: "Z-2026-00044", kind: "zaak", target: "zgw", title: "Vergunning dakkapel Lindenlaan", description: "Aanvraag", process: "11", parties: ["R. de Wit"], unit: "Vergunningen", confidentiality: null, status: "open", keywords: ["dakkapel", "44-2026"], url: null },
    { id: "dos-zwembad", kind: "dossier", target: "vault", title: "Renovatie zwembad De Golf", description: "", process: null, parties: ["Hofman Bouw BV"], unit: null, confidentiality: null, status: "open", keywords: ["zwembad"], url: null },
  ],
};
const setting: Setting = { world, policy: policyOf("gemeente"), lists: LISTS };
const desk: Desk = { ...bareDesk("2026-11-25T10:00:00+01:00"), author: { name: "Ruud Tol", email: "r.tol@veenmeer.example", unit: "Ruimte" } };

/** Names that meet each other in several ways, facts, places, and text in which nothing is found. */
const TEXTS = [
  "", "", " ", "Besluit omgevingsvergunning dakkapel", "Verslag projectoverleg zwembad", "Betreft: vergunning", "Met vriendelijke groet,", "Naam", "Geboortedatum",
  "R. de Wit", "De heer De Wit, aanvrager, woont aan de Lindenlaan 14.", "Mevrouw de Wit belde.", "Rosa de Wit en Tom Brouwer waren er.", "Brouwer licht toe dat het zaaknummer Z-2026-00044 is.", "Tessa Brouwer, wethouder", "T. Brouwer, medewerker vergunningen",
  "Tessa vindt het voorstel te duur.", "Rosa heeft diabetes en een uitkering.", "Haar BSN is 999990032.", "999990032", "4 mei 1979", "06-00000021", "Lindenlaan 14, Assen", "Hofman Bouw BV legt de offerte voor.",
  "Wij besluiten de vergunning te verlenen.", "De raming is 2,1 miljoen euro.", "Zij is ziek gemeld.", "Jansen, P.J. (Piet)", "Jansen komt later.", "Piet leest dit.", "Noor en Emre", "K. Smit", "K. Smit, projectleider", "Namens het college, K. Smit", "mevrouw Smit",
] as const;
const ROLES = ["body", "body", "body", "heading", "header", "footer", "quoted", "list-item", "title"] as const;

const text = fc.oneof(fc.constantFrom(...TEXTS), fc.tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...TEXTS)).map((parts) => parts.join(" ")));
const cell = fc.option(fc.record({ table: fc.constantFrom(0, 1), row: fc.nat(2), column: fc.nat(3) }), { nil: undefined, freq: 3 });
const content = fc.record({ text, role: fc.constantFrom(...ROLES), cell }).map(({ cell: at, ...rest }): Omit<Paragraph, "key"> => (at === undefined ? rest : { text: rest.text, role: "table-cell", cell: at }));
const spot = fc.nat(40);
const edit = fc.oneof(
  fc.record({ kind: fc.constant("change" as const), at: spot, content }),
  fc.record({ kind: fc.constant("type" as const), at: spot, content }),
  fc.record({ kind: fc.constant("insert" as const), at: spot, content }),
  fc.record({ kind: fc.constant("remove" as const), at: spot, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("move" as const), at: spot, count: fc.integer({ min: 1, max: 3 }), to: spot }),
  fc.record({ kind: fc.constant("swap" as const), at: spot, to: spot }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

let keys = 0;
const paragraphOf = (from: Omit<Paragraph, "key">): Paragraph => ({ key: `p${keys++}`, ...from });

/** The paragraphs after an edit; those that stay are the same objects. */
function apply(paragraphs: readonly Paragraph[], change: Edit): readonly Paragraph[] {
  const next = [...paragraphs];
  const at = change.at % (paragraphs.length + 1);
  const there = next[at];
  if (change.kind === "insert" || there === undefined) next.splice(at, 0, paragraphOf("content" in change ? change.content : { text: "Einde", role: "body" }));
  else if (change.kind === "change") next[at] = paragraphOf(change.content);
  else if (change.kind === "type") next[at] = { ...there, text: `${there.text} ${change.content.text}` };
  else if (change.kind === "remove") next.splice(at, change.count);
  else if (change.kind === "move") next.splice(change.to % (next.length + 1), 0, ...next.splice(at, change.count));
  else {
    const other = change.to % next.length;
    [next[at], next[other]] = [next[other]!, there];
  }
  return next;
}

const documentOf = (paragraphs: readonly Paragraph[]): DocumentText => ({ kind: "document", paragraphs, envelope: null, properties: {} });

function expectTruePlaces({ findings, withheld }: Guidance, document: DocumentText): void {
  const full = fullText(document);
  for (const { quote, offset, paragraph, paragraphKey, start, end } of [...findings, ...withheld]) {
    expect(full.slice(offset, offset + quote.length)).toBe(quote);
    expect(document.paragraphs[paragraph]?.text.slice(start, end)).toBe(quote);
    expect(document.paragraphs[paragraph]?.key).toBe(paragraphKey);
  }
}

describe("a document that is being written", () => {
  it("gets after every edit the guidance that it would get when it was opened now", () => {
    fc.assert(fc.property(fc.array(content, { maxLength: 25 }), fc.array(edit, { minLength: 1, maxLength: 8 }), (begin, edits) => {
      const open = openDocument(setting);
      let paragraphs: readonly Paragraph[] = begin.map(paragraphOf);
      open.update(documentOf(paragraphs), desk);
      for (const change of edits) {
        paragraphs = apply(paragraphs, change);
        const document = documentOf(paragraphs);
        const guidance = open.update(document, desk);
        expect(guidance).toEqual(guide(document, desk, setting));
        expectTruePlaces(guidance, document);
      }
    }), { numRuns: 150 });
  });

  it("gets guidance that follows who sits at the desk", () => {
    const document = documentOf(["Besluit omgevingsvergunning dakkapel", "Rosa de Wit vraagt een dakkapel aan.", "Ruud Tol"].map((line) => paragraphOf({ text: line, role: "body" })));
    const open = openDocument(setting);
    const desks = [desk, { ...desk, author: null }, { ...desk, thread: { knownLocation: "Z-2026-00044" } }, desk];
    for (const now of desks) expect(open.update(document, now)).toEqual(guide(document, now, setting));
  });
});
