import { wholeFile } from "../../../../src/adapters/hosts/word/file.ts";

const SLICE = 4_194_304;

interface Behaviour { readonly size?: number; readonly slice?: (index: number) => readonly number[] | Uint8Array | "fail"; readonly open?: "fail" }

/** The part of Office that gives files, and what was done with it. */
function office(bytes: Uint8Array, { size = bytes.length, slice = (index) => bytes.subarray(index * SLICE, (index + 1) * SLICE), open }: Behaviour = {}) {
  const done = { opened: 0, closed: 0, slices: [] as number[] };
  const succeed = (callback: (result: unknown) => void, value: unknown): void => { setTimeout(() => { callback({ status: "succeeded", value }); }); };
  const fail = (callback: (result: unknown) => void): void => { setTimeout(() => { callback({ status: "failed", error: { code: 11001, message: "secret words" } }); }); };
  const file = {
    size, sliceCount: Math.ceil(size / SLICE),
    getSliceAsync: (index: number, callback: (result: unknown) => void) => {
      done.slices.push(index);
      const data = slice(index);
      if (data === "fail") fail(callback);
      else succeed(callback, { data, index });
    },
    closeAsync: (callback: (result: unknown) => void) => {
      done.closed += 1;
      succeed(callback, undefined);
    },
  };
  const getFileAsync = (_type: string, options: { readonly sliceSize: number }, callback: (result: unknown) => void): void => {
    expect(options.sliceSize).toBe(SLICE);
    done.opened += 1;
    if (open === "fail") fail(callback);
    else succeed(callback, file);
  };
  return { done, office: { FileType: { Compressed: "compressed" }, context: { document: { getFileAsync } } } as unknown as typeof Office };
}

const patterned = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 31) % 251);

test.each([0, 1, SLICE - 1, SLICE, SLICE + 1, 3 * SLICE + 5])("a file of %i bytes comes whole, in order, and is closed", async (length) => {
  const bytes = patterned(length);
  const { office: given, done } = office(bytes);
  const blob = await wholeFile(given);
  expect(Buffer.from(await blob.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  expect(done).toEqual({ opened: 1, closed: 1, slices: [...Array(Math.ceil(length / SLICE)).keys()] });
});

test("a file of 50 MB comes whole", async () => {
  const bytes = new Uint8Array(50_000_000).fill(7);
  bytes[49_999_999] = 9;
  const { office: given, done } = office(bytes);
  const whole = Buffer.from(await (await wholeFile(given)).arrayBuffer());
  expect([whole.length, whole[0], whole[49_999_999], done.closed]).toEqual([50_000_000, 7, 9, 1]);
});

test("slices that come as plain numbers are bytes as well", async () => {
  const { office: given } = office(patterned(5), { slice: () => [0, 31, 62, 93, 124] });
  expect([...new Uint8Array(await (await wholeFile(given)).arrayBuffer())]).toEqual([0, 31, 62, 93, 124]);
});

test.each<[string, Behaviour, string, number]>([
  ["it cannot be opened", { open: "fail" }, "host-file", 0],
  ["a slice fails", { slice: (index) => (index === 1 ? "fail" : new Uint8Array(SLICE)) }, "host-file", 1],
  ["a slice is too short", { slice: () => new Uint8Array(3) }, "host-file", 1],
  ["it is larger than any store takes", { size: 200_000_000 }, "file-too-large", 1],
])("when %s, that is said, without the words of Office, and the file is closed", async (_, behaviour, code, closed) => {
  const { office: given, done } = office(new Uint8Array(2 * SLICE), behaviour);
  const failure = await wholeFile(given).catch((error: unknown) => error as { readonly code: string; readonly message: string });
  expect(failure).toMatchObject({ code });
  expect((failure as { readonly message: string }).message).not.toContain("secret");
  expect(done.closed).toBe(closed);
});
