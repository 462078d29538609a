import type { Like } from "../like.ts";
import type * as nl from "../nl/playground.ts";

export const playgroundPage: Like<typeof nl.playgroundPage> = {
  title: "Kantlijn beside your document",
  name: "Kantlijn",
  what: "Practice page: this is how Kantlijn stands beside your document.",
  register: "What was filed",
  toDocument: "To the document",
  toPane: "To Kantlijn",
  samples: "Samples",
  own: "Own file",
  drop: "Drop a document or mail here, or choose a file.",
  choose: "Choose a file",
  office: "With the real Office.js",
  certificate: "Your browser warns first: your own computer made this certificate.",
  stays: "Your file stays on your computer, until you click Correct yourself.",
  organisation: "Organisation",
  dropHere: "Let go to open",
  document: "The document",
  withoutScript: "This page needs JavaScript.",
};

export const playground: Like<typeof nl.playground> = {
  title: (name) => `${name} - Kantlijn`,
  text: "Text of the document",
  opening: (name) => `Opening ${name}.`,
  open: (name) => `${name} is open.`,
  typing: "Just type: Kantlijn reads along.",
  reading: "Kantlijn reads this file. You cannot type in it here.",
  received: "Received mail",
  compose: "New mail",
  noSamples: "The samples are not there. Choose a file of your own.",
  notFound: "This sample is no longer there. Choose another.",
  worlds: { gemeente: "Municipality", provincie: "Province", waterschap: "Water authority", rijk: "Central government", school: "School" },
  remarks: "Comments",
  deleted: "Deleted",
  ownFiles: "Own files",
  kinds: { document: "document", mail: "mail" },
  envelope: { from: "From", to: "To", cc: "Cc", date: "Date", attachments: "Attachments" },
};
