import { FILE_EXTENSIONS, type ErrorCode } from "../../core/model/index.ts";
import type { Like } from "../like.ts";
import type * as nl from "../nl/errors.ts";

type Values = Readonly<Record<string, string>>;

const always = (sentence: string) => (): string => sentence;

const UNITS: Readonly<Record<string, string>> = { pages: "pages", paragraphs: "paragraphs", characters: "characters", seconds: "seconds" };

function most({ limit, unit = "" }: Values): string {
  if (limit === undefined) return "";
  if (unit === "bytes") return ` (at most ${String(Math.floor(Number(limit) / 2 ** 20))} MB)`;
  return ` (at most ${[limit, UNITS[unit] ?? unit].join(" ").trim()})`;
}

const FOUND: Readonly<Record<string, string>> = {
  docx: "a Word document", eml: "a mail", txt: "plain text", doc: "an old Word document (.doc)", msg: "a mail from Outlook (.msg)", pdf: "a pdf", odt: "a document from LibreOffice",
  xls: "an old spreadsheet", xlsx: "a spreadsheet", ods: "a spreadsheet", ppt: "an old presentation", pptx: "a presentation", odp: "a presentation", rtf: "an rtf document", zip: "a zip", image: "a picture",
};

const READ = `${FILE_EXTENSIONS.slice(0, -1).join(", ")} and ${FILE_EXTENSIONS.at(-1) ?? ""}`;

function typeUnknown({ found = "" }: Values): string {
  return `${FOUND[found] === undefined ? "" : `This is ${FOUND[found]}. `}Kantlijn reads ${READ}.`;
}

const SHEETS: ReadonlySet<string> = new Set(["xls", "xlsx", "ods", "ppt", "pptx", "odp"]);

function convert({ found = "" }: Values): string {
  if (found === "doc" || found === "rtf") return "Open it in Word and save it as .docx.";
  if (SHEETS.has(found)) return "Put the text in a .docx, or save it as .pdf.";
  return "If it is a document, save it as .docx; a mail as .eml.";
}

function mismatch({ extension = "", found = "" }: Values): string {
  return FOUND[found] === undefined ? "What is in it is not what the name of the file says." : `By its name this is .${extension}, but there is ${FOUND[found]} in it.`;
}

const faults = ({ faults: found }: Values): string => (found === undefined ? "" : `: ${found}`);

const UNTOUCHED = "Your file was not changed and nothing was filed.";
const NOTHING_STORED = "Nothing was filed.";
const NOTHING_READ = "Nothing was read yet.";
const STAYS = "Your document stays as it is.";
const IN_KANTLIJN = "Your document is safe in Kantlijn.";

