import { sentenceFinder, SPEAKS_OF_ALL } from "../text/sentence-rules.ts";
import type { Detector } from "./detector.ts";
import { STATE_EXAMPLES } from "./state/examples.ts";
import { STATE_RULES } from "./state/rules.ts";

const sentencesOn = sentenceFinder("koning koningin majesteit staatshoofd kabinet aivd mivd nctv inlichtingendienst inlichtingendiensten staatsgeheim dreigingsanalyse dreigingsinschatting ambtsbericht ambassade ambassadeur diplomatiek diplomatieke diplomaten raadswerkgroep coreper delegatie gezant bewindspersoon lidstaten non informateur formateur kabinetsformatie bijstand griffie griffier emissie emissies emissiegegevens lozing lozingen uitstoot stoffenlijst milieu opsporingsonderzoek strafrechtelijk rechercheteam officier informant peilbaken tapgesprek telefoontap", STATE_RULES, SPEAKS_OF_ALL);

/**
 * What touches the Crown, the safety of the state, other countries, an investigation, a formation or the work of one member of a
 * council. Source: Woo 5.1.1.a, 5.1.1.b, 5.1.2.a, 5.1.2.c, 5.1.6, 5.4, 5.4a.
 */
export const state: Detector = {
  id: "state",
  kinds: ["state"],
  examples: STATE_EXAMPLES,
  detect: (passage) => sentencesOn(passage).map(({ rule, sentence, words }) => ({
    kind: "state", start: sentence.start, end: sentence.end, confidence: "likely",
    because: [{ rule: rule.rule, words, source: rule.source ?? "woo-5.1.1.b" }], ...(rule.grounds === undefined ? {} : { grounds: rule.grounds }),
  })),
};
