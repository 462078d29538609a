import { BUNDLED_LAYERS } from "./bundled.ts";
import type { PolicyLayer } from "./layer.ts";
import { flatten, type Cue } from "./rules.ts";

/**
 * The layers that ship with Kantlijn, ready to be laid on each other. They are ours and tests hold them to the schema, so
 * nobody waits for that check: only what a package may leave out is filled in.
 */
export function shippedLayer(name: string): PolicyLayer | null {
  const known = ready.get(name);
  if (known !== undefined) return known;
  const raw = BUNDLED_LAYERS.get(name);
  if (raw === undefined) return null;
  const layer = filled(raw as PolicyLayer);
  ready.set(name, layer);
  return layer;
}

const ready = new Map<string, PolicyLayer>();

type Written = Partial<Cue>;
/** Where a part of a package has cues. */
const LISTS: readonly string[] = ["cues", "moreCues", "more", "yours", "mine", "work"];

function filled(raw: PolicyLayer): PolicyLayer {
  const { documentTypes, outcome, ownLife, retention } = raw;
  return {
    ...raw,
    ...(documentTypes === undefined ? {} : { documentTypes: documentTypes.map(withCues) }),
    ...(outcome === undefined ? {} : { outcome: Object.fromEntries(Object.entries(outcome).map(([name, part]) => [name, withCues(part ?? {})])) }),
    ...(ownLife === undefined ? {} : { ownLife: withCues(ownLife) }),
    ...(retention === undefined ? {} : {
      retention: {
        ...retention,
        ...(retention.rules === undefined ? {} : { rules: retention.rules.map(withCues) }),
        ...(retention.ownTerms === undefined ? {} : { ownTerms: retention.ownTerms.map(withCues) }),
      },
    }),
  };
}

function withCues<T extends object>(rule: T): T {
  return Object.fromEntries(Object.entries(rule).map(([name, value]: [string, unknown]) => [name, LISTS.includes(name) ? cuesOf(value as readonly Written[]) : value])) as T;
}

function cuesOf(written: readonly Written[]): readonly Cue[] {
  return flatten(written.map((cue): Cue => ({ ...cue, in: cue.in ?? "text", span: cue.span ?? "paragraph", each: cue.each ?? false, weight: cue.weight ?? 1 })));
}
