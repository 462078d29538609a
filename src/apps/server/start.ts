/**
 * What `npm start` runs: the server, until somebody stops it. Says what it does on standard output; the last line is
 * nothing but the address.
 */
import { fileURLToPath } from "node:url";
import { serverTexts } from "../../language/nl/server.ts";
import { dataFolder } from "./folders.ts";
import { serve } from "./serve.ts";

const project = fileURLToPath(new URL("../../../", import.meta.url));
const data = dataFolder(project, process.env["KANTLIJN_DATA"]);
const say = (line: string): void => { console.log(line); };
say(serverTexts.dataIn(data));
const serving = await serve({ project, data, databaseUrl: process.env["DATABASE_URL"], port: Number(process.env["PORT"] ?? 3000), say });
let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  console.error(serverTexts.stopping);
  await serving.stop();
  process.exit(0);
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
say(serverTexts.running);
say(serving.address);
