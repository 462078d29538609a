import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { checkedStream } from "../../../src/apps/server/vault/checked.ts";
import { openVault, type VaultOptions } from "../../../src/apps/server/vault/vault.ts";
import { openBench, PATIENCE, problemOf, requestFor, type Bench, type TestServer } from "./harness.ts";

const LARGEST = 1_000_000;
let bench: Bench;
let server: TestServer;
beforeAll(async () => {
  bench = await openBench();
  server = await bench.start({ largest: LARGEST });
}, PATIENCE);
afterAll(() => bench.end(), PATIENCE);

const below = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
const unfinished = (): readonly string[] => below(join(server.data, "vault/incoming"));
/** Waits until something that happens by itself has happened; the test's own limit ends a wait for nothing. */
const until = async (done: () => boolean): Promise<void> => {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 10));
};
const post = (body: BodyInit, headers: Record<string, string> = {}): Promise<Response> => server.ask("api/files", { method: "POST", headers: { "content-type": "application/octet-stream", ...headers }, body, duplex: "half" } as RequestInit);
const stream = (bytes: number): ReadableStream => Readable.toWeb(Readable.from((function* pieces() {
  for (let sent = 0; sent < bytes; sent += 50_000) yield randomBytes(Math.min(50_000, bytes - sent));
})())) as ReadableStream;

describe("an upload", () => {
  it("may be as large as the limit", async () => {
    expect((await post(randomBytes(LARGEST))).status).toBe(201);
  });

  it("is refused before it starts when it says it is larger", async () => {
    const before = unfinished();
    expect(await problemOf(await post(randomBytes(LARGEST + 1)))).toMatchObject({ status: 413, code: "capture-too-large" });
    expect(unfinished()).toEqual(before);
  });

  it("is broken off when it turns out larger", async () => {
    const answer = await post(stream(LARGEST * 3)).catch((error: unknown) => error);
    // The sender hears why, unless it was still sending when the line was cut.
    if (answer instanceof Response) expect(await problemOf(answer)).toMatchObject({ status: 413, code: "capture-too-large" });
    await until(() => unfinished().length === 0);
  });

  it("is refused when there is nothing in it", async () => {
    expect(await problemOf(await post(""))).toMatchObject({ status: 422, code: "file-empty" });
    expect(await problemOf(await server.ask("api/files", { method: "POST" }))).toMatchObject({ status: 422, code: "file-empty" });
    expect(unfinished()).toEqual([]);
  });

  it.each(["text/plain", "multipart/form-data; boundary=x", "application/json"])("is refused as %s", async (type) => {
    expect((await problemOf(await post('{"a":1}', { "content-type": type }))).code).toBe("capture-invalid");
  });

  it("that breaks off halfway leaves nothing", async () => {
    const { port } = new URL(server.address);
    const socket = connect(Number(port), "127.0.0.1");
    socket.write(`POST /api/files HTTP/1.1\r\nHost: localhost:${port}\r\nX-Kantlijn-Session: ${server.token}\r\nContent-Type: application/octet-stream\r\nContent-Length: 500000\r\n\r\n${"x".repeat(100_000)}`);
    await until(() => unfinished().length === 1);
    socket.destroy();
    await until(() => unfinished().length === 0);
    expect(server.log()).not.toContain('"crash"');
  });

  it("of many at once keeps each whole", async () => {
    const files = Array.from({ length: 20 }, (_, index) => randomBytes(1000 + index * 10_000));
    const sent = await Promise.all(files.map((bytes) => server.upload(bytes)));
    expect(sent.map(({ sha256 }) => sha256)).toEqual(files.map((bytes) => createHash("sha256").update(bytes).digest("hex")));
    for (const [index, { sha256 }] of sent.entries()) expect(readFileSync(join(server.data, "vault/files", sha256.slice(0, 2), sha256)).equals(files[index]!)).toBe(true);
  });
});

