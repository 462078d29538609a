/** Holds every request and answer against the description of Graph in data/graph. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OpenAPIBackend, type Document, type Request as Asked } from "openapi-backend";
import { ROOT } from "../../../scripts/tasks/files.ts";

export interface Answered {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the handler of an operation gets. Path parameters are not escaped any more. */
export interface Call {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  readonly json: Readonly<Record<string, unknown>>;
  readonly bytes: Blob;
}

export type Handlers = Readonly<Record<string, (call: Call) => Answered>>;

type Paths = Readonly<Record<string, object>>;
const read = (name: string): { readonly paths: Paths } => JSON.parse(readFileSync(join(ROOT, "data/graph", name), "utf8")) as { readonly paths: Paths };

/** The slice with what it lacks: an operation of ours takes the place of one with the same path and method. */
function description(): Document {
  const [slice, ours] = [read("graph-v1.0-slice.openapi.json"), read("additions.openapi.json")];
  const paths = { ...slice.paths, ...Object.fromEntries(Object.entries(ours.paths).map(([path, operations]) => [path, { ...slice.paths[path], ...operations }])) };
  return { ...slice, paths } as unknown as Document;
}

/** What a question takes along: whose stand-in it is for, and what the description does not look at. */
interface Behind {
  readonly handlers: Handlers;
  readonly faults: string[];
  readonly call: Omit<Call, "path">;
}
interface Context {
  readonly request: { readonly method: string; readonly path: string; readonly params: Readonly<Record<string, string | readonly string[]>> };
  readonly operation: { readonly operationId?: string };
  readonly response: Answered;
  readonly validation: { readonly errors?: unknown };
}

/** Reading the description takes seconds: once for all stand-ins. */
let reading: Promise<OpenAPIBackend> | null = null;

async function described(): Promise<OpenAPIBackend> {
  const definition = description();
  const api = new OpenAPIBackend({ definition, strict: true, quick: true, ajvOpts: { strict: false, logger: false, formats: FORMATS } });
  const operationIds = Object.values(definition.paths ?? {}).flatMap((path) => Object.values(path as Readonly<Record<string, { readonly operationId?: string }>>)).map(({ operationId }) => operationId ?? "");
  const handle = ({ request, operation }: Context, { handlers, faults, call }: Behind): Answered => {
    const handler = handlers[operation.operationId ?? ""];
    const path = Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, decodeURIComponent(String(value))]));
    if (handler !== undefined) return handler({ ...call, path });
    faults.push(`not played: ${operation.operationId ?? ""}`);
    return refusal(501, "notSupported");
  };
  api.register(Object.fromEntries(operationIds.map((operation) => [operation, handle])));
  api.register({
    validationFail: ({ request, operation, validation }: Context, { faults }: Behind) => {
      faults.push(`${request.method} ${operation.operationId ?? request.path}: ${JSON.stringify(validation.errors)}`);
      return refusal(400, "invalidRequest");
    },
    notFound: ({ request }: Context, { faults }: Behind) => {
      faults.push(`no such operation: ${request.method} ${request.path}`);
      return refusal(404, "itemNotFound");
    },
    postResponseHandler: ({ response, operation }: Context, { faults }: Behind) => {
      const checked = response.body === undefined ? null : api.validateResponse(response.body, operation as never, response.status);
      if (checked?.errors) faults.push(`answer of ${operation.operationId ?? ""} ${String(response.status)}: ${JSON.stringify(checked.errors)}`);
      return response;
    },
  } as never);
  await api.init();
  return api;
}

const FORMATS = Object.fromEntries(["date-time", "date", "uuid", "int64", "int32", "binary", "byte", "duration", "double", "float", "decimal", "base64url"].map((format) => [format, true as const]));

/**
 * @param faults gets what was not as it is described: a request of ours, or an answer of the stand-in itself.
 */
export async function describedBy(handlers: Handlers, faults: string[]): Promise<(method: string, address: URL, headers: Headers, body: Blob) => Promise<Answered>> {
  reading ??= described();
  const api = await reading;
  return async (method, address, headers, body) => {
    const isJson = headers.get("content-type")?.includes("json") === true;
    const json = isJson ? (JSON.parse(await body.text()) as Readonly<Record<string, unknown>>) : {};
    const query = Object.fromEntries(address.searchParams);
    const request: Asked = { method, path: onePart(address.pathname.replace(/^\/v1\.0/u, "")), query, headers: Object.fromEntries(headers), body: isJson ? json : body.size === 0 ? undefined : "bytes" };
    return (await api.handleRequest(request, { handlers, faults, call: { query, headers, json, bytes: body } } satisfies Behind)) as Answered;
  };
}

/** What stands between ":/" and ":" or the end, as one parameter. */
function onePart(path: string): string {
  return path.replace(/:\/((?:(?!:\/).)*?)(:\/(?:content|createUploadSession))?$/u, (_, part: string, then: string | undefined) => `:/${part.replaceAll("/", "%2F")}${then ?? ""}`);
}

export function refusal(status: number, code: string): Answered {
  return { status, body: { error: { code, message: "Refused by the stand-in." } } };
}
