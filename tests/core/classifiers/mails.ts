import type { Direction } from "../../../src/core/classifiers/index.ts";

/** Mail as people write it: which way, subject, text. */
export type Example = readonly [Exclude<Direction, "none">, string, string];

export const WORK: readonly Example[] = [
  ["incoming", "Aanbod meubilair vergaderzalen", "Geachte mevrouw Verhage,\nNaar aanleiding van uw aanvraag sturen wij u hierbij onze prijzen voor de stoelen en tafels. De levertijd is zes weken. Het aanbod is geldig tot 1 december.\nMet vriendelijke groet,\nPetra Noordhof"],
  ["incoming", "Overhangende takken", "Beste gemeente,\nDe takken van de plataan voor Hoofdstraat 12 hangen zo laag dat de bus ze raakt. Kunnen jullie ze snoeien voordat er iets gebeurt? Ik heb dit in het voorjaar ook al doorgegeven maar niks gehoord.\nGroet, P. Noordhof"],
  ["internal", "RE: stalling", "Ruud,\nNet met de portefeuillehouder gebeld. Hij gaat mee in het goedkopere ontwerp, dus zonder overkapping. Wil jij dat doorgeven aan de aannemer en het bedrag van 85.000 aanpassen?\nLieke"],
  ["outgoing", "Uw vraag over de inrit", "Beste mevrouw Noordhof,\nU vroeg of u een tweede inrit mag maken. Dat mag niet zonder toestemming. U kunt die aanvragen via onze website. De behandeling duurt acht weken en kost 214 euro.\nMet vriendelijke groet,\nLieke Verhage"],
  ["internal", "uitkomst gesprek woningcorporatie", "Hoi Ruud, de corporatie wil 60 woningen bouwen in plaats van 45, maar dan moet de parkeernorm omlaag. Ik heb gezegd dat we dat intern bekijken en voor 1 november antwoord geven. Kun jij narekenen wat dat betekent voor de wijk?"],
  ["internal", "planning bestuursrapportage", "Ha allemaal,\nDe derde rapportage gaat op 14 november naar het college. Lever je cijfers uiterlijk de 4e bij mij aan, met een toelichting als je meer dan 5 procent afwijkt van de begroting."],
  ["incoming", "uitnodiging evaluatie samenwerking", "Beste Lieke,\nVolgens de overeenkomst kijken we elk jaar terug op de dienstverlening. Ik stel 18 november voor. Van onze kant willen we de responstijden en de facturen bespreken. Past dat?\nPetra Noordhof, accountmanager"],
  ["outgoing", "Afwijzing sollicitatie", "Beste Petra,\nBedankt voor je interesse in de functie van toezichthouder. We hebben voor een andere kandidaat gekozen die meer ervaring heeft met parkeerhandhaving. We bewaren je gegevens vier weken.\nLieke"],
  ["internal", "datalek?", "Ruud, ik heb gisteren per ongeluk de lijst met adressen van alle deelnemers naar de verkeerde school gestuurd. Er stonden ook telefoonnummers in. Moet ik dit melden bij de functionaris gegevensbescherming? Ik heb de school gevraagd om het bestand weg te gooien."],
  ["incoming", "Re: hoorzitting", "Geachte commissie,\nIk kan op 3 december niet bij de hoorzitting zijn vanwege een operatie. Kan het een week later? Mijn buurman wil ook graag iets zeggen over de geluidsoverlast.\nPetra Noordhof"],
  ["internal", "Besluit MT", "Collega's,\nHet MT heeft vanochtend besloten om de balie op vrijdagmiddag te sluiten vanaf 1 januari. De ondernemingsraad krijgt dit nog voor advies. Vertel het nog niet aan de balie zelf, dat doe ik maandag."],
  ["outgoing", "Bevestiging afspraak", "Geachte heer Noordhof,\nHierbij bevestig ik wat wij gisteren aan de keukentafel hebben afgesproken: u verwijdert de schutting voor 15 januari en wij zien dan af van verdere stappen.\nHoogachtend, Lieke Verhage, toezichthouder"],
  ["incoming", "levering", "Dag Lieke,\nDe zoutvoorraad is morgen om 7 uur bij de werf. Het is 24 ton in plaats van de bestelde 20, de rest kan volgende maand verrekend worden.\nPetra"],
  ["internal", "juridische check", "Lieke, ik heb naar de huurovereenkomst van de kiosk gekeken. Opzeggen kan alleen tegen het einde van een kwartaal en met zes maanden ertussen. Mijn conclusie: vóór 1 juli sturen we niets. Artikel 7 is leidend."],
  ["incoming", "Zorgen over onze straat", "Geacht college,\nAls bewoners van de Lindestraat maken wij ons zorgen over het vrachtverkeer. Vijf keer per dag dendert er een wagen langs de school. Wij willen graag met de wethouder om tafel. Bijgaand 43 handtekeningen.\nNamens de straat, Petra Noordhof"],
  ["internal", "meetrapport trillingen", "Ruud, het bureau is klaar. Op twee van de zes adressen is de norm overschreden, bij nummer 14 het meest. Ik zet het rapport op de projectmap en bel de bewoners vanmiddag."],
  ["outgoing", "stukken commissie 12 november", "Beste leden van de raadscommissie,\nHierbij de stukken voor donderdag. Bij punt 4 is een nieuwe bijlage gevoegd met de ramingen. Punt 6 wordt op verzoek van de fractie van Dorpsbelang naar december geschoven.\nLieke Verhage, griffie"],
  ["internal", "personeel: urenuitbreiding", "Beste Ruud, per 1 januari ga jij van 28 naar 32 uur. Dat is met HR geregeld, je krijgt volgende week een aangepast contract. De vergoeding voor de cursus loopt via het opleidingsbudget."],
  ["incoming", "Faillissement aannemer", "Geachte mevrouw,\nAls curator meld ik u dat Noordhof Wegenbouw op 6 oktober failliet is verklaard. Vorderingen kunt u voor 1 december bij mij indienen. Ik verzoek u geen betalingen meer te doen op de bekende rekening."],
  ["internal", "vraag pers", "Lieke, de krant belt over de stookinstallatie. Ze willen weten wanneer we de eerste klachten kregen. Ik heb nu gezegd dat de gemeente sinds maart controleert en dat er twee waarschuwingen zijn gegeven. Kun jij dit nalopen?"],
  ["incoming", "schade auto", "Goedemiddag, op 2 oktober reed ik door een gat in de Zuiderweg en nu is mijn velg krom. De garage vraagt 380 euro. Ik vind dat de gemeente dit moet betalen. Foto's zitten erbij.\nP. Noordhof"],
  ["outgoing", "Ontvangst van uw brief", "Geachte mevrouw Noordhof,\nWij hebben uw brief van 28 september ontvangen. Binnen zes weken krijgt u antwoord. Uw brief wordt behandeld door mevrouw Verhage van team Vergunningen.\nGemeente Dijkhuizen"],
];

