export { alikeIn, likenessIn } from "./alike.ts";
export { likeness, MOST_NUMBERS, sketchOf } from "./sketch.ts";
