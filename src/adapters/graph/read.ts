import type { KantlijnError } from "../../core/model/index.ts";
import { leave } from "./call.ts";

/**
 * The bytes of an answer, in pieces. Stops at the limit, also when the length was not told or not true.
 * @throws what `tooLarge` or `cutOff` gives.
 */
export async function bytesOf(answer: Response, limit: number, { tooLarge, cutOff }: { readonly tooLarge: () => KantlijnError; readonly cutOff: () => KantlijnError }): Promise<Uint8Array<ArrayBuffer>[]> {
  if (Number(answer.headers.get("content-length") ?? 0) > limit) {
    leave(answer);
    throw tooLarge();
  }
  const reader = answer.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  while (reader !== undefined) {
    const { done, value } = await reader.read().catch(() => { throw cutOff(); });
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(value);
  }
  return chunks;
}
