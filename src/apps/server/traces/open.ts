import { AsyncLocalStorage } from "node:async_hooks";
import type { Span } from "@opentelemetry/api";
import { KantlijnError } from "../../../core/model/index.ts";
import { NO_STEP, NO_TRACES, type Facts, type Traces } from "./traces.ts";

/** How OpenTelemetry calls what a step tells. Source: its semantic conventions for HTTP; what they have no name for is ours. */
const NAMES: Readonly<Record<keyof Facts, string>> = {
  method: "http.request.method", route: "http.route", status: "http.response.status_code", host: "server.address", code: "error.type",
  store: "kantlijn.store", state: "kantlijn.state", attempts: "kantlijn.attempts", captureId: "kantlijn.capture", correlationId: "kantlijn.correlation",
};
const [WHOLE, BASE] = ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"] as const;
/** Milliseconds that a server which stops waits for whoever takes the traces. */
const LAST_MS = 2_000;

/**
 * Traces to where the environment says, over OTLP with JSON. Unless it says so no library is loaded and nothing made. Whoever
 * takes them may be away: what is told then is lost, and nobody waits. Sources: OpenTelemetry, "OTLP Exporter Configuration" and
 * "Environment Variable Specification".
 * @throws KantlijnError `configuration-invalid` for an address that is none, or a share that is not from 0 to 1.
 */
export async function openTraces(version: string, environment: NodeJS.ProcessEnv): Promise<Traces> {
  const url = addressIn(environment);
  if (url === null) return NO_TRACES;
  const share = shareIn(environment);
  const [{ ROOT_CONTEXT, SpanKind, SpanStatusCode, trace }, sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import("@opentelemetry/api"), import("@opentelemetry/sdk-trace"), import("@opentelemetry/exporter-trace-otlp-http"), import("@opentelemetry/resources"),
  ]);
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ "service.name": settingIn(environment, "OTEL_SERVICE_NAME") ?? "kantlijn", "service.version": version }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url }) })],
  });
  const tracer = provider.getTracer("kantlijn", version);
  const going = new AsyncLocalStorage<Span>();
  const kinds = { asked: SpanKind.SERVER, job: SpanKind.CONSUMER, asks: SpanKind.CLIENT, own: SpanKind.INTERNAL };
  return {
    begin: (name, facts = {}, kind = "own") => {
      const outer = going.getStore();
      if (outer === undefined && kind !== "asked" && kind !== "job") return NO_STEP;
      const span = tracer.startSpan(name, { kind: kinds[kind], attributes: named(facts) }, outer === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, outer));
      return {
        within: (work) => going.run(span, work),
        tell: (more) => { span.setAttributes(named(more)); },
        end: (fault) => {
          if (fault !== undefined) span.setAttributes(named({ code: fault })).setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    stop: () => Promise.race([provider.shutdown().catch(() => undefined), new Promise<void>((resolve) => { setTimeout(resolve, LAST_MS).unref(); })]),
  };
}

function named(facts: Facts): Record<string, string | number> {
  return Object.fromEntries((Object.entries(facts) as [keyof Facts, string | number][]).map(([fact, value]) => [NAMES[fact], value]));
}

function addressIn(environment: NodeJS.ProcessEnv): string | null {
  for (const [variable, rest] of [[WHOLE, ""], [BASE, "/v1/traces"]] as const) {
    const given = settingIn(environment, variable);
    if (given === null) continue;
    if (!/^https?:$/u.test(URL.parse(given)?.protocol ?? "")) throw wrong(variable);
    return rest === "" ? given : `${given.replace(/\/+$/u, "")}${rest}`;
  }
  return null;
}

/** Which part of the traces is made, from 0 to 1. */
function shareIn(environment: NodeJS.ProcessEnv): number {
  const share = Number(settingIn(environment, "OTEL_TRACES_SAMPLER_ARG") ?? 1);
  if (!(share >= 0 && share <= 1)) throw wrong("OTEL_TRACES_SAMPLER_ARG");
  return share;
}

/** A variable that is empty is not set. */
function settingIn(environment: NodeJS.ProcessEnv, variable: string): string | null {
  const given = environment[variable] ?? "";
  return given === "" ? null : given;
}

function wrong(variable: string): KantlijnError {
  return new KantlijnError("configuration-invalid", "a setting of the traces is wrong", { values: { faults: variable } });
}
