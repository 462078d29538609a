import type { Location } from "../../../core/model/index.ts";

/**
 * The places in which every word of the question stands, open ones first. A word may be the beginning or the middle of
 * a word; accents and case do not count.
 */
export function search(places: readonly Location[], question: string): readonly Location[] {
  const words = fold(question).split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0) return [];
  const ranked = places.flatMap((place) => {
    const name = fold(`${place.id} ${place.title}`);
    const all = `${name} ${fold([place.description, place.unit ?? "", ...place.parties, ...place.keywords].join(" "))}`;
    if (!words.every((word) => all.includes(word))) return [];
    const inName = words.filter((word) => name.includes(word)).length;
    return [{ place, points: inName + (place.status === "open" ? 100 : 0) }];
  });
  return ranked.sort((a, b) => b.points - a.points).map(({ place }) => place);
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
