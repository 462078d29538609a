import { sentenceFinder, SPEAKS_OF_ALL, type SentenceRule } from "../text/sentence-rules.ts";
import type { Detector } from "./detector.ts";

/** Animals and plants that are disturbed, collected or chased when people know where they live. */
const SPECIES = String.raw`(?:das|dassen|zeearend|zeearenden|visarend\p{L}*|oehoe|oehoes|oehoe['’]s|wespendie(?:f|ven)|rode wouw\p{L}*|havik|haviken|slechtvalk\p{L}*|boomvalk\p{L}*|kerkuil\p{L}*|steenuil\p{L}*|ransuil\p{L}*|velduil\p{L}*|kwartelkoning\p{L}*|zwarte stern\p{L}*|roerdomp\p{L}*|kraanvogel\p{L}*|ooievaar\p{L}*|otter|otters|wolf|wolven|wolvin|bever|bevers|boommarter\p{L}*|eekhoorn\p{L}*|hazelmuis|hazelmuizen|vleermui\p{L}+|ringslang\p{L}*|gladde slang\p{L}*|adder|adders|zandhagedis\p{L}*|rugstreeppad\p{L}*|kamsalamander\p{L}*|heikikker\p{L}*|knoflookpad\p{L}*|orchidee\p{L}*|zonnedauw|vliegend hert|rivierkreeft\p{L}*|beschermde soort(?:en)?|bedreigde soort(?:en)?|rodelijstsoort(?:en)?)`;
const HOME = String.raw`(?:nest|nesten|horst|horsten|broedplaats\p{L}*|broedt|broeden|broedpaar|broedparen|burcht|burchten|dassenburcht\p{L}*|beverburcht\p{L}*|kolonie|kraamkolonie|hol|holen|verblijfplaats\p{L}*|verblijft|verblijven|winterverblijf\p{L}*|vindplaats\p{L}*|groeiplaats\p{L}*|groeit|groeien|slaapplaats\p{L}*|slaapboom|paaiplaats\p{L}*|roedel|territorium|leefgebied|aangetroffen|waargenomen|zit|zitten)`;
const PLACE = String.raw`(?:\d{2}[.,]\d{3,}|[xX]\s?[:=]?\s?\d{5,6}|\d{5,6}\s?[/,;-]\s?\d{5,6}|perceel(?:nummer)?\s+\p{Lu}?\s?\d+|kadastraal|hectometerpaal\s\d|kilometerpaal\s\d|bij paal\s\d|boom(?:nummer| nr\.?)\s\d|\d+ meter (?:ten|van|achter|voorbij|vanaf)|ten (?:noord|oost|zuid|west)\p{L}* van|(?:noord|oost|zuid|west)(?:elijke|kant|zijde|rand|hoek)\p{L}*|in de (?:houtwal|kerktoren|toren|schuur|spouw|bunker|kelder|eik|beuk|den|populier|oever|sloot|bosrand)|achter (?:de|het)|naast (?:de|het)|tegenover|onder de brug|op de zolder|\p{Lu}\p{L}+(?:straat|weg|laan|dijk|dreef|pad|kade|plein|hof|bos|plas|ven|heide)(?:\s\d+)?)`;

