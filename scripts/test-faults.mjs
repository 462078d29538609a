// npm run test:faults: 1,000 captures in the vault, in a system for cases and in a publicatiebank while everything goes wrong, and counts.
import { launch } from "./launch.mjs";

launch([["scripts/tasks/test-faults.ts"].concat(process.argv.slice(2))]);
