import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Tokens that prove that a page came from this server. Without a login they say nothing about who sits there. */
export interface Sessions {
  issue(): string;
  verify(token: string): boolean;
}

const LIFE_MS = 24 * 3_600_000;
const KEY_BYTES = 32;

/** A token is the moment it was made, chance, and the mark of the key over both: no memory of it is needed. */
export function openSessions(key: Uint8Array, clock: () => Date = () => new Date()): Sessions {
  const mark = (body: string): Buffer => createHmac("sha256", key).update(body).digest();
  return {
    issue: () => {
      const body = `${clock().getTime().toString(36)}.${randomBytes(12).toString("base64url")}`;
      return `${body}.${mark(body).toString("base64url")}`;
    },
    verify: (token) => {
      const cut = token.lastIndexOf(".");
      if (cut < 0 || token.length > 200) return false;
      const body = token.slice(0, cut);
      const given = Buffer.from(token.slice(cut + 1), "base64url");
      const right = mark(body);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
      const age = clock().getTime() - Number.parseInt(body, 36);
      return age > -60_000 && age < LIFE_MS;
    },
  };
}

/** A key that all processes on one data folder share, under its own name: what one made is known to the others and after a restart. */
export function keyIn(folder: string, name: "session.key" | "account.key"): Buffer {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  return readKey(file) ?? makeKey(file);
}

function readKey(file: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(file, "utf8").trim(), "base64url");
    return key.length === KEY_BYTES ? key : null;
  } catch {
    return null;
  }
}

/** Whole under its final name or not there; of two processes that make it at once, the first one's counts. */
function makeKey(file: string): Buffer {
  const half = `${file}.${String(process.pid)}.${randomBytes(4).toString("hex")}`;
  writeFileSync(half, randomBytes(KEY_BYTES).toString("base64url"), { mode: 0o600 });
  try {
    linkSync(half, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (readKey(file) === null) writeFileSync(file, readFileSync(half), { mode: 0o600 });
  } finally {
    rmSync(half, { force: true });
  }
  const key = readKey(file);
  if (key === null) throw new Error(`cannot keep a key in ${file}`);
  return key;
}
