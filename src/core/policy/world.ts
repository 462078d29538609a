import { z } from "zod";
import { BIV_LEVELS, CONFIDENTIALITY, KantlijnError, type Desk, type World } from "../model/index.ts";
import { faultsOf, inDutch, listFaults, type Fault } from "./faults.ts";

const text = z.string().min(1);
const words = z.array(text).default([]);
const level = z.enum(BIV_LEVELS);

/** What a list of locations may leave out is filled in here; names it has for itself are left alone. */
const location = z.object({
  id: text,
  kind: z.enum(["zaak", "dossier", "bibliotheek"]),
  target: z.enum(["zgw", "sharepoint", "vault"]),
  title: text,
  description: z.string().default(""),
  process: text.nullable().default(null),
  parties: words,
  unit: z.string().nullable().default(null),
  confidentiality: z.enum(CONFIDENTIALITY).nullable().default(null),
  status: z.enum(["open", "gesloten"]).default("open"),
  keywords: words,
  url: z.string().nullable().default(null),
  biv: z.object({ beschikbaarheid: level, integriteit: level, vertrouwelijkheid: level }).optional(),
});

const world = z.object({
  organisation: z.object({ name: text, tooi: text.nullable().default(null), domains: words }),
  policy: text,
  locations: z.array(location).default([]),
  officials: words,
});

const desk = z.object({
  host: z.enum(["word", "outlook-read", "outlook-compose", "file"]),
  author: z.object({ name: text, email: z.string().default(""), unit: z.string().default("") }).nullable().default(null),
  now: z.iso.datetime({ offset: true, error: "moet een moment zijn, zoals 2026-11-02T09:30:00+01:00" }),
  currentLocation: z.string().nullable().default(null),
  thread: z.object({ knownLocation: text }).nullable().default(null),
  answered: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});

/**
 * Reads an untrusted description of an organisation (`world.json`).
 * @throws KantlijnError `world-invalid`, with every fault and its path in `values.faults`.
 */
export function parseWorld(input: unknown): World {
  const parsed = world.safeParse(input, { error: inDutch });
  if (!parsed.success) throw refused("world-invalid", faultsOf(parsed.error, "(organisatie)"));
  const twins = twinsAmong(parsed.data.locations.map(({ id }) => id));
  if (twins.length > 0) throw refused("world-invalid", twins);
  return parsed.data;
}

/**
 * Reads an untrusted description of how an author sits at the desk (`context.json`).
 * @throws KantlijnError `context-invalid`, with every fault and its path in `values.faults`.
 */
export function parseDesk(input: unknown): Desk {
  const parsed = desk.safeParse(input, { error: inDutch });
  if (!parsed.success) throw refused("context-invalid", faultsOf(parsed.error, "(werkplek)"));
  const { answered, ...rest } = parsed.data;
  return answered === undefined ? rest : { ...rest, answered };
}

/** Two places with one id cannot be told apart by anyone. */
function twinsAmong(ids: readonly string[]): readonly Fault[] {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    if (seen.has(id)) return [{ path: `locations.${String(index)}.id`, message: `komt vaker voor: ${id.slice(0, 80)}` }];
    seen.add(id);
    return [];
  });
}

function refused(code: "world-invalid" | "context-invalid", faults: readonly Fault[]): KantlijnError {
  return new KantlijnError(code, `${String(faults.length)} faults`, { values: { faults: listFaults(faults) } });
}
