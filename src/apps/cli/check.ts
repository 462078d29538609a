import { availableParallelism, totalmem } from "node:os";
import { texts } from "../../language/spoken/whole.ts";
import { printable } from "./card.ts";
import { unread, type CheckData, type Checked, type CheckJob } from "./checker.ts";
import type { CheckOptions } from "./options.ts";
import { JsonArray } from "./output.ts";
import { Pool } from "./pool.ts";
import type { Terminal } from "./terminal.ts";
import { walk, type Source } from "./walk.ts";

/** Seconds and MiB that one file may take; ordinary documents need a tenth of a second. */
const PATIENCE = 60;
const MEMORY = 1024;

/** One thread per processor, as long as half of the memory would do if each took all it may. */
const threads = (): number => Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 / (MEMORY * 2 ** 20))));

/**
 * Reads every file behind the paths and prints what Kantlijn says, in the order of the paths. Holds no more than a few
 * files at a time. Returns the exit code: 0 all read, 1 some not. Throws a KantlijnError when nothing can be judged.
 */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const data: CheckData = { command: "check", options, now: new Date().toISOString(), language: terminal.language };
  const size = threads();
  const pool = new Pool<CheckJob, Checked>({ module: new URL("./worker.ts", import.meta.url), data, size, patience: PATIENCE, memory: MEMORY });
  try {
    await pool.open();
    const print = printer(options.json, terminal);
    const tally = { read: 0, unread: 0 };
    const finish = async ({ source, outcome }: Started): Promise<void> => {
      const checked = await terminal.unlessStopped(outcome);
      if (checked === null) return;
      tally[checked.read ? "read" : "unread"]++;
      await print.file(source, checked);
      terminal.progress(texts.cli.progress({ done: String(tally.read + tally.unread), file: printable(source.file) }));
    };
    const underWay: Started[] = [];
    for await (const source of behind(paths)) {
      if (terminal.stopped) break;
      underWay.push({ source, outcome: judge(source, pool, options.json) });
      if (underWay.length >= size) await finish(underWay.shift() as Started);
    }
    for (const started of underWay) await finish(started);
    await print.end(tally);
    return tally.unread > 0 ? 1 : 0;
  } finally {
    await pool.close();
  }
}

interface Started {
  readonly source: Source;
  readonly outcome: Promise<Checked>;
}

async function* behind(paths: readonly string[]): AsyncGenerator<Source> {
  for (const path of paths) yield* walk(path);
}

async function judge({ file, path, error }: Source, pool: Pool<CheckJob, Checked>, json: boolean): Promise<Checked> {
  if (error !== undefined) return unread(file, error, json);
  return pool.run({ file, path }).catch((refused: unknown) => unread(file, refused, json));
}

interface Printer {
  file(source: Source, checked: Checked): Promise<void>;
  end(tally: { readonly read: number; readonly unread: number }): Promise<void>;
}

function printer(json: boolean, terminal: Terminal): Printer {
  const array = json ? new JsonArray(terminal.output) : null;
  return {
    file: async ({ file }, { read, text }) => {
      terminal.clear();
      if (!read && array === null) terminal.say(`${printable(file)}: ${text}`);
      else if (array !== null) await array.add(text);
      else await terminal.output.write(`${text}\n\n`);
    },
    end: async ({ read, unread: not }) => {
      terminal.clear();
      await array?.close();
      if (terminal.stopped) terminal.say(texts.cli.stopped);
      else if (read + not === 0) terminal.say(texts.cli.nothing);
      else if (read + not > 1) terminal.say(texts.cli.summary({ read: String(read), unread: String(not) }));
    },
  };
}