export const errors: Like<typeof nl.errors> = {
  "file-not-found": { title: "File not found", wrong: always("This file or folder does not exist."), safe: UNTOUCHED, next: always("Check the name and the folder.") },
  "file-unreadable": { title: "File cannot be opened", wrong: always("This file or folder may not or cannot be read."), safe: UNTOUCHED, next: always("Ask for access, or close the program that uses it.") },
  "file-empty": { title: "Empty file", wrong: always("This file is empty."), safe: UNTOUCHED, next: always("Save the document again and retry.") },
  "file-too-large": { title: "File too large", wrong: (values) => `This file is too large to read${most(values)}.`, safe: UNTOUCHED, next: always("Take out large pictures or attachments, or split the document.") },
  "file-encrypted": { title: "File with a password", wrong: always("This file is protected by a password."), safe: UNTOUCHED, next: always("Take the password off in the program it was made with.") },
  "file-damaged": { title: "File damaged", wrong: always("This file is damaged or not complete."), safe: UNTOUCHED, next: always("Open it in the program it was made with and save it again.") },
  "file-bomb": { title: "Suspicious file", wrong: always("This file is packed so that it becomes excessively large when unpacked."), safe: "It was not unpacked and nothing was filed.", next: always("If you do not trust it, tell your administrator.") },
  "file-type-unknown": { title: "Unknown kind of file", wrong: typeUnknown, safe: UNTOUCHED, next: convert },
  "file-type-mismatch": { title: "The name does not fit the content", wrong: mismatch, safe: UNTOUCHED, next: always("Give the file the right extension and try again.") },
  "file-no-text": { title: "No text to read", wrong: always("There is no text in this pdf that Kantlijn can read. It is probably a scan."), safe: UNTOUCHED, next: always("Have text made of it with text recognition (OCR). Or use the document it was made from.") },
  "file-too-slow": { title: "Reading took too long", wrong: (values) => `Reading this file took too long${most(values)}.`, safe: "Reading was stopped. Your file was not changed.", next: always("Split the document, or try at a quieter moment.") },
  "policy-invalid": { title: "Policy package is not right", wrong: (values) => `There are mistakes in the policy package${faults(values)}.`, safe: NOTHING_READ, next: always("Mend these places in the package and try again.") },
  "policy-unknown": { title: "Policy package unknown", wrong: ({ name }) => (name === undefined ? "This policy package does not exist." : `There is no policy package or file called ${name}.`), safe: NOTHING_READ, next: ({ known }) => (known === undefined ? "Choose a package that exists, or give a file." : `Choose one of these: ${known}. Or give a file.`) },
  "world-invalid": { title: "Organisation file is not right", wrong: (values) => `There are mistakes in the file with your organisation (world.json)${faults(values)}.`, safe: NOTHING_READ, next: always("Mend these places and try again.") },
  "context-invalid": { title: "Context file is not right", wrong: (values) => `There are mistakes in the file with the desk (context.json)${faults(values)}.`, safe: NOTHING_READ, next: always("Mend these places and try again.") },
  "scenario-invalid": { title: "Scenario is not right", wrong: (values) => `There are mistakes in the scenario${faults(values)}.`, safe: "The other scenarios go on.", next: always("Mend these places and try again.") },
  "list-invalid": { title: "List of names is missing", wrong: always("The lists of names and words are missing or damaged."), safe: STAYS, next: always("Put data/lists/lists.bin back, or fetch Kantlijn again.") },
  "configuration-invalid": { title: "The settings of the server are not right", wrong: (values) => `The settings of the server hold mistakes${faults(values)}.`, safe: "The server did not start. What was stored is still there.", next: always("Correct these places and start again.") },
  usage: { title: "The command does not work like this", wrong: ({ problem }) => problem ?? "Kantlijn does not know this command.", safe: NOTHING_READ, next: always("With --help you see what is possible.") },
  "capture-invalid": { title: "Details are not right", wrong: always("The details with this file are not complete or not right."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Load the page again and retry.") },
  "capture-not-found": { title: "Not found", wrong: always("This document is not in the register."), safe: "What was filed is still there.", next: always("Look it up in the register.") },
  "capture-too-large": { title: "File too large to file", wrong: (values) => `This file is too large to be filed${most(values)}.`, safe: `${NOTHING_STORED} ${STAYS}`, next: always("Take out large pictures or attachments and try again.") },
  "capture-checksum": { title: "File did not arrive well", wrong: always("What arrived is not the same as what you sent."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Try again.") },
  "capture-conflict": { title: "Already filed with other content", wrong: always("This filing was already used for another document."), safe: "What was filed first is still there.", next: always("File the document again.") },
  "capture-withdrawn": { title: "Taken back", wrong: always("The filing of this document was undone."), safe: "The register still says that it was there.", next: always("File it again if it has to be kept after all.") },
  "undo-expired": { title: "Can no longer be undone", wrong: always("The time to undo this has passed."), safe: "The document stays filed.", next: always("Ask your administrator what is still possible.") },
  "undo-changed": { title: "Changed since", wrong: always("Somebody worked on this document since, or moved it."), safe: "The document stays as it is.", next: always("Look at it in its place and take it away there if need be.") },
  "undo-version": { title: "The earlier version is gone", wrong: always("SharePoint does not have the earlier version of this document any more."), safe: "The newest version stays stored.", next: always("Look at it in its place and correct it there if need be.") },
  "place-not-found": { title: "This place does not exist", wrong: always("The folder or library of this place cannot be found."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Choose another place, or ask your administrator to check the address.") },
  "place-refused": { title: "You may not store here", wrong: always("You or Kantlijn have no rights to this place."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Choose another place, or ask your administrator for access.") },
  "store-locked": { title: "The file is in use", wrong: always("Somebody has this file open or checked out."), safe: "Your document is in the queue and will be filed as soon as possible.", next: always("Close the file, or wait until somebody else is done.") },
  "host-unavailable": { title: "Office does not answer", wrong: always("Word or Outlook gives no answer now."), safe: STAYS, next: always("Wait a moment and try again. If that does not help, close this pane and open it again.") },
  "host-denied": { title: "This document is protected", wrong: always("Word or Outlook does not let Kantlijn into this document."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Lift the protection, or ask the owner for access.") },
  "host-file": { title: "The file does not come along", wrong: always("Word or Outlook does not give the file, or not all of it."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Save the document and try again.") },
  "host-stamp": { title: "The mark is not in the document", wrong: always("Kantlijn could not write the mark into the document."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Check whether you may change the document and try again.") },
  "sign-in-not-set-up": { title: "Signing in is not set up here", wrong: always("Your organisation has not set up signing in yet."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Ask your administrator to set it up. The suggestions work all the same.") },
  "sign-in-needed": { title: "Signing in is needed", wrong: always("You have to sign in first."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Press the button to sign in.") },
  "sign-in-cancelled": { title: "Signing in stopped", wrong: always("Signing in was not finished."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Try again when it suits you.") },
  "sign-in-blocked": { title: "Sign-in window does not open", wrong: always("The window to sign in may not or cannot open."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Close other windows of Office, allow the window and try again.") },
  "sign-in-offline": { title: "No connection to sign in", wrong: always("The sign-in service cannot be reached now."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Check your connection and try again.") },
  "sign-in-unavailable": { title: "Signing in does not work", wrong: always("Signing in did not work."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Try again. If it keeps failing, tell your administrator the code.") },
  "mail-not-found": { title: "Mail not found", wrong: always("This mail is no longer in the mailbox."), safe: NOTHING_STORED, next: always("Open the mail again and retry.") },
  "mail-refused": { title: "Mail may not be fetched", wrong: always("Kantlijn may not fetch this mail from the mailbox."), safe: `${NOTHING_STORED} The mail stays as it is.`, next: always("Ask your administrator for permission, or save the mail as .eml yourself.") },
  "mail-unavailable": { title: "Mail cannot be fetched", wrong: always("The mailbox does not answer now."), safe: `${NOTHING_STORED} The mail stays as it is.`, next: always("Try again later.") },
  "document-none": { title: "No document open", wrong: always("There is no mail or document open to read."), safe: NOTHING_STORED, next: always("Open a mail or document. Kantlijn then reads along by itself.") },
  "intent-kept": { title: "Taking back does not work now", wrong: always("The server of Kantlijn does not answer."), safe: "Nothing has changed: after sending, the mail still goes to its place.", next: always("Try again before you send it.") },
  "document-unsent": { title: "Mail not sent yet", wrong: always("A mail that was not sent yet is not a file yet."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Send the mail and then open it in Sent Items.") },
  "session-invalid": { title: "The page has expired", wrong: always("This page belongs to an earlier start of Kantlijn."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Load the page again.") },
  "token-refused": { title: "You have to sign in here", wrong: always("The server does not recognise your sign-in, or no longer does."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Try again and sign in. If it keeps failing, give the code to the administrator.") },
  "keys-unavailable": { title: "Your sign-in cannot be checked", wrong: always("The server cannot check your sign-in now."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Try again later.") },
  "not-allowed": { title: "You may not do this here", wrong: always("You have no right to do this in this place."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Choose another place, or ask the administrator for this right.") },
  "origin-refused": { title: "Request refused", wrong: always("This request comes from another address than Kantlijn itself."), safe: NOTHING_STORED, next: always("Open Kantlijn at the address that was shown at the start.") },
  "waiting-unreadable": { title: "The copy in the queue is lost", wrong: always("The copy that waited in this browser can no longer be read."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Open the document and file it again.") },
  "rate-limited": { title: "One moment", wrong: always("There were too many requests in a short time."), safe: STAYS, next: always("Try again in a minute.") },
  "store-unavailable": { title: "The storage does not answer", wrong: always("The storage cannot be reached now."), safe: "Your document waits in the queue and is filed as soon as possible.", next: always("You don’t have to do anything. You may try again.") },
  "store-full": { title: "The storage is full", wrong: always("There is no room left to keep this file."), safe: `${NOTHING_STORED} ${STAYS}`, next: always("Ask your administrator to make room.") },
  "delivery-place": { title: "Case not found", wrong: always("The case system does not have exactly one case with this number."), safe: IN_KANTLIJN, next: always("Check the number. Undo and choose the right case, or try again.") },
  "delivery-type": { title: "No document type that fits", wrong: always("This kind of case has no document type for this kind of document."), safe: IN_KANTLIJN, next: always("Ask your administrator to connect the document type. Then try again.") },
  "delivery-refused": { title: "Not allowed", wrong: always("The other system does not allow this."), safe: IN_KANTLIJN, next: always("Ask your administrator to check the rights. Then try again.") },
  "delivery-rejected": { title: "Not accepted", wrong: always("The other system does not accept the details."), safe: IN_KANTLIJN, next: always("Give the code to your administrator. Then try again.") },
  "delivery-token": { title: "Connection not recognised", wrong: always("The other system does not recognise Kantlijn."), safe: IN_KANTLIJN, next: always("Ask your administrator to check the secret of the connection.") },
  "delivery-locked": { title: "Document in use", wrong: always("Somebody is using this document over there."), safe: IN_KANTLIJN, next: always("When nobody is, have it unlocked over there. Kantlijn tries again by itself.") },
  "delivery-gone": { title: "Not to be found there", wrong: always("The other system does not find what Kantlijn looks for."), safe: IN_KANTLIJN, next: always("Ask your administrator to check the addresses of the connection.") },
  "delivery-answer": { title: "Answer of no use", wrong: always("The other system gave an answer that Kantlijn cannot use."), safe: IN_KANTLIJN, next: always("Kantlijn tries again by itself. If it keeps failing, tell your administrator.") },
  "delivery-earlier": { title: "Waits for an earlier version", wrong: always("An earlier version of this document is not there yet."), safe: IN_KANTLIJN, next: always("See in the register how that version stands.") },
  "delivery-interrupted": { title: "Interrupted", wrong: always("The server stopped while it was busy with this."), safe: IN_KANTLIJN, next: always("Kantlijn tries again by itself.") },
  "publication-concept": { title: "Still a draft", wrong: always("This document is still a draft."), safe: STAYS, next: always("File it again when it is finished. Offer it after that.") },
  "publication-closed": { title: "Too confidential", wrong: always("Only a few people may see this document."), safe: STAYS, next: always("Ask the Woo team. If it is not right, file it again.") },
  "publication-category": { title: "No category of the Woo", wrong: always("This document has no category of the Woo."), safe: STAYS, next: always("Ask the Woo team, or file it again.") },
  "publication-setup": { title: "Publication system not ready", wrong: always("The publicatiebank does not know this category or organisation."), safe: IN_KANTLIJN, next: always("Ask the administrator to switch it on there. Try again after that.") },
  "publication-taken": { title: "Somebody went on with it", wrong: always("Somebody did something with this in the publicatiebank."), safe: "Everything there stays as it is.", next: always("Ask the Woo team. They can take it away there.") },
  "server-unavailable": { title: "Kantlijn cannot be reached", wrong: always("The server of Kantlijn does not answer."), safe: "Your document waits in the queue and is filed as soon as possible.", next: always("Check your connection. You may try again.") },
  "not-found": { title: "Page not found", wrong: always("There is nothing at this address."), safe: STAYS, next: always("Go back to the start.") },
  internal: { title: "Something went wrong in Kantlijn", wrong: always("Something went wrong that should not have happened."), safe: STAYS, next: always("Try again. If it keeps failing, tell your administrator the code.") },
};

/** An error as running text: what is wrong, what is safe, what to do. */
export function errorMessage(code: ErrorCode, values: Values = {}): string {
  const { wrong, safe, next } = errors[code];
  return [wrong(values), safe, next(values)].join(" ");
}
