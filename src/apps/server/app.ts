import { randomUUID } from "node:crypto";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger, { type SwaggerTransform } from "@fastify/swagger";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { createJsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { KantlijnError } from "../../core/model/index.ts";
import { carryCallers, setCaller } from "./callers.ts";
import { sessionFault, siteFault, strangerFault } from "./guard.ts";
import { TooMuch } from "./organisation/allowance.ts";
import { ANYONE_HERE, type Caller } from "./organisation/rights.ts";
import { TokenRefused } from "./organisation/tokens.ts";
import { servePages } from "./pages/pages.ts";
import type { StandIn } from "./pages/stand-in.ts";
import { problemOf } from "./problems.ts";
import { captureRoutes } from "./routes/captures.ts";
import { downloadRoutes } from "./routes/downloads.ts";
import { deliveryRoutes } from "./routes/deliveries.ts";
import { fileRoutes } from "./routes/files.ts";
import { intentRoutes } from "./routes/intents.ts";
import { keptRoutes } from "./routes/kept.ts";
import { placeRoutes } from "./routes/places.ts";
import { publicationRoutes } from "./routes/publications.ts";
import { registerRoutes } from "./routes/register.ts";
import { healthRoutes } from "./routes/health.ts";
import { metricsRoutes } from "./routes/metrics.ts";
import type { Api, OrganisationDoor, Parts } from "./routes/parts.ts";
import { followRequests } from "./traces/requests.ts";

const LARGEST_JSON = 1_000_000;
/** A slow line may take this long for the largest file. */
const REQUEST_MS = 15 * 60_000;
/** Bytes of all headers together: a token with the groups of its owner takes more than the standard of Node leaves. */
const LONGEST_HEADERS = 32_768;
const CORRELATION = /^[0-9a-f-]{36}$/i;

/** The server as it answers, not yet listening. */
export async function buildApp(parts: Parts, standIn: () => StandIn | null = () => null): Promise<FastifyInstance> {
  const { organisation } = parts;
  const app = Fastify({
    http: { maxHeaderSize: LONGEST_HEADERS }, trustProxy: organisation === null ? false : [...organisation.proxies],
    logger: false, bodyLimit: LARGEST_JSON, requestTimeout: REQUEST_MS, forceCloseConnections: "idle", return503OnClosing: true,
    genReqId: ({ headers }) => (typeof headers["x-correlation-id"] === "string" && CORRELATION.test(headers["x-correlation-id"]) ? headers["x-correlation-id"] : randomUUID()),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, parts));
  app.setNotFoundHandler((request, reply) => sendProblem(new KantlijnError("not-found", "no such address"), request, reply, parts));
  followRequests(app, parts.traces);
  app.addHook("onRequest", (request, reply, done) => {
    reply.header("x-correlation-id", request.id);
    if (request.url.startsWith("/api/")) reply.header("cache-control", "no-store").header("content-security-policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
    done(strangerFault(request, organisation?.addresses ?? null));
  });
  app.addHook("onResponse", (request, reply, done) => {
    const route = request.routeOptions.url ?? "none";
    parts.metrics.answered({ method: request.method, route, status: reply.statusCode, seconds: reply.elapsedTime / 1000 });
    parts.log.write("info", "request", {
      method: request.method, route, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime), correlationId: request.id,
    });
    done();
  });
  await app.register(helmet, { contentSecurityPolicy: false, strictTransportSecurity: false, xFrameOptions: { action: "sameorigin" }, referrerPolicy: { policy: "no-referrer" } });
  await app.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "Kantlijn", version: parts.version, description: "The vault and the register of Kantlijn.", license: { name: "EUPL-1.2", identifier: "EUPL-1.2" } } },
    transform: describe,
  });
  await app.register((api: Api, _options, done) => { openApi(api, parts); done(); }, { prefix: "/api" });
  await app.register((api: Api) => closedApi(api, parts), { prefix: "/api" });
  await app.register((api: Api, _options, done) => { metricsRoutes(api, parts); done(); });
  await servePages(app, { dist: parts.dist, sessions: parts.sessions, scope: organisation?.scope ?? null, asksSame: organisation?.asksSame ?? false, filesMail: parts.intents !== null, standIn });
  return app;
}

const describeJson = createJsonSchemaTransform({ skipList: [] });

/** Says that a route takes bytes, for which there is no zod schema. */
const describe: SwaggerTransform = (route) => {
  const { schema, url } = describeJson(route);
  const bytes = schema.consumes?.includes("application/octet-stream") === true ? { body: { type: "string", format: "binary" } } : {};
  return { schema: { ...schema, ...bytes }, url };
};

/** What everybody may ask who reaches the server; in an organisation only whether it lives. */
function openApi(api: Api, parts: Parts): void {
  healthRoutes(api, parts);
  if (parts.organisation === null) describeItself(api);
}

function describeItself(api: Api): void {
  api.get("/openapi.json", { schema: { hide: true } }, () => api.swagger());
}

async function closedApi(api: Api, parts: Parts): Promise<void> {
  const { organisation } = parts;
  await api.register(rateLimit, { global: false });
  api.addHook("onRequest", (request, _reply, done) => { done(siteFault(request) ?? (organisation === null ? sessionFault(request, parts.sessions) : undefined)); });
  // Before a token is looked at: that takes time, which somebody without one must not be able to use up.
  api.addHook("onRequest", api.rateLimit({ max: parts.rate, timeWindow: 60_000, errorResponseBuilder: () => new KantlijnError("rate-limited", "too many requests from one address") }));
  carryCallers(api);
  api.addHook("onRequest", async (request) => { setCaller(request, organisation === null ? ANYONE_HERE : await admit(organisation, request.headers.authorization)); });
  await api.register((files: Api, _options, done) => { fileRoutes(files, parts); done(); });
  captureRoutes(api, parts);
  registerRoutes(api, parts);
  deliveryRoutes(api, parts);
  placeRoutes(api, parts);
  keptRoutes(api, parts);
  publicationRoutes(api, parts);
  downloadRoutes(api, parts);
  intentRoutes(api, parts);
  if (organisation !== null) describeItself(api);
}

/** Lets somebody in who has not asked too much already. */
async function admit({ enter, requests }: OrganisationDoor, authorization: string | undefined): Promise<Caller> {
  const caller = await enter(authorization);
  if (caller.account !== null) requests.spend(caller.account, 1);
  return caller;
}

/** The failures of others are theirs to see; our own go in the log, without what was sent. */
async function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, { log, metrics }: Parts): Promise<FastifyReply> {
  const problem = problemOf(error, request.id);
  if (problem.status >= 500) log.failure("failure", error, { correlationId: request.id });
  if (problem.status === 503) reply.header("retry-after", "5");
  if (error instanceof TooMuch) reply.header("retry-after", String(error.after));
  if (error instanceof TokenRefused) {
    metrics.refused(error.fault);
    log.write("warn", "token refused", { fault: error.fault, correlationId: request.id });
    reply.header("www-authenticate", "Bearer");
  }
  return reply.code(problem.status).header("content-type", "application/problem+json; charset=utf-8").header("cache-control", "no-store").serializer(JSON.stringify).send(problem);
}
