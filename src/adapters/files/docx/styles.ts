import type { Limits } from "../limits.ts";
import { walkXml } from "../xml.ts";
import { nameOf } from "./names.ts";
import { styleNamed } from "./style-names.ts";

/** What a style makes of a paragraph or of words. */
export interface Style {
  readonly title: boolean;
  /** Heading level from 1, or null. */
  readonly level: number | null;
  readonly listed: boolean;
  /** Its words are hidden. */
  readonly hidden: boolean;
}

export const PLAIN: Style = { title: false, level: null, listed: false, hidden: false };

interface Definition {
  name: string;
  basedOn: string | null;
  /** Outline level from 0; 9 says that it is no heading. */
  outline: number | null;
  listed: boolean | null;
  hidden: boolean | null;
}

const BODY_LEVEL = 9;

/** A switch in WordprocessingML: present means on, unless its value says off. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/i.test(value);
}

/** Styles by id, each with what it inherits. */
export function readStyles(xml: string | null, limits: Limits): ReadonlyMap<string, Style> {
  return xml === null ? new Map() : resolveAll(readDefinitions(xml, limits));
}

function readDefinitions(xml: string, limits: Limits): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  let current: Definition | null = null;
  walkXml(xml, limits, {
    open: (tag) => {
      const name = nameOf(tag);
      if (name === "w:style") {
        current = { name: "", basedOn: null, outline: null, listed: null, hidden: null };
        definitions.set(tag.attribute("styleId") ?? "", current);
      }
      if (current === null) return;
      if (name === "w:name") current.name = tag.attribute("val") ?? "";
      else if (name === "w:basedOn") current.basedOn = tag.attribute("val") ?? null;
      else if (name === "w:outlineLvl") current.outline = levelOf(tag.attribute("val"));
      else if (name === "w:numId") current.listed = tag.attribute("val") !== "0";
      else if (name === "w:vanish") current.hidden = isOn(tag.attribute("val"));
    },
    close: (tag) => { if (nameOf(tag) === "w:style") current = null; },
  });
  return definitions;
}

/** Outline level from 0 to 9, or null when it is no number. */
export function levelOf(value: string | undefined): number | null {
  return value !== undefined && /^\d$/.test(value) ? Number(value) : null;
}

function resolveAll(definitions: ReadonlyMap<string, Definition>): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  for (const id of definitions.keys()) resolveStyle(id, definitions, styles);
  return styles;
}

/** Walks up to a style that is known already, then comes back down: a chain of any length, and no circle, costs once. */
function resolveStyle(id: string, definitions: ReadonlyMap<string, Definition>, styles: Map<string, Style>): void {
  const chain: { readonly id: string; readonly definition: Definition }[] = [];
  const seen = new Set<string>();
  let base: Style = PLAIN;
  for (let at: string | null = id; at !== null && !seen.has(at);) {
    const known = styles.get(at);
    if (known !== undefined) {
      base = known;
      break;
    }
    const definition = definitions.get(at);
    if (definition === undefined) break;
    seen.add(at);
    chain.push({ id: at, definition });
    at = definition.basedOn;
  }
  for (const link of chain.toReversed()) {
    base = inherit(base, link.definition);
    styles.set(link.id, base);
  }
}

function inherit(base: Style, own: Definition): Style {
  const named = styleNamed(own.name);
  const level = own.outline !== null ? levelFrom(own.outline) : (named.level ?? base.level);
  return {
    title: named.title || (base.title && level === null),
    level,
    listed: own.listed ?? base.listed,
    hidden: own.hidden ?? base.hidden,
  };
}

/** Heading level from 1 for an outline level; null for running text. */
export function levelFrom(outline: number): number | null {
  return outline === BODY_LEVEL ? null : outline + 1;
}
