// npm run bench:server: how many captures a server takes, beside what its disk and its database can do.
import { launch } from "./launch.mjs";

launch([["scripts/tasks/bench-server.ts"].concat(process.argv.slice(2))]);
