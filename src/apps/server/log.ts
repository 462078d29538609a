import { appendFileSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "./codes.ts";

export type LogLevel = "info" | "warn" | "error";
/** What a line can hold besides time, level and event: numbers, codes and ids. Never a title, a file name or an address. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** One JSON object a line, in a file for each day (UTC) that several processes share. */
export interface Log {
  write(level: LogLevel, event: string, fields?: LogFields): void;
  /** Writes down that something failed: its kind, its code and where in our code; what an error says may quote content, so that stays out. */
  failure(event: string, error: unknown, fields?: LogFields): void;
}

const KEPT_DAYS = 30;

/** A log in `folder`. A disk that is full must not stop anybody's work: then lines are lost. */
export function openLog(folder: string, clock: () => Date = () => new Date()): Log {
  mkdirSync(folder, { recursive: true, mode: 0o750 });
  let today = "";
  const write = (level: LogLevel, event: string, fields: LogFields = {}): void => {
    const time = clock().toISOString();
    try {
      appendFileSync(join(folder, `${time.slice(0, 10)}.jsonl`), `${JSON.stringify({ time, level, event, pid: process.pid, ...fields })}\n`, { mode: 0o640 });
      if (today !== time.slice(0, 10)) forgetOld(folder, clock());
    } catch {
      // Nowhere to say it.
    }
    today = time.slice(0, 10);
  };
  return {
    write,
    failure: (event, error, fields = {}) => { write("error", event, { ...fields, ...traceOf(error) }); },
  };
}

/** Where an error came from, down to its first cause. */
function traceOf(error: unknown): LogFields {
  if (typeof error !== "object" || error === null) return { error: typeof error };
  const { name, stack, cause } = error as Partial<Error>;
  const where = (stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)).slice(0, 6).map((line) => line.trim()).join(" < ");
  const deeper = cause === undefined ? {} : Object.fromEntries(Object.entries(traceOf(cause)).map(([field, value]) => [`cause${field.charAt(0).toUpperCase()}${field.slice(1)}`, value]));
  return { error: name ?? "object", code: codeOf(error), where, ...deeper };
}

function forgetOld(folder: string, now: Date): void {
  const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString().slice(0, 10);
  for (const name of readdirSync(folder)) if (/^\d{4}-\d\d-\d\d\.jsonl$/.test(name) && name < `${oldest}.jsonl`) rmSync(join(folder, name), { force: true });
}
