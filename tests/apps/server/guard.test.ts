import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { keyIn, openSessions } from "../../../src/apps/server/session.ts";
import { openBench, PATIENCE, problemOf, type Bench, type TestServer } from "./harness.ts";
import { ask } from "./raw.ts";

let bench: Bench;
let server: TestServer;
beforeAll(async () => {
  bench = await openBench();
  server = await bench.start();
}, PATIENCE);
afterAll(() => bench.end(), PATIENCE);

describe("who may ask", () => {
  const port = (): string => new URL(server.address).port;

  it.each(["localhost:PORT", "127.0.0.1:PORT", "[::1]:PORT", "localhost", "localhost:8080"])("%s is this machine", async (host) => {
    expect((await ask(server.address, "/", { host: host.replace("PORT", port()) })).status).toBe(200);
  });

  it.each(["kantlijn.example", "localhost.evil.example", "evil.example:PORT", "127.0.0.1.nip.example", "localhost:PORT@evil.example", "0.0.0.0:PORT", "169.254.169.254"])("the name %j is refused for pages, files and requests", async (host) => {
    for (const path of ["/", "/a.0123abcd.js", "/api/health", "/api/captures", "/nowhere"]) {
      const { status, body } = await ask(server.address, path, { host: host.replace("PORT", port()), "x-kantlijn-session": server.token });
      expect([path, status, body.includes("origin-refused")]).toEqual([path, 403, true]);
    }
  });

  it.each(["https://evil.example", "http://evil.example", "null", "http://localhost:1", "https://localhost:PORT", "http://localhost"])("the origin %s is refused", async (origin) => {
    const { status, headers } = await ask(server.address, "/api/captures", { host: `localhost:${port()}`, origin: origin.replace("PORT", port()), "x-kantlijn-session": server.token });
    expect(status).toBe(403);
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("its own origin is let through, and a page of another site is not", async () => {
    const own = { host: `localhost:${port()}`, origin: `http://localhost:${port()}`, "x-kantlijn-session": server.token };
    expect((await ask(server.address, "/api/captures", own)).status).toBe(200);
    expect((await ask(server.address, "/api/captures", { ...own, "sec-fetch-site": "same-origin" })).status).toBe(200);
    expect((await ask(server.address, "/api/captures", { ...own, "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await ask(server.address, "/api/captures", { ...own, "sec-fetch-site": "same-site" })).status).toBe(403);
  });

  it("it listens on this machine alone", async () => {
    const { networkInterfaces } = await import("node:os");
    const outside = Object.values(networkInterfaces()).flat().filter((address) => address !== undefined && !address.internal && address.family === "IPv4");
    for (const address of outside) await expect(ask(`http://${address?.address ?? ""}:${port()}`, "/", { host: "localhost" })).rejects.toThrow(/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/);
  });
});

describe("a session", () => {
  const paths = [["GET", "api/captures"], ["GET", "api/captures/x"], ["GET", "api/captures/x/file"], ["POST", "api/captures"], ["POST", "api/files"], ["POST", "api/captures/x/withdrawal"], ["GET", "api/captures/x/mdto/bestand.xml"]] as const;

  it.each(paths)("is needed for %s %s", async (method, path) => {
    for (const token of ["", "x", "a.b.c", `${server.token}x`, server.token.slice(0, -2)]) {
      expect(await problemOf(await fetch(`${server.address}${path}`, { method, headers: { "X-Kantlijn-Session": token } }))).toMatchObject({ status: 401, code: "session-invalid" });
    }
    expect(await problemOf(await fetch(`${server.address}${path}`, { method }))).toMatchObject({ status: 401, code: "session-invalid" });
  });

  it("is not needed to see whether the server lives and what it offers", async () => {
    for (const path of ["api/health", "api/openapi.json"]) expect((await fetch(`${server.address}${path}`)).status).toBe(200);
  });

  it("holds for another process on the same folder, and after a restart", async () => {
    const other = await bench.start({ data: server.data });
    expect((await fetch(`${other.address}api/captures`, { headers: { "X-Kantlijn-Session": server.token } })).status).toBe(200);
    await other.stop();
  });

  it("does not hold for another folder: two clones do not know each other", async () => {
    const stranger = await bench.start();
    expect((await fetch(`${stranger.address}api/captures`, { headers: { "X-Kantlijn-Session": server.token } })).status).toBe(401);
    await stranger.stop();
  });

  it("ends after a day", () => {
    let now = new Date("2026-11-25T09:00:00Z");
    const sessions = openSessions(Buffer.alloc(32, 7), () => now);
    const token = sessions.issue();
    const after = (hours: number): boolean => {
      now = new Date(Date.parse("2026-11-25T09:00:00Z") + hours * 3_600_000);
      return sessions.verify(token);
    };
    expect([after(0), after(23.9), after(24.1), after(-1)]).toEqual([true, true, false, false]);
    expect(openSessions(Buffer.alloc(32, 8), () => now).verify(sessions.issue())).toBe(false);
  });

  it("has a key that only its owner reads, made anew when it is damaged", () => {
    const file = join(server.data, "session.key");
    if (process.platform !== "win32") expect(statSync(file).mode & 0o077).toBe(0);
    const folder = join(server.data, "other");
    const key = keyIn(folder, "session.key");
    expect(keyIn(folder, "session.key").equals(key)).toBe(true);
    rmSync(join(folder, "session.key"));
    expect(keyIn(folder, "session.key").equals(key)).toBe(false);
    expect(existsSync(file)).toBe(true);
  });
});

describe("a page", () => {
  it.each(["", "index.html", "register.html"])("%s comes with a token and a nonce of its own, and is never kept", async (path) => {
    const [one, two] = await Promise.all([0, 1].map(async () => {
      const answer = await fetch(`${server.address}${path}`);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
      return { html: await answer.text(), policy: answer.headers.get("content-security-policy") ?? "" };
    }));
    for (const { html, policy } of [one!, two!]) {
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
      expect(Buffer.from(nonce, "base64")).toHaveLength(16);
      expect(html).not.toContain("__NONCE__");
      if (path !== "register.html") expect(html).toContain(`nonce="${nonce}"`);
      const token = /<meta name="kantlijn-session" content="([^"]+)">/.exec(html)?.[1] ?? "";
      expect((await fetch(`${server.address}api/captures`, { headers: { "X-Kantlijn-Session": token } })).status).toBe(200);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'self'");
      expect(policy).not.toContain("unsafe");
    }
    expect(one!.policy).not.toBe(two!.policy);
  });

  it("brings its parts: named after their content they are kept for ever", async () => {
    const kept = await fetch(`${server.address}a.0123abcd.js`);
    expect([kept.status, kept.headers.get("cache-control"), kept.headers.get("content-type")]).toEqual([200, "public, max-age=31536000, immutable", expect.stringMatching(/javascript/)]);
    const asked = await fetch(`${server.address}lists.bin`);
    expect([asked.status, asked.headers.get("cache-control")]).toEqual([200, "no-cache"]);
    expect((await ask(server.address, "/lists.bin", { host: "localhost", "if-none-match": asked.headers.get("etag") ?? "" })).status).toBe(304);
  });

  it.each(["/../package.json", "/..%2fpackage.json", "/%2e%2e/%2e%2e/package.json", "/....//package.json", "/.git/config", "/%00", "/a%2500", "//evil.example/x.html", "/nowhere.html", "/map/", "/C:/x", "/%", "/..%5cpackage.json"])("%s leads nowhere", async (path) => {
    const { status, body } = await ask(server.address, path.startsWith("//") ? `${server.address}${path.slice(1)}` : path, { host: "localhost" });
    expect([400, 403, 404]).toContain(status);
    expect(body).not.toContain('"name": "kantlijn"');
  });

  it("says what to do when nothing was built", async () => {
    const bare = await bench.start({ dist: join(server.data, "nothing") });
    const answer = await fetch(bare.address);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("npm run build");
    expect(await (await fetch(`${bare.address}api/health`)).json()).toMatchObject({ status: "ok", pages: "missing" });
    await bare.stop();
  });

  it.each(["", "api/captures", "api/health", "a.0123abcd.js"])("carries the headers that keep a browser careful: %j", async (path) => {
    const { headers } = await server.ask(path);
    expect(Object.fromEntries(["x-content-type-options", "referrer-policy", "x-frame-options", "cross-origin-opener-policy", "cross-origin-resource-policy"].map((name) => [name, headers.get(name)]))).toEqual({
      "x-content-type-options": "nosniff", "referrer-policy": "no-referrer", "x-frame-options": "SAMEORIGIN", "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin",
    });
    expect(headers.get("content-security-policy")).not.toBeNull();
    expect(headers.get("x-correlation-id")).toMatch(/^[0-9a-f-]{36}$/);
    if (path.startsWith("api/")) expect(headers.get("cache-control")).toBe("no-store");
  });
});

describe("too much", () => {
  it("is refused after the limit, with a time to wait, and only for requests that do something", async () => {
    const strict = await bench.start({ rate: 5 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => strict.ask("api/captures")));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    const refused = answers.find(({ status }) => status === 429)!;
    expect(await problemOf(refused)).toMatchObject({ code: "rate-limited" });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await fetch(`${strict.address}api/health`)).status).toBe(200);
    await strict.stop();
  });
});

test("the correlation id of a request is taken over when it is one, and never otherwise", async () => {
  const given = "0b5a1f0e-8f4e-4b0e-9a53-0f6b1c1d2e3f";
  const idFor = async (id: string) => (await ask(server.address, "/api/health", { host: "localhost", "x-correlation-id": id })).headers["x-correlation-id"];
  expect(await idFor(given)).toBe(given);
  for (const odd of ["x", `${given}"}`, "a".repeat(5000)]) expect(await idFor(odd)).not.toBe(odd);
  expect(readFileSync(join(server.data, "session.key"), "utf8").length).toBeGreaterThan(40);
});
