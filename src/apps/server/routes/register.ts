import { Readable } from "node:stream";
import { exportTexts as dutch } from "../../../language/nl/console.ts";
import { LANGUAGES } from "../../../language/registry.ts";
import type { Texts } from "../../../language/texts.ts";
import { callerIn } from "../callers.ts";
import { csvLine, CSV_START } from "../register/csv.ts";
import type { RegisterRow } from "../schemas.ts";
import { answerOf, choices, csvQuery, problems, registerQuery, tidyPage, tidyQuery } from "../schemas.ts";
import { attachment } from "./disposition.ts";
import type { Api, Parts } from "./parts.ts";
import { rowOf, rowsOf } from "./rows.ts";

/** The register as a whole: what is in it, all of it as a file, and what may be tidied up. */
export function registerRoutes(api: Api, { register }: Parts): void {
  api.get("/register/choices", { schema: { summary: "Kinds, units and places that occur", response: { 200: choices, default: problems } } }, (request) => register.choices(callerIn(request)));

  api.get("/register/tidy", { schema: { summary: "What somebody may want to tidy up, oldest first; nothing is deleted", querystring: tidyQuery, response: { 200: tidyPage, default: problems } } }, async (request) => {
    const { limit, offset } = request.query;
    const caller = callerIn(request);
    const { items, total } = await register.tidy(limit, offset, caller);
    const rows = await rowsOf(register, items.map(({ capture }) => capture), caller);
    return { items: rows.map((row, index) => ({ row, reasons: [...(items[index]?.reasons ?? [])] })), total, offset };
  });

  api.get("/register/export.csv", { schema: { summary: "Every row that meets the conditions, for a spreadsheet", querystring: csvQuery, response: { 200: answerOf("text/csv"), default: problems } } }, async (request, reply) => {
    const { lang, ...query } = request.query;
    const caller = callerIn(request);
    const words = (await LANGUAGES[lang].load()).console.exportTexts;
    const pieces = async function* pieces(): AsyncGenerator<string> {
      yield CSV_START + csvLine(words.columns);
      for await (const captures of register.every(query, caller)) yield captures.map((capture) => csvLine(cellsOf(rowOf(capture, caller), words))).join("");
    };
    return reply.header("content-type", "text/csv; charset=utf-8").header("content-disposition", attachment(`${words.name}.csv`)).send(Readable.from(pieces()));
  });

  api.get("/register/export.json", { schema: { summary: "Every row that meets the conditions, as JSON", querystring: registerQuery, response: { 200: answerOf("application/json"), default: problems } } }, (request, reply) => {
    const caller = callerIn(request);
    const pieces = async function* pieces(): AsyncGenerator<string> {
      let before = "[\n";
      for await (const captures of register.every(request.query, caller)) {
        yield before + captures.map((capture) => JSON.stringify(rowOf(capture, caller))).join(",\n");
        before = ",\n";
      }
      yield before === "[\n" ? "[]\n" : "\n]\n";
    };
    return reply.header("content-type", "application/json; charset=utf-8").header("content-disposition", attachment(`${dutch.name}.json`)).send(Readable.from(pieces()));
  });
}

const MOMENT = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short", timeStyle: "medium" });
/** Moments as a spreadsheet reads them, in the time of the Netherlands. */
const momentOf = (iso: string | null): string => (iso === null ? "" : MOMENT.format(new Date(iso)));

function cellsOf(row: RegisterRow, words: Texts["console"]["exportTexts"]): readonly string[] {
  const { title, documentType, location, unit, status, file, storedAt, delivery, withdrawnAt, retention, dueFrom, captureId, documentId, marked, wooQueue, categories } = row;
  return [
    title, documentType ?? "", location.id, location.title, unit ?? "", status ?? "", momentOf(storedAt), words.delivery[delivery], momentOf(withdrawnAt),
    retention.list, retention.number ?? "", retention.valuation ?? "", retention.term ?? "", dueFrom ?? "", file.name, String(file.size), file.sha256, captureId, documentId, String(marked.length), wooQueue?.title ?? "", categories.join(", "), words.publication[publicationWord(row)],
  ];
}

/** How what was handed over stands, as a word. */
function publicationWord({ publication }: RegisterRow): keyof Texts["console"]["exportTexts"]["publication"] {
  if (publication === null || publication.state === "withdrawn") return "none";
  if (publication.state === "failed") return "stuck";
  if (publication.store === "queue") return "queue";
  return publication.state === "delivered" ? "ready" : "underway";
}
