import { KantlijnError } from "../../../core/model/index.ts";
import { common } from "./call.ts";

/** The largest slice that every Office gives: 4 MB. Source: Document.getFileAsync. */
const SLICE = 4_194_304;
/** Bytes. What is larger no store of ours takes. */
const LARGEST = 100_000_000;
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * The whole document as a .docx, as it stands now: every slice of it, one after the other. Closes the file whatever
 * happens, because Office keeps only two open. Throws `host-file` when Word gives less than it said, `file-too-large` when
 * it is too large to store.
 */
export async function wholeFile(office: typeof Office): Promise<Blob> {
  const { document } = office.context;
  const file = await common<Office.File>((done) => { document.getFileAsync(office.FileType.Compressed, { sliceSize: SLICE }, done); }, "host-file");
  try {
    if (file.size > LARGEST) throw new KantlijnError("file-too-large", "the file is too large to store", { values: { limit: String(LARGEST), unit: "bytes" } });
    const slices: Uint8Array<ArrayBuffer>[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await common<Office.Slice>((done) => { file.getSliceAsync(index, done); }, "host-file");
      slices.push(Uint8Array.from(slice.data as ArrayLike<number>));
    }
    const blob = new Blob(slices, { type: DOCX });
    if (blob.size !== file.size) throw new KantlijnError("host-file", "Word gave less than it said");
    return blob;
  } finally {
    await common<unknown>((done) => { file.closeAsync(done); }).catch(() => undefined);
  }
}
