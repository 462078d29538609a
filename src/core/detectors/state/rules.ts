import type { SentenceRule } from "../../text/sentence-rules.ts";

/** One rule or two for each ground about the state; in each the detail is what cannot be read elsewhere. */
export const STATE_RULES: readonly SentenceRule[] = [
  {
    rule: "state-crown", grounds: ["5.1.1.a"], source: "woo-5.1.1.a",
    subject: /(?<!\p{L})(?:(?:met|(?<!ommissaris )van|aan|tussen|door|bij) (?:de Koning(?:in)?|Zijne Majesteit|Hare Majesteit|het staatshoofd|het Kabinet van de Koning)|de Koning|het staatshoofd)(?!\p{L})/u,
    detail: /(?<!\p{L})(?:(?:vindt|vond)(?! plaats)|wenst|wenste|zei|vroeg|vraagt zich|liet weten|laat weten|gaf aan|geeft aan|uitte|meent|bezwaar|voorkeur|ongenoegen|bedenkingen|mening van de Koning|opvatting van de Koning|vertrouwelijk)(?!\p{L})/u,
  },
  {
    rule: "state-security", grounds: ["5.1.1.b"], source: "woo-5.1.1.b",
    subject: /(?<!\p{L})(?:AIVD|MIVD|NCTV|inlichtingendienst(?:en)?|staatsgeheim|dreigingsanalyse|dreigingsinschatting|individueel ambtsbericht|ambtsbericht)(?!\p{L})/u,
    detail: /(?<!\p{L})(?:kennisniveau|bronnen van de|informant\p{L}*|agent in|operatie|werkwijze van de|luistert|afgeluisterd|in het oog|in beeld|onder observatie|ambtsbericht over|ambtsbericht (?:meldt|zegt|noemt)|gerubriceerd\p{L}*|geclassificeerd\p{L}*|staatsgeheim|meldt ons|meldde ons|heeft ons (?:\p{L}+ ){0,3}?(?:gemeld|gewaarschuwd|laten weten)|waarschuwt ons|waarschuwde ons|dreiging tegen)(?!\p{L})/iu,
  },
  {
    rule: "state-foreign", grounds: ["5.1.2.a"], source: "woo-5.1.2.a",
    subject: /(?<!\p{L})(?:ambassade|ambassadeur|diplomatieke?|diplomaten|Raadswerkgroep|Coreper|(?:buitenlandse|Duitse|Belgische|Franse|Britse|Amerikaanse|Chinese|Russische|Turkse|Poolse|Israëlische|Marokkaanse|Spaanse|Italiaanse|Oekraïense) (?:delegatie|collega['’]?s?|regering|bewindspersoon|minister|ambtgeno\p{L}+)|lidstaten|gezant|non-?paper)(?!\p{L})/u,
    detail: /(?<!\p{L})(?:vertrouwelijk|in vertrouwen|onder vier ogen|achter gesloten deuren|niet naar buiten|off the record|informeel (?:weten|laten)|rode lijn(?:en)?|onze (?:inzet|onderhandelingsinzet|terugvalpositie)|terugvalpositie|ligt (?:diplomatiek )?gevoelig|diplomatiek gevoelig|schaadt de (?:relatie|betrekkingen)|zou de (?:relatie|betrekkingen))(?!\p{L})/iu,
  },
  {
    rule: "state-investigation", grounds: ["5.1.2.c", "5.1.1.d"], source: "woo-5.1.2.c",
    subject: /(?<!\p{L})(?:opsporingsonderzoek|strafrechtelijk onderzoek|rechercheteam|officier van justitie|informant|peilbaken|tapgesprek\p{L}*|telefoontap\p{L}*)(?!\p{L})/iu,
    detail: /(?<!\p{L})(?:loopt (?:nog|sinds)|nog niet (?:bekend|aangehouden|gehoord)|weet (?:\p{L}+ ){0,4}niet|van plan|gepland|volgende week|binnenkort|geplaatst onder|heeft verklaard|verklaarde|afgeluisterd|wordt (?:nog )?(?:gevolgd|geobserveerd)|anonieme getuige)(?!\p{L})/iu,
  },
  {
    rule: "state-formation", grounds: ["5.4"], source: "woo-5.4",
    subject: /(?<!\p{L})(?:(?:in)?formateurs?|kabinets(?:in)?formatie)(?!\p{L})/iu,
    detail: /(?<!\p{L})(?:op verzoek van|vraag van|vragen van|gevraagd|verzocht|vroeg|gestuurd aan|aangeleverd|verstrekt|fiche|fiches|notitie voor|memo voor|ambtelijke (?:inbreng|ondersteuning)|doorrekening|berekening voor)(?!\p{L})/iu,
  },
  {
    rule: "state-assistance", grounds: ["5.4a.1"], source: "woo-5.4a",
    subject: /(?<!\p{L})(?:ambtelijke bijstand|griffie|griffier|statengriffie|raadsgriffie)(?!\p{L})/iu,
    detail: /(?<!\p{L})(?:(?:raadslid|statenlid|kamerlid|fractie|fracties) (?:\p{L}+ ){0,6}?(?:vroeg|vraagt|gevraagd|verzocht|verzoekt|geholpen|bijgestaan|wil)|(?:hielp|helpt|ondersteunt|ondersteunde|schreef|schrijft|adviseert|adviseerde|bijgestaan|geholpen)(?!\p{L})[^.;]{0,60}?(?<!\p{L})(?:raadslid|statenlid|kamerlid|fractie|motie|amendement|initiatiefvoorstel)|(?:voor|aan) (?:het )?(?:raadslid|statenlid|kamerlid)(?!\p{L})[^.;]{0,60}?(?<!\p{L})(?:motie|amendement|initiatiefvoorstel|vragen))(?!\p{L})/iu,
  },
  {
    rule: "state-environment", grounds: ["5.1.6", "5.1.2.f"], source: "woo-5.1.6",
    subject: /(?<!\p{L})(?:emissies?|emissiegegevens|lozing(?:en)?|uitstoot|stoffenlijst|milieu-?informatie)(?!\p{L})/iu,
    detail: /(?<!\p{L})(?:bedrijfsgeheim\p{L}*|bedrijfsvertrouwelijk\p{L}*|concurrentiegevoelig\p{L}*|vertrouwelijk (?:gemeld|meegedeeld|verstrekt|overgelegd|aangeleverd)|receptuur|samenstelling van het product|productieproces van)(?!\p{L})/iu,
  },
];
