import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/tasks/files.ts";
import type { Desk, DocumentText, Location, MailEnvelope, Paragraph, ParagraphRole, World } from "../../src/core/model/index.ts";
import { bundledPolicy, type Policy } from "../../src/core/policy/index.ts";
import { unpackLists } from "../../src/core/text/packed-lists.ts";
import type { WordLists } from "../../src/core/text/lists.ts";

/** The word lists as they ship. */
export const LISTS: WordLists = unpackLists(new Uint8Array(readFileSync(join(ROOT, "data/lists/lists.bin"))));

const policies = new Map<string, Policy>();

/** A bundled policy, parsed once. */
export function policyOf(name: string): Policy {
  let policy = policies.get(name);
  if (policy === undefined) policies.set(name, (policy = bundledPolicy(name)));
  return policy;
}

const ROLES: Readonly<Record<string, ParagraphRole>> = { "#": "title", "##": "heading", "-": "list-item", "^": "header", "_": "footer", ">": "quoted", ">>": "forwarded" };

/**
 * Paragraphs from lines: "# title", "## heading", "- item", "^ header", "_ footer", "> quoted mail", ">> forwarded mail", "| a | b" a row of
 * a table; everything else is body.
 */
function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const add = (paragraph: Omit<Paragraph, "key">): void => void paragraphs.push({ key: `p:${paragraphs.length}`, ...paragraph });
  let row = -1;
  for (const line of text.trim().split("\n").map((part) => part.trim())) {
    const mark = /^(#{1,2}|>{1,2}|[-^_|])\s+/.exec(line)?.[1] ?? "";
    if (mark === "|") {
      row++;
      line.replace(/^\||\|$/g, "").split("|").forEach((cell, column) => { add({ role: "table-cell", text: cell.trim(), cell: { table: 0, row, column } }); });
    } else {
      const role = ROLES[mark] ?? "body";
      add({ role, text: mark === "" ? line : line.slice(mark.length).trim(), ...(role === "heading" ? { level: 1 } : {}) });
    }
  }
  return paragraphs;
}

/** A Word document; an empty line is an empty paragraph. */
export function word(text: string): DocumentText {
  return { kind: "document", paragraphs: paragraphsOf(text), envelope: null, properties: {} };
}

/** A mail: subject, then its lines. */
export function mail(subject: string, text: string, envelope: Partial<MailEnvelope> = {}): DocumentText {
  const { from = null, to = [], cc = [], date = "2026-10-12T09:00:00+02:00", draft = false, bulk = false, automatic = false, reply = false, attachments = [] } = envelope;
  return {
    kind: "mail", properties: {},
    paragraphs: [{ key: "subject", role: "subject", text: subject }, ...paragraphsOf(text).map((paragraph, index) => ({ ...paragraph, key: `line:${index}` }))],
    envelope: { subject, from, to, cc, date, draft, bulk, automatic, reply, attachments },
  };
}

export const INSIDE = { name: "Lieke Verhage", address: "l.verhage@dijkhuizen.example" };
const COLLEAGUE = { name: "Ruud Tol", address: "r.tol@dijkhuizen.example" };
export const OUTSIDE = { name: "Petra Noordhof", address: "petra@noordhof.example" };

/** Who writes to whom. */
export const WAYS = {
  incoming: { from: OUTSIDE, to: [INSIDE] },
  outgoing: { from: INSIDE, to: [OUTSIDE], draft: true },
  internal: { from: INSIDE, to: [COLLEAGUE] },
} as const;

export function location(id: string, title: string, rest: Partial<Location> = {}): Location {
  return { id, title, kind: "dossier", target: "sharepoint", description: "", process: null, parties: [], unit: null, confidentiality: null, status: "open", keywords: [], url: null, ...rest };
}

export function worldWith(locations: readonly Location[] = [], policy = "gemeente"): World {
  return { organisation: { name: "gemeente Dijkhuizen", tooi: null, domains: ["dijkhuizen.example"] }, policy, locations, officials: [] };
}

export function deskOf(rest: Partial<Desk> = {}): Desk {
  return { host: "word", author: { name: "Lieke Verhage", email: "l.verhage@dijkhuizen.example", unit: "Ruimte" }, now: "2026-10-12T10:00:00+02:00", currentLocation: null, thread: null, ...rest };
}
