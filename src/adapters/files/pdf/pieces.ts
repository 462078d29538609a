import type { Volume } from "../limits.ts";
import type { PdfPage } from "./library.ts";
import type { Tag, Tags } from "./tags.ts";

/** Text as it stands on a page. Places in points, from the top left of the page as it is shown; `y` is where the letters stand. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly size: number;
  readonly font: string;
  /** Set on its side, as marks along the edge are. */
  readonly turned: boolean;
  /** White space goes before it. */
  readonly spaced: boolean;
  readonly tag: Tag | null;
  /** The PDF has a structure, and this has no place in it: a page number, a letterhead. */
  readonly artifact: boolean;
}

export interface PdfPieces {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly height: number;
}

type Item = { readonly str: string; readonly transform: readonly number[]; readonly width: number; readonly fontName: string; readonly hasEOL: boolean } | { readonly type: string; readonly id?: string | null; readonly tag?: string };

/** Signs that stand for a bullet in fonts of signs. */
const BULLETS = /[\uf0b7\uf0a7\uf0d8\uf0fc\uf02d\uf076\u25cf\u25aa\u25a0]/g;
/** Smaller than this is nothing to read. */
const SMALLEST = 0.5;

/** The library hands over so many items at a time; fewer at the end of the page and of every form that is drawn on it. */
const AT_A_TIME = 10;

/** All text of a page in the order of the file. Throws `file-too-large` as soon as it is too much, and `file-bomb` when it unfolds. */
export async function piecesOf(page: PdfPage, tags: Tags, volume: Volume): Promise<PdfPieces> {
  const viewport = page.getViewport({ scale: 1 });
  const structure = await tags.of(page);
  const collected = new Collector(viewport.transform, structure);
  const reader = (page.streamTextContent({ includeMarkedContent: true }) as ReadableStream<{ readonly items: readonly Item[] }>).getReader();
  let forms = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      if (chunk.value.items.length < AT_A_TIME) volume.forms(++forms);
      for (const item of chunk.value.items) {
        if ("str" in item) volume.text(item.str.length);
        collected.add(item);
      }
    }
  } catch (error) {
    await reader.cancel(error).catch(() => undefined);
    throw error;
  }
  return { pieces: collected.pieces, width: viewport.width, height: viewport.height };
}

class Collector {
  readonly pieces: Piece[] = [];
  readonly #view: readonly number[];
  readonly #structure: ReadonlyMap<string, Tag>;
  /** For every open mark what the structure says of it. */
  readonly #marks: (Tag | null)[] = [];
  #spaced = false;

  constructor(view: readonly number[], structure: ReadonlyMap<string, Tag>) {
    this.#view = view;
    this.#structure = structure;
  }

  add(item: Item): void {
    if (!("str" in item)) {
      this.#mark(item);
      return;
    }
    const text = item.str.replace(BULLETS, "•").replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
    const bare = text.trim();
    if (bare !== "") this.#place(item, text, bare);
    this.#spaced = bare === "" ? this.#spaced || text !== "" || item.hasEOL : /\s$/.test(text) || item.hasEOL;
  }

  #mark({ type, id, tag }: Exclude<Item, { readonly str: string }>): void {
    const around = this.#marks.at(-1) ?? null;
    if (type === "endMarkedContent") this.#marks.pop();
    else this.#marks.push(tag === "Artifact" ? null : typeof id === "string" ? (this.#structure.get(id) ?? around) : around);
  }

  #place(item: Extract<Item, { readonly str: string }>, text: string, bare: string): void {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform;
    const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = this.#view;
    const [along, across] = [va * a + vc * b, vb * a + vd * b];
    const size = Math.hypot(va * c + vc * d, vb * c + vd * d);
    if (size < SMALLEST || !Number.isFinite(size)) return;
    const tag = this.#marks.at(-1) ?? null;
    this.pieces.push({
      text: bare, x: va * e + vc * f + ve, y: vb * e + vd * f + vf, width: item.width, size, font: item.fontName,
      turned: Math.abs(across) > Math.abs(along) * 0.1 || along < 0,
      spaced: this.#spaced || /^\s/.test(text), tag, artifact: tag === null && this.#structure.size > 0,
    });
  }
}
