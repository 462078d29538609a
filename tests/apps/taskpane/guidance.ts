import { FIELD_IDS, UNKNOWN, type DocumentText, type Fields, type Finding, type Guidance, type Location, type Paragraph, type RankedLocation, type World } from "../../../src/core/model/index.ts";
import type { Facts } from "../../../src/apps/taskpane/engine/protocol.ts";
import { FRESH, type PaneState } from "../../../src/apps/taskpane/state/state.ts";

/** A place, open and ordinary unless told. */
export function place(id: string, more: Partial<Location> = {}): Location {
  return { id, kind: "zaak", target: "zgw", title: `Zaak ${id}`, description: "", process: null, parties: [], unit: null, confidentiality: null, status: "open", keywords: [], url: null, ...more };
}

export const WORLD: World = {
  organisation: { name: "gemeente Waterkant", tooi: null, domains: ["waterkant.example"] }, policy: "gemeente", officials: [],
  locations: [place("Z-1"), place("Z-2"), place("Z-3", { status: "gesloten" })],
};

export const FACTS: Facts = {
  world: WORLD, policy: { id: "gemeente", version: "1" }, sources: {}, silent: [],
  kinds: ["bsn", "health"],
  documentTypes: [{ id: "brief", name: "brief", label: "brief", uri: null }, { id: "besluit", name: "besluit", label: "besluit", uri: null }],
};

/** A suggestion for a place. */
export function ranked(id: string, confidence: RankedLocation["confidence"] = "certain"): RankedLocation {
  const { kind, target, title, unit, url } = place(id);
  return { id, kind, target, title, unit, url, confidence, because: [] };
}

const NOTHING = Object.fromEntries(FIELD_IDS.map((id) => [id, UNKNOWN])) as unknown as Fields;

/** Guidance with one sure place and one title. */
export function guidance(more: Partial<Guidance> = {}): Guidance {
  return {
    outcome: "capture", because: [], documentType: null, locations: [ranked("Z-1"), ranked("Z-2", "unknown")],
    fields: { ...NOTHING, title: { value: "Een titel", confidence: "certain", because: [] }, confidentiality: { value: "intern", confidence: "likely", because: [] } },
    woo: { shown: true, categories: [] }, findings: [], withheld: [], retention: null, questions: [], clicks: 1, warnings: [], ...more,
  };
}

export function finding(quote: string, more: Partial<Finding> = {}): Finding {
  return { kind: "person", quote, paragraph: 0, paragraphKey: "p0", start: 0, end: quote.length, offset: 0, grounds: ["5.1.2.e"], confidence: "certain", because: [], ...more };
}

/** A pane that shows a card. */
export function pane(more: Partial<PaneState> = {}): PaneState {
  return { ...FRESH, facts: FACTS, guidance: guidance(), now: "2026-11-25T10:00:00.000Z", ...more };
}

export function paragraph(key: string, text = key): Paragraph {
  return { key, role: "body", text };
}

export function text(...lines: readonly string[]): DocumentText {
  return { kind: "document", envelope: null, properties: {}, paragraphs: lines.map((line, index) => paragraph(`p${String(index)}`, line)) };
}
