/** Whether nine digits pass the elfproef of burgerservicenummers. */
const elfproef = (written: string): boolean => {
  const digits = written.replaceAll(/\D/gu, "");
  return [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index === 8 ? -1 : 9 - index), 0) % 11 === 0;
};

const mod97 = (written: string): boolean => {
  const bare = written.replaceAll(/\s/gu, "");
  const moved = bare.slice(4) + bare.slice(0, 4);
  let rest = 0;
  for (const sign of moved) for (const digit of /\d/u.test(sign) ? sign : String(sign.charCodeAt(0) - 55)) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
};

/** One pattern for one sort of data, with the check that goes with its number. */
export interface PlainPattern {
  readonly pattern: RegExp;
  readonly check?: (written: string) => boolean;
}

/** What somebody writes who wants the same data with sixteen regular expressions: form, the word before it where form says too little, and check digits. */
export const PLAIN_PATTERNS: readonly PlainPattern[] = [
  { pattern: /(?:bsn|burgerservicenummer|sofinummer)\D{0,12}(\d{3}[ .-]?\d{3}[ .-]?\d{3}|\d{4}\.\d{2}\.\d{3})\b/giu, check: elfproef },
  { pattern: /(?:onderwijsnummer|persoonsgebonden nummer|pgn)\D{0,12}(\d{9})\b/giu, check: elfproef },
  { pattern: /\b[A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d){10}\b/gu, check: mod97 },
  { pattern: /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/gu },
  { pattern: /(?<!\d)06(?:[ -]?\d){8}(?!\d)/gu },
  { pattern: /(?<!\d)\(?0[1-57-9]\d{1,2}\)?(?:[ -]?\d){6,7}(?!\d)/gu },
  { pattern: /(?:\+|\b00)(?:31|32|49|44|33)(?:[ -]?\(?\d\)?){8,11}(?!\d)/gu },
  { pattern: /\b[1-9]\d{3} ?[A-Z]{2}\b/gu },
  { pattern: /\b\p{Lu}[\p{L} ]*(?:straat|laan|weg|plein|kade|gracht|singel|dreef|hof)\s\d{1,4}\s?[a-z]?\b/gu },
  { pattern: /(?:geboren|geboortedatum|geb\.)\D{0,12}(\d{1,2}[-/ ](?:\d{1,2}|\p{L}+)[-/ ](?:19|20)\d{2})\b/giu },
  { pattern: /\b(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,2}\b/gu },
  { pattern: /(?:kvk|kamer van koophandel)\D{0,24}(\d{8})\b/giu },
  { pattern: /\bNL\d{9}B\d{2}\b/gu },
  { pattern: /\brsin\D{0,12}(\d{9})\b/giu, check: elfproef },
  { pattern: /(?:paspoort|identiteitskaart|rijbewijs|documentnummer)[^.]{0,24}?\b([A-Z][A-Z0-9]{7}\d|\d{10})\b/gu },
  { pattern: /(?:lidnummer|polisnummer|klantnummer|relatienummer)[^.\d]{0,24}(\d{5,10})\b/giu },
];

/** What one pattern finds in a text. */
export function plainHits(text: string, { pattern, check }: PlainPattern): readonly string[] {
  const hits: string[] = [];
  for (const [whole, inner] of text.matchAll(pattern)) {
    const written = inner ?? whole;
    if (check === undefined || check(written)) hits.push(written);
  }
  return hits;
}
