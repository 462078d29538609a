import { KantlijnError } from "../../../core/model/index.ts";

/** Runs work on a file as a promise; whatever goes wrong in it is an error with a code. */
export async function guarded<T>(work: () => T): Promise<T> {
  try {
    return await Promise.resolve(work());
  } catch (cause) {
    if (cause instanceof KantlijnError) throw cause;
    throw new KantlijnError("file-damaged", "the file cannot be changed", { cause });
  }
}
