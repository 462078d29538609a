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
  portNeeded: (port) => `Port ${port} is taken, and there the proxy looks for Kantlijn. Free it, or choose another one with PORT.`,
  standIn: (address) => `To try with the real Office.js: ${address}. Your browser warns about the certificate; it is from this computer itself.`,
  forPeople: (addresses) => `For your organisation this is ${addresses}. Whoever stores something signs in.`,
  running: "Kantlijn is running. Stop it with Ctrl-C. Open in your browser:",
  stopping: "Kantlijn is stopping ...",
  crashed: (folder) => `Kantlijn stopped because of an error. Start it again; what was filed is still there. See ${folder} for more.`,
  failed: (reason) => `Kantlijn could not start: ${reason}`,
  badPort: (name, value) => `${name} is ${value}; it must be a number from 0 to 65535.`,
};

export const backupTexts: Like<typeof nl.backupTexts> = {
  help: `kantlijn backup FOLDER [--lang nl|en]     puts database and files together in an empty folder
kantlijn restore FOLDER [--lang nl|en]    puts them back where nothing stands yet

Which database and which data folder, DATABASE_URL and KANTLIJN_DATA say, as for npm start.
A backup can be made while Kantlijn runs. Stop Kantlijn before you put anything back.
The folder holds everything that was stored. Keep it as safe as the server itself.

It ends with 0 when it worked, 1 when it did not, 2 when the command is not right.`,
  made: (rows, files, folder) => `Done. ${rows} rows and ${files} files are in ${folder}.`,
  restored: (rows, files) => `Put back: ${rows} rows and ${files} files.`,
  whole: (number, sha256) => `The register is whole. Last seal: number ${number}, ${sha256}.`,
  wholeEmpty: "The register is whole. Nothing was sealed yet.",
  broken: (count) => `The register is not right: ${count} differences. See with kantlijn doctor what is wrong.`,
  unknown: (code) => `That did not work (${code}). See with kantlijn doctor whether everything works.`,
  refused: {
    usage: "Give one folder.",
    "folder-full": "This folder is not empty. Give an empty folder, or one that does not exist yet.",
    "folder-closed": "This folder cannot be written or read.",
    nothing: "Nothing was stored here yet. There is nothing to keep.",
    "no-backup": "There is no whole backup in this folder.",
    newer: "This backup is of another version of Kantlijn. Use that version.",
    "data-full": "There is something in the data folder already. Put a backup back only where nothing is.",
    "database-full": "There is something in the database already. Put a backup back only in an empty database.",
    "database-other": "The database is of another version than the backup. Take an empty database.",
    running: "Kantlijn runs on this database. Stop it first.",
    damaged: "A file or table is not what it was. Nothing was kept or put back. Look with kantlijn doctor.",
    "file-missing": "A file of the register is gone. See with kantlijn doctor which one.",
  },
};

export const deliveriesTexts: Like<typeof nl.deliveriesTexts> = {
  help: `kantlijn deliveries [--retry ID] [--json] [--lang nl|en]    tells what is not yet in its place in another system

With --retry it is tried again; ID comes first on the line. A server that runs begins with it within a minute.

Ends with: 0 nothing waits for somebody, 1 something does, 2 the command is not right.`,
  none: "Everything is in its place.",
  needsId: "Give --retry the id of the capture, as it stands in the list.",
  otherVersion: "The database is of another version. Start Kantlijn with this version first.",
  again: (id) => `${id} is tried again, within a minute.`,
  goesWell: (id) => `Nothing is wrong with ${id}. Nothing changes.`,
  notFound: (id) => `Nothing of ${id} has to go to another system.`,
  next: (moment) => `Again after ${moment}.`,
  states: { waiting: "waits", delivering: "under way", delivered: "is there", failed: "STUCK", withdrawing: "goes back", withdrawn: "taken back" },
};

