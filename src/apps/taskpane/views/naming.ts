import type { Location } from "../../../core/model/index.ts";
import { card, targets } from "../../../language/spoken/first.ts";

/** "Z-2026-01187 Straatfeest": a number says something to people, the id of a library does not. */
export function nameOf({ id, kind, title }: Pick<Location, "id" | "kind" | "title">): string {
  return kind === "zaak" && /\d/u.test(id) && !title.includes(id) ? `${id} ${title}` : title;
}

/** A number says enough; a library is known by its title, and so is a folder, whose id ends with it. */
export function shortOf(place: { readonly id: string; readonly title: string } | null): string {
  return place === null ? "" : /\d/u.test(place.id) && !place.id.endsWith(place.title) ? place.id : place.title;
}

/** Which system, whose, and whether it is closed. */
export function sublineOf({ target, unit, status }: Pick<Location, "target" | "unit" | "status">): string {
  return [targets[target], unit, status === "gesloten" ? card.closed : null].filter((part) => part !== null && part !== "").join(" · ");
}
