import { createHmac, createPublicKey } from "node:crypto";
import { tokenReader } from "../../../../src/apps/server/organisation/tokens.ts";
import { openBench, PATIENCE, type Bench, type TestServer } from "../harness.ts";
import { ask } from "../raw.ts";
import { openAuthority, OTHER_TENANT, TENANT, type Authority } from "./authority.ts";

let bench: Bench;
let authority: Authority;
let server: TestServer;
beforeAll(async () => {
  [bench, authority] = await Promise.all([openBench(), openAuthority()]);
  server = await bench.start({ configuration: authority.configuration });
}, PATIENCE);
afterAll(async () => {
  await bench.end();
  await authority.stop();
}, PATIENCE);

const HOST = { host: "kantlijn.example.nl", "x-forwarded-proto": "https" };
const withToken = (token: string | undefined, path = "/api/captures") => ask(server.address, path, { ...HOST, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) });
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const seconds = (): number => Math.floor(Date.now() / 1000);
/** A token whose parts were changed after it was signed. */
const forged = async (change: (header: Record<string, unknown>, claims: Record<string, unknown>) => void, signature?: (body: string) => string): Promise<string> => {
  const [head = "", body = "", mark = ""] = (await authority.token()).split(".");
  const read = (text: string) => JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as Record<string, unknown>;
  const [header, claims] = [read(head), read(body)];
  change(header, claims);
  const changed = `${part(header)}.${part(claims)}`;
  return `${changed}.${signature === undefined ? mark : signature(changed)}`;
};
const hmacWithPublicKey = (body: string): string => createHmac("sha256", createPublicKey({ key: authority.publicKey(), format: "jwk" }).export({ type: "spki", format: "pem" })).update(body).digest("base64url");

describe("a token that holds", () => {
  it("opens the door, and the session of a page does not", async () => {
    expect((await withToken(await authority.token())).status).toBe(200);
    expect((await ask(server.address, "/api/captures", { ...HOST, "x-kantlijn-session": server.token })).status).toBe(401);
  });

  it.each([
    ["one of several permissions", { scp: "Lezen Vastleggen" }], ["a clock that is a little behind", { exp: seconds() - 30 }], ["a clock that is a little ahead", { nbf: seconds() + 30 }], ["roles and groups", { roles: ["Archief"], groups: ["g"] }],
  ])("with %s", async (_, claims) => {
    expect((await withToken(await authority.token(claims))).status).toBe(200);
  });

  it("says who it is, and makes of strange lists none", async () => {
    const read = tokenReader(authority.configuration.organisation, () => new Date());
    expect(await read(`Bearer ${await authority.token({ roles: ["Archief", 3, null], groups: "Archief" })}`)).toEqual({ tenant: TENANT, subject: "99999999-0000-4000-8000-000000000001", roles: ["Archief"], groups: [] });
  });
});

