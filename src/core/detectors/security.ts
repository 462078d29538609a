import type { Candidate } from "../model/index.ts";
import { sentencesOf } from "../text/sentences.ts";
import type { Detector } from "./detector.ts";

/** What protects people or buildings, and the detail that would help somebody who wants to do harm. Both must be there. */
const RULES: readonly { readonly rule: string; readonly subject: RegExp; readonly detail: RegExp }[] = [
  {
    rule: "security-camera",
    subject: /\b(?:camera['’]?s?|bewakingscamera['’]?s?|beveiligingscamera['’]?s?|sensoren|bewegingsmelders?)\b/iu,
    detail: /\b(?:hangt|hangen|staat|staan|bevindt|bevinden|geplaatst|gericht|opgehangen|zitten|komen te hangen)\b[^.]{0,80}?(?:\b(?:hoek|hoeken|ingang|achterdeur|zijdeur|trafohuis|trafohuisje|mast|gevel|meldkamer|kelder|verdieping)\b|\p{Lu}\p{L}+\s+\d{1,4}\b)/u,
  },
  {
    rule: "security-code",
    subject: /\b(?:toegangscode|alarmcode|pincode|deurcode|kluiscode|wachtwoord|inlogcode|sleutelcode|code van (?:de|het) (?:kluis|alarm|deur|hek|sleutelkluis))\b/iu,
    detail: /\b(?:is|luidt|:)\s*["“‘']?(?=\S*\d)\S{4,}/iu,
  },
  {
    rule: "security-weakness",
    subject: /\b(?:beveiliging|bewaking|toegangscontrole|alarm|alarminstallatie|hekwerk|netwerk|server|systeem|firewall)\b/iu,
    detail: /\b(?:kwetsbaar|kwetsbaarheid|zwakke plek|lek|niet beveiligd|staat open|uitgeschakeld|werkt niet|is defect|onbewaakt|niet gepatcht|omzeild)\b/iu,
  },
  {
    rule: "security-guards",
    subject: /\b(?:bewakers?|beveiligers?|surveillance|bewakingsronde|rondes? van de bewaking|persoonsbeveiliging)\b/iu,
    detail: /\b(?:(?:lopen|rijden|wisselen|ronde)\b[^.]{0,60}?\d{1,2}[.:]\d{2}|route|rijroute|schuiladres|verblijfadres|onbewaakt)\b/iu,
  },
  {
    rule: "security-place",
    subject: /\b(?:meldkamer|crisiscentrum|serverruimte|datacenter|noodaggregaat|noodstroomvoorziening|kluis|wapenkamer|sleutelkluis)\b/iu,
    detail: /\b(?:bevindt zich|ligt|staat|zit)\b[^.]{0,60}?(?:\b(?:kelder|verdieping|kamer|ingang|achter)\b|\p{Lu}\p{L}+\s+\d{1,4}\b)/u,
  },
];

/** Details of protection: cameras and where they hang, codes, weak spots, rounds. Source: Woo 5.1.2.h. */
export const security: Detector = {
  id: "security",
  kinds: ["security"],
  examples: {
    hits: [
      { in: "De camera's hangen op de hoek van het plein en boven de zijdeur.", finds: ["De camera's hangen op de hoek van het plein en boven de zijdeur"] },
      { in: "Artikel 7. De bewakingscamera’s staan gericht op de ingang aan de noordzijde.", finds: ["De bewakingscamera’s staan gericht op de ingang aan de noordzijde"] },
      { in: "De toegangscode is 4471A.", finds: ["De toegangscode is 4471A"] },
      { in: "Het wachtwoord luidt Zomer2026!", finds: ["Het wachtwoord luidt Zomer2026!"] },
      { in: "De beveiliging van de achterdeur is al weken defect, dus het alarm werkt niet.", finds: ["De beveiliging van de achterdeur is al weken defect, dus het alarm werkt niet"] },
      { in: "De bewakers lopen hun ronde om 23.15 en 03.40 uur.", finds: ["De bewakers lopen hun ronde om 23.15 en 03.40 uur"] },
      { in: "De serverruimte bevindt zich in de kelder onder de trouwzaal.", finds: ["De serverruimte bevindt zich in de kelder onder de trouwzaal"] },
      { in: "De server is kwetsbaar zolang de update ontbreekt.", finds: ["De server is kwetsbaar zolang de update ontbreekt"] },
    ],
    misses: [
      "De gemeente plaatst camera's in het centrum om overlast terug te dringen.",
      "Cameratoezicht is toegestaan op grond van artikel 151c van de Gemeentewet.",
      "Twee gecertificeerde beveiligers zijn aanwezig vanaf 18.00 uur.",
      "Kies een sterk wachtwoord van ten minste twaalf tekens.",
      "Partijen delen persoonsgegevens alleen volgens het privacyprotocol.",
      "De sociale veiligheid in de wijk is verbeterd.",
      "De verzekering dekt schade aan gebouwen.",
      "De meldkamer is bereikbaar via 112.",
      "overwegende dat cameratoezicht een inbreuk op de persoonlijke levenssfeer is;",
      "Onze Minister draagt zorg voor de beveiliging van de gegevens tegen verlies.",
      "De politie geeft advies over beveiliging van woningen.",
      "De verantwoordelijke legt passende technische en organisatorische maatregelen ten uitvoer.",
    ],
  },
  detect: ({ text }) => sentencesOf(text).flatMap((sentence): readonly Candidate[] => {
    const rule = RULES.find(({ subject, detail }) => subject.test(sentence.text) && detail.test(sentence.text));
    if (rule === undefined) return [];
    return [{ kind: "security", start: sentence.start, end: sentence.end, confidence: "likely", because: [{ rule: rule.rule, words: rule.subject.exec(sentence.text)?.[0] ?? "", source: "woo-5.1.2.h" }] }];
  }),
};
