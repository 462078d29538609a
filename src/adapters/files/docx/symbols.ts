/** Signs in fonts that draw other things than letters; the code in the file is the place in that font. */
const WINGDINGS: Readonly<Record<string, string>> = {
  "6C": "●", "6E": "■", "6F": "☐", "70": "☐", "71": "☐", "72": "☐", "75": "◆", "76": "❖", "77": "◆", "9F": "•", A7: "▪", A8: "☐",
  D8: "➢", DF: "←", E0: "→", E1: "↑", E2: "↓", E8: "➔", FB: "✗", FC: "✓", FD: "☒", FE: "☑", "28": "☎", "2A": "✉", "4A": "☺",
};
const SYMBOL: Readonly<Record<string, string>> = { B7: "•", AE: "→", AC: "←", B3: "≥", A3: "≤", B1: "±", B0: "°", B4: "×", B8: "÷", B9: "≠", BB: "≈", A5: "∞", "2D": "−", D6: "√", E5: "Σ" };

/**
 * A sign inserted as a symbol (`w:sym`), as text. What a letter font holds is that letter; an unknown picture is a
 * space, so that it never becomes part of a word.
 */
export function symbolText(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (!/^[\dA-F]{1,4}$/i.test(code) || value < 0x20) return " ";
  const place = (value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value).toString(16).toUpperCase();
  if (/^wingdings|^webdings/i.test(font)) return (/^wingdings$/i.test(font) ? WINGDINGS[place] : undefined) ?? " ";
  if (/^symbol$/i.test(font)) return SYMBOL[place] ?? " ";
  if (value >= 0xf020 && value <= 0xf0ff) return String.fromCharCode(value - 0xf000);
  return value >= 0xd800 && value <= 0xf8ff ? " " : String.fromCharCode(value);
}
