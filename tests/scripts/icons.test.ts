import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { draw } from "../../scripts/icons/draw.ts";
import { pngOf } from "../../scripts/icons/png.ts";
import { iconFiles } from "../../scripts/icons/write.ts";
import { filesBelow, ROOT } from "../../scripts/tasks/files.ts";

/** The pixels of a PNG that is written without filters. Compression may differ between machines; what is compressed may not. */
function pixelsOf(png: Uint8Array): { readonly header: string; readonly rows: Buffer } {
  const bytes = Buffer.from(png);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) if (bytes.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  return { header: bytes.toString("hex", 8, 33), rows: inflateSync(Buffer.concat(parts)) };
}

const made = await iconFiles();

test.each([...made.keys()])("assets/icons/%s is drawn from its SVG", (file) => {
  expect(pixelsOf(readFileSync(join(ROOT, "assets/icons", file)))).toEqual(pixelsOf(made.get(file)!));
});

test("nothing else lies among the icons", () => {
  const strangers = filesBelow("assets/icons").map((file) => file.slice("assets/icons/".length)).filter((file) => !made.has(file) && !file.endsWith(".svg"));
  expect(strangers).toEqual([]);
});

const svg = (...rectangles: readonly string[]): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4">${rectangles.join("")}</svg>`;
const RED = '<rect x="1" y="1" width="2" height="2" fill="#ff0000"/>';
const at = (pixels: Uint8Array, size: number, x: number, y: number): readonly number[] => [...pixels.subarray(4 * (y * size + x), 4 * (y * size + x) + 4)];

test("a rectangle fills its pixels, and only those", () => {
  const { pixels, width } = draw(svg(RED), 4);
  expect(at(pixels, width, 1, 1)).toEqual([255, 0, 0, 255]);
  expect(at(pixels, width, 0, 1)).toEqual([0, 0, 0, 0]);
  expect(at(pixels, width, 3, 2)).toEqual([0, 0, 0, 0]);
});

test("an edge inside a pixel colours it in part, and what lies on top covers what lies under", () => {
  const { pixels } = draw(svg(RED), 2);
  expect(at(pixels, 2, 0, 0)).toEqual([255, 0, 0, 64]);
  expect(at(draw(svg(RED, RED.replace("#ff0000", "#0000ff")), 4).pixels, 4, 1, 1)).toEqual([0, 0, 255, 255]);
});

test.each([
  ["a circle", '<circle cx="1" cy="1" r="1"/>'],
  ["something turned", `<rect transform="rotate(45)" x="1" y="1" width="2" height="2" fill="#ff0000"/>`],
])("%s is refused rather than left out", (_, shape) => {
  expect(() => draw(svg(shape), 4)).toThrow();
});

test("a PNG carries its size, its pixels and right checksums", () => {
  const { header, rows } = pixelsOf(pngOf({ width: 2, height: 1, pixels: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) }));
  expect(header).toBe("0000000d494844520000000200000001080600000" + "0f4227f8a");
  expect([...rows]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});
