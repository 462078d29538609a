import fc from "fast-check";
import { readFile } from "node:fs/promises";
import { NAMES_FILE } from "../../../src/adapters/lists/node.ts";
import { LABEL_COUNT, packModel, ROW, ROW_BITS, unpackModel, type NameModel } from "../../../src/core/text/name-model.ts";

const refused = expect.objectContaining({ code: "list-invalid" });

/** A model with these weights, each at a place of its own. */
function modelOf(places: readonly (readonly [row: number, label: number, weight: number])[]): NameModel {
  const weights = new Int8Array(2 ** ROW_BITS * ROW);
  const steps = new Int16Array((LABEL_COUNT + 1) * ROW);
  for (const [row, label, weight] of places) {
    weights[row * ROW + label] = weight;
    steps[(row % (LABEL_COUNT + 1)) * ROW + label] = weight * 100;
  }
  return { weights, steps };
}

it("comes back as it was packed", () => {
  const place = fc.tuple(fc.nat({ max: 2 ** ROW_BITS - 1 }), fc.nat({ max: LABEL_COUNT - 1 }), fc.integer({ min: -127, max: 127 }));
  fc.assert(fc.property(fc.array(place, { maxLength: 40 }), (places) => {
    const model = modelOf(places);
    const again = unpackModel(packModel(model));
    expect(Buffer.compare(Buffer.from(again.weights.buffer), Buffer.from(model.weights.buffer))).toBe(0);
    expect([...again.steps]).toEqual([...model.steps]);
  }), { numRuns: 20 });
});

describe("the committed weights", () => {
  it("are read and packed again to the same bytes", async () => {
    const bytes = await readFile(NAMES_FILE);
    expect(Buffer.from(packModel(unpackModel(bytes))).equals(bytes)).toBe(true);
  });

  it("are small enough to fetch: at most 350 kB", async () => {
    expect((await readFile(NAMES_FILE)).length).toBeLessThanOrEqual(350_000);
  });

  it("are refused, wherever they are cut off", async () => {
    const bytes = await readFile(NAMES_FILE);
    for (const length of [0, 4, 5, 8, 9, 100, 121, 122, 5000, bytes.length - 1]) expect(() => unpackModel(bytes.subarray(0, length))).toThrow(refused);
    expect(() => unpackModel(Buffer.concat([bytes, Buffer.from([0])]))).toThrow(refused);
  });
});

describe("bytes that are no weights", () => {
  it("are refused, whatever they are", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(() => unpackModel(bytes)).toThrow(refused);
    }));
  });

  it("are refused behind a good beginning", () => {
    const head = packModel(modelOf([[7, 1, 3]])).subarray(0, 5);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (rest) => {
      const bytes = Buffer.concat([head, rest]);
      let read: NameModel | null = null;
      try {
        read = unpackModel(bytes);
      } catch (error) {
        expect(error).toEqual(refused);
      }
      if (read !== null) expect(read.weights.length).toBe(2 ** ROW_BITS * ROW);
    }));
  });

  it("never point outside the table, nor ask for more rows than there are", () => {
    const bytes = packModel(modelOf([[2 ** ROW_BITS - 1, 1, 3]]));
    const far = Buffer.from(bytes);
    far[5 + 4 + 112] = 255;
    far[5 + 4 + 113] = 255;
    far[5 + 4 + 114] = 127;
    expect(() => unpackModel(far)).toThrow(refused);
    const many = Buffer.from(bytes);
    many.writeUInt32LE(0xffffffff, 5);
    expect(() => unpackModel(many)).toThrow(refused);
  });
});
