import type { Location, World } from "./desk.ts";
import type { Marking } from "./marking.ts";
import type { FieldId, FieldValues } from "./guidance.ts";

/** What the author changed on the card before saying Klopt. Everything absent follows the guidance. */
export interface Choices {
  /** The author wants it captured although there seemed nothing to keep. */
  readonly capture?: true;
  readonly locationId?: string;
  /** The place with that id, when the setting does not name it: the author found it in the system where it is. */
  readonly found?: Location;
  readonly documentType?: string | null;
  readonly fields?: { readonly [F in FieldId]?: FieldValues[F] | null };
  /** Question id -> answer id. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Findings the author said are wrong, by kind; counts only, never the words. */
  readonly rejected?: readonly { readonly kind: string; readonly reason: string }[];
  /** Passages for the Woo team. */
  readonly marked?: readonly Marking[];
}

/** The place with this id that the setting names, or that the author found; null when neither knows it. */
export function placeKnown({ locations }: Pick<World, "locations">, { found }: Choices, id: string | null | undefined): Location | null {
  return locations.find((location) => location.id === id) ?? (found?.id === id ? found : null) ?? null;
}
