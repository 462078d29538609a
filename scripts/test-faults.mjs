// npm run test:faults: uploads while the server is killed at random moments, 200 times, and counts.
import { launch } from "./launch.mjs";

launch([["scripts/tasks/test-faults.ts"].concat(process.argv.slice(2))]);
