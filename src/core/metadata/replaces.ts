import { propose, UNKNOWN, type Proposal } from "../model/index.ts";
import type { Field, FieldGround } from "./field.ts";

/** A title or a version: a thing of which a text can say that it no longer holds. */
const NAMED = String.raw`(?:versie\s\d|\p{Lu})(?:[^.;:|]|\.(?=\d)){2,140}?`;
const SAYS: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\p{L})(?:vervangt|vervangen|[Tt]er vervanging van|[Ii]n de plaats van|[Oo]nder intrekking van|[Rr]eplaces|[Vv]ervangt:?)\s(?:(?:hiermee|daarmee)\s)?(?:(?:de|het|onze|ons|the)\s)?(${NAMED})(?=$|[.;|)]\s*|,\s|\s(?:wordt|is|die|dat|en treedt)\s)`, "u"),
  new RegExp(String.raw`(?<!\p{L})(?:komt|komen|vervalt|vervallen)\s(?:(?:hiermee|daarmee|hierdoor)\s)?(?:de|het)\s(${NAMED})(?=\s(?:te vervallen|van rechtswege)|\.\s*$|$)`, "u"),
  new RegExp(String.raw`(?:^|[.;:]\s|\s)(?:De|Het|de|het)\s(${NAMED})\s(?:wordt|worden|is|vervalt|komt)\s(?:(?:hierbij|hiermee|daarmee)\s)?(?:ingetrokken|vervangen|te vervallen)`, "u"),
];
/** Somebody can replace a colleague, and a pump an old one. */
const DOCUMENT = /\d{4}|versie|nota|beleid|regels?(?!\p{L}*man)|verordening|besluit|plan|protocol|visie|convenant|overeenkomst|regeling|handboek|kader|notitie|memo|brief|reglement|statuut|richtlijn|programma|circulaire|handleiding|procedure|instructie|contract|akkoord|draaiboek/iu;
const HINT = /vervang|vervall|vervalt|intrekking|ingetrokken|replaces/iu;
/** The cell before it in a block of particulars: the label of a row comes before that of a column. */
const LABEL = /^(?:vervangt|ter vervanging van)(?!\p{L})/iu;
const LONGEST = 1_000;

/** The document that this one replaces, as its head or its end calls it. */
export const replaces: Field<string> = {
  id: "replaces",
  propose({ reading }: FieldGround): Proposal<string> {
    if (reading.document.envelope !== null) return UNKNOWN;
    for (const { passage } of new Set([...reading.start, ...reading.head, ...reading.tail])) {
      const cell = LABEL.test(passage.label);
      if (!cell && !HINT.test(passage.text)) continue;
      const words = cell ? passage.text.trim().slice(0, LONGEST) || null : replacedIn(passage.text.slice(0, LONGEST));
      if (words !== null) return propose(words, "likely", { rule: "replaces-text", words, source: "kantlijn-huisregel" });
    }
    return UNKNOWN;
  },
};

function replacedIn(text: string): string | null {
  for (const says of SAYS) {
    const words = says.exec(text)?.[1]?.trim();
    if (words !== undefined && DOCUMENT.test(words)) return words;
  }
  return null;
}
