import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { ROOT } from "../../../scripts/tasks/files.ts";
import { readDocument } from "../../../src/adapters/files/index.ts";
import { readDocxStamp } from "../../../src/adapters/files/docx/index.ts";
import type { Stamp } from "../../../src/adapters/hosts/host.ts";
import { connectionOf, MemoryDocument, memoryHost, type OpenedFile, type Place } from "../../../src/adapters/hosts/memory/index.ts";
import { bareDesk, type Desk, type DocumentText } from "../../../src/core/model/index.ts";

const DESK = bareDesk("2026-11-25T10:00:00+01:00");
const WORD: Desk = { ...DESK, host: "word" };
const STAMP: Stamp = { id: "0c0e9a3e-2f3c-4a8e-9d7a-1b1f6c1d2e3f", title: "Brief", documentType: "brief", organisation: "gemeente Waterkant", confirmedAt: "2026-11-25T09:00:00.000Z", location: null };

function plain(...lines: readonly string[]): OpenedFile {
  const text: DocumentText = { kind: "document", envelope: null, properties: {}, paragraphs: lines.map((line, index) => ({ key: `line:${String(index)}`, role: "body", text: line })) };
  return { name: "brief.txt", mediaType: "text/plain", bytes: new TextEncoder().encode(lines.join("\n")), text, desk: DESK };
}

async function opened(file: string, desk: Desk): Promise<OpenedFile> {
  const bytes = new Uint8Array(readFileSync(join(ROOT, file)));
  const { document, mediaType } = await readDocument(file, bytes);
  return { name: file, mediaType, bytes, text: document, desk };
}
const WORD_FILE = "assets/samples/gemeente/vergunning-dakkapel/input.docx";
const MAIL_FILE = "assets/samples/gemeente/inhuur-communicatie/input.eml";

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
const host = (document: MemoryDocument, shown: Place[] = []) => memoryHost({ document, show: (place) => { shown.push(place); }, pause: 0 });
const pause = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 20); });

describe("a document in memory", () => {
  test("keeps every paragraph that did not change the same object, whatever is done", () => {
    const step = fc.record({ kind: fc.constantFrom("edit", "insert", "remove"), at: fc.nat(20), text: fc.string({ maxLength: 8 }) });
    fc.assert(fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
      const document = new MemoryDocument(plain("een", "twee", "drie", "vier"));
      for (const { kind, at, text } of steps) {
        const before = document.text.paragraphs;
        const target = before[at % Math.max(1, before.length)];
        let touched = "";
        if (kind === "insert" || target === undefined) touched = document.insert(target?.key ?? null, text);
        else if (kind === "edit") document.edit((touched = target.key), text);
        else document.remove((touched = target.key));
        const known = new Map(before.map((paragraph) => [paragraph.key, paragraph]));
        for (const paragraph of document.text.paragraphs) if (paragraph.key !== touched) expect(paragraph).toBe(known.get(paragraph.key));
        expect(new Set(document.text.paragraphs.map(({ key }) => key)).size).toBe(document.text.paragraphs.length);
        expect(document.text.paragraphs.every((paragraph) => !/[\r\n\u2028\u2029]/u.test(paragraph.text))).toBe(true);
      }
      // The edits say in full how the text of now follows from that of the file.
      const lines = new Map(document.file.text.paragraphs.map(({ key, text }) => [key, text]));
      for (const edit of document.edits()) {
        if (edit.kind === "remove") lines.delete(edit.key);
        else lines.set(edit.key, edit.text);
      }
      expect(Object.fromEntries(lines)).toEqual(Object.fromEntries(document.text.paragraphs.map(({ key, text }) => [key, text])));
    }));
  });

  test("typing back what was there leaves no edit", () => {
    const document = new MemoryDocument(plain("een", "twee"));
    document.edit("line:0", "EEN");
    expect(document.edited).toBe(true);
    document.edit("line:0", "een");
    expect(document.edited).toBe(false);
  });

  test("tells at once of a change, and not of what changes nothing", () => {
    const document = new MemoryDocument(plain("een"));
    let told = 0;
    const stop = document.onEdit(() => { told += 1; });
    document.edit("line:0", "een");
    document.edit("line:0", "twee\r\nregels");
    expect([told, document.text.paragraphs[0]?.text]).toEqual([1, "twee regels"]);
    stop();
    document.remove("line:0");
    expect(told).toBe(1);
  });

  test("what follows a heading is text", () => {
    const document = new MemoryDocument({ ...plain("Kop"), text: { ...plain("Kop").text, paragraphs: [{ key: "h", role: "heading", level: 1, text: "Kop" }] } });
    const key = document.insert("h", "Zin");
    expect(document.text.paragraphs.find((paragraph) => paragraph.key === key)?.role).toBe("body");
  });
});

