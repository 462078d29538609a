// npm run bench: prints the figures of every tests/bench/*.bench.ts.
import { launch } from "./launch.mjs";

launch([["scripts/tasks/bench.ts"].concat(process.argv.slice(2))]);
