import { playgroundPage } from "./playground.ts";

/** Names of the built-in styles in Dutch Word, by their name in the API. */
export const styleNames: Readonly<Record<string, string>> = {
  Normal: "Standaard", Title: "Titel", ListParagraph: "Lijstalinea", Header: "Koptekst", Footer: "Voettekst", FootnoteText: "Voetnoottekst",
  ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`Heading${String(index + 1)}`, `Kop ${String(index + 1)}`])),
};

/** What stands on the page that stands in for Word and Outlook, before any script has run. */
export const standInPage = {
  ...playgroundPage,
  title: "Kantlijn in nagespeeld Word en Outlook",
  what: "Nagespeeld Word en Outlook: de echte Office.js, maar geen echte Office.",
  ribbon: "Lint",
  reload: "Laad het paneel opnieuw",
  withDocument: "Open met dit document",
  save: "Bewaar het bestand",
  send: "Verzenden",
} as const;

/** What that page says while somebody works on it. */
export const standIn = {
  author: "Jij",
  withoutPane: "Start met npm start: alleen die server heeft deze pagina.",
  commandDone: "Dit document opent voortaan met Kantlijn ernaast.",
  commandFailed: "Het paneel voerde de opdracht niet uit.",
} as const;

/** What the stand-in for Outlook says. No mail ever leaves this page. */
export const standInOutlook = {
  owner: "Jij",
  addIn: "Kantlijn",
  sendAnyway: "Toch versturen",
  dontSend: "Niet versturen",
  checking: "Kantlijn kijkt of de mail weg kan.",
  sent: "Verzonden, naar niemand. De mail staat nu bij je eigen bestanden.",
  kept: "Niet verzonden.",
  fileName: (subject: string): string => `${subject.replace(/[\\/:*?"<>|]+/gu, " ").trim().slice(0, 80) || "Mail"}.eml`,
} as const;
