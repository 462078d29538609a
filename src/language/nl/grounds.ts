/** What a page about a ground of the Woo says around its facts. */
export const groundPage = {
  title: "Waarom iets in een stuk bescherming kan vragen",
  intro: "De Wet open overheid maakt stukken openbaar, tenzij een grond uit hoofdstuk 5 zich verzet. Kantlijn wijst aan waar zo’n grond kan spelen. Of iets weg moet, beslist een mens. Schrijf dus gewoon op wat nodig is.",
  back: "Alle gronden",
  law: "Lees het artikel in de wet",
  what: "Waar het om gaat",
  weighed: "Hoe het wordt gewogen",
  often: "Waar je het vaak ziet",
  not: "Wat er niet onder valt",
  you: "Wat jij ermee doet",
  finds: "Wat Kantlijn herkent",
  nothing: "Kantlijn herkent deze grond niet aan woorden. Een mens moet hem zien.",
  examples: "Voorbeelden die Kantlijn aanwijst",
  misses: "Voorbeelden die Kantlijn met rust laat",
  made: "De voorbeelden zijn bedacht of komen uit openbare regels en moties.",
  weighing: {
    absoluut: "Deze grond is absoluut: geldt hij, dan blijft het stuk dicht. Er wordt niets tegen afgewogen.",
    relatief: "Deze grond is relatief: het belang van openbaarheid wordt ertegen afgewogen. Een weigering krijgt een eigen motivering.",
    tijdelijk: "Deze grond is tijdelijk: later gaat het stuk alsnog open.",
  },
} as const;

/** A ground of the Woo in plain words. */
export interface ExplainedGround {
  readonly what: string;
  readonly often: string;
  readonly not: string;
  readonly you: string;
}