const RULES: readonly SentenceRule[] = [
  { rule: "nature-place", subject: new RegExp(String.raw`(?<!\p{L})${SPECIES}(?!\p{L})`, "iu"), detail: new RegExp(String.raw`(?<!\p{L})${HOME}(?!\p{L})[^.]{0,120}?(?<![\p{L}\d])${PLACE}|(?<![\p{L}\d])${PLACE}[^.]{0,120}?(?<!\p{L})${HOME}(?!\p{L})`, "u") },
  { rule: "nature-place", subject: /(?<!\p{L})(?:dassenburcht\p{L}*|beverburcht\p{L}*|vossenhol\p{L}*|kraamkolonie|uilennest\p{L}*|horst(?:boom|bomen)|wolvenroedel\p{L}*|vleermuisverblijf\p{L}*|groeiplaats\p{L}*)(?!\p{L})/iu, detail: new RegExp(String.raw`(?<![\p{L}\d])${PLACE}`, "u") },
];
const sentencesOn = sentenceFinder("das dassen zeearend zeearenden visarend visarenden oehoe oehoes wespendief wespendieven rode havik haviken slechtvalk slechtvalken boomvalk boomvalken kerkuil kerkuilen steenuil steenuilen ransuil ransuilen velduil velduilen kwartelkoning zwarte roerdomp roerdompen kraanvogel kraanvogels ooievaar ooievaars otter otters wolf wolven wolvin bever bevers boommarter boommarters eekhoorn eekhoorns hazelmuis hazelmuizen vleermuis vleermuizen vleermuisverblijf ringslang ringslangen gladde adder adders zandhagedis zandhagedissen rugstreeppad rugstreeppadden kamsalamander kamsalamanders heikikker heikikkers knoflookpad knoflookpadden orchidee orchideeen zonnedauw vliegend rivierkreeft rivierkreeften beschermde bedreigde rodelijstsoort rodelijstsoorten dassenburcht dassenburchten beverburcht beverburchten vossenhol kraamkolonie uilennest horstboom horstbomen wolvenroedel groeiplaats groeiplaatsen", RULES, SPEAKS_OF_ALL);

/** Where rare animals and plants live: who knows can disturb them. Source: Woo 5.1.2.g. */
export const nature: Detector = {
  id: "nature",
  kinds: ["nature"],
  examples: {
    hits: [
      { in: "De oehoe broedt in de groeve, 40 meter ten oosten van het pad.", finds: ["De oehoe broedt in de groeve, 40 meter ten oosten van het pad"] },
      { in: "Het nest van de zeearend zit in de populier bij perceel B 214.", finds: ["Het nest van de zeearend zit in de populier bij perceel B 214"] },
      { in: "De dassenburcht ligt aan de noordkant van de houtwal.", finds: ["De dassenburcht ligt aan de noordkant van de houtwal"] },
      { in: "Vleermuizen verblijven in de spouw van Dorpsstraat 12.", finds: ["Vleermuizen verblijven in de spouw van Dorpsstraat 12"] },
      { in: "De vindplaats van de orchidee: 52.1234, 5.4321.", finds: ["De vindplaats van de orchidee: 52.1234, 5.4321"] },
      { in: "Er zit een kolonie ringslangen achter de composthoop van de volkstuin.", finds: ["Er zit een kolonie ringslangen achter de composthoop van de volkstuin"] },
      { in: "De wolvin is waargenomen ten noorden van de Heideweg; daar is haar hol.", finds: ["De wolvin is waargenomen ten noorden van de Heideweg; daar is haar hol"] },
      { in: "De groeiplaats ligt bij hectometerpaal 12.", finds: ["De groeiplaats ligt bij hectometerpaal 12"] },
    ],
    misses: [
      "De gemeente beschermt vleermuizen en uilen.",
      "De wolf is terug in Nederland.",
      "Het vogelnest in de speeltuin is van touw.",
      "Wij onderzoeken of er vleermuizen in het gebouw zitten.",
      "De heer De Wolf woont aan de Dorpsstraat.",
      "De ooievaar bracht een dochter.",
      "Zij droeg een rode das.",
      "De bouw ligt ten noorden van de Heideweg.",
      "Voor het ontheffen van bomen is een vergunning nodig.",
      "overwegende dat het leefgebied van de grutto ten noorden van het IJ verdwijnt;",
      "verzoekt de regering wolven die schapen doden te laten afschieten,",
      "Besluit tot aanwijzing van het natuurgebied als leefgebied van de otter, bedoeld in artikel 2.44 van de Omgevingswet",
      "constaterende dat er negen roedels wolven in Nederland leven;",
      "Onze Minister wijst gebieden aan waar de bever voorkomt ten oosten van de IJssel.",
      "Richtlijn 92/43/EEG inzake de instandhouding van de natuurlijke habitats en de wilde flora en fauna",
      "Met deze brief informeer ik uw Kamer over de wolf op de Veluwe, ten westen van Apeldoorn.",
    ],
  },
  detect: (passage) => sentencesOn(passage).map(({ sentence, words }) => ({ kind: "nature", start: sentence.start, end: sentence.end, confidence: "likely", because: [{ rule: "nature-place", words, source: "woo-5.1.2.g" }] })),
};