describe("a request", () => {
  const json = (body: string): Promise<Response> => server.ask("api/captures", { method: "POST", headers: { "content-type": "application/json" }, body });

  it.each([
    ["no JSON", "{", 400], ["nothing", "", 400], ["null", "null", 422], ["a list", "[]", 422], ["too much", JSON.stringify("x".repeat(1_100_000)), 413],
    ["a prototype", '{"__proto__": {"record": 1}}', 400],
  ])("with %s is a problem, not a crash", async (_, body, status) => {
    expect((await problemOf(await json(body))).status).toBe(status);
  });

  it.each([
    ["an unknown field", { extra: 1 }, "body/record"], ["no title", { title: " " }, "body/record/title"], ["a date that is none", { date: "2026-02-30" }, "body/record/date"],
    ["a moment with an offset", { confirmedAt: "2026-11-25T10:00:00+01:00" }, "body/record/confirmedAt"], ["another level", { confidentiality: "topgeheim" }, "body/record/confidentiality"],
    ["a term that is none", { retention: { list: "", number: null, valuation: null, term: "1 jaar", starts: null, process: null } }, "body/record/retention/term"],
    ["an id that is none", { id: "1" }, "body/record/id"], ["an endless title", { title: "x".repeat(3000) }, "body/record/title"],
  ])("with %s says where, and not what stood there", async (_, change, place) => {
    const request = requestFor(await server.upload("x"), { title: "Krokus", ...change } as never);
    const { status, code, body } = await problemOf(await json(JSON.stringify(request)));
    expect([status, code, body["places"]]).toEqual([422, "capture-invalid", [place]]);
    expect(JSON.stringify(body)).not.toMatch(/Krokus|topgeheim|1 jaar|xxx/);
  });

  it.each(["", "x".repeat(600), "\u0000"])("refuses the file name %j", async (name) => {
    expect(await problemOf(await server.capture(requestFor(await server.upload("x"), {}, name)))).toMatchObject({ status: 422, code: "capture-invalid" });
  });

  it.each(["text", "text/html\r\nx: y", "text/plain; charset=utf-8", ""])("refuses the media type %j", async (mediaType) => {
    expect(await problemOf(await server.capture(requestFor(await server.upload("x"), {}, "a.txt", mediaType)))).toMatchObject({ status: 422, code: "capture-invalid" });
  });

  it("to an address that does not exist is a problem too", async () => {
    expect(await problemOf(await server.ask("api/nowhere"))).toMatchObject({ status: 404, code: "not-found" });
    expect((await server.ask("api/captures", { method: "DELETE" })).status).toBe(404);
  });
});

