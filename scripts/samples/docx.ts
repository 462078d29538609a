import { AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type IRunOptions } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

export type Block = Paragraph | Table;

/** A Word document as an office would make it. */
export interface Paper {
  readonly title: string;
  readonly author: string;
  /** Moment of making, ISO 8601 in UTC: stands in the properties of the file. */
  readonly made: string;
  readonly font?: string;
  readonly header?: readonly Block[];
  readonly footer?: readonly Block[];
  readonly body: readonly Block[];
}

/** Text in which **bold** stands between stars, as several runs. */
function runs(text: string, options: { readonly size?: number; readonly color?: string; readonly bold?: boolean } = {}): TextRun[] {
  const heavy = options.bold === true;
  return text.split("**").flatMap((part, index) => {
    const run: IRunOptions = { ...options, text: part, bold: heavy || index % 2 === 1 };
    return part === "" ? [] : [new TextRun(run)];
  });
}

export const p = (text: string): Paragraph => new Paragraph({ children: runs(text), spacing: { after: 160 } });
/** Lines that belong together, such as an address: paragraphs without room between them. */
export const lines = (...texts: readonly string[]): readonly Paragraph[] => texts.map((text, index) => new Paragraph({ children: runs(text), spacing: { after: index === texts.length - 1 ? 240 : 0 } }));
export const small = (text: string): Paragraph => new Paragraph({ children: runs(text, { size: 16, color: "555555" }) });
export const brand = (text: string, color: string): Paragraph => new Paragraph({ children: runs(text, { size: 28, color, bold: true }), alignment: AlignmentType.LEFT });
export const title = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.TITLE });
const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
export const h = (text: string, level: 1 | 2 | 3 = 1): Paragraph => new Paragraph({ text, heading: LEVELS[level - 1] ?? HeadingLevel.HEADING_1 });
export const bullets = (...texts: readonly string[]): readonly Paragraph[] => texts.map((text) => new Paragraph({ children: runs(text), bullet: { level: 0 } }));
export const numbered = (...texts: readonly string[]): readonly Paragraph[] => texts.map((text) => new Paragraph({ children: runs(text), numbering: { reference: "steps", level: 0 } }));

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const OPEN = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;

/** A table; without lines for the block of particulars at the head of a letter. Widths in percent. */
export function table(rows: readonly (readonly string[])[], options: { readonly widths: readonly number[]; readonly open?: true }): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    ...(options.open === true ? { borders: OPEN } : {}),
    rows: rows.map((cells) => new TableRow({
      children: cells.map((text, column) => new TableCell({
        width: { size: options.widths[column] ?? 10, type: WidthType.PERCENTAGE },
        children: text.split("\n").map((line) => new Paragraph({ children: runs(line) })),
      })),
    })),
  });
}

/** The bytes of a .docx. The same paper always gives the same bytes: the library writes the moment of making, this puts a fixed one. */
export async function docx(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    creator: paper.author, lastModifiedBy: paper.author, title: paper.title,
    styles: { default: { document: { run: { font: paper.font ?? "Calibri", size: 21 } } } },
    numbering: { config: [{ reference: "steps", levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START }] }] },
    sections: [{
      ...(paper.header === undefined ? {} : { headers: { default: new Header({ children: [...paper.header] }) } }),
      ...(paper.footer === undefined ? {} : { footers: { default: new Footer({ children: [...paper.footer] }) } }),
      children: [...paper.body],
    }],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const fixed: Zippable = {};
  for (const name of Object.keys(parts).sort()) {
    const bytes = parts[name] ?? new Uint8Array();
    fixed[name] = name === "docProps/core.xml" ? strToU8(strFromU8(bytes).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${paper.made}`)) : bytes;
  }
  // A zip carries local time: made from local parts, it is the same in every time zone.
  return zipSync(fixed, { level: 6, mtime: new Date(2026, 0, 1) });
}
