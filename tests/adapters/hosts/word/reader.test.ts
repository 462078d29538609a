import { featuresOf, type WordFeatures } from "../../../../src/adapters/hosts/word/parts.ts";
import { DocumentScanner } from "../../../../src/adapters/hosts/word/reader.ts";

const OLD: WordFeatures = { reviewedText: false, plainText: false, notes: false, paragraphEvents: false, highlight: false, critiques: false, xmlParts: false, commonXmlParts: false, file: true };

interface Told { readonly text: string; readonly style?: string; readonly builtIn?: string; readonly outline?: number; readonly listed?: boolean; readonly cell?: readonly [row: number, column: number]; readonly shown?: string }

/** A Word that answers as the library does: what was not loaded is not there, and nothing is until the next sync. */
function fakeWord(paragraphs: Told[]) {
  const seen = { runs: 0, pages: [] as number[], single: 0, failing: 0 };
  const proxy = ({ text, style = "Standaard", builtIn = "Normal", outline = 10, listed = false, cell, shown = text }: Told, index: number) => ({
    text, style, styleBuiltIn: builtIn, outlineLevel: outline, isListItem: listed, tableNestingLevel: cell === undefined ? 0 : 1, uniqueLocalId: `p${index}`,
    parentTableCell: { load: () => undefined, rowIndex: cell?.[0], cellIndex: cell?.[1] },
    load: () => undefined,
    getText: () => ({ value: shown }),
    getReviewedText: () => ({ value: shown }),
  });
  const all = { items: [] as unknown[], load: ({ top, skip }: { readonly top: number; readonly skip: number }) => {
    seen.pages.push(skip);
    all.items = paragraphs.slice(skip, skip + top).map((told, at) => proxy(told, skip + at));
  } };
  const context = {
    sync: () => (seen.failing > 0 ? Promise.reject(Object.assign(new Error("words of the document"), { code: seen.failing-- > 0 ? "GeneralException" : "" })) : Promise.resolve()),
    document: {
      body: { paragraphs: all, footnotes: { load: () => undefined, items: [] } },
      sections: { load: () => undefined, items: [] },
      getParagraphByUniqueLocalId: (id: string) => {
        seen.single += 1;
        return proxy(paragraphs[Number(id.slice(1))]!, Number(id.slice(1)));
      },
    },
  };
  const word = { run: async (work: (given: unknown) => Promise<unknown>) => { seen.runs += 1; return work(context); } } as unknown as typeof Word;
  return { word, seen };
}

/** A scanner with a clock of its own, whose pauses end when the test says so. */
function scannerOf(word: typeof Word, features: WordFeatures = OLD) {
  let now = 0;
  let waiting: { readonly at: number; readonly work: () => void } | null = null;
  const scanner = new DocumentScanner({
    word, features, clock: () => now,
    later: (milliseconds, work) => {
      const mine = { at: now + milliseconds, work };
      waiting = mine;
      return () => { if (waiting === mine) waiting = null; };
    },
  });
  const pass = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
    if (waiting !== null && waiting.at <= now) {
      const { work } = waiting;
      waiting = null;
      work();
    }
    for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
  };
  return { scanner, pass };
}

const textsOf = (paragraphs: readonly { readonly text: string }[]): readonly string[] => paragraphs.map(({ text }) => text);

test("of a long document comes the begin first, and then the whole, in pages and in order", async () => {
  const told = Array.from({ length: 450 }, (_, index) => ({ text: `alinea ${String(index)}` }));
  const { word, seen } = fakeWord(told);
  const { scanner, pass } = scannerOf(word);
  let changes = 0;
  scanner.onChange(() => { changes += 1; });
  expect(textsOf(await scanner.paragraphs())).toEqual(textsOf(told.slice(0, 200)));
  await pass(1);
  expect([changes, textsOf(await scanner.paragraphs())]).toEqual([1, textsOf(told)]);
  expect(seen.pages).toEqual([0, 0, 200, 400]);
});

test("who asks again before the rest is there gets the whole", async () => {
  const told = Array.from({ length: 450 }, (_, index) => ({ text: `alinea ${String(index)}` }));
  const { scanner } = scannerOf(fakeWord(told).word);
  await scanner.paragraphs();
  expect(await scanner.paragraphs()).toHaveLength(450);
});

test("roles follow style, outline, list and table, as in a file", async () => {
  const { word } = fakeWord([
    { text: "Nota", builtIn: "Title" }, { text: "Kop", builtIn: "Heading2" }, { text: "Eigen kop", builtIn: "Other", style: "Kop 3" }, { text: "Met niveau", outline: 1 },
    { text: "punt", listed: true }, { text: "A1", cell: [0, 0] }, { text: "B1", cell: [0, 1] }, { text: "A2", cell: [1, 0] }, { text: "tussen" }, { text: "andere tabel", cell: [0, 0] },
  ]);
  const { scanner } = scannerOf(word);
  expect((await scanner.paragraphs()).map(({ role, level, cell }) => [role, level, cell?.table, cell?.row, cell?.column])).toEqual([
    ["title", undefined, undefined, undefined, undefined], ["heading", 2, undefined, undefined, undefined], ["heading", 3, undefined, undefined, undefined], ["heading", 1, undefined, undefined, undefined],
    ["list-item", undefined, undefined, undefined, undefined],
    ["table-cell", undefined, 0, 0, 0], ["table-cell", undefined, 0, 0, 1], ["table-cell", undefined, 0, 1, 0], ["body", undefined, undefined, undefined, undefined], ["table-cell", undefined, 1, 0, 0],
  ]);
});