export const SILENCE: readonly Example[] = [
  ["internal", "taart!", "Er staat taart in de pantry, want ik ben vandaag veertig geworden. Kom gezellig een stukje halen!\nLieke"],
  ["internal", "printer 2e", "De printer op de tweede doet het weer, de toner is vervangen."],
  ["internal", "Re: koffie?", "Ja leuk! Kwart over tien bij de automaat? Ik heb wel zin in een cappuccino."],
  ["internal", "ben iets later", "Hoi, mijn trein heeft vertraging, ik ben er rond half tien. Begin maar vast."],
  ["internal", "bedankt", "Top, dankjewel Ruud! Fijn weekend alvast."],
  ["internal", "autosleutel gevonden", "Bij de fietsenstalling ligt een autosleutel met een rood koord. Af te halen bij de receptie."],
  ["internal", "Sinterklaas", "Wie doet er mee met lootjes trekken? Schrijf je naam op de lijst bij het koffieapparaat. Cadeautje tot tien euro, gedicht is verplicht ;-)"],
  ["internal", "Re: Re: ruilen?", "Prima, dan zit jij donderdag en ik vrijdag. Succes met de verhuizing!"],
  ["internal", "voetbalpoule", "De stand na speelronde 8: Ruud staat bovenaan, ik sta helaas onderaan. Volgende week meer!"],
  ["internal", "airco", "Kan iemand de airco in 3.08 lager zetten? We zitten hier te bibberen."],
  ["incoming", "Re: tot morgen", "Helemaal goed, tot morgen! Ik neem wel een paraplu mee, haha."],
  ["internal", "parkeren", "Morgen is de achterste rij dicht omdat er een tent komt. Zet je auto even op het veldje."],
  ["internal", "teamfoto", "Woensdag om kwart voor een maken we een foto op de trap. Trek iets vrolijks aan!"],
  ["internal", "lege batterijen", "Heeft er nog iemand AA-batterijen? Mijn muis is leeg."],
  ["outgoing", "Re: kaartjes", "Wat leuk dat jullie ook gaan! Wij zitten op rij 12. Zullen we vooraf een hapje eten?"],
  ["internal", "kantine dicht", "De kantine is vrijdag dicht. Neem dus zelf een broodje mee."],
];

