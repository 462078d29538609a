/** Built-in names are English in every language of Word; other programs and templates also write Dutch ones. */
const HEADING = /^(?:heading|kop|koptekst niveau|hoofdstuk)\s*([1-9])(?!\d)/i;
const TITLE = /^(?:title|titel|documenttitel|document title)$/i;

/** What the name of a style says by itself: a title, a heading of some level from 1, or neither. */
export function styleNamed(name: string): { readonly title: boolean; readonly level: number | null } {
  const level = HEADING.exec(name)?.[1];
  return { title: TITLE.test(name), level: level === undefined ? null : Number(level) };
}
