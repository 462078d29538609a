import { Pool } from "../../../src/apps/cli/pool.ts";

/** A thread that does what its job says: answer, hang, break, or eat memory. */
const THREAD = `
import { parentPort, workerData } from "node:worker_threads";
if (workerData.refuse) parentPort.postMessage({ type: "refused", code: "policy-invalid", values: { faults: "a: b" } });
else if (workerData.breaks) throw new Error("no start");
else parentPort.postMessage({ type: "ready" });
parentPort.on("message", (job) => {
  if (job === "hang") for (;;);
  if (job === "break") throw new Error("secret words");
  if (job === "leave") process.exit(0);
  if (job === "eat") { const eaten = []; for (;;) eaten.push(new Array(1e5).fill(job + eaten.length)); }
  parentPort.postMessage({ type: "answer", answer: job + "!" });
});
`;
const module = new URL(`data:text/javascript,${encodeURIComponent(THREAD)}`);

const pools: Pool<string, string>[] = [];
function pool(changes: { readonly size?: number; readonly patience?: number; readonly data?: object } = {}): Pool<string, string> {
  const made = new Pool<string, string>({ module, data: {}, size: 2, patience: 60, memory: 64, ...changes });
  pools.push(made);
  return made;
}
afterEach(() => Promise.all(pools.splice(0).map((made) => made.close())));

const outcome = (work: Promise<string>): Promise<string> => work.catch((error: unknown) => (error as { code: string }).code);

it("answers every job, also when there are more jobs than threads", async () => {
  const made = pool();
  await made.open();
  const jobs = Array.from({ length: 50 }, (_, index) => String(index));
  expect(await Promise.all(jobs.map((job) => made.run(job)))).toEqual(jobs.map((job) => `${job}!`));
}, 60_000);

it.each([
  ["hang", "file-too-slow"],
  ["break", "internal"],
  ["leave", "internal"],
  ["eat", "file-too-large"],
])("ends a thread that would %s, and does the other jobs", async (bad, code) => {
  const made = pool({ size: 1, patience: bad === "hang" ? 2 : 60 });
  expect(await Promise.all(["a", bad, "b", bad, "c"].map((job) => outcome(made.run(job))))).toEqual(["a!", code, "b!", code, "c!"]);
}, 120_000);

it("says how long it waited, and nothing of what a thread said when it broke", async () => {
  const made = pool({ patience: 1 });
  await expect(made.run("hang")).rejects.toMatchObject({ code: "file-too-slow", values: { limit: "1", unit: "seconds" } });
  await expect(made.run("break")).rejects.toMatchObject({ code: "internal", message: expect.not.stringContaining("secret") });
}, 60_000);

it("refuses every job when it cannot start, with the reason", async () => {
  const made = pool({ data: { refuse: true } });
  await expect(made.open()).rejects.toMatchObject({ code: "policy-invalid", values: { faults: "a: b" } });
  await expect(made.run("a")).rejects.toMatchObject({ code: "policy-invalid" });
  await expect(pool({ data: { breaks: true } }).run("a")).rejects.toMatchObject({ code: "internal" });
}, 60_000);

it("stops in the middle of a job", async () => {
  const made = pool();
  await made.open();
  const work = outcome(made.run("hang"));
  await made.close();
  expect(await work).toBe("internal");
}, 60_000);
