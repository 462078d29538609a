import type { Confidentiality, ErrorCode, MetadataRecord } from "../model/index.ts";

/** What only few may know is not prepared for publication. */
const CLOSED: ReadonlySet<Confidentiality> = new Set(["confidentieel", "geheim", "zeer_geheim"]);

/** Why a record cannot be handed over for publication, as the code of the error that says so. */
export type PublicationGap = Extract<ErrorCode, "publication-concept" | "publication-closed" | "publication-category">;

/** Whether so few may know this that it is not prepared for publication. */
export function isClosed({ confidentiality }: Pick<MetadataRecord, "confidentiality">): boolean {
  return CLOSED.has(confidentiality);
}

/**
 * Why this record cannot be handed over; null when it can. Handed over is what is finished, what more than a few may know, and
 * what falls under a category of article 3.3 of the Woo. Whether it is published, somebody else decides.
 */
export function publicationGap(record: Pick<MetadataRecord, "status" | "confidentiality"> & { readonly woo: { readonly categories: readonly unknown[] } }): PublicationGap | null {
  if (record.status === "concept") return "publication-concept";
  if (isClosed(record)) return "publication-closed";
  return record.woo.categories.length === 0 ? "publication-category" : null;
}