describe("a token that does not hold", () => {
  const rows: readonly (readonly [string, () => Promise<string | undefined>, string])[] = [
    ["none at all", () => Promise.resolve(undefined), "missing"],
    ["no token", () => Promise.resolve("x"), "scheme"],
    ["a text of three parts", () => Promise.resolve("a.b.c"), "form"],
    ["too long", () => Promise.resolve(`a.${"b".repeat(13_000)}.c`), "size"],
    ["expired", () => authority.token({ exp: seconds() - 61 }), "expired"],
    ["not yet", () => authority.token({ nbf: seconds() + 120 }), "early"],
    ["for somebody else", () => authority.token({ aud: "https://graph.microsoft.com" }), "audience"],
    ["of another tenant", () => authority.token({ tid: OTHER_TENANT }), "tenant"],
    ["of a tenant that claims to be ours", () => authority.token({ iss: `${authority.address}/${OTHER_TENANT}/v2.0` }), "issuer"],
    ["of an older version of the service", () => authority.token({ iss: `https://sts.windows.net/${TENANT}/` }), "issuer"],
    ["with another permission", () => authority.token({ scp: "Lezen" }), "scope"],
    ["with a permission that looks like it", () => authority.token({ scp: "VastleggenAlles Vast" }), "scope"],
    ["of a program", () => authority.token({ scp: undefined, roles: ["Vastleggen"], idtyp: "app" }), "claims"],
    ...(["exp", "nbf", "oid", "iat"] as const).map((claim) => [`without ${claim}`, () => authority.token({ [claim]: undefined }), "claims"] as const),
    ["with an odd account", () => authority.token({ oid: { toString: "x" } }), "claims"],
    ["without the name of its key", () => forged((header) => { delete header["kid"]; }), "key"],
    ["of an unknown key", () => authority.token({}, { kid: "unknown" }), "key"],
    ["changed afterwards", () => forged((_, claims) => { claims["oid"] = "99999999-0000-4000-8000-000000000002"; }), "signature"],
    ["with another signature", () => forged(() => undefined, () => Buffer.alloc(256, 1).toString("base64url")), "signature"],
    ["without a signature", () => forged((header) => { header["alg"] = "none"; }, () => ""), "algorithm"],
    ["without a signature, in capitals", () => forged((header) => { header["alg"] = "NONE"; }, () => ""), "algorithm"],
    ["signed with the public key", () => forged((header) => { header["alg"] = "HS256"; }, hmacWithPublicKey), "algorithm"],
    ["signed otherwise", () => forged((header) => { header["alg"] = "PS256"; }), "algorithm"],
    ["that brings its own key", () => forged((header) => { header["jwk"] = authority.publicKey(); header["jku"] = "https://evil.example/keys"; header["kid"] = "mine"; }), "key"],
    ["with something critical in it", () => forged((header) => { header["crit"] = ["x"]; header["x"] = 1; }), "form"],
  ];

  it.each(rows)("%s: refused without saying why, and the log says it", async (_, make, fault) => {
    const token = await make();
    const { status, body, headers } = await withToken(token);
    expect(headers["www-authenticate"]).toBe("Bearer");
    const { correlationId, ...rest } = JSON.parse(body) as Record<string, unknown>;
    expect({ status, ...rest }).toEqual({
      type: "urn:kantlijn:problem:token-refused", title: "Aanmelden is hier nodig", status: 401, code: "token-refused",
      detail: "De server herkent je aanmelding niet, of niet meer. Er is niets vastgelegd. Je document blijft zoals het is. Probeer het opnieuw en meld je aan. Blijft het misgaan, meld dan de code bij de beheerder.",
    });
    const lines = server.log().split("\n").filter((line) => line.includes(String(correlationId))).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.find(({ event }) => event === "token refused")).toMatchObject({ fault });
    if (token !== undefined && token.length > 20) expect(server.log()).not.toContain(token);
  });

  it.each([["Basic dXNlcjpwYXNz"], ["Bearer"], ["Bearer  a.b.c"], ["bearer a.b.c, Bearer d.e.f"]])("a header %j is no token", async (authorization) => {
    expect((await ask(server.address, "/api/captures", { ...HOST, authorization })).status).toBe(401);
  });

  it.each(["GET /api/captures", "GET /api/captures/x", "GET /api/captures/x/file", "GET /api/captures/x/diwoo.xml", "GET /api/captures/x/mdto/bestand.xml", "GET /api/captures/x/mdto/informatieobject.xml", "GET /api/register/choices", "GET /api/register/tidy", "GET /api/register/export.csv", "GET /api/register/export.json", "GET /api/seals", "GET /api/openapi.json", "POST /api/captures", "POST /api/files", "POST /api/captures/x/withdrawal"])("%s is not to be had", async (address) => {
    const [method = "", path = ""] = address.split(" ");
    expect((await ask(server.address, path, HOST, method)).status).toBe(401);
  });
});

