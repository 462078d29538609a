/** Windows code pages that mails are written in, by the label of the Encoding standard. Source: MS-UCODEREF. */
const LABELS: Readonly<Record<number, string>> = {
  874: "windows-874", 932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 1200: "utf-16le", 10000: "macintosh", 20866: "koi8-r", 21866: "koi8-u", 28592: "iso-8859-2", 28595: "iso-8859-5",
  28597: "iso-8859-7", 28605: "iso-8859-15", 50220: "iso-2022-jp", 51932: "euc-jp", 54936: "gb18030", 65001: "utf-8",
};

/** How text in a code page is decoded; windows-1252 for one that is not known. */
export function decoderOf(codePage: number | null): TextDecoder {
  const page = codePage ?? 0;
  const label = page >= 1250 && page <= 1258 ? `windows-${String(page)}` : (LABELS[page] ?? "windows-1252");
  return new TextDecoder(label);
}

/** Main languages whose Windows code page is not the western one: Arabic, Bulgarian and so on. Source: MS-LCID. */
const OF_LANGUAGE: Readonly<Record<number, number>> = {
  0x01: 1256, 0x02: 1251, 0x04: 936, 0x05: 1250, 0x08: 1253, 0x0d: 1255, 0x0e: 1250, 0x11: 932, 0x12: 949, 0x15: 1250, 0x18: 1250, 0x19: 1251, 0x1a: 1250, 0x1b: 1250, 0x1e: 874, 0x1f: 1254, 0x22: 1251,
  0x23: 1251, 0x24: 1250, 0x25: 1257, 0x26: 1257, 0x27: 1257, 0x2a: 1258, 0x2f: 1251,
};
const MAIN_LANGUAGE = 0x3ff;

/** The code page of somebody whose Windows speaks this language; null when there is no language. */
export function codePageOf(locale: number | null): number | null {
  return locale === null ? null : (OF_LANGUAGE[locale & MAIN_LANGUAGE] ?? 1252);
}
