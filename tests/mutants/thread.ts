import { Worker } from "node:worker_threads";
import type { Opening, Ran, Run } from "./worker.ts";

type Message = { readonly ready: true } | { readonly broken: string } | { readonly ran: Ran };

/** Why there is no answer: the tests did not load, or it took too long. The thread is gone. */
export class NoAnswer extends Error {
  readonly slow: boolean;
  constructor(reason: string, slow: boolean) {
    super(reason);
    this.slow = slow;
  }
}

/** A thread with tests loaded in it. */
export class Thread {
  readonly #worker: Worker;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** Loads test files, with a mutant that is there from the start or none. Throws NoAnswer. */
  static async open(opening: Opening, patience: number): Promise<Thread> {
    const thread = new Thread(new Worker(new URL("./worker.ts", import.meta.url), { workerData: opening, stdout: true, stderr: true }));
    await thread.#answer(patience);
    return thread;
  }

  /** Runs tests. Throws NoAnswer. */
  async run(wanted: Run, patience: number): Promise<Ran> {
    this.#worker.postMessage(wanted);
    const message = await this.#answer(patience);
    if (!("ran" in message)) throw new NoAnswer("the thread answered something else", false);
    return message.ran;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  async #answer(patience: number): Promise<Message> {
    let timer: NodeJS.Timeout | undefined;
    const answer = new Promise<Message>((resolve, reject) => {
      timer = setTimeout(() => { reject(new NoAnswer(`no answer in ${String(Math.round(patience))} ms`, true)); }, patience);
      this.#worker.removeAllListeners();
      this.#worker.on("message", (message: Message) => { if ("broken" in message) reject(new NoAnswer(message.broken, false)); else resolve(message); });
      this.#worker.on("error", (error) => { reject(new NoAnswer(String(error), false)); });
      this.#worker.on("exit", () => { reject(new NoAnswer("the thread ended", false)); });
    });
    try {
      return await answer;
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
