import type { getDocument, PDFDocumentProxy, PDFPageProxy } from "unpdf/pdfjs";
import { KantlijnError } from "../../../core/model/index.ts";

export type Pdf = PDFDocumentProxy;
export type PdfPage = PDFPageProxy;

const ERRORS_ONLY = 0;

/**
 * Opens a PDF with the library, which is fetched for the first PDF. Nothing in it is drawn, run or asked from elsewhere.
 * Gives the PDF to `use` and closes it afterwards. Throws `file-encrypted` and `file-damaged`.
 */
export async function withPdf<T>(bytes: Uint8Array, use: (pdf: Pdf) => Promise<T>): Promise<T> {
  const library = await import(/* webpackChunkName: "pdf" */ "unpdf/pdfjs");
  const loading = library.getDocument({
    // The library takes the bytes away from whoever gives them.
    data: bytes.slice(), verbosity: ERRORS_ONLY, useSystemFonts: false, disableFontFace: true, useWorkerFetch: false, useWasm: false, isOffscreenCanvasSupported: false, isImageDecoderSupported: false, enableXfa: false, stopAtErrors: false,
  } satisfies Parameters<typeof getDocument>[0]);
  try {
    return await use(await opened(loading.promise));
  } finally {
    await loading.destroy().catch(() => undefined);
  }
}

async function opened(promise: Promise<Pdf>): Promise<Pdf> {
  try {
    return await promise;
  } catch (cause) {
    if (cause instanceof Error && cause.name === "PasswordException") throw new KantlijnError("file-encrypted", "the PDF is behind a password");
    throw new KantlijnError("file-damaged", "the PDF cannot be taken apart", { cause });
  }
}
