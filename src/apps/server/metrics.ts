import { sql } from "kysely";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Database } from "./database/database.ts";

/** What somebody who keeps the server running can follow: counts and durations, never content, names or accounts. */
export interface Metrics {
  /** A request was answered. `route` is the pattern, not the address; `seconds` how long it took. */
  answered(request: { readonly method: string; readonly route: string; readonly status: number; readonly seconds: number }): void;
  /** A token was refused, for this reason. */
  refused(fault: string): void;
  /** Everything, in the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Seconds: from what nobody notices to an upload over a slow line. */
const BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60, 300];

export function openMetrics(database: Database): Metrics {
  const registers = [new Registry()];
  const [register] = registers;
  const durations = new Histogram({ name: "kantlijn_request_seconds", help: "Requests by pattern of their address and class of their status", labelNames: ["method", "route", "status"], buckets: BUCKETS, registers });
  const refusals = new Counter({ name: "kantlijn_tokens_refused_total", help: "Tokens that did not hold, by reason", labelNames: ["fault"], registers });
  const deliveries = new Gauge({ name: "kantlijn_deliveries", help: "Captures that go on to another system, by how they stand", labelNames: ["state"], registers, collect: async () => { await countDeliveries(database, deliveries); } });
  const intents = new Gauge({ name: "kantlijn_intents", help: "Mails that were confirmed before they were sent, by how they stand", labelNames: ["state"], registers, collect: async () => { await countIntents(database, intents); } });
  if (register === undefined) throw new Error("no register of metrics");
  collectDefaultMetrics({ register });
  return {
    answered: ({ method, route, status, seconds }) => { durations.observe({ method, route, status: `${String(Math.floor(status / 100))}xx` }, seconds); },
    refused: (fault) => { refusals.inc({ fault }); },
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}

async function countIntents(database: Database, gauge: Gauge<"state">): Promise<void> {
  gauge.reset();
  const { rows } = await database.read((connection) => sql<{ readonly state: string; readonly count: number }>`select case when code is null then 'waiting' else 'failing' end as state, count(*)::int as count from intents group by 1`.execute(connection)).catch(() => ({ rows: [] }));
  for (const { state, count } of rows) gauge.set({ state }, count);
}

/** A database that is away makes this one unknown, and the others all the more needed. */
async function countDeliveries(database: Database, gauge: Gauge<"state">): Promise<void> {
  gauge.reset();
  const { rows } = await database.read((connection) => sql<{ readonly state: string; readonly count: number }>`select state, count(*)::int as count from (select state from deliveries union all select state from publications) as every group by state`.execute(connection)).catch(() => ({ rows: [] }));
  for (const { state, count } of rows) gauge.set({ state }, count);
}
