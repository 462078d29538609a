import type { Candidate } from "../model/index.ts";
import { gate } from "../text/gate.ts";
import type { Detector } from "./detector.ts";

/** A line that is a mark and little more. */
const LONGEST_LINE = 120;
const INTERNAL = /(?<!\p{L})(?:(?:uitsluitend |alleen )?(?:voor|ten behoeve van|t\.b\.v\.) intern (?:beraad|gebruik|overleg)|intern beraad|stuk voor intern beraad|persoonlijke (?:aantekeningen?|notities?)|eigen aantekeningen|ambtelijk concept|praatstuk|praatpapier|kladversie|klad|werkversie|werkdocument)(?!\p{L})/iu;
const OLD = /(?<!\p{L})(?:oude versie|vorige versie|eerdere versie|vervallen versie|verouderde versie|niet meer (?:geldig|gebruiken|actueel)|vervangen door (?:versie|v\.?\s?\d)|achterhaalde versie|deze versie is (?:vervallen|vervangen|verouderd))(?!\p{L})(?:\s?\d+(?:\.\d+)?)?/iu;
const speaksOfDraft = gate("intern persoonlijke eigen ambtelijk praatstuk praatpapier kladversie klad werkversie werkdocument oude vorige eerdere vervallen verouderde niet vervangen achterhaalde versie");
/** Sentences about drafts, not marks on this text. */
const TELLS = /(?<!\p{L})(?:wij|we|ik|u|je|wordt|worden|werd|werden|kunt|kan|staat|stond|bevat|zie|vergelijk|ten opzichte? van|anders dan|bedoeld in|het klad|overwegende|verzoekt|constaterende)(?!\p{L})/iu;

/** Marks that a text is a draft for the own circle, or an old version. Its status is a field on the card. Source: Woo 5.2. */
export const draftMark: Detector = {
  id: "draft-mark",
  kinds: ["draft-mark"],
  examples: {
    hits: [
      { in: "Concept, voor intern beraad", finds: ["voor intern beraad"] },
      { in: { text: "PRAATSTUK", role: "heading" }, finds: ["PRAATSTUK"] },
      { in: { text: "Werkversie 0.3, uitsluitend voor intern gebruik", role: "header" }, finds: ["Werkversie"] },
      { in: "Persoonlijke aantekeningen bij het gesprek van 4 mei", finds: ["Persoonlijke aantekeningen"] },
      { in: "OUDE VERSIE", finds: ["OUDE VERSIE"] },
      { in: "Let op: niet meer gebruiken!", finds: ["niet meer gebruiken"] },
      { in: "Vervangen door versie 1.2", finds: ["Vervangen door versie 1.2"] },
      { in: "(ambtelijk concept)", finds: ["ambtelijk concept"] },
      { in: { text: "vervallen versie", role: "footer" }, finds: ["vervallen versie"] },
    ],
    misses: [
      "Concept",
      "Versie 0.4",
      "De vorige versie is besproken; wij hebben alle opmerkingen verwerkt.",
      "Dit werkdocument wordt elke maand bijgewerkt.",
      "De nota is het werkdocument waar de projectgroep aan de hand van de planning elke week de stand van alle acties in bijhoudt.",
      "Wij vervangen de lamp door versie 2.",
      "Intern gebruik van de auto kan worden gedeclareerd.",
      "In het klad staat een fout.",
      "Deze kaart is niet meer geldig als u verhuist.",
      "Ten opzichte van de vorige versie zijn twee zinnen veranderd.",
      "Documenten, opgesteld ten behoeve van intern beraad, als bedoeld in artikel 5.2, eerste lid",
      "overwegende dat het concept voor intern beraad is opgesteld;",
      "verzoekt de regering werkdocumenten openbaar te maken,",
      "De eerdere versie van dit artikel luidde tot 1 januari 2020 als volgt en is vervallen met ingang van de dag na de datum van uitgifte van het Staatsblad.",
      "Regeling van 19 december 2013, nr. FM/2013/2155 M, vervangt de regeling van 2012",
      "constaterende dat de vorige versie van het convenant is verlopen;",
    ],
  },
  detect(passage) {
    const { text } = passage;
    if (text.length > LONGEST_LINE || !speaksOfDraft(passage) || TELLS.test(text)) return [];
    const internal = INTERNAL.exec(text);
    if (internal !== null) return [candidate(internal, false)];
    const old = OLD.exec(text);
    return old === null ? [] : [{ ...candidate(old, true), grounds: [] }];
  },
};

function candidate({ 0: words, index }: RegExpExecArray, old: boolean): Candidate {
  return { kind: "draft-mark", start: index, end: index + words.length, confidence: "certain", because: [{ rule: old ? "draft-old" : "draft-internal", words, source: "woo-5.2" }] };
}
