import { mailFile } from "../../../src/adapters/graph/mail.ts";
import { KantlijnError } from "../../../src/core/model/index.ts";

const MAIL = "From: a@voorbeeld.test\r\nSubject: Onderwerp\r\n\r\nTekst\r\n";
const TOKENS = ["token-one", "token-two"];

type Step = Response | Error;

interface Reading {
  readonly file: Promise<Blob>;
  readonly requests: { readonly address: string; readonly request: RequestInit }[];
  readonly pauses: number[];
  readonly scopes: unknown[];
}

function read(steps: readonly Step[], { id = "AAMk/AD+x==", mailbox = null as string | null, limit = 10_000, token = null as ((fresh: boolean) => Promise<string>) | null, signal = undefined as AbortSignal | undefined } = {}): Reading {
  const requests: Reading["requests"] = [];
  const pauses: number[] = [];
  const scopes: unknown[] = [];
  const file = mailFile({ itemId: id, mailbox }, {
    fetch: (address, request) => {
      requests.push({ address, request });
      const step = steps[Math.min(requests.length, steps.length) - 1]!;
      return "clone" in step ? Promise.resolve(step.clone()) : Promise.reject(step);
    },
    token: (asked, fresh) => {
      scopes.push(asked);
      return token?.(fresh) ?? Promise.resolve(TOKENS[fresh ? 1 : 0]!);
    },
    pause: (milliseconds) => { pauses.push(milliseconds); return Promise.resolve(); },
    now: () => Date.parse("2026-11-02T09:00:00Z"),
    ...(signal === undefined ? {} : { signal }),
  }, limit);
  return { file, requests, pauses, scopes };
}

const status = (code: number, headers: Record<string, string> = {}): Response => new Response(`{"error":{"message":"a@voorbeeld.test"}}`, { status: code, headers });

async function failure({ file }: Reading): Promise<string> {
  const error = await file.then(() => null, (reason: unknown) => reason);
  if (!(error instanceof KantlijnError)) throw new Error("no coded error");
  expect(JSON.stringify([error.message, error.values, error.cause, error.stack])).not.toMatch(/voorbeeld\.test|token-|AAMk/u);
  return error.code;
}

