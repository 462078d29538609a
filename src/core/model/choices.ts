import type { Marking } from "./marking.ts";
import type { FieldId, FieldValues } from "./guidance.ts";

/** What the author changed on the card before saying Klopt. Everything absent follows the guidance. */
export interface Choices {
  /** The author wants it captured although there seemed nothing to keep. */
  readonly capture?: true;
  readonly locationId?: string;
  readonly documentType?: string | null;
  readonly fields?: { readonly [F in FieldId]?: FieldValues[F] | null };
  /** Question id -> answer id. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Findings the author said are wrong, by kind; counts only, never the words. */
  readonly rejected?: readonly { readonly kind: string; readonly reason: string }[];
  /** Passages for the Woo team. */
  readonly marked?: readonly Marking[];
}
