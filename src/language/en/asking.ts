import type { Like } from "../like.ts";
import type * as nl from "../nl/asking.ts";
import { bivLevels, bivParts } from "./values.ts";

const LIST = new Intl.ListFormat("en");
/** The words for a code; one without words is shown as it is. */
const named = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;
const answers = (words: Readonly<Record<string, string>>) => (id: string): string => words[id] ?? id;

export const questions: Like<typeof nl.questions> = {
  "which-place": { ask: () => "Where does this belong?", answer: (id, values) => values[id] ?? id },
  "which-process": { ask: () => "What kind of work is this?", answer: (id, values) => values[id] ?? "I do not know" },
  "woo-request": { ask: () => "Does the sender ask for documents of the government?", answer: answers({ yes: "Yes", no: "No", team: "Let the Woo team look" }) },
  complaint: { ask: () => "Is this a complaint about how somebody was treated?", answer: answers({ yes: "Yes", no: "No", team: "Let the complaints coordinator look" }) },
  "decision-taken": { ask: () => "Was a decision taken in this meeting?", answer: answers({ no: "No", yes: "Yes" }) },
};

export const warnings: Like<typeof nl.warnings> = {
  "wrong-place": ({ place, moves }) => place === "onedrive-personal"
    ? { title: "This is in your own OneDrive", text: "Colleagues cannot find it there." }
    : place === "local"
      ? { title: "This is on your own computer", text: "Colleagues cannot find it there." }
      : { title: "This is not in the place where it belongs", text: moves === "yes" ? "File it, and it moves there." : "A copy goes there. The original stays here." },
  "insecure-place": ({ part = "", has = "", needs = "" }) => ({
    title: "This place is not secure enough",
    text: `For ${named(bivParts, part)} this document needs the level ${named(bivLevels, needs)}. This place has ${named(bivLevels, has)}. Choose another place or ask your administrator.`,
  }),
  "unread-pages": ({ pages = "", more = "0" }) => {
    const named = pages.split(" ");
    const all = LIST.format(more === "0" ? named : [...named, `${more} more`]);
    return named.length === 1 && more === "0"
      ? { title: `Page ${all} has not been read`, text: "There is no text on it that I can read. Is it a scan? Then check it yourself." }
      : { title: `Pages ${all} have not been read`, text: "There is no text on them that I can read. Are they scans? Then check them yourself." };
  },
  recipient: ({ address = "", reason }) => reason === "look-alike"
    ? { title: "Is this address right?", text: `${address} looks like an address of your organisation, but it is not.` }
    : reason === "own-private"
      ? { title: "This goes to your private address", text: `${address} seems to be yours. Better share a link.` }
      : { title: "Sensitive data to a private address", text: `Secure mail or sharing a link is safer than ${address}.` },
};

export const starts: Like<typeof nl.starts> = {
  nihil: "after the process ends",
  bestaansduur_procesobject: "as soon as it no longer holds",
  ingeschatte_bestaansduur_procesobject: "after the expected lifetime",
  vast_te_leggen_datum: "after a date to be set",
  samengevoegd_met_bewaartermijn: "from the date of birth",
};
