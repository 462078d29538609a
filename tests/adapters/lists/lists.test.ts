import fc from "fast-check";
import { readFile } from "node:fs/promises";
import { LISTS_FILE, loadLists } from "../../../src/adapters/lists/node.ts";
import { holds, hashKey, listKey, packKeys } from "../../../src/core/text/bloom.ts";
import { unpackLists } from "../../../src/core/text/packed-lists.ts";
import type { WordLists } from "../../../src/core/text/lists.ts";
import { packSources } from "../../../scripts/pack-lists.ts";

let lists: WordLists;
beforeAll(async () => {
  lists = await loadLists();
});

describe("the committed lists", () => {
  it("are what the texts beside them give", async () => {
    expect(Buffer.from(await packSources()).equals(await readFile(LISTS_FILE))).toBe(true);
  });

  it("are small enough to fetch: at most 350 kB", async () => {
    expect((await readFile(LISTS_FILE)).length).toBeLessThanOrEqual(350_000);
  });

  it.each(["Berg", "Yıldız", "Jansen", "van den Berg", "Nispen"])("know the surname %s", (word) => {
    expect(lists.isSurname(word)).toBe(true);
  });
  it.each(["Joke", "Sanne", "Jan-Willem", "Mohammed", "Sjoerd", "Aylin"])("know the first name %s", (word) => {
    expect(lists.isFirstName(word)).toBe(true);
  });
  it.each(["bakker", "besluit", "gisteren", "coördineren"])("know the ordinary word %s", (word) => {
    expect(lists.isOrdinary(word)).toBe(true);
  });
  it.each(["Weert", "Den Haag", "Bergen op Zoom", "'s-Hertogenbosch", "Drenthe", "België"])("know the place %s", (word) => {
    expect(lists.isPlace(word)).toBe(true);
  });

  it("say yes to fewer than 1 in 100 words that nobody has", () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `Qz${index.toString(36)}x`);
    for (const list of ["isSurname", "isFirstName", "isOrdinary", "isPlace"] as const) {
      expect(words.filter((word) => lists[list](word)).length).toBeLessThan(words.length / 100);
    }
  });
});

describe("packing", () => {
  it("forgets no word, whatever the words are", () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: "grapheme" })), (words) => {
      const set = packKeys(new Set(words.map(listKey)));
      expect(words.every((word) => holds(set, hashKey(listKey(word))))).toBe(true);
    }));
  });

  it("does not see capitals, diacritics or apostrophes", () => {
    expect(listKey("D’Évreux")).toBe(listKey("d'evreux"));
  });
});

describe("bytes that are no lists", () => {
  const refused = expect.objectContaining({ code: "list-invalid" });

  it("are refused, wherever they are cut off", async () => {
    const bytes = await readFile(LISTS_FILE);
    for (const length of [0, 3, 5, 9, 1000, bytes.length - 1]) {
      expect(() => unpackLists(bytes.subarray(0, length))).toThrow(refused);
    }
    expect(() => unpackLists(Buffer.concat([bytes, Buffer.from([0])]))).toThrow(refused);
  });

  it("are refused, whatever they are", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(() => unpackLists(bytes)).toThrow(refused);
    }));
  });

  it("are refused when the file is not there", async () => {
    await expect(loadLists("/nowhere/lists.bin")).rejects.toThrow(refused);
  });
});
