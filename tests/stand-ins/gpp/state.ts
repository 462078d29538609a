import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../scripts/tasks/files.ts";

export type Status = "concept" | "gepubliceerd" | "ingetrokken";

/** A publication with the fields as they were sent. */
export interface KeptPublication {
  readonly uuid: string;
  readonly made: string;
  fields: Readonly<Record<string, unknown>>;
}

export interface KeptDocument {
  readonly uuid: string;
  readonly made: string;
  readonly publication: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly parts: { readonly uuid: string; readonly size: number; content: Buffer | null }[];
}

interface Category {
  readonly uuid: string;
  readonly identifier: string;
  readonly naam: string;
  readonly oorsprong: string;
  readonly order: number;
}

export interface Organisation {
  readonly uuid: string;
  readonly identifier: string;
  readonly naam: string;
  active: boolean;
}

/** What a publicatiebank keeps. */
export interface State {
  readonly publications: Map<string, KeptPublication>;
  readonly documents: Map<string, KeptDocument>;
  readonly categories: readonly Category[];
  readonly organisations: Organisation[];
}

const CATEGORIES = JSON.parse(readFileSync(join(ROOT, "data/gpp/informatiecategorieen.json"), "utf8")) as readonly Category[];

/** TOOI ids of the organisations that are known; the last is not active. */
export const ORGANISATIONS = ["gm9001", "gm9002", "gm9003"].map((id) => `https://identifier.overheid.nl/tooi/id/gemeente/${id}`);

/** A publicatiebank with every category and three organisations, in which nothing was published. */
export function someState(): State {
  const organisations = ORGANISATIONS.map((identifier, index) => ({ uuid: randomUUID(), identifier, naam: `gemeente ${String(index + 1)}`, active: index < 2 }));
  return { publications: new Map(), documents: new Map(), categories: CATEGORIES, organisations };
}

/** A person publishes, or withdraws, what stands there. */
export function setStatus({ publications }: State, uuid: string, status: Status): void {
  const found = publications.get(uuid);
  if (found !== undefined) found.fields = { ...found.fields, publicatiestatus: status };
}

/** The file of a document; null when it is not complete. */
export function contentOf({ parts }: KeptDocument): Buffer | null {
  return parts.some(({ content }) => content === null) ? null : Buffer.concat(parts.map(({ content }) => content ?? Buffer.alloc(0)));
}
