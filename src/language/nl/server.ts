type Said = Readonly<Record<string, string>>;

/** What somebody reads who starts the server. */
export const serverTexts = {
  notBuilt: "De pagina’s zijn nog niet gebouwd. Stop Kantlijn en start met npm start, of doe eerst npm run build.",
  dataIn: (folder: string) => `Bestanden en gegevens staan in ${folder}.`,
  databaseIn: (folder: string) => `De database staat in ${folder}.`,
  startingDatabase: "De database wordt gestart ...",
  firstDatabase: "De database wordt gemaakt. Dat duurt even, alleen de eerste keer ...",
  joinedDatabase: "De database draaide al.",
  logIn: (folder: string) => `Het logboek staat in ${folder}.`,
  portTaken: (wanted: number, port: number) => `Poort ${wanted} is bezet. Het wordt ${port}.`,
  portNeeded: (port: number) => `Poort ${port} is bezet, en daar zoekt de proxy Kantlijn. Maak de poort vrij, of kies een andere met PORT.`,
  standIn: (address: string) => `Proberen met echte Office.js: ${address}. Je browser waarschuwt voor het certificaat; dat is van deze computer zelf.`,
  forPeople: (addresses: string) => `Voor je organisatie is dit ${addresses}. Wie iets vastlegt, meldt zich aan.`,
  running: "Kantlijn draait. Stoppen kan met Ctrl-C. Open in je browser:",
  stopping: "Kantlijn stopt ...",
  crashed: (folder: string) => `Kantlijn is door een fout gestopt. Start opnieuw; wat is vastgelegd staat er nog. Meer staat in ${folder}.`,
  failed: (reason: string) => `Kantlijn kon niet starten: ${reason}`,
  badPort: (name: string, value: string) => `${name} is ${value}; dat moet een getal zijn van 0 tot en met 65535.`,
} as const;

/** What `kantlijn backup` and `kantlijn restore` say. */
export const backupTexts = {
  help: `kantlijn backup MAP [--lang nl|en]     zet database en bestanden samen in een lege map
kantlijn restore MAP [--lang nl|en]    zet ze terug waar nog niets staat

Welke database en welke map met gegevens, zeggen DATABASE_URL en KANTLIJN_DATA, net als bij npm start.
Een back-up maken kan terwijl Kantlijn draait. Stop Kantlijn voor je iets terugzet.
In de map staat alles wat is vastgelegd. Bewaar hem zo veilig als de server zelf.

Einde: 0 gelukt, 1 niet gelukt, 2 de opdracht klopt niet.`,
  made: (rows: string, files: string, folder: string) => `Klaar. ${rows} regels en ${files} bestanden staan in ${folder}.`,
  restored: (rows: string, files: string) => `Teruggezet: ${rows} regels en ${files} bestanden.`,
  whole: (number: string, sha256: string) => `Het register is heel. Laatste verzegeling: nummer ${number}, ${sha256}.`,
  wholeEmpty: "Het register is heel. Er is nog niets verzegeld.",
  broken: (count: string) => `Het register klopt niet: ${count} verschillen. Kijk met kantlijn doctor wat er mis is.`,
  unknown: (code: string) => `Dat is niet gelukt (${code}). Kijk met kantlijn doctor of alles werkt.`,
  refused: {
    usage: "Geef één map op.",
    "folder-full": "Deze map is niet leeg. Geef een lege map op, of een die nog niet bestaat.",
    "folder-closed": "In deze map kan niet worden geschreven of gelezen.",
    nothing: "Hier is nog niets vastgelegd. Er is niets om te bewaren.",
    "no-backup": "In deze map staat geen hele back-up.",
    newer: "Deze back-up is van een andere versie van Kantlijn. Gebruik die versie.",
    "data-full": "In de map met gegevens staat al iets. Terugzetten kan alleen waar nog niets staat.",
    "database-full": "In de database staat al iets. Terugzetten kan alleen in een lege database.",
    "database-other": "De database is van een andere versie dan de back-up. Neem een lege database.",
    running: "Kantlijn draait op deze database. Stop het eerst.",
    damaged: "Een bestand of tabel is niet zoals het was. Er is niets bewaard of teruggezet. Kijk met kantlijn doctor.",
    "file-missing": "Een bestand van het register is weg. Kijk met kantlijn doctor welk.",
  },
} as const;

