import { KantlijnError, type DocumentText, type Paragraph } from "../../../core/model/index.ts";
import { TableNumbers } from "../docx/tables.ts";
import { refuseTooMany, Volume, type Limits } from "../limits.ts";
import { withoutEdges } from "./edges.ts";
import { refuseBomb } from "./guard.ts";
import { withPdf, type Pdf } from "./library.ts";
import { linesOfPage, wordsOf, type Line } from "./lines.ts";
import { inReadingOrder } from "./order.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { piecesOf } from "./pieces.ts";
import { propertiesOf } from "./properties.ts";
import { Tags } from "./tags.ts";

/** When so large a part of the signs has no meaning, the letters were drawn without saying which they are. */
const MOSTLY = 0.3;
const MEANINGLESS = /[\ufffd\ue000-\uf8ff\p{Cn}]/gu;

/**
 * Text of a PDF: in reading order, with the page of every paragraph. What stands above and below every page comes once,
 * first and last. Pages on which nothing can be read are named. Throws KantlijnError `file-*`: `file-no-text` for pictures of text.
 */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<DocumentText> {
  refuseBomb(bytes, limits);
  return withPdf(bytes, async (pdf) => {
    refuseTooMany(pdf.numPages, limits);
    const volume = new Volume(limits);
    const tables = new TableNumbers();
    const lines = await allLines(pdf, new Tags(tables), volume);
    refuseUnreadable(lines);
    const unreadPages = pagesWithout(lines, pdf.numPages);
    const { body, headers, footers } = withoutEdges(lines, pdf.numPages);
    const counted = new Volume(limits);
    const paragraphs: readonly Omit<Paragraph, "key">[] = [
      ...headers.map((line) => ({ role: "header" as const, text: wordsOf(line), page: line.page })),
      ...paragraphsOf(body, tables, counted),
      ...footers.map((line) => ({ role: "footer" as const, text: wordsOf(line), page: line.page })),
    ];
    return {
      kind: "document", envelope: null, properties: await propertiesOf(pdf), paragraphs: paragraphs.map((paragraph, index) => ({ ...paragraph, key: `pdf:${String(index)}` })),
      ...(unreadPages.length > 0 ? { unreadPages } : {}),
    };
  });
}

/** The lines of all pages. A page that cannot be read keeps nobody from the others. Throws `file-damaged` when none can be. */
async function allLines(pdf: Pdf, tags: Tags, volume: Volume): Promise<readonly Line[]> {
  const lines: Line[] = [];
  let failed = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      for (const line of inReadingOrder(linesOfPage(await piecesOf(page, tags, volume), number))) lines.push(line);
      page.cleanup();
    } catch (error) {
      if (error instanceof KantlijnError) throw error;
      failed++;
    }
  }
  if (failed === pdf.numPages) throw new KantlijnError("file-damaged", "no page of the PDF can be read");
  return lines;
}

function pagesWithout(lines: readonly Line[], pages: number): readonly number[] {
  const read = new Set(lines.map(({ page }) => page));
  return Array.from({ length: pages }, (_, index) => index + 1).filter((page) => !read.has(page));
}

function refuseUnreadable(lines: readonly Line[]): void {
  let signs = 0;
  let meaningless = 0;
  for (const line of lines) {
    const text = wordsOf(line);
    signs += text.length;
    meaningless += text.match(MEANINGLESS)?.length ?? 0;
  }
  if (signs === 0 || meaningless > signs * MOSTLY) throw new KantlijnError("file-no-text", "the PDF holds no text that can be read");
}
