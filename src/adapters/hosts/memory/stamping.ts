import type { Stamp } from "../host.ts";
import { BUILT_IN, builtInChanges, type BuiltIn } from "../properties.ts";
import type { MemoryDocument } from "./document.ts";

/** The part of Kantlijn, in every document. */
const STORE_ITEM = "{6B616E74-6C69-4A6E-8000-73746D700001}";

/** The stamp in a document, or null. What reads it is fetched when it is needed. */
export async function readStamp({ annex }: MemoryDocument): Promise<Stamp | null> {
  if (annex.parts.length === 0) return null;
  const { parseStamp } = await import("../../../core/records/index.ts");
  return annex.parts.map(({ xml }) => parseStamp(xml)).find((stamp) => stamp !== null) ?? null;
}

/** Puts a stamp in a document in the place of the one it had, or takes that away; with the properties that follow it. */
export async function writeStamp({ annex }: MemoryDocument, stamp: Stamp | null): Promise<void> {
  const { parseStamp, stampXml } = await import("../../../core/records/index.ts");
  const present = annex.parts.find(({ xml }) => parseStamp(xml) !== null);
  const others = annex.parts.filter((part) => part !== present);
  if (stamp === null && present === undefined) return;
  const { properties } = annex;
  const changes = builtInChanges(Object.fromEntries(BUILT_IN.map((name) => [name, properties.get(name) ?? ""])) as Record<BuiltIn, string>, present === undefined ? null : parseStamp(present.xml), stamp);
  for (const [name, value] of Object.entries(changes)) {
    if (value === "") properties.delete(name);
    else properties.set(name, value);
  }
  annex.parts = stamp === null ? others : [...others, { id: present?.id ?? STORE_ITEM, xml: stampXml(stamp) }];
  annex.touch();
}
