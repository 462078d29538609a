import { openDocument } from "../../../src/core/guide.ts";
import type { MailEnvelope } from "../../../src/core/model/index.ts";
import { deskOf, INSIDE, LISTS, location, mail, OUTSIDE, policyOf, WAYS, worldWith } from "../documents.ts";

const open = openDocument({ world: worldWith([location("Z-2026-00401", "Herstel kademuur Zuidhaven", { kind: "zaak", target: "zgw", keywords: ["kademuur", "Zuidhaven"] })]), policy: policyOf("gemeente"), lists: LISTS });
const outcome = (subject: string, text: string, envelope: Partial<MailEnvelope> = WAYS.incoming): string => open.update(mail(subject, text, envelope), deskOf()).outcome;

/** Mail in the tone of business about the life of the one at the desk. */
const PRIVATE: readonly (readonly [string, string])[] = [
  ["Offerte zonwering", "Geachte mevrouw Verhage,\nHierbij onze offerte voor twee uitvalschermen aan uw woning. De prijs is 2.380 euro inclusief btw. Wij komen graag bij u thuis de maten opnemen.\nMet vriendelijke groet, Petra Noordhof"],
  ["Uw verzekering", "Geachte mevrouw Verhage,\nUw polis verandert op 1 januari. Uw premie wordt 14 euro per maand. In de bijlage leest u de voorwaarden van uw inboedelverzekering."],
  ["Taxatierapport", "Beste Lieke,\nHet rapport is klaar. De marktwaarde van jullie huis is 415.000 euro. Je hypotheekadviseur kan hiermee de aanvraag afronden. De factuur volgt.\nPetra, makelaar en taxateur"],
  ["Jaarvergadering", "Beste leden,\nOp 12 december houden we de ledenvergadering. Op de agenda: de begroting, de verhoging van de contributie en het beleidsplan van de tennisclub."],
  ["Afspraak gewijzigd", "Geachte ouders/verzorgers,\nHet gesprek over de voortgang van uw zoon is verplaatst naar dinsdag 24 november om 16.00 uur. Graag een reactie of dit past."],
  ["Concept", "Geachte mevrouw Verhage,\nHierbij het concept van uw testament. Leest u de bepalingen over de nalatenschap en uw partner goed door? Akte en kosten bespreken we op kantoor bij de notaris."],
  ["Factuur 2026-118", "Beste Lieke,\nHierbij de factuur voor het werk aan je badkamer, 3.150 euro inclusief btw. Graag binnen 14 dagen betalen."],
];

/** Mail that shares words with it, and is work. */
const WORK: readonly (readonly [string, string, Partial<MailEnvelope>])[] = [
  ["Offerte zonwering", "Geachte mevrouw Verhage,\nHierbij onze offerte voor zonwering aan het gemeentehuis. De prijs is 22.380 euro exclusief btw. Wij leveren in maart.", WAYS.incoming],
  ["mijn woning", "Goedemiddag,\nSinds de werkzaamheden aan de kademuur in de Zuidhaven staat bij mijn woning het water in de tuin. Mijn man heeft al gebeld. Wie vergoedt de schade aan ons huis?\nPetra Noordhof", WAYS.incoming],
  ["onze dochter", "Beste mevrouw Verhage,\nOnze dochter krijgt geen leerlingenvervoer meer, terwijl haar situatie niet veranderd is. Wij vragen u om de aanvraag opnieuw te bekijken.", WAYS.incoming],
  ["Re: uw woning", "Geachte mevrouw Noordhof,\nU vroeg wanneer wij uw woning aansluiten op het riool. De aannemer begint op 3 maart in uw straat. U krijgt een brief met de precieze dag.", WAYS.outgoing],
  ["huur pand", "Geachte mevrouw Verhage,\nDe gemeente huurt sinds 2019 ons appartement voor crisisopvang. Wij willen de huur met 4 procent verhogen. Gaat u akkoord? Uw partner in dit contract, Noordhof Vastgoed", WAYS.incoming],
  ["uw kind op school", "Geachte mevrouw Verhage,\nVoor de kademuur in de Zuidhaven moeten ouders hun kind anders naar school brengen. Kunt u dat opnemen in de planning van het project?", WAYS.incoming],
  ["vakantie", "Beste Lieke,\nTijdens je vakantie heb ik met je collega's het bestek nagelopen. Paragraaf 3 moet worden aangepast, anders klopt de raming niet. Kun je dat voor 1 december doen?", WAYS.incoming],
  ["uw huis", "Beste gemeente,\nAls u naar uw huis gaat ziet u het zelf: de brug is te smal voor de bus en de vrachtauto's. Wanneer begint het onderzoek?", { from: OUTSIDE, to: [{ name: "Info", address: "info@dijkhuizen.example" }] }],
  ["uw woning", "Beste Lieke,\nHierbij de planning voor uw woning en die van de buren.\nGroet, Petra", { from: OUTSIDE, to: [INSIDE], cc: [{ name: "Ruud Tol", address: "r.tol@dijkhuizen.example" }], attachments: [{ name: "planning.pdf", mediaType: "application/pdf", size: 9 }] }],
];

