import type { Candidate } from "../model/index.ts";
import { sentenceGate } from "../text/gate.ts";
import type { Passage } from "../text/passage.ts";
import type { Detector } from "./detector.ts";

interface Condition {
  readonly rule: string;
  readonly mark: RegExp;
  readonly grounds?: readonly string[];
}

/** What lays secrecy on this text; the first that fits decides. */
const CONDITIONS: readonly Condition[] = [
  { rule: "secrecy-state", grounds: ["5.1.1.b"], mark: /(?<!\p{L})(?:(?:Stg\.?|staatsgeheim)\s(?:confidentieel|geheim|zeer geheim)|staatsgeheim)(?!\p{L})/iu },
  { rule: "secrecy-official", grounds: ["5.1.2.i"], mark: /(?<!\p{L})(?:departementaal vertrouwelijk|dep\.\s?v(?:ertrouwelijk|\.)?)(?!\p{L})/iu },
  { rule: "secrecy-embargo", grounds: ["5.1.4"], mark: /(?<!\p{L})(?:onder embargo|embargo tot|embargo:(?=\s?(?:tot|\d|\p{L}+dag)))(?:\s?(?:tot|t\/m|:))?(?:\s(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag))?(?:\s?\d{1,2}(?:[-\s]\p{L}{3,9}|-\d{1,2})(?:[-\s]\d{4})?)?/iu },
  { rule: "secrecy-embargo", grounds: ["5.1.4"], mark: /(?<!\p{L})(?:de (?:aanvrager|geadresseerde|bezwaarmaker|betrokkene|familie|melder|ontvanger) (?:weet|hoort|krijgt) (?:dit|het) (?:pas |eerst )?(?:op|na|morgen|volgende week|nog niet)|nog niet (?:verzonden|verstuurd|bekendgemaakt) aan (?:de )?(?:aanvrager|geadresseerde|betrokkene|bezwaarmaker))(?!\p{L})/iu },
  { rule: "secrecy-imposed", mark: /(?<!\p{L})(?:(?:onder|legt|leggen|legde|oplegging van|opgelegde?) geheimhouding(?: op)?|geheimhouding (?:is )?(?:opgelegd|bekrachtigd|rust op)|(?:is|wordt) geheimhouding opgelegd|geheime (?:bijlage|stukken?|raadsvergadering)|besloten (?:bijlage|deel van))(?!\p{L})/iu },
  { rule: "secrecy-asked", mark: /(?<!\p{L})(?:strikt vertrouwelijk|zeer vertrouwelijk|vertrouwelijk (?:behandelen|houden)|niet (?:verder |buiten \p{L}+ )?verspreiden|niet voor verspreiding|niet (?:door(?:sturen|mailen)|delen buiten)|dit blijft (?:onder|tussen) ons|tussen jou en mij|off the record|mag (?:echt |absoluut )?niet naar buiten|alleen voor (?:jouw|uw) ogen|niet in het (?:dossier|verslag)|onder geheimhoudingsverklaring|onder (?:een )?NDA)(?!\p{L})/iu },
];
const sentencesOnSecrecy = sentenceGate("stg staatsgeheim departementaal dep embargo weet hoort krijgt verzonden verstuurd bekendgemaakt geheimhouding geheime besloten strikt zeer vertrouwelijk verspreiden verspreiding doorsturen doormailen delen blijft tussen off buiten ogen dossier verslag geheimhoudingsverklaring nda");

/** What a mail program writes below everything, and what a contract or regulation says about secrecy. */
const DISCLAIMER = /(?<!\p{L})(?:kan (?:\p{L}+ )?(?:vertrouwelijke|persoonlijke) informatie bevatten|(?:uitsluitend|alleen|enkel) (?:bestemd|bedoeld) voor|niet de (?:bedoelde|beoogde|geadresseerde|juiste) ?(?:ontvanger)?|(?:ten onrechte|abusievelijk|per ongeluk|onbedoeld) (?:heeft )?ontvangen|onterecht ontvangen|disclaimer|intended (?:solely|only|for)|confidential information|de afzender (?:direct )?(?:te )?(?:waarschuwen|informeren)|virus\p{L}*)(?!\p{L})/iu;
const RULE = /(?<!\p{L})(?:verplicht(?:en)? (?:zich|is|tot)|gehouden (?:zijn )?(?:tot|aan)|verplichting tot geheimhouding|geheimhoudingsplicht|partijen|opdrachtnemer|opdrachtgever|leden van de commissie|artikel \d+[a-z]*[.:] |kan (?:het college|de raad|de burgemeester|de commissie)|kunnen (?:burgemeester|gedeputeerde)|bedoeld in|verzoekt de regering|overwegende|constaterende|wordt vertrouwelijk behandeld|worden vertrouwelijk behandeld|behandelen (?:wij )?(?:uw \p{L}+ )?vertrouwelijk|ter kennis komt|al hetgeen|behandelt|richtlijn\p{L}*|met inachtneming|uw (?:melding|gegevens|brief))(?!\p{L})/iu;