export const doctorTexts: Like<typeof nl.doctorTexts> = {
  help: `kantlijn doctor [--json] [--lang nl|en]    tells what is wrong with this installation

It looks at Node, the pages, policy packages, folders, disk, port, certificate, sent mail, case system, publicatiebank,
SharePoint, database, register and files. For SharePoint give a token of your own for Microsoft Graph in KANTLIJN_GRAPH_TOKEN,
for sent mail the address of a mailbox in KANTLIJN_MAILBOX. No mail is read.
It changes nothing. When the database of Kantlijn does not run, it is started for the moment and stopped again.

Ends with: 0 nothing wrong, 1 something is wrong, 2 the command is not right.`,
  badPort: "PORT must be a number from 0 to 65535.",
  states: { good: "good", note: "note", wrong: "WRONG" },
  checks: {
    node: "Node", build: "pages", policy: "policy", sharepoint: "SharePoint", folders: "folders", disk: "disk", port: "port", certificate: "certificate", mail: "sent mail", zgw: "case system", gpp: "publicatiebank", database: "database", migrations: "tables", chain: "register", vault: "files",
  },
  healthy: "Nothing is wrong.",
  ill: (count) => (count === 1 ? "One thing is wrong." : `${String(count)} things are wrong.`),
  says: {
    "node-good": ({ version = "" }) => `${version}.`,
    "node-old": ({ version = "", oldest = "" }) => `${version} is too old. Install Node ${oldest} or newer.`,
    "build-good": () => "Built from what is here.",
    "build-old": () => "Built from something else than what is here. npm start builds again.",
    "build-none": () => "Not built yet. Run npm run build.",
    "policy-good": ({ count = "", settings = "" }) => `Read ${count} packages and ${settings} settings.`,
    "policy-broken": ({ name = "", code = "" }) => `${name} cannot be read (${code}). Check it with kantlijn setting.`,
    "folders-good": ({ folder = "" }) => `${folder} can be written in.`,
    "folder-closed": ({ folder = "" }) => `${folder} cannot be written in. Give rights there to whoever starts Kantlijn.`,
    "never-started": () => "Nothing was filed here yet. Start Kantlijn with npm start.",
    "disk-good": ({ gigabytes = "" }) => `${gigabytes} GB free.`,
    "disk-little": ({ gigabytes = "" }) => `${gigabytes} GB left. Make room before the disk is full.`,
    "disk-full": ({ gigabytes = "" }) => `${gigabytes} GB left. Kantlijn takes no more files. Make room.`,
    "port-running": ({ port = "" }) => `Kantlijn runs on port ${port}.`,
    "port-free": ({ port = "" }) => `Kantlijn does not run. Port ${port} is free.`,
    "port-taken": ({ port = "" }) => `Another program runs on port ${port}. Kantlijn takes the next one when it starts.`,
    "certificate-good": ({ day = "" }) => `Valid until ${day}.`,
    "certificate-soon": ({ day = "" }) => `Valid until ${day}. Start Kantlijn again for a new one.`,
    "certificate-over": ({ day = "" }) => `Ended on ${day}. Start Kantlijn again for a new one.`,
    "certificate-broken": () => "Cannot be read. Start Kantlijn again for a new one.",
    "certificate-none": () => "There is none yet. Kantlijn makes one when it starts.",
    "configuration-broken": ({ faults = "" }) => `Something is wrong in the configuration of the server: ${faults}. The server does not start like this.`,
    "mail-good": () => "The server is recognised and may read the mailbox of KANTLIJN_MAILBOX. Also try a mailbox that it may not read.",
    "mail-untried": () => "The server is recognised. Give the address of a mailbox in KANTLIJN_MAILBOX to see whether it may read that.",
    "mail-token": () => "Microsoft does not recognise the server. Are clientId and the secret right, and has the secret not expired?",
    "mail-refused": () => "The server may not read the mailbox of KANTLIJN_MAILBOX. Was Mail.Read granted, and is the mailbox in the access policy?",
    "mail-none": () => "The mailbox of KANTLIJN_MAILBOX does not exist.",
    "mail-away": ({ code = "" }) => `Microsoft does not answer as expected (${code}). May this computer reach login.microsoftonline.com and graph.microsoft.com?`,
    "zgw-good": ({ zaaktypen = "", types = "" }) => `It answers and recognises Kantlijn. Read ${zaaktypen} kinds of case; the first knows ${types} kinds of document.`,
    "zgw-empty": () => "It answers, but Kantlijn sees no kind of case. Give the application catalogi.lezen.",
    "zgw-no-types": () => "It answers, but the first kind of case has no kinds of document. Connect those in the catalogue.",
    "zgw-token": ({ api = "" }) => `The API ${api} does not recognise Kantlijn. Are clientId and the secret right?`,
    "zgw-refused": ({ api = "" }) => `The API ${api} does not allow reading. Give the application the right ${api}.lezen.`,
    "zgw-away": ({ api = "" }) => `The API ${api} does not answer. Is the address right, and is the system running?`,
    "zgw-answer": ({ api = "", code = "" }) => `The API ${api} gives an answer that Kantlijn does not know (${code}). Is the address right?`,
    "gpp-good": ({ categories = "" }) => `It answers and recognises Kantlijn. Your organisation is in it, with ${categories} categories.`,
    "gpp-setup": () => "It answers, but does not know your organisation or has no categories. Switch the organisation on there.",
    "gpp-token": () => "It does not recognise Kantlijn. Is the key right?",
    "gpp-refused": () => "It does not allow reading. Give the key the right to read and write.",
    "gpp-away": () => "It does not answer. Is the address right, and is the system running?",
    "gpp-answer": ({ code = "" }) => `It gives an answer that Kantlijn does not know (${code}). Is the address right?`,
    "sharepoint-good": ({ name = "", count = "" }) => `${name}: ${count === "1" ? "the place" : `all ${count} places`} can be reached, with all columns.`,
    "sharepoint-untried": ({ name = "", count = "" }) => `${name}: ${count === "1" ? "one place" : `${count} places`} not tried. Give a token in KANTLIJN_GRAPH_TOKEN, or try the connection in the pane, under About.`,
    "sharepoint-lacking": ({ id = "", lacking = "" }) => `The place ${id} can be reached, but has no ${lacking}. Those details will not be there.`,
    "sharepoint-refused": ({ id = "" }) => `The token is not allowed at the place ${id}. Has Kantlijn the role write on the site, and may you write there?`,
    "sharepoint-none": ({ id = "" }) => `The address of the place ${id} leads to no library or folder. Is url right in the list of places?`,
    "sharepoint-token": () => "Microsoft Graph does not take the token. It holds for about an hour; get a new one.",
    "sharepoint-away": ({ id = "" }) => `Microsoft Graph does not answer about the place ${id}. May this computer reach graph.microsoft.com?`,
    "sharepoint-answer": ({ id = "", code = "" }) => `Microsoft Graph gives an answer about the place ${id} that Kantlijn does not know (${code}).`,
    "sharepoint-broken": ({ name = "", faults = "" }) => `Something is wrong in ${name}: ${faults}. Nothing is stored in SharePoint like this.`,
    "database-good": () => "The database answers.",
    "database-started": () => "The database did not run. It was started for this examination.",
    "database-away": () => "The database does not start. Look in postgres.log, in the folder of the database.",
    "database-refused": () => "The database of DATABASE_URL does not answer. Is the address right, and is it on?",
    "migrations-good": () => "As this version wants them.",
    "migrations-waiting": ({ count = "" }) => `${count} changes still have to be made. Start Kantlijn and that goes by itself. Then this looks further.`,
    "migrations-newer": ({ name = "" }) => `The database is of another version (${name}). Use that version of Kantlijn.`,
    "chain-good": ({ rows = "", seals = "", unsealed = "", number = "", sha256 = "" }) => `Whole. ${rows} rows, ${seals} seals, ${unsealed} not sealed yet. The last: number ${number}${sha256 === "" ? "" : `, ${sha256}`}.`,
    "chain-more": () => "There are more differences.",
    "row-changed": ({ where = "" }) => `A sealed row was changed (${where}).`,
    "row-missing": ({ where = "" }) => `A sealed row is gone (${where}).`,
    "record-changed": ({ where = "" }) => `What somebody confirmed was changed (${where}).`,
    "record-missing": ({ where = "" }) => `What somebody confirmed is gone and nothing says that it was erased (${where}).`,
    "delivery-changed": ({ where = "" }) => `How a delivery stands was changed (${where}).`,
    "delivery-missing": ({ where = "" }) => `A delivery is gone (${where}).`,
    "batch-changed": ({ where = "" }) => `Seal ${where} does not fit its rows.`,
    "batch-missing": ({ where = "" }) => `Seal ${where} is gone.`,
    "batch-moved": ({ where = "" }) => `Seal ${where} does not follow on the one before.`,
    "chain-cut": ({ where = "" }) => `The register ends before seal ${where}, which was there.`,
    "chain-other": ({ where = "" }) => `Seal ${where} is another one than was remembered here.`,
    "vault-good": ({ count = "" }) => `Read ${count} files. They are as they were filed.`,
    "file-missing": ({ name = "" }) => `The file ${name} is gone. Get it from a backup.`,
    "file-changed": ({ name = "" }) => `The file ${name} was changed. Get it from a backup.`,
    "file-more": ({ count = "" }) => `And ${count} more files.`,
    "file-left": ({ count = "" }) => `${count} files belong to nothing. Kantlijn clears them once it runs.`,
  },
};
