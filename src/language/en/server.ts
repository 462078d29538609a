import type { Like } from "../like.ts";
import type * as nl from "../nl/server.ts";

export const serverTexts: Like<typeof nl.serverTexts> = {
  notBuilt: "The pages have not been built yet. Stop Kantlijn and start with npm start, or do npm run build first.",
  dataIn: (folder) => `Files and data are in ${folder}.`,
  databaseIn: (folder) => `The database is in ${folder}.`,
  startingDatabase: "Starting the database ...",
  firstDatabase: "Making the database. This takes a while, only the first time ...",
  joinedDatabase: "The database was running already.",
  logIn: (folder) => `The log is in ${folder}.`,
  portTaken: (wanted, port) => `Port ${String(wanted)} is taken. It becomes ${String(port)}.`,
  standIn: (address) => `To try with the real Office.js: ${address}. Your browser warns about the certificate; it is from this computer itself.`,
  running: "Kantlijn is running. Stop it with Ctrl-C. Open in your browser:",
  stopping: "Kantlijn is stopping ...",
  crashed: (folder) => `Kantlijn stopped because of an error. Start it again; what was filed is still there. See ${folder} for more.`,
  failed: (reason) => `Kantlijn could not start: ${reason}`,
  badPort: (name, value) => `${name} is ${value}; it must be a number from 0 to 65535.`,
};
