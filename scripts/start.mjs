// npm start: install what is missing, build what is stale, start the server. Its last line is the address.
import { launch } from "./launch.mjs";

launch([["scripts/tasks/build.ts", "--if-stale"], ["src/apps/server/start.ts"].concat(process.argv.slice(2))]);
