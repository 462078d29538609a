import { keyed } from "../like.ts";
import { bivLevels, bivParts } from "./values.ts";

/** A closed question: the sentence, and the words for each answer. */
interface QuestionText {
  ask(values: Readonly<Record<string, string>>): string;
  answer(id: string, values: Readonly<Record<string, string>>): string;
}

/** A warning: what it is about, and one sentence. */
type WarningText = (values: Readonly<Record<string, string>>) => { readonly title: string; readonly text: string };

const LIST = new Intl.ListFormat("nl");
/** The words for a code; one without words is shown as it is. */
const named = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;
const answers = (words: Readonly<Record<string, string>>) => (id: string): string => words[id] ?? id;

/** Questions inside the card, by id. */
export const questions = keyed<QuestionText>()({
  "which-place": { ask: () => "Waar hoort dit bij?", answer: (id, values) => values[id] ?? id },
  "which-process": { ask: () => "Om wat voor werk gaat dit?", answer: (id, values) => values[id] ?? "Weet ik niet" },
  "woo-request": { ask: () => "Vraagt de afzender om documenten van de overheid?", answer: answers({ yes: "Ja", no: "Nee", team: "Laat het Woo-team kijken" }) },
  complaint: { ask: () => "Is dit een klacht over hoe iemand is behandeld?", answer: answers({ yes: "Ja", no: "Nee", team: "Laat de klachtencoördinator kijken" }) },
  "decision-taken": { ask: () => "Is in dit overleg een besluit genomen?", answer: answers({ no: "Nee", yes: "Ja" }) },
});

/** What the author should know before storing or sending, by code. */
export const warnings = keyed<WarningText>()({
  "wrong-place": ({ place, moves }) => place === "onedrive-personal"
    ? { title: "Dit staat in je eigen OneDrive", text: "Collega’s kunnen het daar niet vinden." }
    : place === "local"
      ? { title: "Dit staat op je eigen computer", text: "Collega’s kunnen het daar niet vinden." }
      : { title: "Dit staat niet op de plek waar het hoort", text: moves === "yes" ? "Leg het vast, dan verhuist het daarheen." : "Er gaat een kopie daarheen. Het origineel blijft hier staan." },
  "insecure-place": ({ part = "", has = "", needs = "" }) => ({
    title: "Deze plek is niet veilig genoeg",
    text: `Dit stuk vraagt voor ${named(bivParts, part)} het niveau ${named(bivLevels, needs)}. Deze plek heeft ${named(bivLevels, has)}. Kies een andere plek of vraag je beheerder.`,
  }),
  "unread-pages": ({ pages = "", more = "0" }) => {
    const named = pages.split(" ");
    const all = LIST.format(more === "0" ? named : [...named, `${more} andere`]);
    return named.length === 1 && more === "0"
      ? { title: `Pagina ${all} is niet gelezen`, text: "Daar staat geen tekst die ik kan lezen. Is het een scan? Kijk hem dan zelf na." }
      : { title: `Pagina ${all} zijn niet gelezen`, text: "Daar staat geen tekst die ik kan lezen. Zijn het scans? Kijk ze dan zelf na." };
  },
  recipient: ({ address = "", reason }) => reason === "look-alike"
    ? { title: "Klopt dit adres?", text: `${address} lijkt op een adres van je organisatie, maar is het niet.` }
    : reason === "own-private"
      ? { title: "Dit gaat naar je privéadres", text: `${address} lijkt van jezelf. Deel liever een link.` }
      : { title: "Gevoelige gegevens naar een privéadres", text: `Beveiligd mailen of een link delen is veiliger dan ${address}.` },
});

/** When the term of the selection list starts. Codes of the Selectielijst API; other values are shown as they are. */
export const starts = keyed<string>()({
  nihil: "na het einde van het proces",
  bestaansduur_procesobject: "zodra het niet meer geldt",
  ingeschatte_bestaansduur_procesobject: "na de verwachte bestaansduur",
  vast_te_leggen_datum: "na een vast te leggen datum",
  samengevoegd_met_bewaartermijn: "vanaf de geboortedatum",
});
