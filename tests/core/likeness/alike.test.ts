import { openDocument } from "../../../src/core/guide.ts";
import { emptyMemory, kept, memoryFrom, withFiled } from "../../../src/core/locations/index.ts";
import type { DocumentText, PlaceMemory } from "../../../src/core/model/index.ts";
import { deskOf, LISTS, location, policyOf, word, worldWith } from "../documents.ts";

const open = openDocument({ world: worldWith([location("dos-a", "Onderhoud wegen", {}), location("dos-b", "Onderhoud bruggen", {})]), policy: policyOf("gemeente"), lists: LISTS });
/** So many words, all others. */
const words = (count: number, begin = 0): readonly string[] => Array.from({ length: count }, (_, at) => `onderwerp${String(begin + at)}`);
const document = (parts: readonly string[]): DocumentText => word(`# Notitie over het onderhoud\n${parts.join(" ")}`);

function filed(memory: PlaceMemory, identity: string, text: DocumentText, place: string): PlaceMemory {
  open.update(text, deskOf(), { capture: true });
  return withFiled(memory, open.filed(identity, place, memory.salt)!);
}
function alike(text: DocumentText, memory: PlaceMemory) {
  open.update(text, deskOf(), { capture: true });
  return open.alike(memory);
}

const LONG = words(600);
const memory = filed(filed(emptyMemory("salt"), "one", document(LONG), "dos-a"), "two", document(words(500, 5_000)), "dos-b");

test("the same text is found whole, a text with two other words nearly, and another text not", () => {
  expect(alike(document(LONG), memory)).toEqual([expect.objectContaining({ place: "dos-a", likeness: 1, same: true })]);
  const [nearly] = alike(document([...LONG.slice(0, 200), "anders", ...LONG.slice(201, 400), "nog", ...LONG.slice(401)]), memory);
  expect([nearly?.place, nearly?.same]).toEqual(["dos-a", false]);
  expect(nearly?.likeness).toBeGreaterThan(0.95);
  expect(nearly?.likeness).toBeLessThan(1);
  expect(alike(document(words(600, 20_000)), memory)).toEqual([]);
});

test("one comma or capital is the same text; one word is not, however long it is", () => {
  const memoryOf = (many: readonly string[]): PlaceMemory => filed(emptyMemory("salt"), "one", document(many), "dos-a");
  const many = words(5_000);
  expect(alike(word(`# NOTITIE over het onderhoud\n${many.join(", ")}.`), memoryOf(many))[0]?.same).toBe(true);
  expect(alike(document([...many, "punt"]), memoryOf(many))).toEqual([expect.objectContaining({ same: false })]);
});

test("a template that was filled in otherwise is not said: name, address, dates, number and sums", () => {
  const filledIn = LONG.flatMap((one, at) => (at % 60 === 30 ? [`ander${String(at)}`, `nieuw${String(at)}`] : [one]));
  expect(alike(document(filledIn), memory)).toEqual([]);
});

test("what is too short to say anything is not compared", () => {
  const short = filed(emptyMemory("salt"), "one", document(words(20)), "dos-a");
  expect(alike(document(words(20)), short)).toEqual([]);
  expect(alike(document(words(20)), memory)).toEqual([]);
});

test("what was remembered before there were sketches is left alone", () => {
  const older = { ...memory, filed: memory.filed.map(({ key, place, instead, signs }) => ({ key, place, instead, signs })) };
  expect(alike(document(LONG), older)).toEqual([]);
  expect(memoryFrom(JSON.parse(JSON.stringify(kept(older))))).toEqual(older);
});

test("what is kept comes back, and a sketch that is none makes a row that is none", () => {
  expect(memoryFrom(structuredClone(kept(memory)))).toEqual(memory);
  const [row] = memory.filed;
  const wrong: object[] = [7, "x", [1.5], [-1], [2 ** 32], Array.from({ length: 257 }, (_, at) => at)].map((sketch) => ({ ...row, sketch }));
  wrong.push(...[7.5, -1, 2 ** 53].map((whole) => ({ ...row, whole })));
  expect(memoryFrom({ version: 1, salt: "salt", filed: [...wrong, row] })).toEqual({ salt: "salt", filed: [row] });
});

test("no words are kept of it", () => {
  expect(JSON.stringify(kept(memory))).not.toMatch(/onderwerp|notitie/iu);
});

test("a policy that does without memory compares nothing", () => {
  const without = openDocument({ world: worldWith([]), policy: { ...policyOf("gemeente"), learned: { ...policyOf("gemeente").learned, places: false } }, lists: LISTS });
  without.update(document(LONG), deskOf(), { capture: true });
  expect(without.alike(memory)).toEqual([]);
});
