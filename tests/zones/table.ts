/**
 * Everything in the product that depends on what time it is somewhere, at moments around midnight and around the changes of
 * the clock. Prints JSON. Run in a process of its own, since a process has one time zone: `DATABASE_URL` and the folder for data are arguments.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/tasks/files.ts";
import { DEFAULT_LIMITS } from "../../src/adapters/files/limits.ts";
import { readCustom } from "../../src/adapters/files/docx/doc-props.ts";
import { momentOf } from "../../src/adapters/files/eml/envelope.ts";
import { DOCUMENT_FIELDS, fill } from "../../src/adapters/stores/gpp/fields.ts";
import { fieldsOf } from "../../src/adapters/stores/zgw/fields.ts";
import { openLog } from "../../src/apps/server/log.ts";
import { serve } from "../../src/apps/server/serve.ts";
import { keyIn, openSessions } from "../../src/apps/server/session.ts";
import { Resting } from "../../src/apps/taskpane/rest.ts";
import type { MetadataRecord } from "../../src/core/model/index.ts";
import { diwooDocument } from "../../src/core/records/diwoo.ts";
import { mdtoBestand, mdtoInformatieobject } from "../../src/core/records/mdto.ts";
import { dayInAmsterdam } from "../../src/core/text/calendar.ts";
import { LANGUAGES } from "../../src/language/registry.ts";
import { planOf, RECORD } from "../adapters/stores/plans.ts";
import { requestFor } from "../apps/server/record.ts";
import { MOMENTS } from "./moments.ts";

const [databaseUrl = "", data = ""] = process.argv.slice(2);
const customOf = (text: string): string => `<Properties xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes" xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property name="d"><vt:filetime>${text}</vt:filetime></property></Properties>`;

function pureOf(at: string): Readonly<Record<string, unknown>> {
  const record: MetadataRecord = { ...RECORD, date: null, confirmedAt: at, act: { kind: "ontvangst", at } };
  const { plan } = planOf(1);
  const file = { name: "besluit.docx", mediaType: plan.mediaType, size: 3, sha256: "ab".repeat(32) };
  const receipt = { captureId: plan.idempotencyKey, documentId: record.id, location: { id: "a", title: "b" }, file, storedAt: at, undoUntil: null };
  let kept = "{}";
  new Resting({ getItem: () => kept, setItem: (_: string, value: string) => { kept = value; } }).notToday(at);
  return {
    day: dayInAmsterdam(at), zgw: fieldsOf({ plan: { ...plan, record }, organisation: "123456782", type: { url: "https://x.example/1", confidentiality: "openbaar" }, zaak: null }),
    gpp: fill(DOCUMENT_FIELDS, { plan: { ...plan, record }, publication: "p" }), xml: [mdtoInformatieobject(record, file, receipt), mdtoBestand(record, file, receipt), diwooDocument(record, file)],
    quietUntil: (JSON.parse(kept) as { readonly day: string }).day, property: readCustom(customOf(at.replace("Z", "")), DEFAULT_LIMITS), mail: momentOf(new Date(at).toUTCString()),
  };
}

async function wordsOf(at: string): Promise<unknown> {
  return Promise.all(Object.values(LANGUAGES).map(async ({ load }) => {
    const { values } = await load();
    return [values.moment(at), values.clock(at), values.dayOf(at), values.when(at, "2026-10-25T11:00:00.000Z")];
  }));
}

/** What the register says of captures that were stored at these moments. */
async function registerOf(): Promise<unknown> {
  let now = new Date(0);
  const dist = join(data, "dist");
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, "index.html"), "<!doctype html><html lang=\"nl\"><head></head><body></body></html>");
  const serving = await serve({ project: ROOT, data, databaseUrl, dist, port: 0, rate: 100_000, log: openLog(join(data, "log")), say: () => undefined, clock: () => now });
  now = new Date("2026-10-01T10:00:00.000Z");
  const session = openSessions(keyIn(data, "session.key"), () => now);
  const ask = (path: string, request: RequestInit = {}): Promise<Response> => fetch(`${serving.address}${path}`, { ...request, headers: { "X-Kantlijn-Session": session.issue(), ...(request.headers as Record<string, string> | undefined) } });
  for (const [index, at] of MOMENTS.entries()) {
    now = new Date(at);
    const file = (await (await ask("api/files", { method: "POST", headers: { "content-type": "application/octet-stream" }, body: at })).json()) as { readonly sha256: string; readonly size: number };
    const { record, ...rest } = requestFor(file, { title: `om ${at}`, date: null });
    await ask("api/captures", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ ...rest, record: { ...record, retention: { ...record.retention, term: index % 2 === 0 ? "P1Y" : "P1M" } } }) });
  }
  const titles = async (query: string): Promise<readonly string[]> => ((await (await ask(`api/captures?limit=200&order=asc&${query}`)).json()) as { readonly captures: readonly { readonly title: string }[] }).captures.map(({ title }) => title.slice(3));
  const rows = (await (await ask("api/register/export.json?order=asc")).json()) as readonly { readonly title: string; readonly dueFrom: string; readonly undoUntil: string }[];
  const csv = await (await ask("api/register/export.csv?order=asc")).text();
  const told = {
    lastDay: await titles("from=2026-10-25&to=2026-10-25"), before: await titles("to=2026-10-24"), after: await titles("from=2026-10-26"), due: rows.map(({ title, dueFrom, undoUntil }) => [title.slice(3), dueFrom, undoUntil]),
    csv: csv.trim().split("\r\n").slice(1).map((line) => [line.split(";")[0], /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.exec(line)?.[0]]),
  };
  await serving.stop();
  return told;
}

console.log(JSON.stringify({ zone: new Date("2026-07-01T12:00:00Z").getTimezoneOffset(), pure: Object.fromEntries(MOMENTS.map((at) => [at, pureOf(at)])), words: await Promise.all(MOMENTS.map(wordsOf)), register: await registerOf() }));
