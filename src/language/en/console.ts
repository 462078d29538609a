import type { Like } from "../like.ts";
import type * as nl from "../nl/console.ts";

export const registerPage: Like<typeof nl.registerPage> = {
  title: "What was filed - Kantlijn",
  heading: "What was filed",
  what: "Every time you click Correct, a row is added here. The content of the document is not in it.",
  back: "Back to your document",
  skip: "To the list",
  search: "Search in this list",
  reading: "Fetching the list.",
  more: "Show older",
  again: "Try again",
  columns: { title: "Document", place: "Place", stored: "Filed", file: "File", state: "State" },
  withoutScript: "This page needs JavaScript.",
};

export const register: Like<typeof nl.register> = {
  empty: "Nothing was filed yet.",
  nothingFound: "Nothing found in this list.",
  count: (shown, all, more) => `${shown === all ? "" : `${String(shown)} of `}${String(all)} ${all === 1 ? "document" : "documents"}${more ? ", there are more" : ""}.`,
  unknownKind: "Kind unknown",
  captured: "Filed",
  withdrawn: (moment) => `Undone on ${moment}`,
  download: "Document",
  downloadTitle: (name) => `Download ${name}`,
  informatieobject: "Details (MDTO)",
  informatieobjectTitle: (name) => `Download the details of ${name}, as MDTO XML`,
  bestand: "File (MDTO)",
  bestandTitle: (name) => `Download the details of the file of ${name}, as MDTO XML`,
  diwoo: "Publication (DiWoo)",
  diwooTitle: (name) => `Download the details of ${name} for publication, as DiWoo XML`,
  undo: "Undo",
  undoTitle: (name) => `Undo the filing of ${name}`,
  undone: (name) => `${name} is no longer filed.`,
  saved: (name) => `${name} was downloaded.`,
  noServer: { title: "The list cannot be reached now", text: "What was filed is safe. Start the server or try again later." },
};