describe("the keys of the service", () => {
  it("are fetched once, and again for a key that is new, but not for every odd key", async () => {
    const own = await openAuthority();
    const read = tokenReader(own.configuration.organisation, () => new Date());
    const reads = async (token: string): Promise<string> => read(`Bearer ${token}`).then(() => "good", (error: unknown) => (error as { readonly fault?: string; readonly code: string }).fault ?? (error as { readonly code: string }).code);
    for (let turn = 0; turn < 5; turn += 1) expect(await reads(await own.token())).toBe("good");
    expect(own.asked).toBe(1);
    for (let turn = 0; turn < 5; turn += 1) expect(await reads(await own.token({}, { kid: `odd-${String(turn)}` }))).toBe("key");
    expect(own.asked).toBe(1);
    await own.rotate();
    expect(await reads(await own.token())).toBe("key");
    const now = Date.now;
    Date.now = () => now() + 31_000;
    try {
      expect(await reads(await own.token())).toBe("good");
    } finally {
      Date.now = now;
    }
    expect(own.asked).toBe(2);
    await own.stop();
  });

  it.each([
    ["is away", (send: (status: number, headers: Readonly<Record<string, string>>, body: string) => void) => { send(500, {}, "secret words"); }],
    ["sends elsewhere", (send: (status: number, headers: Readonly<Record<string, string>>, body: string) => void) => { send(302, { location: "http://127.0.0.1:1/keys" }, ""); }],
    ["never stops talking", (send: (status: number, headers: Readonly<Record<string, string>>, body: string) => void) => { send(200, {}, `{"keys":["${"x".repeat(1_100_000)}"]}`); }],
  ])("when it %s nobody comes in, it is no fault of the token, and it is not asked at every request", async (_, answer) => {
    const own = await openAuthority();
    own.answer = answer;
    const read = tokenReader(own.configuration.organisation, () => new Date());
    for (let turn = 0; turn < 4; turn += 1) await expect(read(`Bearer ${await own.token()}`)).rejects.toMatchObject({ code: "keys-unavailable" });
    expect(own.asked).toBe(1);
    await own.stop();
  });

  it.each(["", "no json", "{}", '{"keys":[{"kty":"oct","kid":"key-0","k":"AAAA"}]}'])("when it answers %j nobody comes in", async (body) => {
    const own = await openAuthority();
    own.answer = (send) => { send(200, { "content-type": "application/json" }, body); };
    const read = tokenReader(own.configuration.organisation, () => new Date());
    await expect(read(`Bearer ${await own.token()}`)).rejects.toMatchObject({ name: "KantlijnError" });
    await own.stop();
  });
});

describe("the address of the organisation", () => {
  it.each([
    ["its own name", HOST, 200], ["its own name and origin", { ...HOST, origin: "https://kantlijn.example.nl" }, 200],
    ["without https", { host: HOST.host, "x-forwarded-proto": "http" }, 403], ["without a proxy that says so", { host: HOST.host }, 403],
    ["another name", { ...HOST, host: "evil.example" }, 403], ["the name of this machine", { ...HOST, host: "localhost" }, 403],
    ["another origin", { ...HOST, origin: "https://evil.example" }, 403], ["a page of another site", { ...HOST, "sec-fetch-site": "cross-site" }, 403],
    ["another name behind it", { ...HOST, "x-forwarded-host": "evil.example" }, 403],
  ])("%s", async (_, headers, status) => {
    expect((await ask(server.address, "/api/captures", { ...headers, authorization: `Bearer ${await authority.token()}` })).status).toBe(status);
  });

  it("a machine may ask itself how it is, and no more", async () => {
    expect((await ask(server.address, "/api/health", { host: "localhost" })).status).toBe(200);
    for (const path of ["/", "/register.html", "/api/openapi.json"]) expect((await ask(server.address, path, { host: "localhost" })).status).toBe(403);
  });

  it("a port that is taken is not exchanged for another, where no proxy would look", async () => {
    await expect(bench.start({ configuration: authority.configuration, port: Number(new URL(server.address).port) })).rejects.toThrow("is bezet");
  });

  it("a proxy that is not named is not believed", async () => {
    const strict = await bench.start({ configuration: { organisation: { ...authority.configuration.organisation, proxies: ["10.1.2.3"] } } });
    expect((await ask(strict.address, "/api/captures", { ...HOST, authorization: `Bearer ${await authority.token()}` })).status).toBe(403);
    await strict.stop();
  });

  it("its pages say for which permission they need a token", async () => {
    expect((await ask(server.address, "/", HOST)).body).toContain(`data-scope="${authority.configuration.organisation.scope}"`);
    const here = await bench.start();
    expect(await (await fetch(here.address)).text()).not.toContain("data-scope");
    await here.stop();
  });
});
