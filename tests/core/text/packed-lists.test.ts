import fc from "fast-check";
import { packKeys } from "../../../src/core/text/bloom.ts";
import { LIST_NAMES, packLists, unpackLists } from "../../../src/core/text/packed-lists.ts";

const refused = expect.objectContaining({ code: "list-invalid" });
const WORDS = { surnames: ["jansen", "wit"], firstNames: ["emma"], ordinary: ["kade", "wit"], places: ["assen"] } as const;
const packed = packLists({ surnames: packKeys(new Set(WORDS.surnames)), firstNames: packKeys(new Set(WORDS.firstNames)), ordinary: packKeys(new Set(WORDS.ordinary)), places: packKeys(new Set(WORDS.places)) });

describe("word lists in one file", () => {
  it("are read as they were written, however a word is spelled", () => {
    const lists = unpackLists(packed);
    expect([lists.isSurname("Jansen"), lists.isSurname("wit"), lists.isSurname("Emma"), lists.isFirstName("Émma"), lists.isFirstName("kade"), lists.isOrdinary("kade"), lists.isOrdinary("Wit"), lists.isOrdinary("jansen"), lists.isPlace("ASSEN"), lists.isPlace("wit")]).toEqual([true, true, false, true, false, true, true, false, true, false]);
    // One word after the other, and the first again.
    expect([lists.isSurname("emma"), lists.isSurname("jansen"), lists.isSurname("emma"), lists.isPlace("jansen")]).toEqual([false, true, false, false]);
  });

  it("hold every word that was put in", () => {
    const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "é"), minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 60 });
    fc.assert(fc.property(words, words, words, words, (...lists) => {
      const sets = Object.fromEntries(LIST_NAMES.map((name, index) => [name, packKeys(new Set((lists[index] ?? []).map((word) => word.replaceAll("é", "e"))))])) as unknown as Parameters<typeof packLists>[0];
      const read = unpackLists(packLists(sets));
      for (const [index, has] of (["isSurname", "isFirstName", "isOrdinary", "isPlace"] as const).entries()) expect((lists[index] ?? []).filter((word) => !read[has](word))).toEqual([]);
    }), { numRuns: 40 });
  });

  it("may stand anywhere in a row of bytes", () => {
    const apart = new Uint8Array(packed.length + 20).fill(7);
    apart.set(packed, 9);
    expect(unpackLists(apart.subarray(9, 9 + packed.length)).isPlace("assen")).toBe(true);
  });

  it("are refused wherever they are cut off, and with bytes to spare", () => {
    for (let length = 0; length < packed.length; length++) expect(() => unpackLists(packed.subarray(0, length))).toThrow(refused);
    expect(() => unpackLists(new Uint8Array([...packed, 0]))).toThrow(refused);
  });

  it.each<readonly [string, number, number]>([["another form", 0, 0x4c], ["another version", 4, 2], ["no hashes", 5, 0], ["more hashes than make sense", 5, 33], ["bits that are no bytes", 6, 25], ["no bits", 6, 0], ["bits without end", 9, 255]])("are refused with %s", (_, at, value) => {
    const bytes = packed.slice();
    bytes[at] = value;
    expect(() => unpackLists(bytes)).toThrow(refused);
  });

  it("may have up to 32 hashes", () => {
    const bytes = packed.slice();
    bytes[5] = 32;
    expect(unpackLists(bytes).isSurname("hoogland")).toBe(false);
  });

  it("are lists or are refused, whatever comes in", () => {
    fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.uint8Array({ maxLength: 60 }).map((rest) => new Uint8Array([...packed.subarray(0, 5), ...rest]))), (bytes) => {
      try {
        expect(typeof unpackLists(bytes).isPlace("assen")).toBe("boolean");
      } catch (error) {
        expect(error).toEqual(refused);
      }
    }));
  });
});