/** Conditions of secrecy that somebody laid on this text; not the disclaimer below a mail. Source: Gemeentewet 87 to 89, Woo 5.1.4, 8.8. */
export const secrecy: Detector = {
  id: "secrecy",
  kinds: ["secrecy"],
  examples: {
    hits: [
      { in: "Op dit stuk is geheimhouding opgelegd door het college.", finds: ["is geheimhouding opgelegd"] },
      { in: "Strikt vertrouwelijk: alleen voor de stuurgroep.", finds: ["Strikt vertrouwelijk"] },
      { in: "Onder embargo tot 3 december 2026", finds: ["Onder embargo tot 3 december 2026"] },
      { in: { text: "Departementaal Vertrouwelijk", role: "header" }, finds: ["Departementaal Vertrouwelijk"] },
      { in: "Dit blijft tussen ons, zei de wethouder.", finds: ["Dit blijft tussen ons"] },
      { in: "Stg. GEHEIM", finds: ["Stg. GEHEIM"] },
      { in: "De aanvrager weet dit nog niet.", finds: ["De aanvrager weet dit nog niet"] },
      { in: "Zie de geheime bijlage bij het raadsvoorstel.", finds: ["geheime bijlage"] },
      { in: "Dit mag niet naar buiten. Graag vertrouwelijk behandelen.", finds: ["mag niet naar buiten", "vertrouwelijk behandelen"] },
      { in: "Concept, niet verder verspreiden", finds: ["niet verder verspreiden"] },
    ],
    misses: [
      "Dit bericht kan vertrouwelijke informatie bevatten en is uitsluitend bestemd voor de geadresseerde.",
      "Bent u niet de bedoelde ontvanger, dan mag u dit bericht niet verspreiden.",
      "This e-mail is strictly confidential and intended solely for the addressee.",
      "Wij behandelen uw melding strikt vertrouwelijk.",
      "Partijen zijn verplicht tot geheimhouding.",
      "De vertrouwenspersoon is bereikbaar op dinsdag.",
      "De raad vergadert besloten over de benoeming.",
      "Meldingen worden vertrouwelijk behandeld.",
      "De uitslag van de geheime stemming is bekend.",
      "Het handelsembargo tegen Rusland blijft bestaan.",
      "Artikel 12. De leden van de commissie zijn verplicht tot geheimhouding van vertrouwelijke gegevens.",
      "Een ieder die is betrokken bij de uitvoering van deze wet is verplicht tot geheimhouding, bedoeld in artikel 2:5.",
      "overwegende dat stukken onder geheimhouding niet openbaar zijn;",
      "De raad kan op grond van artikel 87 geheimhouding opleggen, bedoeld in het eerste lid.",
      "verzoekt de regering staatsgeheime stukken na twintig jaar openbaar te maken,",
      "constaterende dat er een embargo op wapens geldt;",
      "De opdrachtnemer tekent een geheimhoudingsverklaring.",
    ],
  },
  detect(passage) {
    const found: Candidate[] = [];
    for (const sentence of sentencesOnSecrecy(passage)) {
      if (RULE.test(sentence.text)) continue;
      for (const { rule, mark, grounds } of CONDITIONS) {
        const match = mark.exec(sentence.text);
        if (match === null) continue;
        const words = match[0].trimEnd();
        const start = sentence.start + match.index;
        found.push({ kind: "secrecy", start, end: start + words.length, confidence: "certain", because: [{ rule, words, source: "woo-8.8" }], ...(grounds === undefined ? {} : { grounds }) });
        break;
      }
    }
    return found.length > 0 && isDisclaimer(passage) ? [] : found;
  },
};

function isDisclaimer({ text, previous, next }: Passage): boolean {
  return DISCLAIMER.test(text) || DISCLAIMER.test(previous) || DISCLAIMER.test(next);
}