/** What `kantlijn deliveries` says. */
export const deliveriesTexts = {
  help: `kantlijn deliveries [--retry ID] [--json] [--lang nl|en]    zegt wat nog niet op zijn plek is in een ander systeem

Met --retry wordt het opnieuw geprobeerd; ID staat vooraan op de regel. Een server die draait begint daar binnen een minuut aan.

Einde: 0 er wacht niets op iemand, 1 er wacht iets op iemand, 2 de opdracht klopt niet.`,
  none: "Alles is op zijn plek.",
  needsId: "Geef bij --retry het nummer van de vastlegging, zoals het in de lijst staat.",
  otherVersion: "De database is van een andere versie. Start Kantlijn eerst met deze versie.",
  again: (id: string) => `${id} wordt opnieuw geprobeerd, binnen een minuut.`,
  goesWell: (id: string) => `Met ${id} is niets mis. Er verandert niets.`,
  notFound: (id: string) => `Voor ${id} hoeft niets naar een ander systeem.`,
  next: (moment: string) => `Opnieuw na ${moment}.`,
  states: { waiting: "wacht", delivering: "onderweg", delivered: "staat er", failed: "KOMT NIET", withdrawing: "gaat terug", withdrawn: "teruggenomen" },
} as const;

/** What `kantlijn doctor` says. */
export const doctorTexts = {
  help: `kantlijn doctor [--json] [--lang nl|en]    zegt wat er mis is met deze installatie

Het kijkt naar Node, de pagina’s, beleidspakketten, mappen, schijf, poort, certificaat, verzonden mail, zaaksysteem, publicatiebank,
SharePoint, database, register en bestanden. Voor SharePoint geef je in KANTLIJN_GRAPH_TOKEN een token van jezelf voor Microsoft Graph,
voor verzonden mail in KANTLIJN_MAILBOX het adres van een postvak. Er wordt geen mail gelezen.
Het verandert niets. Draait de database van Kantlijn niet, dan start die even en stopt weer.

Einde: 0 niets mis, 1 er is iets mis, 2 de opdracht klopt niet.`,
  badPort: "PORT moet een getal zijn van 0 tot en met 65535.",
  states: { good: "goed", note: "let op", wrong: "FOUT" },
  checks: {
    node: "Node", build: "pagina’s", policy: "beleid", sharepoint: "SharePoint", folders: "mappen", disk: "schijf", port: "poort", certificate: "certificaat", mail: "verzonden mail", zgw: "zaaksysteem", gpp: "publicatiebank", database: "database", migrations: "tabellen", chain: "register", vault: "bestanden",
  },
  healthy: "Er is niets mis.",
  ill: (count: number): string => (count === 1 ? "Er is één ding mis." : `Er zijn ${String(count)} dingen mis.`),
  says: {
    "node-good": ({ version = "" }: Said) => `${version}.`,
    "node-old": ({ version = "", oldest = "" }: Said) => `${version} is te oud. Installeer Node ${oldest} of nieuwer.`,
    "build-good": () => "Gebouwd van wat hier staat.",
    "build-old": () => "Gebouwd van iets anders dan wat hier staat. Bij npm start wordt er opnieuw gebouwd.",
    "build-none": () => "Nog niet gebouwd. Doe npm run build.",
    "policy-good": ({ count = "", settings = "" }: Said) => `${count} pakketten en ${settings} instellingen gelezen.`,
    "policy-broken": ({ name = "", code = "" }: Said) => `${name} is niet te lezen (${code}). Controleer het met kantlijn setting.`,
    "folders-good": ({ folder = "" }: Said) => `In ${folder} kan worden geschreven.`,
    "folder-closed": ({ folder = "" }: Said) => `In ${folder} kan niet worden geschreven. Geef wie Kantlijn start daar rechten.`,
    "never-started": () => "Hier is nog niets vastgelegd. Start Kantlijn met npm start.",
    "disk-good": ({ gigabytes = "" }: Said) => `${gigabytes} GB vrij.`,
    "disk-little": ({ gigabytes = "" }: Said) => `Nog ${gigabytes} GB vrij. Maak ruimte voordat de schijf vol is.`,
    "disk-full": ({ gigabytes = "" }: Said) => `Nog ${gigabytes} GB vrij. Kantlijn neemt geen bestanden meer aan. Maak ruimte.`,
    "port-running": ({ port = "" }: Said) => `Kantlijn draait op poort ${port}.`,
    "port-free": ({ port = "" }: Said) => `Kantlijn draait niet. Poort ${port} is vrij.`,
    "port-taken": ({ port = "" }: Said) => `Op poort ${port} draait een ander programma. Kantlijn neemt bij het starten de volgende.`,
    "certificate-good": ({ day = "" }: Said) => `Geldig tot ${day}.`,
    "certificate-soon": ({ day = "" }: Said) => `Geldig tot ${day}. Start Kantlijn opnieuw, dan komt er een nieuw.`,
    "certificate-over": ({ day = "" }: Said) => `Verlopen op ${day}. Start Kantlijn opnieuw, dan komt er een nieuw.`,
    "certificate-broken": () => "Niet te lezen. Start Kantlijn opnieuw, dan komt er een nieuw.",
    "certificate-none": () => "Er is er nog geen. Kantlijn maakt er een bij het starten.",
    "configuration-broken": ({ faults = "" }: Said) => `In de configuratie van de server klopt iets niet: ${faults}. De server start zo niet.`,
    "mail-good": () => "De server wordt herkend en mag het postvak van KANTLIJN_MAILBOX lezen. Probeer ook een postvak dat hij niet mag lezen.",
    "mail-untried": () => "De server wordt herkend. Geef in KANTLIJN_MAILBOX het adres van een postvak om te zien of hij het mag lezen.",
    "mail-token": () => "Microsoft herkent de server niet. Kloppen clientId en het geheim, en is het geheim niet verlopen?",
    "mail-refused": () => "De server mag het postvak van KANTLIJN_MAILBOX niet lezen. Is Mail.Read toegekend, en staat het postvak in het toegangsbeleid?",
    "mail-none": () => "Het postvak van KANTLIJN_MAILBOX bestaat niet.",
    "mail-away": ({ code = "" }: Said) => `Microsoft antwoordt niet zoals verwacht (${code}). Mag deze computer naar login.microsoftonline.com en graph.microsoft.com?`,
    "zgw-good": ({ zaaktypen = "", types = "" }: Said) => `Het antwoordt en herkent Kantlijn. ${zaaktypen} zaaktypen gelezen; het eerste kent ${types} documenttypen.`,
    "zgw-empty": () => "Het antwoordt, maar Kantlijn ziet geen enkel zaaktype. Geef de applicatie catalogi.lezen.",
    "zgw-no-types": () => "Het antwoordt, maar het eerste zaaktype heeft geen documenttypen. Koppel die in de catalogus.",
    "zgw-token": ({ api = "" }: Said) => `De API ${api} herkent Kantlijn niet. Kloppen clientId en het geheim?`,
    "zgw-refused": ({ api = "" }: Said) => `De API ${api} staat lezen niet toe. Geef de applicatie het recht ${api}.lezen.`,
    "zgw-away": ({ api = "" }: Said) => `De API ${api} antwoordt niet. Klopt het adres, en staat het systeem aan?`,
    "zgw-answer": ({ api = "", code = "" }: Said) => `De API ${api} geeft een antwoord dat Kantlijn niet kent (${code}). Klopt het adres?`,
    "gpp-good": ({ categories = "" }: Said) => `Die antwoordt en herkent Kantlijn. Je organisatie staat erin, met ${categories} categorieën.`,
    "gpp-setup": () => "Die antwoordt, maar kent je organisatie niet of heeft geen categorieën. Zet de organisatie daar aan.",
    "gpp-token": () => "Die herkent Kantlijn niet. Klopt de sleutel?",
    "gpp-refused": () => "Die staat lezen niet toe. Geef de sleutel het recht om te lezen en te schrijven.",
    "gpp-away": () => "Die antwoordt niet. Klopt het adres, en staat het systeem aan?",
    "gpp-answer": ({ code = "" }: Said) => `Die geeft een antwoord dat Kantlijn niet kent (${code}). Klopt het adres?`,
    "sharepoint-good": ({ name = "", count = "" }: Said) => `${name}: ${count === "1" ? "de plek is" : `alle ${count} plekken zijn`} te bereiken, met alle kolommen.`,
    "sharepoint-untried": ({ name = "", count = "" }: Said) => `${name}: ${count === "1" ? "één plek" : `${count} plekken`} niet geprobeerd. Geef in KANTLIJN_GRAPH_TOKEN een token, of probeer de verbinding in het paneel, onder Over.`,
    "sharepoint-lacking": ({ id = "", lacking = "" }: Said) => `De plek ${id} is te bereiken, maar heeft geen ${lacking}. Die gegevens komen daar niet te staan.`,
    "sharepoint-refused": ({ id = "" }: Said) => `Bij de plek ${id} mag het token niet. Heeft Kantlijn de rol write op de site, en mag jij er schrijven?`,
    "sharepoint-none": ({ id = "" }: Said) => `Het adres van de plek ${id} leidt niet naar een bibliotheek of map. Klopt url in de lijst van plekken?`,
    "sharepoint-token": () => "Microsoft Graph neemt het token niet aan. Het geldt ongeveer een uur; haal een nieuw.",
    "sharepoint-away": ({ id = "" }: Said) => `Bij de plek ${id} antwoordt Microsoft Graph niet. Mag deze computer naar graph.microsoft.com?`,
    "sharepoint-answer": ({ id = "", code = "" }: Said) => `Bij de plek ${id} geeft Microsoft Graph een antwoord dat Kantlijn niet kent (${code}).`,
    "sharepoint-broken": ({ name = "", faults = "" }: Said) => `In ${name} klopt iets niet: ${faults}. Er wordt zo niets in SharePoint vastgelegd.`,
    "database-good": () => "De database antwoordt.",
    "database-started": () => "De database draaide niet. Voor dit onderzoek is die even gestart.",
    "database-away": () => "De database start niet. Kijk in postgres.log, in de map van de database.",
    "database-refused": () => "De database van DATABASE_URL antwoordt niet. Klopt het adres, en staat die aan?",
    "migrations-good": () => "Zoals deze versie ze wil.",
    "migrations-waiting": ({ count = "" }: Said) => `${count} wijzigingen moeten nog. Start Kantlijn, dan gaat dat vanzelf. Daarna kijkt dit verder.`,
    "migrations-newer": ({ name = "" }: Said) => `De database is van een andere versie (${name}). Gebruik die versie van Kantlijn.`,
    "chain-good": ({ rows = "", seals = "", unsealed = "", number = "", sha256 = "" }: Said) => `Heel. ${rows} regels, ${seals} verzegelingen, ${unsealed} nog niet verzegeld. Laatste: nummer ${number}${sha256 === "" ? "" : `, ${sha256}`}.`,
    "chain-more": () => "Er zijn nog meer verschillen.",
    "row-changed": ({ where = "" }: Said) => `Een verzegelde regel is veranderd (${where}).`,
    "row-missing": ({ where = "" }: Said) => `Een verzegelde regel is weg (${where}).`,
    "record-changed": ({ where = "" }: Said) => `Wat iemand bevestigde, is veranderd (${where}).`,
    "record-missing": ({ where = "" }: Said) => `Wat iemand bevestigde, is weg en er staat niet dat het is gewist (${where}).`,
    "delivery-changed": ({ where = "" }: Said) => `Hoe het met een levering staat, is veranderd (${where}).`,
    "delivery-missing": ({ where = "" }: Said) => `Een levering is weg (${where}).`,
    "batch-changed": ({ where = "" }: Said) => `Verzegeling ${where} past niet bij haar regels.`,
    "batch-missing": ({ where = "" }: Said) => `Verzegeling ${where} is weg.`,
    "batch-moved": ({ where = "" }: Said) => `Verzegeling ${where} volgt niet op de vorige.`,
    "chain-cut": ({ where = "" }: Said) => `Het register eindigt voor verzegeling ${where}, die er wel is geweest.`,
    "chain-other": ({ where = "" }: Said) => `Verzegeling ${where} is een andere dan hier is onthouden.`,
    "vault-good": ({ count = "" }: Said) => `${count} bestanden nagelezen. Ze zijn zoals ze zijn vastgelegd.`,
    "file-missing": ({ name = "" }: Said) => `Het bestand ${name} is weg. Haal het uit een back-up.`,
    "file-changed": ({ name = "" }: Said) => `Het bestand ${name} is veranderd. Haal het uit een back-up.`,
    "file-more": ({ count = "" }: Said) => `En nog ${count} bestanden.`,
    "file-left": ({ count = "" }: Said) => `${count} bestanden horen bij niets. Kantlijn ruimt ze op zodra het draait.`,
  },
} as const;
