// npm run train: writes what Kantlijn learns from the annotated corpus.
import { launch } from "./launch.mjs";

launch([["scripts/tasks/train.ts"].concat(process.argv.slice(2))]);
