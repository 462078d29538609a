import type { FastifyInstance, FastifyRequest } from "fastify";
import { NO_TRACES, type Facts, type Step, type Traces } from "./traces.ts";

/** Follows every request from when it comes until it is answered, or its sender went away. */
export function followRequests(app: FastifyInstance, traces: Traces): void {
  if (traces === NO_TRACES) return;
  const steps = new WeakMap<FastifyRequest, Step>();
  const end = (request: FastifyRequest, facts: Facts, fault?: string): void => {
    const step = steps.get(request);
    steps.delete(request);
    step?.tell(facts);
    step?.end(fault);
  };
  app.addHook("onRequest", (request, _reply, done) => {
    const { method, id: correlationId } = request;
    const route = request.routeOptions.url ?? "none";
    const step = traces.begin(`${method} ${route}`, { method, route, correlationId }, "asked");
    steps.set(request, step);
    step.within(done);
  });
  // What a body was read by knows nothing of the request that it belongs to.
  app.addHook("preValidation", (request, _reply, done) => {
    const step = steps.get(request);
    if (step === undefined) done();
    else step.within(done);
  });
  app.addHook("onResponse", (request, { statusCode: status }, done) => {
    end(request, { status }, status >= 500 ? String(status) : undefined);
    done();
  });
  app.addHook("onRequestAbort", (request, done) => {
    end(request, {}, "aborted");
    done();
  });
}