/** Every ground of chapter 5, by its code. The law decides; these words help to read it. */
export const explainedGrounds: Readonly<Record<string, ExplainedGround>> = {
  "5.1.1.a": {
    what: "Koning en ministers spreken naar buiten met één mond. Wat zij onderling zeggen, blijft onder hen.",
    often: "In verslagen van gesprekken met de Koning en in brieven van zijn kabinet.",
    not: "Werkbezoeken, koninklijke besluiten en toespraken zijn gewoon openbaar.",
    you: "Schrijf zo’n gesprek in een apart verslag. Dan kan de rest van het dossier open.",
  },
  "5.1.1.b": {
    what: "Sommige informatie helpt wie Nederland kwaad wil doen.",
    often: "In stukken van of over de AIVD en de MIVD, en in dreigingsanalyses.",
    not: "Algemeen beleid en jaarverslagen van de diensten.",
    you: "Zo’n stuk hoort in een beveiligde omgeving. Vraag je beveiligingsadviseur welke dat is.",
  },
  "5.1.1.c": {
    what: "Een bedrijf gaf in vertrouwen gegevens over zijn productie, afzet of prijzen.",
    often: "In offertes, prijsonderhandelingen, subsidieaanvragen en vergunningen.",
    not: "Het totaalbedrag dat je organisatie betaalt. Gegevens over de uitstoot vallen onder lid 6.",
    you: "Schrijf erbij wie het gaf en dat het in vertrouwen was. Dat helpt bij de beoordeling.",
  },
  "5.1.1.d": {
    what: "Afkomst, geloof, politieke voorkeur, vakbond, gezondheid, seksualiteit, lichaamskenmerken en strafrecht van een mens.",
    often: "In aanvragen voor zorg of bijstand, in klachten, in dossiers van personeel en leerlingen.",
    not: "Cijfers en beleid over groepen mensen. En wat iemand zelf duidelijk openbaar maakte.",
    you: "Leg het vast op de plek die ervoor bedoeld is. Daar zien alleen de juiste mensen het.",
  },
  "5.1.1.e": {
    what: "Een nummer dat de wet aan een persoon geeft, zoals het burgerservicenummer.",
    often: "In beschikkingen, formulieren en mails met burgers.",
    not: "Zaaknummers, factuurnummers en nummers van bedrijven.",
    you: "Gebruik het nummer waar de wet dat toestaat. Om een zaak aan te duiden is er het zaaknummer.",
  },
  "5.1.2.a": {
    what: "Openbaarheid kan de omgang met een ander land of een internationale organisatie schaden.",
    often: "In verslagen van ambassades, delegaties en Europese werkgroepen.",
    not: "Openbare standpunten van Nederland en van andere landen.",
    you: "Houd uit elkaar wat Nederland zelf vindt en wat een ander in vertrouwen zei.",
  },
  "5.1.2.b": {
    what: "De overheid moet kunnen onderhandelen en aankopen zonder haar kaarten te laten zien.",
    often: "In stukken over grond, aanbestedingen, schikkingen en leningen.",
    not: "Bedragen die al in de begroting, een besluit of een contract staan.",
    you: "Zet grenzen en ramingen in een apart deel. Na afloop kan dat deel vaak alsnog open.",
  },
  "5.1.2.c": {
    what: "Openbaarheid kan een onderzoek naar een strafbaar feit of een vervolging verstoren.",
    often: "In stukken met politie en justitie, en over ondermijning.",
    not: "Algemene cijfers en beleid over veiligheid.",
    you: "Schrijf op of het onderzoek nog loopt. Dat bepaalt hoe lang deze grond telt.",
  },
  "5.1.2.d": {
    what: "Wie weet hoe en wanneer er controle komt, kan die ontlopen.",
    often: "In plannen voor controles, selectieregels en voorlopige bevindingen.",
    not: "Het handhavingsbeleid zelf, en uitkomsten die al bekend zijn gemaakt.",
    you: "Houd de werkwijze apart van de resultaten. Resultaten gaan vaker open.",
  },
  "5.1.2.e": {
    what: "Mensen hebben recht op een eigen leven. Dat geldt voor namen, adressen, nummers en wat er thuis speelt.",
    often: "In bijna elk stuk waarin een burger voorkomt.",
    not: "De naam van wie een ambt bekleedt of namens de overheid naar buiten treedt.",
    you: "Schrijf op wat nodig is. Bij openbaarmaking beslist een mens wat zichtbaar blijft.",
  },
  "5.1.2.f": {
    what: "Concurrenten kunnen hun voordeel doen met gegevens van een bedrijf. Dat geldt ook zonder vertrouwen.",
    often: "In tarieven, marktonderzoek en plannen van bedrijven.",
    not: "Wat het bedrijf zelf publiceert, zoals jaarcijfers en prijslijsten.",
    you: "Vraag het bedrijf wat gevoelig is en waarom. Leg het antwoord vast.",
  },
  "5.1.2.g": {
    what: "Wie weet waar een zeldzame soort leeft, kan die verstoren, vangen of plukken.",
    often: "In ecologische rapporten bij bouwplannen en beheerplannen van natuur.",
    not: "Welke soorten in een gebied voorkomen, zonder de plek.",
    you: "Zet precieze plekken in een bijlage of op een aparte kaart.",
  },
  "5.1.2.h": {
    what: "Sommige details helpen wie wil inbreken, bedreigen of saboteren.",
    often: "In plattegronden, beveiligingsplannen, codes en zwakke plekken van systemen.",
    not: "Dat er camera’s of beveiligers zijn, als iedereen dat kan zien.",
    you: "Schrijf op wat nodig is. Zet details in een bijlage die weinig mensen zien.",
  },
  "5.1.2.i": {
    what: "De overheid moet goed kunnen werken. Denk aan haar positie in een rechtszaak.",
    often: "In adviezen van advocaten, over proceskansen en schikkingen.",
    not: "Ongemak of kritiek. Dat alleen is geen reden om iets dicht te houden.",
    you: "Bewaar het advies apart van de feiten. Na het vonnis kan het vaak open.",
  },
  "5.1.4": {
    what: "Wie een besluit of brief krijgt, hoort die als eerste te lezen.",
    often: "Bij embargo’s en bij besluiten die nog niet zijn verstuurd.",
    not: "Stukken die de geadresseerde al heeft.",
    you: "Schrijf op wanneer het uitstel eindigt. Dat moet ook aan een verzoeker worden verteld.",
  },
  "5.1.5": {
    what: "Heel soms treft openbaarheid iemand zo hard dat dit niet in verhouding staat.",
    often: "Zelden. Deze grond vult de andere niet aan voor dezelfde informatie.",
    not: "Informatie over het milieu, en alles waarvoor een andere grond geldt.",
    you: "Leg uit wie er wordt geraakt en waardoor. Zonder die uitleg houdt de grond geen stand.",
  },
  "5.1.6": {
    what: "Bij informatie over het milieu telt het geheim van een bedrijf minder zwaar.",
    often: "In vergunningen, stoffenlijsten en rapporten over lozing en uitstoot.",
    not: "De uitstoot zelf: die is altijd openbaar.",
    you: "Vraag het bedrijf welke schade ernstig is. Leg het antwoord vast.",
  },
  "5.2.1": {
    what: "Ambtenaren moeten onderling vrij kunnen denken en adviseren, ook over wat later afvalt.",
    often: "In adviezen, memo’s, mails en concepten voor intern beraad.",
    not: "Feiten, prognoses, alternatieven, gevolgen en risico’s. Die gaan wel open.",
    you: "Zet feiten en mening in aparte alinea’s. Dan kan zoveel mogelijk open.",
  },
  "5.2.2": {
    what: "Een mening kan vaak wel open als niet te zien is van wie die is.",
    often: "In verslagen waarin staat wie wat vond.",
    not: "Meningen van bestuurders over hun eigen beleid.",
    you: "Schrijf op wie wat vond, als dat nodig is. Bij openbaarmaking kan de mening los van de naam.",
  },
  "5.4": {
    what: "Wat een formateur of informateur krijgt, blijft dicht tot de formatie klaar is.",
    often: "In fiches, berekeningen en antwoorden voor de formatie.",
    not: "Stukken die al bestonden en niet voor de formatie zijn gemaakt.",
    you: "Merk zo’n stuk als formatiestuk, met de datum. Daarna gaat het mee in de gewone regels.",
  },
  "5.4a.1": {
    what: "Een lid van Kamer, staten of raad mag in vertrouwen hulp vragen aan ambtenaren.",
    often: "In mails over een motie, amendement of schriftelijke vraag in wording.",
    not: "De motie of vraag zelf, zodra die is ingediend.",
    you: "Bewaar de hulp apart van het dossier van het onderwerp.",
  },
};
