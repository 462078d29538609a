import { parentPort, workerData } from "node:worker_threads";
import { isStray } from "../../adapters/files/index.ts";
import { invariant, KantlijnError } from "../../core/model/index.ts";
import { speakIn } from "../../language/command.ts";
import { checker, type CheckData } from "./checker.ts";
import { evaluator, type EvaluateData } from "./evaluate/evaluator.ts";
import { trial, type TrialData } from "./policy/trial.ts";
import type { Reply } from "./pool.ts";

/** One of the threads that do the work: reading and judging one file at a time, so that a bad one can be ended. */

const port = parentPort;
invariant(port !== null, "worker.ts runs in a thread");

// Anything else ends the thread, as it does without this line.
process.on("unhandledRejection", (reason) => { if (!isStray(reason)) throw reason; });

const data = workerData as CheckData | EvaluateData | TrialData;
try {
  await speakIn(data.language);
  const answer: (job: never) => Promise<unknown> = data.command === "check" ? await checker(data) : data.command === "policy" ? trial(data) : evaluator();
  port.on("message", (job) => void answer(job as never).then((given) => say({ type: "answer", answer: given })));
  say({ type: "ready" });
} catch (error) {
  const { code, values } = error instanceof KantlijnError ? error : new KantlijnError("internal", "a worker could not start", { cause: error });
  say({ type: "refused", code, values });
}

function say(reply: Reply<unknown>): void {
  port?.postMessage(reply);
}
