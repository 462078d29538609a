import { randomUUID } from "node:crypto";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger, { type SwaggerTransform } from "@fastify/swagger";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { createJsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { KantlijnError } from "../../core/model/index.ts";
import { sessionFault, strangerFault } from "./guard.ts";
import { servePages } from "./pages/pages.ts";
import type { StandIn } from "./pages/stand-in.ts";
import { problemOf } from "./problems.ts";
import { captureRoutes } from "./routes/captures.ts";
import { downloadRoutes } from "./routes/downloads.ts";
import { fileRoutes } from "./routes/files.ts";
import { registerRoutes } from "./routes/register.ts";
import { healthRoutes } from "./routes/health.ts";
import type { Api, Parts } from "./routes/parts.ts";

const LARGEST_JSON = 1_000_000;
/** A slow line may take this long for the largest file. */
const REQUEST_MS = 15 * 60_000;
const CORRELATION = /^[0-9a-f-]{36}$/i;

/** The server as it answers, not yet listening. */
export async function buildApp(parts: Parts, standIn: () => StandIn | null = () => null): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false, bodyLimit: LARGEST_JSON, requestTimeout: REQUEST_MS, forceCloseConnections: "idle", return503OnClosing: true,
    genReqId: ({ headers }) => (typeof headers["x-correlation-id"] === "string" && CORRELATION.test(headers["x-correlation-id"]) ? headers["x-correlation-id"] : randomUUID()),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, parts));
  app.setNotFoundHandler((request, reply) => sendProblem(new KantlijnError("not-found", "no such address"), request, reply, parts));
  app.addHook("onRequest", (request, reply, done) => {
    reply.header("x-correlation-id", request.id);
    if (request.url.startsWith("/api/")) reply.header("cache-control", "no-store").header("content-security-policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
    done(strangerFault(request));
  });
  app.addHook("onResponse", (request, reply, done) => {
    parts.log.write("info", "request", {
      method: request.method, route: request.routeOptions.url ?? "none", status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime), correlationId: request.id,
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
  await servePages(app, { dist: parts.dist, sessions: parts.sessions, standIn });
  return app;
}

const describeJson = createJsonSchemaTransform({ skipList: [] });

/** Says that a route takes bytes, for which there is no zod schema. */
const describe: SwaggerTransform = (route) => {
  const { schema, url } = describeJson(route);
  const bytes = schema.consumes?.includes("application/octet-stream") === true ? { body: { type: "string", format: "binary" } } : {};
  return { schema: { ...schema, ...bytes }, url };
};

/** What needs no session. */
function openApi(api: Api, parts: Parts): void {
  healthRoutes(api, parts);
  api.get("/openapi.json", { schema: { hide: true } }, () => api.swagger());
}

async function closedApi(api: Api, parts: Parts): Promise<void> {
  api.addHook("onRequest", (request, _reply, done) => { done(sessionFault(request, parts.sessions)); });
  await api.register(rateLimit, { max: parts.rate, timeWindow: 60_000, errorResponseBuilder: () => new KantlijnError("rate-limited", "too many requests from one address") });
  await api.register((files: Api, _options, done) => { fileRoutes(files, parts); done(); });
  captureRoutes(api, parts);
  registerRoutes(api, parts);
  downloadRoutes(api, parts);
}

/** The failures of others are theirs to see; our own go in the log, without what was sent. */
async function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, { log }: Parts): Promise<FastifyReply> {
  const problem = problemOf(error, request.id);
  if (problem.status >= 500) log.failure("failure", error, { correlationId: request.id });
  if (problem.status === 503) reply.header("retry-after", "5");
  return reply.code(problem.status).header("content-type", "application/problem+json; charset=utf-8").header("cache-control", "no-store").serializer(JSON.stringify).send(problem);
}
