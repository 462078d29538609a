// npm run test:fuzz: reads 10,000 broken files of every kind, and counts what came of them.
import { launch } from "./launch.mjs";

launch([["scripts/tasks/test-fuzz.ts"].concat(process.argv.slice(2))]);
