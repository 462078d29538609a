import { createHash } from "node:crypto";
import { sha256, sha256Of } from "../../../src/adapters/hash/sha256.ts";

const MB = 2 ** 20;

test.each([0, 1, 16 * MB, 16 * MB + 1, 20 * MB, 25 * MB + 3])("a file of %i bytes has the same hash in pieces and as a whole", async (size) => {
  const bytes = Buffer.alloc(size, Uint8Array.from({ length: 251 }, (_, index) => index));
  expect(await sha256Of(new Blob([bytes]))).toBe(createHash("sha256").update(bytes).digest("hex"));
});

test("text is hashed in UTF-8", async () => {
  expect(await sha256("één")).toBe(createHash("sha256").update("één").digest("hex"));
});

test("a large file is never read as a whole", async () => {
  const file = new Blob([Buffer.alloc(17 * MB, 7)]);
  const asked: number[] = [];
  const slice = file.slice.bind(file);
  Object.assign(file, {
    arrayBuffer: () => Promise.reject(new Error("as a whole")),
    slice: (start: number, end: number) => { asked.push(end - start); return slice(start, end); },
  });
  expect(await sha256Of(file)).toBe(createHash("sha256").update(Buffer.alloc(17 * MB, 7)).digest("hex"));
  expect(Math.max(...asked)).toBeLessThanOrEqual(4 * MB);
});
