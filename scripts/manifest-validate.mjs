// npm run manifest:validate: asks Microsoft what it thinks of a manifest. Needs the internet; npm test does not.
import { launch } from "./launch.mjs";

launch([["scripts/tasks/manifest-validate.ts"].concat(process.argv.slice(2))]);
