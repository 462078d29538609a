// npm run generate: rewrites every file that is made from another one.
import { launch } from "./launch.mjs";

launch([["scripts/tasks/generate.ts"].concat(process.argv.slice(2))]);
