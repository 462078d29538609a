import { contractIn, type Asked, type Contract } from "../contract.ts";
import { HANDLERS, Refused } from "./handlers.ts";
import { someState, type State } from "./state.ts";

/** A publicatiebank that behaves as its document says, holds every request and answer against it, and forgets nothing. */
export interface GppStandIn {
  readonly state: State;
  readonly address: string;
  readonly key: string;
  /** Requests and answers that the document does not allow; a test expects none. */
  readonly violations: string[];
  /** "POST /api/v2/publicaties" of everything that came in. */
  readonly asked: string[];
  /** Every body that came in, as text. */
  readonly bodies: string[];
  /** What the log of the publicatiebank was told, each once. */
  readonly audit: Set<string>;
  /** A request as `fetch` makes it. */
  readonly exchange: (address: string, request: RequestInit) => Promise<Response>;
}

export interface StandInOptions {
  readonly origin?: string;
  /** Bytes of a part of a file. */
  readonly partSize?: number;
  readonly pageSize?: number;
  readonly app?: string;
}

/** The contract is the same for every stand-in, and takes a moment to make. */
let contract: Promise<Contract> | null = null;

export async function gppStandIn({ origin = "https://publicatiebank.example", partSize = 1_000, pageSize = 100, app = "https://gpp-app.example" }: StandInOptions = {}): Promise<GppStandIn> {
  const document = await (contract ??= contractIn("data/gpp/publicatiebank.yaml"));
  const [state, violations, asked, bodies, audit]: [State, string[], string[], string[], Set<string>] = [someState(), [], [], [], new Set()];
  const key = "een sleutel van veertig tekens voor de proef";
  const exchange = async (address: string, init: RequestInit): Promise<Response> => {
    const request = new Request(address, { ...init, ...(init.body === undefined ? {} : { duplex: "half" }) });
    const url = new URL(request.url);
    if (url.origin !== origin) throw new Error("somebody else was asked");
    const where = `${request.method} ${url.pathname}`;
    asked.push(where);
    const headers = Object.fromEntries(request.headers);
    audit.add([headers["audit-user-id"], headers["audit-user-representation"], headers["audit-remarks"]].join(" / "));
    const [body, form] = await bodyOf(request, bodies);
    const question: Asked = { method: request.method, path: url.pathname, query: Object.fromEntries(url.searchParams), headers, body };
    const { operation, parameters, faults } = document.request(question);
    violations.push(...faults.map((fault) => `${where}: ${fault}`));
    if (operation === null) return json(404, { detail: "Niet gevonden." });
    const { status, content } = await respond(async () => {
      if (headers["authorization"] !== `Token ${key}`) throw new Refused(401, { detail: "Ongeldige sleutel." });
      if (faults.length > 0) throw new Refused(400, { nonFieldErrors: [] });
      const handler = HANDLERS[operation];
      if (handler === undefined) throw new Refused(404, { detail: "Niet gevonden." });
      return handler({ state, address: `${origin}/api/v2`, parameters, query: question.query, body: (body ?? {}) as Record<string, unknown>, form, partSize, pageSize, app });
    });
    if (status < 300) violations.push(...document.answer(operation, status, content).map((fault) => `${String(status)} of ${where}: ${fault}`));
    return status === 204 ? new Response(null, { status }) : json(status, content);
  };
  return { state, address: `${origin}/`, key, violations, asked, bodies, audit, exchange };
}

async function respond(work: () => Promise<{ readonly status: number; readonly content: unknown }>): Promise<{ readonly status: number; readonly content: unknown }> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { status: error.status, content: error.body };
  }
}

async function bodyOf(request: Request, bodies: string[]): Promise<readonly [unknown, FormData | null]> {
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/form-data")) {
    const form = await request.formData();
    // Bytes are text to the schema: what they are is looked at where they are kept.
    const fields = Object.fromEntries([...form].map(([name, value]) => [name, typeof value === "string" ? value : ""]));
    bodies.push(JSON.stringify(fields));
    return [fields, form];
  }
  const text = await request.text();
  bodies.push(text);
  return [text === "" ? undefined : (JSON.parse(text) as unknown), null];
}

function json(status: number, content: unknown): Response {
  return new Response(JSON.stringify(content), { status, headers: { "content-type": "application/json" } });
}
