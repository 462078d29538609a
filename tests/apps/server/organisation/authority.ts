import { createServer, type Server } from "node:http";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from "jose";
import type { MetadataRecord } from "../../../../src/core/model/index.ts";
import { rule } from "../../../../src/apps/server/organisation/settings.ts";
import type { ServeOptions } from "../../../../src/apps/server/serve.ts";
import type { Bench, TestServer } from "../harness.ts";
import { requestFor, type CaptureRequest } from "../record.ts";
import type { Configuration } from "../../../../src/apps/server/configuration.ts";

export const TENANT = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
export const OTHER_TENANT = "aaaaaaaa-bbbb-4ccc-8ddd-ffffffffffff";
const AUDIENCE = "11111111-2222-4333-8444-555555555555";
const SCOPE = `api://${AUDIENCE}/Vastleggen`;

/** What the public side shows, and how often somebody asked. */
export interface Authority {
  readonly address: string;
  readonly configuration: Configuration & { readonly organisation: NonNullable<Configuration["organisation"]> };
  /** Times that keys were asked for. */
  asked: number;
  /** Answers something else than its keys. */
  answer: ((send: (status: number, headers: Readonly<Record<string, string>>, body: string) => void) => void) | null;
  /** A token as Entra makes it, with these differences; undefined takes a claim away. */
  token(claims?: Readonly<Record<string, unknown>>, header?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Signs with a new key from now on. `shown`: whether the new one is to be had. */
  rotate(shown?: boolean): Promise<void>;
  readonly publicKey: () => JWK;
  stop(): Promise<void>;
}

/** An identity service on this machine, with two tenants of which one is let in. */
export async function openAuthority(now: () => Date = () => new Date()): Promise<Authority> {
  let count = 0;
  let shown: JWK[] = [];
  let signing: { readonly kid: string; readonly key: CryptoKey } | null = null;
  const server: Server = createServer((request, answer) => {
    authority.asked += 1;
    const send = (status: number, headers: Readonly<Record<string, string>>, body: string): void => { answer.writeHead(status, headers).end(body); };
    if (authority.answer !== null) authority.answer(send);
    else if (/^\/[0-9a-f-]{36}\/discovery\/v2\.0\/keys$/.test(request.url ?? "")) send(200, { "content-type": "application/json" }, JSON.stringify({ keys: shown }));
    else send(404, {}, "");
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const place = server.address();
  const address = `http://127.0.0.1:${String(typeof place === "object" ? place?.port ?? 0 : 0)}`;
  const authority: Authority = {
    address, asked: 0, answer: null,
    configuration: { organisation: { addresses: ["https://kantlijn.example.nl"], authority: address, tenants: [TENANT], audiences: [AUDIENCE], scope: SCOPE, rights: [{ who: "everyone", may: ["store"], places: null, units: null, targets: null, upTo: "zaakvertrouwelijk" }], limits: { requests: 10_000, megabytes: 1_000 }, asksSame: false, proxies: ["127.0.0.1"], listen: "127.0.0.1" } },
    token: (claims = {}, header = {}) => {
      if (signing === null) throw new Error("no key");
      const seconds = Math.floor(now().getTime() / 1000);
      const tenant = typeof claims["tid"] === "string" ? claims["tid"] : TENANT;
      const payload: Readonly<Record<string, unknown>> = { iss: `${address}/${tenant}/v2.0`, aud: AUDIENCE, tid: TENANT, oid: "99999999-0000-4000-8000-000000000001", sub: "s", scp: "Vastleggen", ver: "2.0", iat: seconds - 5, nbf: seconds - 5, exp: seconds + 3600, ...claims };
      return new SignJWT(Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined))).setProtectedHeader({ alg: "RS256", typ: "JWT", kid: signing.kid, ...header }).sign(signing.key);
    },
    rotate: async (open = true) => {
      const pair = await generateKeyPair("RS256", { extractable: true });
      const kid = `key-${String(count++)}`;
      if (open) shown = [...shown, { ...await exportJWK(pair.publicKey), kid, use: "sig", alg: "RS256" }];
      signing = { kid, key: pair.privateKey };
    },
    publicKey: () => shown[0] ?? {},
    stop: () => new Promise((resolve) => {
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
  await authority.rotate();
  return authority;
}

/** What an upload answers. */
export interface Sent { readonly sha256: string; readonly size: number; readonly proof: string }

/** Requests as somebody of the organisation makes them, through its proxy. */
export interface Person {
  ask(path: string, request?: RequestInit): Promise<Response>;
  upload(bytes: string): Promise<Sent>;
  post(request: CaptureRequest): Promise<Response>;
  /** Stores a text; answers the id of the capture. */
  keep(bytes: string, change?: Partial<MetadataRecord>): Promise<string>;
}

/** Somebody with a token of his own. Asks under the address that this machine allows itself, which the configuration must name. */
export async function personOf(server: Pick<TestServer, "address">, authority: Authority, claims: Readonly<Record<string, unknown>> = {}): Promise<Person> {
  const headers = { authorization: `Bearer ${await authority.token(claims)}` };
  const ask = (path: string, request: RequestInit = {}): Promise<Response> => fetch(`${server.address}${path}`, { ...request, headers: { ...headers, ...(request.headers as Record<string, string> | undefined) } });
  const upload = async (bytes: string) => (await ask("api/files", { method: "POST", headers: { "content-type": "application/octet-stream" }, body: bytes })).json() as Promise<Sent>;
  const post = (request: CaptureRequest): Promise<Response> => ask("api/captures", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(request) });
  return { ask, upload, post, keep: async (bytes, change) => ((await (await post(requestFor(await upload(bytes), change))).json()) as { readonly captureId: string }).captureId };
}

/** Starts a server that knows itself by the address it got, so that `fetch` can be used. */
export async function startFor(bench: Bench, authority: Authority, rights?: readonly unknown[], options: Partial<ServeOptions> = {}, change: Partial<Authority["configuration"]["organisation"]> = {}, more: Omit<Configuration, "organisation"> = {}): Promise<TestServer> {
  const port = await freePort();
  const configuration = { ...more, organisation: { ...authority.configuration.organisation, addresses: [`http://localhost:${String(port)}`], ...(rights === undefined ? {} : { rights: rights.map((one) => rule.parse(one)) }), ...change } };
  return bench.start({ configuration, port, ...options });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const place = probe.address();
      probe.close(() => { resolve(typeof place === "object" && place !== null ? place.port : 0); });
    });
  });
}
