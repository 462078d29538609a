import { MOST_MARKINGS, type Finding, type Guidance, type Marking, type MetadataRecord, type StoredFile } from "../model/index.ts";

/** Whether a passage can be marked: the Woo holds for this organisation, and one of its grounds protects the passage. */
export function isMarkable(woo: Guidance["woo"], { grounds }: Pick<Finding, "grounds">): boolean {
  return woo.shown && grounds.some((ground) => ground !== "avg");
}

export function markingOf({ kind, grounds, paragraph, start, end, offset }: Finding): Marking {
  return { kind, grounds: [...grounds], paragraph, start, end, offset };
}

/** Of what was marked, what stands in the text and can be marked, in the order of the text. */
export function markedIn(markings: readonly Marking[], { findings, woo }: Pick<Guidance, "findings" | "woo">): readonly Marking[] {
  const wanted = new Set(markings.map(placeOf));
  return findings.filter((finding) => wanted.has(placeOf(finding)) && isMarkable(woo, finding)).slice(0, MOST_MARKINGS).map(markingOf);
}

function placeOf({ kind, paragraph, start, end }: Marking | Finding): string {
  return [kind, paragraph, start, end].join(" ");
}

/** What was marked, to go along with the file; null when nothing was. */
export function markedDocument({ id, marked = [], wooQueue }: Pick<MetadataRecord, "id" | "marked" | "wooQueue">, { name, sha256 }: Pick<StoredFile, "name" | "sha256">): string | null {
  return marked.length === 0 ? null : `${JSON.stringify({ documentId: id, file: { name, sha256 }, ...(wooQueue === undefined ? {} : { wooQueue }), marked }, null, 2)}\n`;
}
