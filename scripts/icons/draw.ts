import type { Picture } from "./png.ts";

/** An upright rectangle in the units of the drawing. */
interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Red, green and blue, 0 to 255. */
  readonly colour: readonly [number, number, number];
}

const OTHER_SHAPES = /<(?:path|circle|ellipse|line|poly\w+|text|image|use|g|defs|style)\b|\btransform=/u;

/**
 * Draws an SVG of nothing but upright rectangles over a square, `size` pixels wide. Edges that fall inside a pixel
 * colour it in part. Throws when the SVG has anything else in it: then the picture would not be what the SVG says.
 */
export function draw(svg: string, size: number): Picture {
  const [, side] = /viewBox="0 0 (\d+) \1"/u.exec(svg) ?? [];
  if (side === undefined || OTHER_SHAPES.test(svg)) throw new Error("an icon is a square of upright rectangles");
  const scale = size / Number(side);
  const pixels = new Uint8Array(4 * size * size);
  for (const rectangle of rectanglesIn(svg)) {
    for (let row = 0; row < size; row += 1) for (let column = 0; column < size; column += 1) {
      const part = overlap(row, rectangle.y * scale, rectangle.height * scale) * overlap(column, rectangle.x * scale, rectangle.width * scale);
      if (part > 0) lay(pixels, 4 * (row * size + column), rectangle.colour, part);
    }
  }
  return { width: size, height: size, pixels };
}

function rectanglesIn(svg: string): readonly Rectangle[] {
  return [...svg.matchAll(/<rect ([^>]*)\/>/gu)].map(([, attributes = ""]) => {
    const value = (name: string): string => new RegExp(`(?:^| )${name}="([^"]*)"`, "u").exec(attributes)?.[1] ?? "";
    const [, red = "", green = "", blue = ""] = /^#(..)(..)(..)$/u.exec(value("fill")) ?? [];
    return { x: Number(value("x")), y: Number(value("y")), width: Number(value("width")), height: Number(value("height")), colour: [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)] };
  });
}

/** Which part of the pixel lies within the stretch, 0 to 1. */
function overlap(pixel: number, start: number, length: number): number {
  return Math.max(0, Math.min(pixel + 1, start + length) - Math.max(pixel, start));
}

/** Lays a colour over a pixel. Source: the "over" of Porter and Duff, 1984. */
function lay(pixels: Uint8Array, at: number, colour: readonly number[], part: number): void {
  const under = ((pixels[at + 3] ?? 0) / 255) * (1 - part);
  const opaque = part + under;
  for (const [channel, value] of colour.entries()) pixels[at + channel] = Math.round((value * part + (pixels[at + channel] ?? 0) * under) / opaque);
  pixels[at + 3] = Math.round(255 * opaque);
}