describe("the vault", () => {
  const folder = mkdtempSync(join(tmpdir(), "kantlijn-vault-"));
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
  const open = (options: Partial<VaultOptions> = {}) => openVault({ folder, process: randomUUID(), largest: LARGEST, reserve: 100, ...options });
  const bytes = (text: string): AsyncIterable<Uint8Array> => Readable.from([Buffer.from(text)]);

  it("takes nothing when the disk is full, and something again when there is room", async () => {
    let free = 50;
    const vault = await open({ free: () => Promise.resolve(free) });
    await expect(vault.receive(bytes("vol"))).rejects.toMatchObject({ code: "store-full" });
    free = 150;
    await expect(vault.receive(bytes("vol"), 100)).rejects.toMatchObject({ code: "store-full" });
    await expect(vault.receive(bytes("vol"), 3)).resolves.toMatchObject({ size: 3 });
  });

  it.each([["ENOSPC", "store-full"], ["EDQUOT", "store-full"], ["EIO", "store-unavailable"], ["EROFS", "store-unavailable"]])("says of %s halfway that it is %s, and leaves nothing", async (failure, code) => {
    const vault = await open();
    const source = async function* source(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from("begin"));
      throw Object.assign(new Error("disk"), { code: failure });
    };
    await expect(vault.receive(source())).rejects.toMatchObject({ code });
    expect(below(vault.incoming)).toEqual([]);
  });

  it("heals a file that was damaged when the same bytes come again", async () => {
    const vault = await open();
    const { sha256 } = await vault.receive(bytes("heel"));
    rmSync(vault.pathOf(sha256));
    writeFileSync(vault.pathOf(sha256), "kapo");
    await vault.receive(bytes("heel"));
    expect(readFileSync(vault.pathOf(sha256), "utf8")).toBe("heel");
  });

  it("goes on after somebody took its folder for that of a dead process", async () => {
    const vault = await open();
    rmSync(vault.incoming, { recursive: true });
    await expect(vault.receive(bytes("toch"))).resolves.toMatchObject({ size: 4 });
  });

  it("never gives a damaged file as a whole one", async () => {
    const whole = Buffer.concat([randomBytes(100_000), randomBytes(50)]);
    const pieces = (content: Buffer): Readable => Readable.from([content.subarray(0, 60_000), content.subarray(60_000, 100_000), content.subarray(100_000)]);
    const sha256 = createHash("sha256").update(whole).digest("hex");
    expect((await buffer(pieces(whole).pipe(checkedStream(sha256)))).equals(whole)).toBe(true);
    const got: Buffer[] = [];
    const damaged = Buffer.from(whole);
    damaged[5] = (damaged[5] ?? 0) ^ 1;
    await expect(pipeline(pieces(damaged), checkedStream(sha256), async (source) => { for await (const piece of source) got.push(piece as Buffer); })).rejects.toMatchObject({ code: "internal" });
    expect(Buffer.concat(got).length).toBeLessThan(whole.length);
  });
});

describe("cleaning up", () => {
  it("takes unfinished uploads of a process that is gone, and leaves those of one that lives", async () => {
    const incoming = join(server.data, "vault/incoming");
    const { mkdirSync } = await import("node:fs");
    const [dead] = [join(incoming, randomUUID())];
    mkdirSync(dead);
    writeFileSync(join(dead, "half"), "x");
    const { port } = new URL(server.address);
    const socket = connect(Number(port), "127.0.0.1");
    socket.write(`POST /api/files HTTP/1.1\r\nHost: localhost:${port}\r\nX-Kantlijn-Session: ${server.token}\r\nContent-Type: application/octet-stream\r\nContent-Length: 200000\r\n\r\n${"x".repeat(100_000)}`);
    await until(() => unfinished().length === 2);
    const other = await bench.start({ data: server.data });
    expect(readdirSync(incoming)).not.toContain(dead.slice(incoming.length + 1));
    expect(unfinished()).toHaveLength(1);
    const answer = new Promise<string>((resolve) => { socket.on("data", (data: Buffer) => { resolve(data.toString("utf8")); }); });
    socket.write("x".repeat(100_000));
    expect(await answer).toMatch(/^HTTP\/1\.1 201 /);
    socket.destroy();
    await other.stop();
  });

  it("takes a file that nobody took up for a week, and no other", async () => {
    const [forgotten, waiting] = [await server.upload("vergeten"), await server.upload("wacht nog")];
    const kept = await server.keep("vastgelegd");
    const path = (sha256: string): string => join(server.data, "vault/files", sha256.slice(0, 2), sha256);
    const old = new Date(Date.now() - 8 * 86_400_000);
    for (const sha256 of [forgotten.sha256, kept.file.sha256]) utimesSync(path(sha256), old, old);
    const other = await bench.start({ data: server.data });
    const present = below(join(server.data, "vault/files"));
    expect([forgotten.sha256, waiting.sha256, kept.file.sha256].map((sha256) => present.includes(sha256))).toEqual([false, true, true]);
    expect(await problemOf(await other.capture(requestFor(forgotten)))).toMatchObject({ code: "capture-checksum" });
    await other.stop();
  });
});
