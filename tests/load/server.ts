/** One of the servers of a load run: as `npm start`, but for the limit of requests from one address, which is where all of this load comes from. Its address is its only line. */
import { join } from "node:path";
import { openLog } from "../../src/apps/server/log.ts";
import { serve } from "../../src/apps/server/serve.ts";
import { ROOT } from "../../scripts/tasks/files.ts";

const data = process.env["KANTLIJN_DATA"] ?? "";
const serving = await serve({ project: ROOT, data, databaseUrl: process.env["DATABASE_URL"], log: openLog(join(data, "log")), port: 0, say: () => undefined, rate: 1_000_000 });
process.once("SIGTERM", () => { void serving.stop().then(() => process.exit(0)); });
console.log(serving.address);