export const PRIVATE: readonly Example[] = [
  ["outgoing", "vanavond", "Hoi schat, ik ben om zes uur thuis. Haal jij nog melk en luiers? De oppas kan tot half zeven blijven."],
  ["outgoing", "Re: hypotheekgesprek", "Beste Petra, mijn vrouw en ik kunnen donderdag om vijf uur. De loonstroken en de taxatie van ons huis neem ik mee. Wat moeten we verder nog weten over de rente?"],
  ["incoming", "weekendje Ardennen", "Hey Lieke, we hebben het huisje geboekt voor ons zessen, 12 tot 15 december. Jouw deel is 140 euro, maak je het over naar mijn rekening? De hond mag mee! Kus Petra"],
  ["incoming", "uitslag bloedonderzoek", "Lieve Lieke, ik heb net gebeld met het ziekenhuis. De waarden van papa zijn gelukkig goed, maar hij moet volgende maand terug. Bel je me vanavond even? Liefs, mam"],
  ["outgoing", "voetbaltraining Daan", "Hoi trainer, Daan kan zaterdag niet voetballen, hij heeft een verjaardag van zijn opa. Volgende week is hij er weer. Groetjes, Lieke (moeder van Daan)"],
  ["outgoing", "bezichtiging", "Beste makelaar, wij willen het huis aan de Vliet graag nog een keer zien. Kan dat zaterdagochtend? Mijn man is dan ook vrij. Onze eigen woning is inmiddels getaxeerd."],
  ["incoming", "rapportgesprek Fenna", "Beste ouder van Fenna,\nU bent ingedeeld op dinsdag om 19.10 uur. We bespreken het rapport van uw kind in tien minuten. Kunt u niet, ruil dan met een andere ouder.\nJuf Petra"],
  ["outgoing", "Re: crematie oma", "Lieve tante Petra, wat een mooie dienst was het. Oma had het prachtig gevonden. Ik heb de foto's in een album gezet. Dikke knuffel van ons allemaal."],
  ["outgoing", "afspraak tandarts", "Beste assistente, ik moet de afspraak van mijn zoon van woensdag verzetten. Kan het ook op vrijdag na schooltijd? Hij heeft een losse beugel."],
  ["incoming", "familiedag", "Hoi neven en nichten, zondag 8 november verwachten we jullie allemaal bij opa en oma in de tuin. Neem zelf een salade mee en voor de kinderen zwemspullen. Liefs, Petra"],
];
