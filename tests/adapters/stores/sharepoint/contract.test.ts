import { createHash } from "node:crypto";
import { storeContract } from "../contract.ts";
import { PLACE, sharePoint, storeBefore } from "./world.ts";

describe.each([["a library with our columns", undefined], ["a library without", [] as const]])("%s", (_, columns) => {
  storeContract(async () => {
    const graph = await sharePoint(columns);
    return {
      place: PLACE,
      open: () => storeBefore(graph.exchange),
      kept: async () => {
        expect(graph.faults).toEqual([]);
        // Without columns only the file itself tells which it is: the numbers of the plans are in the order of storing.
        const rows = await Promise.all(graph.files().map(async ({ bytes, fields }) => ({ sha256: createHash("sha256").update(new Uint8Array(await bytes.arrayBuffer())).digest("hex"), document: fields["KantlijnDocument"] })));
        return rows.map(({ sha256, document }) => ({ sha256, document: typeof document === "string" ? document : documentOf(sha256) }));
      },
    };
  });
});

/** Of which plan these bytes are. */
function documentOf(sha256: string): string {
  const number = Array.from({ length: 20 }, (_, index) => index).find((index) => createHash("sha256").update(Uint8Array.from([0, 1, 2], (byte) => (index * 31 + byte * 7) % 251)).digest("hex") === sha256) ?? -1;
  return `0c0e9a3e-2f3c-4a8e-9d7a-${String(number).padStart(12, "0")}`;
}