describe("a host in memory", () => {
  test("tells of a pause in typing, and of another document, and no more of the one before", async () => {
    const [first, second] = [new MemoryDocument(plain("een")), new MemoryDocument(plain("twee"))];
    const around = host(first);
    const told: string[] = [];
    around.onChange(() => { told.push("change"); });
    const stop = around.onDocument(() => { told.push("document"); });
    first.edit("line:0", "e");
    first.edit("line:0", "ee");
    await pause();
    expect(told).toEqual(["change"]);
    around.open(second);
    first.edit("line:0", "niet meer");
    await pause();
    expect(told).toEqual(["change", "document"]);
    expect(await around.read()).toBe(second.text);
    stop();
    around.open(first);
    expect(told).toHaveLength(2);
  });

  test("shows a passage where the page around it can", async () => {
    const shown: Place[] = [];
    await host(new MemoryDocument(plain("een twee")), shown).show?.({ paragraphKey: "line:0", start: 4, end: 8 });
    expect(shown).toEqual([{ paragraphKey: "line:0", start: 4, end: 8 }]);
  });

  test("knows a document again by its bytes, also after typing", async () => {
    const document = new MemoryDocument(plain("een"));
    const before = await host(document).identity();
    document.edit("line:0", "twee");
    expect(await host(document).identity()).toBe(before);
    expect(await host(new MemoryDocument(plain("een"))).identity()).toBe(before);
    expect(await host(new MemoryDocument(plain("drie"))).identity()).not.toBe(before);
  });

  test.each([[WORD_FILE, DESK], [WORD_FILE, WORD], [MAIL_FILE, { ...DESK, host: "outlook-read" as const }]])("gives %s exactly as it came", async (file, desk) => {
    const source = await opened(file, desk);
    const { name, mediaType, bytes } = await host(new MemoryDocument(source)).file();
    expect([name, mediaType, bytes.size]).toEqual([source.name, source.mediaType, source.bytes.length]);
    expect(Buffer.from(await bytesOf(bytes)).equals(source.bytes)).toBe(true);
  });

  test("only Word writes in its own document", async () => {
    for (const desk of [DESK, { ...DESK, host: "outlook-read" as const }]) expect(host(new MemoryDocument(await opened(WORD_FILE, desk))).stamping).toBeNull();
  });

  test("the stored copy of a Word document carries the stamp and what was typed, until the stamp is taken back", async () => {
    const source = await opened(WORD_FILE, WORD);
    const document = new MemoryDocument(source);
    const around = host(document);
    const [first] = source.text.paragraphs.filter(({ role, text }) => role === "body" && text.length > 20);
    document.edit(first!.key, "Deze zin is getypt.");
    await around.stamping?.write(STAMP);
    expect(await around.stamping?.read()).toEqual(STAMP);
    const stamped = await bytesOf((await around.file()).bytes);
    expect(await readDocxStamp(stamped)).toContain(STAMP.id);
    expect((await readDocument("a.docx", stamped)).document.paragraphs.map(({ text }) => text)).toEqual(document.text.paragraphs.map(({ text }) => text));
    await around.stamping?.write(null);
    document.edit(first!.key, first!.text);
    expect(Buffer.from(await bytesOf((await around.file()).bytes)).equals(source.bytes)).toBe(true);
  });

  test("a text file holds what was typed", async () => {
    const document = new MemoryDocument(plain("een", "twee"));
    document.insert("line:0", "één en een half");
    expect(await (await host(document).file()).bytes.text()).toBe("een\néén en een half\ntwee");
  });

  test("a mail holds what was typed, its headers, and the mail it was when that had attachments", async () => {
    const source = await opened(MAIL_FILE, { ...DESK, host: "outlook-compose" });
    const document = new MemoryDocument(source);
    const [subject, body] = [source.text.paragraphs.find(({ role }) => role === "subject"), source.text.paragraphs.find(({ role }) => role === "body")];
    document.edit(subject!.key, "Onderwerp met é en een heel lange reeks woorden die niet op één regel past van een mail");
    document.edit(body!.key, "Dit is getypt — met streepje.");
    const bytes = await bytesOf((await host(document).file()).bytes);
    const { document: read } = await readDocument("a.eml", bytes);
    expect(read.envelope).toMatchObject({ from: source.text.envelope?.from, to: source.text.envelope?.to, subject: document.text.paragraphs.find(({ role }) => role === "subject")?.text });
    expect(read.paragraphs.map(({ text }) => text)).toContain("Dit is getypt — met streepje.");
    for (const line of new TextDecoder().decode(bytes).split("\r\n").slice(0, 40)) expect(line.length).toBeLessThanOrEqual(998);
  });
});

describe("the connection of a pane", () => {
  test("is what the page around it offers, and nothing without one", () => {
    const offered = { host: host(new MemoryDocument(plain("een"))), setting: "gemeente" };
    expect(connectionOf({ parent: { kantlijn: offered } })).toBe(offered);
    expect(connectionOf({ parent: {} })).toBeNull();
    const alone: { parent: unknown } = { parent: null };
    alone.parent = alone;
    expect(connectionOf(alone)).toBeNull();
  });

  test("a page of somebody else around it offers nothing", () => {
    const foreign = new Proxy({}, { get: () => { throw new DOMException("blocked", "SecurityError"); } });
    expect(connectionOf({ parent: foreign })).toBeNull();
  });
});