test("gives the mail byte for byte, from one address, with a token that goes nowhere else", async () => {
  const reading = read([new Response(MAIL)]);
  const file = await reading.file;
  expect(await file.text()).toBe(MAIL);
  expect(file.type).toBe("message/rfc822");
  expect(reading.requests).toEqual([{
    address: "https://graph.microsoft.com/v1.0/me/messages/AAMk-AD_x%3D%3D/$value",
    request: { headers: { authorization: "Bearer token-one" }, redirect: "error", credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer", signal: expect.any(AbortSignal) as AbortSignal },
  }]);
  expect(reading.scopes).toEqual([["https://graph.microsoft.com/Mail.Read"]]);
});

test("a page of something on the way is no mail", async () => {
  expect(await failure(read([new Response("<!doctype html>", { headers: { "content-type": "text/html; charset=utf-8" } })]))).toBe("mail-unavailable");
});

test("a mail of a shared mailbox is asked there, with the right to read what is shared", async () => {
  const reading = read([new Response(MAIL)], { mailbox: "balie@voorbeeld.test" });
  await reading.file;
  expect(reading.requests.map(({ address }) => address)).toEqual(["https://graph.microsoft.com/v1.0/users/balie%40voorbeeld.test/messages/AAMk-AD_x%3D%3D/$value"]);
  expect(reading.scopes).toEqual([["https://graph.microsoft.com/Mail.Read.Shared"]]);
});

test.each(["", "../me", "a@b/c", "a b@c.test", "a@b@c"])("a mailbox that is none is not asked for: %s", async (mailbox) => {
  const reading = read([new Response(MAIL)], { mailbox });
  expect(await failure(reading)).toBe("mail-not-found");
  expect(reading.requests).toEqual([]);
});

test.each([["../../users", "mail-not-found"], ["", "mail-not-found"], ["a?b", "mail-not-found"], ["x".repeat(600), "mail-not-found"]])("an id that is none is not asked for: %s", async (id, code) => {
  const reading = read([new Response(MAIL)], { id });
  expect(await failure(reading)).toBe(code);
  expect(reading.requests).toEqual([]);
  expect(reading.scopes).toEqual([]);
});

test.each([[404, "mail-not-found"], [410, "mail-not-found"], [403, "mail-refused"], [400, "mail-unavailable"], [500, "mail-unavailable"]])("status %i is %s, at once", async (code, expected) => {
  const reading = read([status(code)]);
  expect(await failure(reading)).toBe(expected);
  expect(reading.requests).toHaveLength(1);
});

test("a refused token is renewed once", async () => {
  const renewed = read([status(401), new Response(MAIL)]);
  expect(await (await renewed.file).text()).toBe(MAIL);
  expect(renewed.requests.map(({ request }) => (request.headers as Record<string, string>)["authorization"])).toEqual(["Bearer token-one", "Bearer token-two"]);
  const refused = read([status(401)]);
  expect(await failure(refused)).toBe("mail-refused");
  expect(refused.requests).toHaveLength(2);
});

test.each([
  ["seconds", { "retry-after": "7" }, 7_000],
  ["a moment", { "retry-after": "Mon, 02 Nov 2026 09:00:12 GMT" }, 12_000],
  ["a moment that has been", { "retry-after": "Mon, 02 Nov 2026 08:00:00 GMT" }, 0],
  ["nothing", {}, 1_000],
  ["nonsense", { "retry-after": "straks" }, 1_000],
])("waits as long as Graph asks: %s", async (_, headers, pause) => {
  const reading = read([status(429, headers), new Response(MAIL)]);
  expect(await (await reading.file).text()).toBe(MAIL);
  expect(reading.pauses).toEqual([pause]);
});

test("stops waiting after four attempts, or when it would take too long", async () => {
  const busy = read([status(429)]);
  expect(await failure(busy)).toBe("rate-limited");
  expect(busy.pauses).toEqual([1_000, 2_000, 4_000]);
  const long = read([status(503, { "retry-after": "120" })]);
  expect(await failure(long)).toBe("mail-unavailable");
  expect(long.pauses).toEqual([]);
});

test("no answer, a broken one and an empty one are mail-unavailable", async () => {
  expect(await failure(read([new TypeError("fetch failed: a@voorbeeld.test")]))).toBe("mail-unavailable");
  expect(await failure(read([new Response("")]))).toBe("mail-unavailable");
  const broken = { headers: new Headers(), ok: true, status: 200, body: new ReadableStream({ pull: (controller) => { controller.error(new Error("a@voorbeeld.test")); } }), clone: () => broken } as unknown as Response;
  expect(await failure(read([broken]))).toBe("mail-unavailable");
});

test("reads up to the limit and not beyond, whatever the length says", async () => {
  expect((await read([new Response("x".repeat(100))], { limit: 100 }).file).size).toBe(100);
  expect(await failure(read([new Response("x".repeat(101))], { limit: 100 }))).toBe("file-too-large");
  expect(await failure(read([new Response("x", { headers: { "content-length": "101" } })], { limit: 100 }))).toBe("file-too-large");
  let pulled = 0;
  const endless = { headers: new Headers(), ok: true, status: 200, clone: () => endless, body: new ReadableStream({ pull: (controller) => { pulled += 1; controller.enqueue(new Uint8Array(60)); } }) } as unknown as Response;
  expect(await failure(read([endless], { limit: 100 }))).toBe("file-too-large");
  expect(pulled).toBeLessThan(6);
});

test("what signing in says is passed on, and nothing is asked of Graph", async () => {
  const reading = read([new Response(MAIL)], { token: () => Promise.reject(new KantlijnError("sign-in-cancelled", "closed")) });
  expect(await failure(reading)).toBe("sign-in-cancelled");
  expect(reading.requests).toEqual([]);
});

test("stops when it is told to", async () => {
  const controller = new AbortController();
  const reading = read([new DOMException("stopped", "AbortError")], { signal: controller.signal });
  controller.abort();
  expect(await reading.file.catch((error: unknown) => error)).toBeInstanceOf(DOMException);
  expect(reading.requests[0]?.request.signal?.aborted).toBe(true);
});
