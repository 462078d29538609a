// npm run evaluate: measures how good the engine is, and writes docs/reference/accuracy.md.
import { launch } from "./launch.mjs";

launch([["scripts/tasks/evaluate.ts"].concat(process.argv.slice(2))]);
