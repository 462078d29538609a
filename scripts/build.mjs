// npm run build: writes dist/, prints what each entry weighs, and fails above the budget.
import { launch } from "./launch.mjs";

launch([["scripts/tasks/build.ts"].concat(process.argv.slice(2))]);
