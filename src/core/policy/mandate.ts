import type { Fault } from "./faults.ts";
import type { PolicyLayer } from "./layer.ts";
import { SECTIONS, type Level, type Merged, type Section } from "./schema.ts";
import type { Stack } from "./stack.ts";

const levelOf = ({ level }: PolicyLayer): Level => level ?? "organisation";

/** The parts that a layer says something about. */
function touches(layer: PolicyLayer): readonly Section[] {
  return SECTIONS.filter((section) => layer[section] !== undefined);
}

/** Roles that may decide about a part in a layer of this level. */
export function deciders(roles: Merged["roles"], section: Section, level: Level): readonly string[] {
  return Object.entries(roles).flatMap(([id, { decides, levels }]) => (decides.includes(section) && levels.includes(level) ? [id] : []));
}

/**
 * Parts that a layer changes and nobody at its level may decide about. The roles are those of the layers below it: a layer
 * cannot give itself a right.
 */
export function beyondMandate({ layers, own }: Stack): readonly Fault[] {
  return withRoles(layers).flatMap(({ layer, roles }) => (own.has(layer) && layer.extends !== null
    ? touches(layer).filter((section) => deciders(roles, section, levelOf(layer)).length === 0).map((section) => ({ path: section, message: `mag een laag van niveau ${levelOf(layer)} niet veranderen` }))
    : []));
}

/** Parts that a layer changes and that nobody with the role for it approved. */
export function unapproved({ layers, own }: Stack): readonly { readonly layer: string; readonly section: Section; readonly roles: readonly string[] }[] {
  return withRoles(layers).flatMap(({ layer, roles }) => {
    if (!own.has(layer) || layer.extends === null) return [];
    const given = new Set((layer.approved ?? []).map(({ role }) => role));
    return touches(layer).flatMap((section) => {
      const wanted = deciders(roles, section, levelOf(layer));
      return wanted.length === 0 || wanted.some((role) => given.has(role)) ? [] : [{ layer: layer.id, section, roles: wanted.map((role) => roles[role]?.name ?? role) }];
    });
  });
}

/** Every layer with the roles that hold below it. */
function withRoles(layers: readonly PolicyLayer[]): readonly { readonly layer: PolicyLayer; readonly roles: Merged["roles"] }[] {
  let roles: Merged["roles"] = {};
  return layers.map((layer) => {
    const known = { layer, roles };
    roles = { ...roles, ...layer.roles };
    return known;
  });
}
