import { jwtVerify } from "jose";
import type { Asked, Contract } from "../contract.ts";
import { APIS, contractOf, type ApiName } from "./apis.ts";
import { besluiten, catalogi, documenten, zaken, type Handler } from "./handlers.ts";
import { refusal, Refused } from "./answers.ts";
import { someState, type State } from "./state.ts";

/** A system for cases that behaves as the standard says, holds every request and answer against it, and forgets nothing. */
export interface ZgwStandIn {
  readonly state: State;
  readonly clientId: string;
  readonly secret: string;
  /** Addresses of its APIs, for a connection. */
  readonly addresses: Readonly<Record<ApiName, string>>;
  /** Requests and answers that the standard does not allow; a test expects none. */
  readonly violations: string[];
  /** "POST documenten/enkelvoudiginformatieobjecten" of everything that came in. */
  readonly asked: string[];
  /** What the audit trail was told. */
  readonly notes: string[];
  /** A request as `fetch` makes it. */
  readonly exchange: (address: string, request: RequestInit) => Promise<Response>;
}

export interface StandInOptions {
  readonly origin?: string;
  /** Bytes of a part of a large file. */
  readonly partSize?: number;
  /** Leaves out what came later than Open Zaak offers. */
  readonly older?: boolean;
  /** May delete a document. */
  readonly mayDelete?: boolean;
  /** May unlock a document without its lock. */
  readonly mayForce?: boolean;
}

const HANDLERS: Readonly<Record<ApiName, Readonly<Record<string, Handler>>>> = { documenten, zaken, catalogi, besluiten };

/** Contracts are the same for every stand-in, and take a second to make. */
let contracts: Promise<ReadonlyMap<ApiName, Contract>> | null = null;
const allContracts = (): Promise<ReadonlyMap<ApiName, Contract>> => (contracts ??= Promise.all(APIS.map(async (api) => [api, await contractOf(api)] as const)).then((all) => new Map(all)));

export async function zgwStandIn({ origin = "https://zaaksysteem.example", partSize = 1_000, older = false, mayDelete = true, mayForce = false }: StandInOptions = {}): Promise<ZgwStandIn> {
  const known = await allContracts();
  const [state, violations, asked, notes]: [State, string[], string[], string[]] = [someState(), [], [], []];
  const [clientId, secret] = ["kantlijn-proef", "een geheim van ten minste tweeendertig tekens"];
  const addresses = Object.fromEntries(APIS.map((api) => [api, `${origin}/${api}/api/v1/`])) as Record<ApiName, string>;
  const exchange = async (address: string, init: RequestInit): Promise<Response> => {
    const request = new Request(address, { ...init, ...(init.body === undefined ? {} : { duplex: "half" }) });
    const url = new URL(request.url);
    const api = APIS.find((one) => address.startsWith(addresses[one]));
    if (api === undefined) return json(404, refusal(404, "not_found"));
    const path = `/${url.pathname.slice(new URL(addresses[api]).pathname.length)}`;
    asked.push(`${request.method} ${api}${path}`);
    const contract = known.get(api);
    const headers = Object.fromEntries(request.headers);
    if (headers["x-audit-toelichting"] !== undefined) notes.push(headers["x-audit-toelichting"]);
    const [body, form] = await bodyOf(request);
    const question: Asked = { method: request.method, path, query: Object.fromEntries(url.searchParams), headers, body };
    const { operation, parameters, faults } = contract?.request(question) ?? { operation: null, parameters: {}, faults: ["no contract"] };
    violations.push(...faults.map((fault) => `${request.method} ${api}${path}: ${fault}`));
    if (operation === null) return json(404, refusal(404, "not_found"));
    const { status, content } = await respond(async () => {
      await tokenIn(headers["authorization"], clientId, secret);
      if (faults.length > 0) throw new Refused(400, "invalid");
      const handler = HANDLERS[api][operation];
      if (handler === undefined) throw new Refused(404, "not_found");
      return handler({ state, addresses, parameters, query: question.query, body: (body ?? {}) as Record<string, unknown>, form, partSize, older, mayDelete, mayForce });
    });
    violations.push(...(contract?.answer(operation, status, content) ?? []).map((fault) => `${String(status)} of ${request.method} ${api}${path}: ${fault}`));
    return status === 204 ? new Response(null, { status }) : json(status, content);
  };
  return { state, clientId, secret, addresses, violations, asked, notes, exchange };
}

async function respond(work: () => Promise<{ readonly status: number; readonly content: unknown }>): Promise<{ readonly status: number; readonly content: unknown }> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { status: error.status, content: refusal(error.status, error.reason, error.field) };
  }
}

async function bodyOf(request: Request): Promise<readonly [unknown, FormData | null]> {
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/form-data")) {
    const form = await request.formData();
    // Bytes are text to the schema: what they are is looked at where they are kept.
    return [Object.fromEntries([...form].map(([name, value]) => [name, typeof value === "string" ? value : ""])), form];
  }
  const text = await request.text();
  return [text === "" ? undefined : (JSON.parse(text) as unknown), null];
}

/** As the APIs do: HS256 with the secret of the client, not older than an hour. */
async function tokenIn(header: string | undefined, clientId: string, secret: string): Promise<void> {
  try {
    const { payload } = await jwtVerify((header ?? "").replace(/^Bearer /, ""), new TextEncoder().encode(secret), { algorithms: ["HS256"], issuer: clientId, clockTolerance: 5 });
    const age = Date.now() / 1_000 - (payload.iat ?? 0);
    if (payload["client_id"] !== clientId || typeof payload["user_id"] !== "string" || typeof payload["user_representation"] !== "string" || Math.abs(age) > 3_600) throw new Refused(403, "jwt-expired");
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(401, "not_authenticated");
  }
}

function json(status: number, content: unknown): Response {
  return new Response(JSON.stringify(content), { status, headers: { "content-type": status >= 400 ? "application/problem+json" : "application/json" } });
}