describe("a mail about the author's own life", () => {
  it.each(PRIVATE)("is private, however businesslike: %s", (subject, text) => {
    expect(outcome(subject, text)).toBe("private");
  });

  it.each(WORK)("is not seen in work: %s", (subject, text, envelope) => {
    expect(outcome(subject, text, envelope)).not.toBe("private");
  });

  it.each([
    ["an objection of one's own", "Bezwaar tegen indeling", "Geacht bestuur,\nMet verbazing las ik dat ons team een klasse lager is ingedeeld. Daartegen maak ik bezwaar. Graag ontvang ik de motivering.\nJ. Prins", "private"],
    ["an objection for the organisation", "Bezwaar tegen aanslag", "Geachte heer,\nNamens het college maak ik bezwaar tegen de aanslag rioolheffing voor het gemeentehuis. De gronden volgen binnen vier weken.\nJ. Prins", "capture"],
  ])("knows %s", (_name, subject, text, expected) => {
    expect(outcome(subject, text, WAYS.outgoing)).toBe(expected);
  });

  it("to the author's own mailbox elsewhere is private when it is about home", () => {
    const envelope = { from: INSIDE, to: [{ name: "", address: "lieke.verhage@gmail.com" }], draft: true };
    expect(outcome("voor vanavond", "Jaaropgave, de brief over ons huis en de hypotheekrente. Morgen de rest van de aangifte 2025.", envelope)).toBe("private");
    expect(outcome("stukken voor morgen", "De raming voor de kademuur en het voorstel voor het college, dan kan ik het vanavond nog nalopen voor de vergadering.", envelope)).not.toBe("private");
  });
});

describe("a machine", () => {
  it.each([
    ["a delivery report", "Status", "Het bericht is teruggekomen met code 550.", { from: { name: "", address: "mailer-daemon@dijkhuizen.example" }, to: [INSIDE] }],
    ["an absence", "Re: besluit kade", "Beste afzender,\nIk ben tot 4 december afwezig. Voor spoed over vergunningen kunt u contact opnemen met mijn collega.", WAYS.incoming],
    ["an absence in English", "Re: contract", "I am out of the office until 4 December. For urgent matters about the contract please contact my colleague. Your mail will not be forwarded.", WAYS.incoming],
    ["a system", "Nieuwe taak", "Er staat een nieuwe taak voor u klaar: beoordelen aanvraag vergunning.\nDit bericht is automatisch verstuurd.", { from: { name: "Zaken", address: "no-reply@leverancier.example" }, to: [INSIDE] }],
    ["a leaflet with nothing but links", "Uitgelicht: subsidies", "De subsidie voor vergroening is open. Lees verder >\nNieuwe richtlijn voor bestrating. Download de richtlijn >\nBijeenkomst over beheer. Naar de agenda >\nVoorkeuren wijzigen", WAYS.incoming],
    ["the paper of the house", "Binnenpost", "Veel leesplezier met deze editie! Deze week in Binnenpost: het nieuwe inkoopbeleid en een gesprek met de directeur.\nde redactie", WAYS.internal],
  ])("is silent: %s", (_name, subject, text, envelope) => {
    expect(outcome(subject, text, envelope)).toBe("silent");
  });

  it.each([
    ["a form", "Aanvraag standplaats", "Via het formulier is binnengekomen: aanvraag standplaats, naam Petra Noordhof, gewenste dag dinsdag, marktplein.", { from: { name: "Formulieren", address: "noreply@formulieren.example" }, to: [{ name: "", address: "markt@dijkhuizen.example" }] }],
    ["somebody who is away and decides", "kade", "Ik ben vrijdag op vakantie en 3 december weer terug. Akkoord met de offerte van 48.000 euro voor de kademuur, laat de aannemer beginnen en meld het aan de wethouder.", WAYS.internal],
    ["an invitation to talk about work", "Uitnodiging overleg", "Graag nodigen wij u uit voor overleg over de kademuur. Wij willen de planning, de kosten en de schade aan de woningen bespreken. Wij stellen 3 december voor.", WAYS.incoming],
  ])("is not %s", (_name, subject, text, envelope) => {
    expect(outcome(subject, text, envelope)).toBe("capture");
  });
});

describe("courtesy", () => {
  it.each([
    ["thanks", "RE: stukken", "Dag Lieke,\nDank voor het verslag en de goede ontvangst, ik heb het aan mijn collega's gegeven.\nPetra"],
    ["an invitation to a party", "Uitnodiging", "Beste collega's,\nDonderdag sluiten we het jaar af met een borrel in de hal. Laat even weten of je erbij bent, dan bestelt de directie genoeg hapjes."],
  ])("is silent: %s", (_name, subject, text) => {
    expect(outcome(subject, text, WAYS.internal)).toBe("silent");
  });

  it.each([
    ["agrees", "RE: offerte", "Dank voor de offerte voor de kademuur. Wij gaan akkoord met de prijs en verlenen u hierbij de opdracht."],
    ["asks", "RE: stukken", "Dank voor het rapport over de kademuur. Kun je de raming van de damwand herzien en het college voor 1 november adviseren over de dekking?"],
    ["reports", "RE: stukken", "Dank voor het rapport. De wethouder wil 240.000 euro extra voor de kademuur, dat gaat in november naar de raad."],
  ])("is more when it %s", (_name, subject, text) => {
    expect(outcome(subject, text, WAYS.internal)).toBe("capture");
  });
});
