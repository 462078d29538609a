import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OpenAPIBackend, type Document } from "openapi-backend";
import { parse } from "yaml";
import { ROOT } from "../../scripts/tasks/files.ts";

type Node = Readonly<Record<string, unknown>>;

/** A request as it came in; the body is parsed JSON. */
export interface Asked {
  readonly method: string;
  /** Below the API, such as "/zaken". */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Holds requests and answers against the document of one API. */
export interface Contract {
  /** What is wrong with a request; empty when nothing is. `operation` is null when the API has no such request. */
  request(asked: Asked): { readonly operation: string | null; readonly parameters: Readonly<Record<string, string>>; readonly faults: readonly string[] };
  /** What is wrong with an answer of that operation. */
  answer(operation: string, status: number, body: unknown): readonly string[];
}

const FORMATS = {
  uri: /^https?:\/\/[^\s/]+\/\S*$/, date: /^\d{4}-\d\d-\d\d$/, "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, duration: /^P/, byte: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, binary: true, email: true, int32: true, int64: true, float: true, double: true,
} as const;

/** The contract that an OpenAPI document of the project is. */
export async function contractIn(file: string): Promise<Contract> {
  const definition = readable(parse(readFileSync(join(ROOT, file), "utf8")) as Node);
  const backend = new OpenAPIBackend({ definition: definition as unknown as Document, ajvOpts: { strict: false, allErrors: true, formats: FORMATS }, quick: true, coerceTypes: true });
  await backend.init();
  const named = (errors: readonly { readonly instancePath: string; readonly message?: string; readonly params?: unknown }[] | null | undefined): readonly string[] =>
    (errors ?? []).map(({ instancePath, message = "", params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  return {
    request: ({ method, path, query, headers, body }) => {
      const asked = { method, path, query: { ...query }, headers: { ...headers }, body: body as string };
      const operation = backend.matchOperation(asked) ?? null;
      if (operation?.operationId === undefined) return { operation: null, parameters: {}, faults: ["no such request"] };
      const unknown = Object.keys(query).filter((name) => !(operation.parameters ?? []).some((one) => "name" in one && one.in === "query" && one.name === name));
      const parsed = backend.router.parseRequest(asked, operation);
      return {
        operation: operation.operationId, parameters: (parsed.params as Readonly<Record<string, string>>),
        faults: [...unknown.map((name) => `unknown parameter ${name}`), ...named(backend.validateRequest(asked, operation).errors)],
      };
    },
    answer: (operation, status, body) => (body === null ? [] : named(backend.validateResponse(body, operation, status).errors)),
  };
}

/**
 * The document as a validator can use it: what is only in answers is not wanted in requests and the other way round; null
 * is a value where it may be; the header Content-Type is no parameter. Source: OpenAPI 3.0.3, "readOnly", "nullable", "Parameter Object".
 */
function readable(document: Node): Node {
  const components = document["components"] as Readonly<Record<string, Readonly<Record<string, Node>>>>;
  const schemas = components["schemas"] ?? {};
  const both = Object.fromEntries(Object.entries(schemas).flatMap(([name, schema]) => [[name, schemaFor("answer", schema)], [`${name}.request`, schemaFor("request", schema)]]));
  const paths = Object.fromEntries(Object.entries(document["paths"] as Readonly<Record<string, Node>>).map(([path, item]) => [path, walk(item, "answer", "")]));
  return { ...document, paths, components: { ...components, ...(components["responses"] === undefined ? {} : { responses: walk(components["responses"], "answer", "") }), schemas: both } };
}

type Side = "request" | "answer";

/** Everything around the schemas. */
function walk(node: unknown, side: Side, key: string): unknown {
  if (key === "schema") return schemaFor(side, node);
  if (Array.isArray(node)) return (key === "parameters" ? node.filter((one: Node) => one["in"] !== "header" || String(one["name"]).toLowerCase() !== "content-type") : node).map((one) => walk(one, side, ""));
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, walk(value, name === "requestBody" ? "request" : side, name)]));
}

/** Which of several schemas holds, a field says. Source: OpenAPI 3.0.3, "Discriminator Object". */
function withChoice(node: Node): Node {
  const { propertyName, mapping } = (node["discriminator"] ?? {}) as { readonly propertyName?: string; readonly mapping?: Readonly<Record<string, string>> };
  if (node["oneOf"] === undefined || propertyName === undefined || mapping === undefined) return node;
  return { ...node, oneOf: Object.entries(mapping).map(([value, $ref]) => ({ allOf: [{ $ref }, { type: "object", required: [propertyName], properties: { [propertyName]: { enum: [value] } } }] })) };
}

function schemaFor(side: Side, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((one) => schemaFor(side, one));
  if (typeof node !== "object" || node === null) return node;
  const { nullable, required, properties, ...rest } = withChoice(node as Node);
  if (typeof rest["$ref"] === "string") return { $ref: side === "request" ? `${rest["$ref"]}.request` : rest["$ref"] };
  const fields = properties as Readonly<Record<string, Node>> | undefined;
  const unwanted = side === "request" ? "readOnly" : "writeOnly";
  const made = {
    ...Object.fromEntries(Object.entries(rest).filter(([name]) => !["readOnly", "writeOnly", "discriminator"].includes(name)).map(([name, value]) => [name, schemaFor(side, value)])),
    ...(fields === undefined ? {} : { properties: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, schemaFor(side, value)])) }),
    ...(Array.isArray(required) ? { required: required.filter((name: string) => fields?.[name]?.[unwanted] !== true) } : {}),
  };
  return nullable === true ? { anyOf: [made, { enum: [null] }] } : made;
}
