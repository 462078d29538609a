import { NOTHING_CARRIED, readCarried } from "../../adapters/files/docx/index.ts";
import { readDocument, refuseTooLarge } from "../../adapters/files/index.ts";
import { KantlijnError, type Desk, type World } from "../../core/model/index.ts";
import type { Answer, Question, Read, Reading } from "./reader.ts";

self.onmessage = ({ data }: MessageEvent<Question>) => {
  void answerOf(data.reading).then((answer) => { data.answerTo.postMessage(answer); });
};

async function answerOf(reading: Reading): Promise<Answer> {
  try {
    return { read: await read(reading) };
  } catch (error) {
    return error instanceof KantlijnError ? { code: error.code, values: error.values } : { code: "internal", values: {} };
  }
}

async function read({ name, file, world, context }: Reading): Promise<Read> {
  refuseTooLarge(file.size);
  const bytes = new Uint8Array(await bytesOf(file));
  const { document, mediaType, format } = await readDocument(name, bytes);
  // A comment or property that cannot be read keeps nobody from the text.
  const carried = format === "docx" ? await readCarried(bytes).catch(() => NOTHING_CARRIED) : NOTHING_CARRIED;
  return { text: document, mediaType, bytes, carried, ...(await settingOf(world, context)) };
}

/** A file that went away, or that may not be read, is found out only now. */
async function bytesOf(file: Blob): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (cause) {
    throw new KantlijnError("file-unreadable", "the browser cannot read the file", { cause });
  }
}

/** What a scenario brings along. The parsers of the policy are only fetched for it. */
async function settingOf(world: Blob | null, context: Blob | null): Promise<{ readonly world: World | null; readonly desk: Desk | null }> {
  if (world === null && context === null) return { world: null, desk: null };
  const { parseDesk, parseWorld } = await import(/* webpackChunkName: "parsers" */ "../../core/policy/index.ts");
  return {
    world: world === null ? null : parseWorld(await jsonOf(world, "world-invalid")),
    desk: context === null ? null : parseDesk(await jsonOf(context, "context-invalid")),
  };
}

async function jsonOf(file: Blob, code: "world-invalid" | "context-invalid"): Promise<unknown> {
  try {
    return JSON.parse(await file.text()) as unknown;
  } catch (cause) {
    throw new KantlijnError(code, "the file is not JSON", { cause });
  }
}
