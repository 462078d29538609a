// npm run test:mutants: changes the core in a thousand small ways, and counts which of them its tests notice.
import { launch } from "./launch.mjs";

launch([["scripts/tasks/test-mutants.ts"].concat(process.argv.slice(2))]);
