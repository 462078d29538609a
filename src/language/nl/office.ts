import { playgroundPage } from "./playground.ts";

/** Names of the built-in styles in Dutch Word, by their name in the API. */
export const styleNames: Readonly<Record<string, string>> = {
  Normal: "Standaard", Title: "Titel", ListParagraph: "Lijstalinea", Header: "Koptekst", Footer: "Voettekst", FootnoteText: "Voetnoottekst",
  ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`Heading${String(index + 1)}`, `Kop ${String(index + 1)}`])),
};

/** What stands on the page that stands in for Word and Outlook, before any script has run. */
export const standInPage = {
  ...playgroundPage,
  title: "Kantlijn in nagespeeld Word",
  what: "Nagespeeld Word: de echte Office.js, maar geen echte Office.",
  ribbon: "Lint",
  reload: "Laad het paneel opnieuw",
  withDocument: "Open met dit document",
  save: "Bewaar het bestand",
} as const;

/** What that page says while somebody works on it. */
export const standIn = {
  author: "Jij",
  withoutPane: "Start met npm start: alleen die server heeft deze pagina.",
  otherProgram: "Een mail opent hier nog niet. Kies een document.",
  commandDone: "Dit document opent voortaan met Kantlijn ernaast.",
  commandFailed: "Het paneel voerde de opdracht niet uit.",
} as const;
