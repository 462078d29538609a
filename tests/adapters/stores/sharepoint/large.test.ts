/** A large file: what is in memory of it at a time. Says nothing about what a browser does with a file that Office gives. */
import { mkdtempSync, openAsBlob, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { planOf } from "../plans.ts";
import { PLACE, sharePoint, storeBefore } from "./world.ts";

const MB = 2 ** 20;
/** 250 with KANTLIJN_MEGABYTES=250; less costs every run of the tests less, and the limit is the same. */
const MEGABYTES = Number(process.env["KANTLIJN_MEGABYTES"] ?? 100);
const SIZE = MEGABYTES * MB;
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

test(`${String(MEGABYTES)} MB goes over with less than 64 MB in memory, and goes on after a break`, async () => {
  const folder = mkdtempSync(join(tmpdir(), "kantlijn-large-"));
  try {
    const file = join(folder, "groot.bin");
    writeFileSync(file, "");
    truncateSync(file, SIZE);
    const bytes = await openAsBlob(file);
    const { plan: { sha256, ...plan } } = planOf(1, { place: PLACE, size: 1, fileName: "groot.bin" });
    const graph = await sharePoint();
    const inMemory = (): number => {
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    collect();
    const [idle, parts] = [inMemory(), [] as number[]];
    let most = 0;
    let cut = false;
    // The parts are counted and let go: what keeps them is not what is measured.
    let received = 0;
    const store = storeBefore(async (address, request) => {
      if (!address.includes("/_api/")) return graph.exchange(address, request);
      if (request.method !== "PUT") return Response.json({ expirationDateTime: "2026-12-01T00:00:00Z", nextExpectedRanges: [`${String(received)}-`] });
      if (received > SIZE / 2 && !cut) {
        cut = true;
        throw new TypeError("connection lost");
      }
      const { size } = request.body as Blob;
      parts.push((await (request.body as Blob).arrayBuffer()).byteLength);
      collect();
      most = Math.max(most, inMemory() - idle);
      received += size;
      if (received < SIZE) return Response.json({ expirationDateTime: "2026-12-01T00:00:00Z", nextExpectedRanges: [`${String(received)}-`] }, { status: 202 });
      const library = graph.shelves.libraries[0]!;
      const entry = graph.shelves.add(library.drive, graph.shelves.at(library.root, "Bezwaar/2026")!.id, `kantlijn-${plan.idempotencyKey}.bin`, new Blob());
      return Response.json({ id: entry.id, name: entry.name, eTag: `"{${entry.id}},1"`, parentReference: { id: entry.parent } }, { status: 201 });
    });
    const receipt = await store.store({ ...plan, size: SIZE }, bytes);
    expect(receipt.file).toMatchObject({ name: "groot.bin", size: SIZE });
    expect(receipt.file.sha256).not.toBe(sha256);
    expect([received, parts.reduce((sum, part) => sum + part, 0), cut]).toEqual([SIZE, SIZE, true]);
    process.stderr.write(`  ${String(MEGABYTES)} MB to SharePoint: at most ${(most / MB).toFixed(1)} MB in memory above idle\n`);
    expect(most).toBeLessThan(64 * MB);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);