test("a line break begins a line, a title stays one line, and signs that are no text become spaces", async () => {
  const { word } = fakeWord([{ text: "Straat 1\v1234 AB Plaats\f" }, { text: "Nota\vover water", builtIn: "Title" }, { text: "noot\u0002 hier" }]);
  const { scanner } = scannerOf(word);
  expect(textsOf(await scanner.paragraphs())).toEqual(["Straat 1", "1234 AB Plaats", "Nota over water", "noot  hier"]);
});

test.each(["plainText", "reviewedText"] as const)("words that tracked changes took out are not there (%s)", async (feature) => {
  const { word } = fakeWord([{ text: "oud nieuw", shown: "nieuw" }, { text: "" }]);
  const { scanner } = scannerOf(word, { ...OLD, [feature]: true });
  expect(textsOf(await scanner.paragraphs())).toEqual(["nieuw", ""]);
});

test("hints are gathered until a pause, and nobody is told when nothing changed", async () => {
  const told: Told[] = [{ text: "een" }, { text: "twee" }];
  const { word, seen } = fakeWord(told);
  const { scanner, pass } = scannerOf(word);
  await scanner.paragraphs();
  let changes = 0;
  scanner.onChange(() => { changes += 1; });
  for (let key = 0; key < 5; key += 1) {
    scanner.hint("anything");
    await pass(200);
  }
  expect(seen.runs).toBe(1);
  await pass(1000);
  expect([seen.runs, changes]).toEqual([2, 0]);
  told[1] = { text: "twee!" };
  scanner.hint("anything");
  await pass(1000);
  expect([seen.runs, changes]).toEqual([3, 1]);
  expect(textsOf(await scanner.paragraphs())).toEqual(["een", "twee!"]);
  expect(seen.runs).toBe(3);
});

test("of a paragraph that Word names, only that one is read again", async () => {
  const told: Told[] = Array.from({ length: 450 }, (_, index) => ({ text: `alinea ${String(index)}` }));
  const { word, seen } = fakeWord(told);
  const { scanner, pass } = scannerOf(word, { ...OLD, paragraphEvents: true });
  await scanner.paragraphs();
  const before = await scanner.paragraphs();
  seen.pages.length = 0;
  told[7] = { text: "veranderd" };
  scanner.hint({ paragraphs: ["p7"] });
  await pass(1000);
  const after = await scanner.paragraphs();
  expect(after.map((paragraph, at) => (paragraph === before[at] ? null : paragraph.text)).filter((text) => text !== null)).toEqual(["veranderd"]);
  expect([seen.single, seen.pages]).toEqual([1, []]);
});

test("a paragraph that nobody knows makes it read everything", async () => {
  const told: Told[] = [{ text: "een" }];
  const { word, seen } = fakeWord(told);
  const { scanner, pass } = scannerOf(word, { ...OLD, paragraphEvents: true });
  await scanner.paragraphs();
  told.push({ text: "nieuw" });
  scanner.hint({ paragraphs: ["p1"] });
  await pass(1000);
  expect(textsOf(await scanner.paragraphs())).toEqual(["een", "nieuw"]);
  expect(seen.single).toBe(0);
});

test("a Word that fails is said with a code, without its words, and asked again the next time", async () => {
  const { word, seen } = fakeWord([{ text: "een" }]);
  const { scanner } = scannerOf(word);
  seen.failing = 1;
  const failure = await scanner.paragraphs().catch((error: unknown) => error as Error & { readonly code: string });
  expect(failure).toMatchObject({ code: "host-unavailable" });
  expect((failure as Error).message).not.toContain("words of the document");
  expect(textsOf(await scanner.paragraphs())).toEqual(["een"]);
});

test("who asks while it is being read gets that reading, and not a second one", async () => {
  const { word, seen } = fakeWord([{ text: "een" }]);
  const { scanner } = scannerOf(word);
  await Promise.all([scanner.paragraphs(), scanner.paragraphs(), scanner.paragraphs()]);
  expect(seen.runs).toBe(1);
});

test("a feature needs both the promise of Office and a look at the library", () => {
  const parts = (promised: boolean, members: readonly string[]) => ({
    office: { context: { requirements: { isSetSupported: () => promised }, document: { getFileAsync: () => undefined } } },
    word: { Paragraph: { prototype: Object.fromEntries(members.map((member) => [member, null])) }, Document: { prototype: {} }, Range: { prototype: {} }, Body: { prototype: {} } },
  }) as unknown as Parameters<typeof featuresOf>[0];
  expect(featuresOf(parts(true, ["getText"]))).toMatchObject({ plainText: true, critiques: false, file: true });
  expect(featuresOf(parts(false, ["getText", "insertAnnotations"]))).toMatchObject({ plainText: false, critiques: false, file: true });
});
