import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow, ROOT } from "../../scripts/tasks/files.ts";
import { SAMPLES } from "../../scripts/samples/index.ts";
import { sampleFiles } from "../../scripts/samples/write.ts";

const FOLDER = join(ROOT, "assets/samples");

it("the committed samples are what their builders make, byte for byte", async () => {
  const made = await sampleFiles();
  const differing = [...made].filter(([name, bytes]) => !existsSync(join(FOLDER, name)) || !readFileSync(join(FOLDER, name)).equals(bytes)).map(([name]) => name);
  expect(differing).toEqual([]);
  expect(filesBelow("assets/samples").map((file) => file.slice("assets/samples/".length))).toEqual([...made.keys()].toSorted());
});

const samples = Object.entries(SAMPLES).flatMap(([world, { world: { locations }, samples: all }]) => all.map((sample) => [`${world}/${sample.id}`, sample, locations] as const));

it.each(samples)("%s expects a place of its world, and says why", (_name, { expected, context }, locations) => {
  const ids = locations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  if (expected.location !== undefined) expect(ids).toContain(expected.location.best);
  if (context.thread !== null) expect(ids).toContain(context.thread.knownLocation);
  expect(expected.notes.length).toBeGreaterThan(20);
});

it("names no address that could be real", async () => {
  for (const [name, bytes] of await sampleFiles()) {
    if (name.endsWith(".docx")) continue;
    const addresses = Buffer.from(bytes).toString("latin1").match(/[\w.-]+@[\w.-]+/g) ?? [];
    expect(addresses.filter((address) => !/\.example$/.test(address))).toEqual([]);
  }
});
