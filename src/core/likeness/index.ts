export { alikeIn, likenessIn } from "./alike.ts";
export { likeness, MOST_NUMBERS, sketchOf, wordsOf } from "./sketch.ts";
