import type { Candidate } from "../model/index.ts";
import { sentenceGate } from "../text/gate.ts";
import type { Sentence } from "../text/sentences.ts";
import { withLearned } from "../text/with-learned.ts";
import { SECURITY_EXAMPLES } from "./security/examples.ts";
import type { Detector } from "./detector.ts";

/** What protects people or buildings, and the detail that would help somebody who wants to do harm. Both must be there. */
interface Rule {
  readonly rule: string;
  readonly subject: RegExp;
  readonly detail: RegExp;
  /** Other grounds than those of the policy, when the rule itself decides. */
  readonly grounds?: readonly string[];
}

const STREET = String.raw`\p{Lu}\p{L}+\s+\d{1,4}(?!\d)`;
const SPOT = String.raw`(?<!\p{L})(?:hoek|hoeken|ingang|uitgang|zij-?uitgang|achterdeur|achterzijde|zijdeur|achteringang|mast|lichtmast|gevel|dak|meldkamer|kelder|souterrain|verdieping|begane grond|kamer \p{L}?\d|ruimte \p{L}?\d|kluis|receptie|plafond)(?!\p{L})`;
const STANDS = String.raw`(?<!\p{L})(?:hangt|hangen|hing|hingen|staat|staan|stond|stonden|bevindt|bevinden|ligt|liggen|geplaatst|gericht|opgehangen|gemonteerd|zit|zitten|komt te hangen|komen te hangen|verborgen|aangebracht)(?!\p{L})`;

