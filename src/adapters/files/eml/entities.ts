/** Names of characters that mail programs really write; the rest of the 2,000 names of HTML stays as it is. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", shy: "", zwnj: "", zwj: "", lrm: "", rlm: "", ensp: " ", emsp: " ", thinsp: " ",
  euro: "€", pound: "£", yen: "¥", cent: "¢", copy: "©", reg: "®", trade: "™", sect: "§", para: "¶", deg: "°", plusmn: "±", times: "×", divide: "÷", minus: "−",
  ndash: "–", mdash: "—", hellip: "…", lsquo: "‘", rsquo: "’", sbquo: "‚", ldquo: "“", rdquo: "”", bdquo: "„", laquo: "«", raquo: "»", lsaquo: "‹", rsaquo: "›",
  bull: "•", middot: "·", larr: "←", rarr: "→", uarr: "↑", darr: "↓", check: "✓", frac12: "½", frac14: "¼", frac34: "¾", sup1: "¹", sup2: "²", sup3: "³", ordf: "ª", ordm: "º",
  iexcl: "¡", iquest: "¿", micro: "µ", acute: "´", cedil: "¸", uml: "¨", macr: "¯", not: "¬", brvbar: "¦", curren: "¤", szlig: "ß", oslash: "ø", Oslash: "Ø", aelig: "æ", AElig: "Æ",
  oelig: "œ", OElig: "Œ", scaron: "š", Scaron: "Š", eth: "ð", ETH: "Ð", thorn: "þ", THORN: "Þ", fnof: "ƒ", permil: "‰", dagger: "†", Dagger: "‡", circ: "ˆ", tilde: "˜", Yuml: "Ÿ",
};
const MARKS: Readonly<Record<string, string>> = { grave: "\u0300", acute: "\u0301", circ: "\u0302", tilde: "\u0303", uml: "\u0308", ring: "\u030a", cedil: "\u0327", caron: "\u030c" };
const ACCENTED = /^([A-Za-z])(grave|acute|circ|tilde|uml|ring|cedil|caron)$/;
/** References to the control characters of ISO 8859-1 mean those of windows-1252. Source: HTML, numeric character reference end state. */
const CONTROLS = new TextDecoder("windows-1252");

const REFERENCE = /&(?:#(\d{1,8})|#[xX]([\dA-Fa-f]{1,7})|([A-Za-z][A-Za-z\d]{1,15}));?/g;

/** HTML character references as the characters that they stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return named(name) ?? whole;
    return numbered(decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal));
  });
}

function named(name: string): string | undefined {
  const known = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  if (known !== undefined) return known;
  const accented = ACCENTED.exec(name);
  return accented === null ? undefined : `${accented[1] ?? ""}${MARKS[accented[2] ?? ""] ?? ""}`.normalize("NFC");
}

function numbered(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return CONTROLS.decode(Uint8Array.of(code));
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
  return code === 0xad || code === 0x200b || code === 0x200c || code === 0xfeff ? "" : String.fromCodePoint(code);
}
