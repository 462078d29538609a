import { readDocument } from "../../src/adapters/files/index.ts";
import { FILE_FORMAT_IDS, KantlijnError } from "../../src/core/model/index.ts";
import { mutated } from "./mutate.ts";
import { brokenFile } from "./run.ts";
import { seeds } from "./seeds.ts";

/** Of every sound file so many broken ones; `npm run test:fuzz` does thousands. */
const OF_EACH = 15;
const SEED = 4;
const sound = seeds();

async function outcomeOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await readDocument(name, bytes);
    return "read";
  } catch (error) {
    if (error instanceof KantlijnError) return error.code;
    throw error;
  }
}

describe("broken files", () => {
  it("come from sound ones, of every kind", async () => {
    const read = await Promise.all(sound.map(async ({ name, bytes }) => `${name} ${await outcomeOf(name, bytes)}`));
    expect(read.filter((line) => !line.endsWith(" read"))).toEqual([]);
    expect(new Set(sound.map(({ name }) => name.slice(name.lastIndexOf(".") + 1)))).toEqual(new Set(FILE_FORMAT_IDS));
  });

  it.each(sound.map(({ name }, index) => [name, index] as const))("like %s are read or have a code", async (name, index) => {
    const outcomes: string[] = [];
    for (let times = 0; times < OF_EACH; times++) outcomes.push(await outcomeOf(name, brokenFile(sound, SEED, times * sound.length + index).bytes));
    expect(outcomes.filter((outcome) => outcome !== "read" && !outcome.startsWith("file-"))).toEqual([]);
  });

  it("are really broken, and the same for the same seed", () => {
    const [first] = sound;
    if (first === undefined) throw new Error("no sound file");
    const times = Array.from({ length: 40 }, (_, index) => index);
    expect(times.filter((number) => Buffer.from(brokenFile(sound, SEED, number).bytes).equals(sound[number % sound.length]?.bytes ?? new Uint8Array())).length).toBeLessThan(8);
    expect(brokenFile(sound, SEED, 7)).toEqual(brokenFile(sound, SEED, 7));
    expect(mutated(new Uint8Array(), () => 0.5).length).toBeLessThan(100);
  });
});