const RULES: readonly Rule[] = [
  {
    rule: "security-camera",
    subject: /(?<!\p{L})(?:(?:bewakings|beveiligings)?camera['’]?s?|sensoren|bewegingsmelders?|detectiepoort(?:en|jes)?)(?!\p{L})/iu,
    detail: new RegExp(`${STANDS}[^.]{0,80}?(?:${SPOT}|${STREET})|(?:${SPOT}|${STREET})[^.]{0,40}?${STANDS}`, "u"),
  },
  {
    rule: "security-camera",
    subject: /(?<!\p{L})(?:bewakings|beveiligings)?camera['’]?s?(?!\p{L})/iu,
    detail: /(?<!\p{L})(?:buiten beeld|blinde vlek(?:ken)?|dode hoek(?:en)?|geen beeld van|(?:dekt|dekken|ziet|zien|bestrijkt|bestrijken|filmt|filmen)(?!\p{L})[^.]{0,60}?(?<!\p{L})(?:niet|geen))(?!\p{L})/iu,
  },
  {
    rule: "security-code",
    subject: /(?<!\p{L})(?:toegangscode|alarmcode|pincode|deurcode|kluiscode|wachtwoord|inlogcode|inloggegevens|sleutelcode|toegangspas|wifi-?code|wachtzin|code van (?:de|het) (?:kluis|alarm|deur|hek|poort|sleutelkluis|sleutelkastje))(?!\p{L})/iu,
    detail: /(?:(?<!\p{L})(?:is|luidt|blijft|wordt|was)(?: (?:nog|nu|gewoon|steeds|voorlopig|altijd)){0,2}|:)\s*["“‘']?(?=\S*\d)\S{4,}/iu,
  },
  {
    rule: "security-code",
    subject: /(?<!\p{L})(?:kluis\p{L}*|sleutelkast\p{L}*|\p{L}*deur|toegangshek|hek|poort|alarm\p{L}*|slot|geopend|opent|openen|uitgeschakeld)(?!\p{L})/iu,
    detail: /(?<!\p{L})(?:met|via|is|door)\s+(?:de\s+)?(?:cijfer|pin|toegangs)?code\s+(?=\S*\d{3})\S{4,}/iu,
  },
  {
    rule: "security-network",
    subject: /(?<!\p{L})(?:server|servers|netwerk|firewall|router|switch|vpn|database|back-?up|beheerportaal|ip-?adres|scada|plc)(?!\p{L})/iu,
    detail: /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])|(?<!\p{L})(?:onversleuteld|ongepatcht|niet gepatcht|niet (?:meer )?(?:bijgewerkt|ondersteund|versleuteld)|standaardwachtwoord|poort \d{2,5} (?:(?:staat|stond) )?open|(?:staat|stond) open naar (?:het )?internet|kwetsbaar|kwetsbaarheid|lek)(?!\p{L})/iu,
  },
  {
    rule: "security-weakness",
    subject: /(?<!\p{L})(?:beveiliging|bewaking|toegangscontrole|alarm|alarminstallatie|hekwerk|nooduitgang|noodingang|achterdeur|zijdeur|achteringang|achterdeuren|slagboom|toegangspoort|kluis|detectiepoort(?:en|jes)?|camera['’]?s?|camerasysteem|sloten)(?!\p{L})/iu,
    detail: /(?<!\p{L})(?:kwetsbaar|kwetsbaarheid|zwakke plek|zwakke punt|niet beveiligd|onbeveiligd|niet (?:\p{L}+ ){0,3}aangesloten|niet (?:\p{L}+ ){0,2}op slot|staat (?:vaak |altijd |'s nachts )?open|uitgeschakeld|buiten werking|werkt niet|werken niet|(?:is|zijn) (?:\p{L}+ ){0,3}(?:defect|stuk|kapot)|onbewaakt|omzeild|te omzeilen|dode hoek|geen zicht op|onbemand)(?!\p{L})/iu,
  },
  {
    rule: "security-weakness",
    subject: /(?<!\p{L})(?:paniekknop(?:pen)?|noodknop(?:pen)?|bewegingsmelders?|trilmelders?|sirenes?|alarmknop(?:pen)?|detectiepoort(?:en|jes?)?|portofoons?)(?!\p{L})/iu,
    detail: /(?<!\p{L})(?:geen verbinding|staat uit|staan uit|losgekoppeld|werkt niet|werken niet|niet (?:meer )?versleuteld|kapot|defect)(?!\p{L})/iu,
  },
  {
    rule: "security-weakness",
    subject: /(?<!\p{L})(?:vluchtdeur(?:en)?|nooddeur(?:en)?|rolluik(?:en)?|achterpoort|serverruimte|meldkamer|kluis)(?!\p{L})/iu,
    detail: /(?<!\p{L})(?:op een kier|met een ketting|niet bemand|iedereen kan (?:erin|erbij|naar binnen)|(?:te openen|open te maken) met|niet op slot)(?!\p{L})/iu,
  },
  {
    rule: "security-code",
    subject: /(?<!\p{L})(?:reservesleutel|moedersleutel|loper|sleutels?)(?= van (?:de|het) (?:crisiscentrum|crisisruimte|serverruimte|kluis|meldkamer|wapenkamer|achterdeur|achteringang|noodingang))/iu,
    detail: /(?<!\p{L})(?:ligt|liggen|hangt|hangen|zit|zitten|verstopt)(?!\p{L})/iu,
  },
  {
    rule: "security-network",
    subject: /(?<!\p{L})(?:beheerinterface|beheeraccounts?|beheerdersaccounts?|serviceaccounts?|leveranciersaccounts?|multifactor|tweefactor|mfa|back-?ups?|api|\p{L}+-api|besturing|\p{L}*besturing|formulier|\p{L}*formulier|zaaksysteem)(?!\p{L})/iu,
    detail: /(?<!\p{L})(?:fabriekswachtwoord|standaardwachtwoord|nooit een nieuw wachtwoord|wachtwoord (?:\p{L}+ )?nooit gewijzigd|(?:multifactor|tweefactor|mfa) (?:\p{L}+ ){0,2}uit|(?:staat|staan) (?:multifactor|tweefactor|mfa) uit|kunnen nog inloggen|niet (?:\p{L}+ )?versleuteld|vanaf (?:het )?internet bereikbaar|sql-?injectie|ontbreekt (?:de|een|elke) (?:autorisatie\p{L}*|beveiliging|versleuteling|toegangscontrole)|draait (?:\p{L}+ )?(?:op )?windows (?:xp|7|8))(?!\p{L})/iu,
  },
  {
    rule: "security-guards",
    subject: /(?<!\p{L})(?:bedreigingen?|dreigementen|persoonsbeveiliging|ondergedoken|noodadres|waardetransport(?:en)?|arrestatieteam)(?!\p{L})/iu,
    detail: /(?<!\p{L})(?:verblijft (?:\p{L}+ ){0,2}(?:in|bij|op)|rijdt (?:\p{L}+ ){0,6}via|onder de naam|safe room|vertrek (?:om )?\d{1,2}[.:]\d{2}|codewoord|zonder volgauto)(?!\p{L})/iu,
  },
  {
    rule: "security-guards",
    subject: /(?<!\p{L})(?:bewakers?|beveiligers?|bewakingsronde|rondes? van de (?:bewaking|beveiliging)|persoonsbeveiliging|persoonsbeveiligers?|lijfwacht(?:en)?|agenten in burger|beveiligd door|bewaakt door|bedreigde (?:wethouder|burgemeester|bestuurder|ambtenaar|journalist|getuige))(?!\p{L})/iu,
    detail: /(?:(?:tussen|van|vanaf) \d{1,2}[.:]\d{2}[^.]*(?:[.:]\d{2}[^.]*)?(?<!\p{L})(?:geen|niemand)(?!\p{L})|(?<!\p{L})(?:geen|niemand)(?!\p{L})[^.]*?(?:tussen|van|vanaf) \d{1,2}[.:]\d{2}|(?<!\p{L})(?:lopen|rijden|wisselen|ronde|rondes|aflossing)(?!\p{L})[^.]{0,60}?\d{1,2}[.:]\d{2}|(?<!\p{L})(?:rijroute|vaste route|schuiladres|onderduikadres|verblijfadres|noodwoning|onbewaakt|agenten in burger|lijfwacht(?:en)?|gepantserde?|onopvallende? (?:auto|voertuig|bus))(?!\p{L}))/iu,
  },
  {
    rule: "security-place",
    subject: /(?<!\p{L})(?:meldkamer|crisiscentrum|crisisruimte|serverruimte|datacenter|noodaggregaat|noodstroomvoorziening|hoofdkluis|kluis|wapenkamer|sleutelkluis|sleutelkastje|safehouse|schuiladres|onderduikadres|opvanglocatie voor bedreigde \p{L}+)(?!\p{L})/iu,
    detail: new RegExp(`(?<!\\p{L})(?:bevindt zich|bevinden zich|ligt|staat|zit|hangt|is gevestigd|is)(?!\\p{L})[^.]{0,60}?(?:${SPOT}|(?<!\\p{L})achter(?!\\p{L})|${STREET})`, "u"),
  },
  {
    rule: "security-inspection",
    grounds: ["5.1.2.d", "5.1.2.c"],
    subject: /(?<!\p{L})(?:onaangekondigde?|zonder aankondiging|(?:politie|agenten|boa['’]?s|handhavers?|toezichthouders?|inspecteurs?)(?= (?:\p{L}+ ){0,4}?(?:controleer|surveill|patrouill|observe|post)))(?!\p{L})/iu,
    detail: /(?<!\p{L})(?:(?:her)?controle|controle[re]|inspectie|surveill|patrouill|observ|post|kom(?:en|t)|gaan|staan)[^.]{0,90}?(?<!\p{L})(?:nacht(?:en|ploeg)?|w(?:ee)?k \d{1,2}|(?:maan|dins|woens|donder|vrij|zater|zon)dag|tussen \d{1,2}(?:[.:]\d{2})?(?: uur)? en \d{1,2}(?:[.:]\d{2})? ?uur|om \d{1,2}[.:]\d{2}|vanaf \d{1,2}[.:]\d{2})(?!\p{L})/iu,
  },
  {
    rule: "security-inspection",
    grounds: ["5.1.2.d", "5.1.2.c"],
    subject: /(?<!\p{L})(?:onaangekondigde? (?:controle|controles|inspectie|inspecties|bezoek|actie)|integrale controle|inval|invallen|doorzoeking|observatie|observatieactie|undercover(?:actie)?|verkeerscontrole|actiedag|handhavingsactie|alcoholcontrole)(?!\p{L})/iu,
    detail: /(?<!\p{L})(?:(?:volgende week|komende|op)\s+(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)|op \d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|om \d{1,2}[.:]\d{2}|niet van tevoren|mag niet uitlekken|geheim)(?!\p{L})/iu,
  },
];

/** Details of protection: cameras and where they hang, codes, weak spots, rounds, raids to come. Source: Woo 5.1.2.c, d and h. */
export const security: Detector = {
  id: "security",
  kinds: ["security"],
  examples: SECURITY_EXAMPLES,
  detect: (passage, lists) => {
    if (passage.role === "header" || passage.role === "footer") return [];
    const ruled = sentencesOnSafety(passage).flatMap(inSentence);
    return withLearned(ruled, passage, lists, { of: "security", kind: "security", rule: "security-learned", source: "woo-5.1.2.h", holds: ({ text }) => !GENERAL.test(text) });
  },
};

/** One of these is in every sentence that a rule is about. */
const sentencesOnSafety = sentenceGate("paniekknop paniekknoppen noodknop noodknoppen alarmknop alarmknoppen trilmelder trilmelders sirene sirenes portofoon portofoons vluchtdeur vluchtdeuren nooddeur nooddeuren rolluik rolluiken achterpoort reservesleutel moedersleutel loper sleutel sleutels beheerinterface beheeraccount beheeraccounts beheerdersaccount beheerdersaccounts serviceaccount serviceaccounts leveranciersaccount leveranciersaccounts multifactor tweefactor mfa backups ups api besturing gemaalbesturing sluisbesturing brugbesturing formulier meldingsformulier webformulier zaaksysteem bedreiging bedreigingen dreigementen ondergedoken noodadres waardetransport waardetransporten arrestatieteam camera cameras bewakingscamera bewakingscameras beveiligingscamera beveiligingscameras bodycam bodycams camerasysteem sensoren bewegingsmelder bewegingsmelders detectiepoort detectiepoorten detectiepoortjes toegangscode alarmcode pincode deurcode kluiscode wachtwoord inlogcode inloggegevens sleutelcode toegangspas wifi wificode wachtzin code server servers netwerk firewall router switch vpn database back backup beheerportaal scada plc ip ipadres beveiliging bewaking toegangscontrole alarm alarminstallatie hekwerk nooduitgang noodingang achterdeur zijdeur achteringang achterdeuren slagboom toegangspoort kluis sloten bewaker bewakers beveiliger beveiligers bewakingsronde ronde rondes persoonsbeveiliging persoonsbeveiliger persoonsbeveiligers lijfwacht lijfwachten agenten beveiligd bewaakt bedreigde meldkamer crisiscentrum crisisruimte serverruimte datacenter noodaggregaat noodstroomvoorziening hoofdkluis wapenkamer sleutelkluis sleutelkastje safehouse schuiladres onderduikadres opvanglocatie politie agenten boa boas handhaver handhavers toezichthouder toezichthouders inspecteur inspecteurs aankondiging onaangekondigd onaangekondigde integrale inval invallen doorzoeking observatie observatieactie undercover undercoveractie verkeerscontrole actiedag handhavingsactie alcoholcontrole");

function inSentence(sentence: Sentence): readonly Candidate[] {
  const rule = RULES.find(({ subject, detail }) => subject.test(sentence.text) && detail.test(sentence.text));
  if (rule === undefined || GENERAL.test(sentence.text)) return [];
  const words = rule.subject.exec(sentence.text)?.[0] ?? "";
  return [{
    kind: "security", start: sentence.start, end: sentence.end, confidence: "likely",
    because: [{ rule: rule.rule, words, source: rule.grounds === undefined ? "woo-5.1.2.h" : "woo-5.1.2.d" }],
    ...(rule.grounds === undefined ? {} : { grounds: rule.grounds }),
  }];
}

/** Duties and questions reveal nothing. */
const GENERAL = /(?<!\p{L})(?:verzoekt de regering|overwegende|constaterende|bedoeld in artikel|onze minister|indien|wanneer u|als u|kunt u|mag niet (?:worden )?(?:uitgeschakeld|openstaan)|moet(?:en)? (?:zijn )?(?:geplaatst|gericht|aangebracht))(?!\p{L})/iu;
