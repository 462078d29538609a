import { fileURLToPath } from "node:url";

/** The file of a loader beside this one. */
export const loader = (name) => fileURLToPath(new URL(`./${name}.mjs`, import.meta.url));

/** The rule for detectors. It works on what the other rules made of them, with its examples read as JavaScript. */
export const withoutExamples = { test: /\.ts$/, include: fileURLToPath(new URL("../../src/core/detectors/", import.meta.url)), enforce: "post", use: loader("without-examples") };
