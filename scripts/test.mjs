// npm test: install what is missing, build what is stale, run every test. Its last line is `N passed, N failed`.
import { launch } from "./launch.mjs";

launch([["scripts/tasks/test.ts"].concat(process.argv.slice(2))]);
