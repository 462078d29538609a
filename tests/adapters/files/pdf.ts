import { zlibSync } from "fflate";

/** Words on a page: points from the left and from the top, as one reads. */
export interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly font?: "F1" | "F2";
  /** Raised or turned: the matrix of the text, instead of upright. */
  readonly turned?: boolean;
}

export interface PdfOptions {
  readonly info?: string;
  readonly packed?: boolean;
  /** More objects, with their number and content. */
  readonly extra?: readonly (readonly [number, string])[];
  /** More in the dictionary at the end of the file. */
  readonly trailer?: string;
  /** What the content of a page is, instead of words. */
  readonly content?: (page: number) => string | undefined;
  /** More in the dictionary of a page. */
  readonly page?: string;
}

const FIRST_PAGE = 10;
const HEIGHT = 842;

/** A PDF written by hand, of A4 pages in Helvetica and Times. */
export function pdfOf(pages: readonly (readonly Words[])[], options: PdfOptions = {}): Uint8Array {
  const objects = new Map<number, Uint8Array>();
  const put = (number: number, content: string | Uint8Array): void => { objects.set(number, typeof content === "string" ? Buffer.from(content, "latin1") : content); };
  const kids = pages.map((_, index) => `${String(FIRST_PAGE + index * 2)} 0 R`);
  put(1, "<</Type/Catalog/Pages 2 0 R>>");
  put(2, `<</Type/Pages/Count ${String(pages.length)}/Kids[${kids.join(" ")}]>>`);
  put(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
  put(4, "<</Type/Font/Subtype/Type1/BaseFont/Times-Bold/Encoding/WinAnsiEncoding>>");
  put(5, `<<${options.info ?? ""}>>`);
  pages.forEach((words, index) => {
    const number = FIRST_PAGE + index * 2;
    put(number, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 ${String(HEIGHT)}]/Contents ${String(number + 1)} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>${options.page ?? ""}>>`);
    put(number + 1, streamOf(options.content?.(index) ?? contentOf(words), options.packed === true));
  });
  for (const [number, content] of options.extra ?? []) put(number, content);
  return written(objects, options.trailer ?? "");
}

/** A stream object. */
export function streamOf(content: string | Uint8Array, packed: boolean, more = ""): Uint8Array {
  const plain = typeof content === "string" ? Buffer.from(content, "latin1") : content;
  const bytes = packed ? zlibSync(plain, { level: 9 }) : plain;
  return Buffer.concat([Buffer.from(`<</Length ${String(bytes.length)}${packed ? "/Filter/FlateDecode" : ""}${more}>>\nstream\n`, "latin1"), bytes, Buffer.from("\nendstream", "latin1")]);
}

function contentOf(words: readonly Words[]): string {
  return words.map(({ x, y, text, size = 10, font = "F1", turned = false }) => {
    const signs = Buffer.from(text.replace(/[\\()]/g, "\\$&").replaceAll("’", "\x92").replaceAll("•", "\x95").replaceAll("–", "\x96").replaceAll("€", "\x80"), "latin1").toString("latin1");
    return `BT /${font} ${String(size)} Tf ${turned ? "0 1 -1 0" : "1 0 0 1"} ${String(x)} ${String(HEIGHT - y)} Tm (${signs}) Tj ET`;
  }).join("\n");
}

function written(objects: ReadonlyMap<number, Uint8Array>, trailer: string): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  let at = parts[0]?.length ?? 0;
  const places = new Map<number, number>();
  for (const [number, content] of objects) {
    const object = Buffer.concat([Buffer.from(`${String(number)} 0 obj\n`), content, Buffer.from("\nendobj\n")]);
    places.set(number, at);
    parts.push(object);
    at += object.length;
  }
  const last = Math.max(...objects.keys());
  const table = Array.from({ length: last + 1 }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? "0000000000 65535 f \n" : `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  parts.push(Buffer.from(`xref\n0 ${String(last + 1)}\n${table.join("")}trailer\n<</Size ${String(last + 1)}/Root 1 0 R/Info 5 0 R${trailer}>>\nstartxref\n${String(at)}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

/** Lines of running text under each other, as a program sets them. */
export function linesAt(x: number, y: number, texts: readonly string[], more: Partial<Words> = {}): readonly Words[] {
  return texts.map((text, index) => ({ x, y: y + index * (more.size ?? 10) * 1.2, text, ...more }));
}
