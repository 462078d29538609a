/** Words that tell a name from everything else with a capital. All are asked in lower case. */
function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(" ").split(" "));
}

/** Words between a given name and a surname. Source: tussenvoegsels in the Basisregistratie Personen, and usual foreign ones. */
export const PARTICLES = words(
  "van de der den ten ter te het 't 's in op aan bij tot toe uit vander vanden van't thoe",
  "von zu zur zum vom dem auf am di da do dos das del della dello degli du des la le les lo los el al ul bin ibn ben ould ait aït abu abou bent y e à af av",
);

/** Particles that also begin a name on their own: "Van der Meer", "El Amrani", "Ben Yahia". */
export const LEADING_PARTICLES = words("van de der den ten ter te 't vander vanden von di da dos del della du la le el al ait aït ben bin abu abou ould");

/** Titles of a person, and what may stand between title and name. */
export const PERSON_TITLES = words(
  "heer heren mevrouw mevr mw mevrouwen fam familie meneer dhr hr dame dames juffrouw mejuffrouw mej juf monsieur madame mme mister mrs miss sir lord lady señor herr frau",
  "broer zuster zus broertje zusje zoon dochter zoontje dochtertje vader moeder oma opa oom tante neef nicht neefje nichtje echtgenoot echtgenote partner vriend vriendin man vrouw kleinzoon kleindochter weduwe weduwnaar buurman buurvrouw collega collega's zwager schoonzus schoonmoeder schoonvader stiefvader stiefmoeder pleegmoeder pleegvader exman ex-man ex-vrouw peuter baby",
);
export const ACADEMIC_TITLES = words("mr drs dr ir ing prof bc ba ma msc bsc mba llm ds mgr em jhr jkvr hon meester doctor professor hoogleraar");

/** Words that open a letter or mail. */
export const GREETINGS = words("geachte beste lieve dierbare waarde hallo hoi hai ha hi hey hé dag goedemorgen goedemiddag goedenavond goedendag dear dank bedankt hartelijk dankjewel dankuwel weledele");

/** Public office: who is named beside it acts in function. Source: Woo, art. 5.1 lid 2 onder e, and its memorie van toelichting. */
export const OFFICES = words(
  "burgemeester loco-burgemeester locoburgemeester waarnemend-burgemeester oud-burgemeester wethouder wethouders oud-wethouder gedeputeerde gedeputeerden minister ministers oud-minister minister-president premier vicepremier vice-premier vice-minister-president staatssecretaris staatssecretarissen",
  "raadslid raadsleden gemeenteraadslid statenlid statenleden kamerlid kamerleden tweede-kamerlid eerste-kamerlid europarlementariër europarlementslid parlementslid parlementariër lid leden fractievoorzitter fractieleider lijsttrekker burgerlid burgerraadslid commissielid commissieleden portefeuillehouder",
  "griffier raadsgriffier statengriffier gemeentesecretaris provinciesecretaris secretaris-directeur secretaris-generaal directeur-generaal inspecteur-generaal dijkgraaf heemraad hoogheemraad commissaris eurocommissaris gouverneur rekenkamerlid ombudsman kinderombudsman ombudsvrouw kinderombudsvrouw",
  "rechter rechters kantonrechter rechter-commissaris raadsheer raadsheren staatsraad politierechter voorzieningenrechter officier advocaat-generaal procureur-generaal substituut hoofdofficier",
  "president vicepresident vice-president kanselier bondskanselier senator congreslid ambassadeur koning koningin prins prinses kroonprins keizer sultan emir ayatollah paus",
);

/** Work for a public body: official when the text puts it beside the name in a piece of the organisation itself. */
export const PUBLIC_WORK = words(
  "ambtenaar beleidsmedewerker beleidsadviseur beleidsambtenaar bestuursadviseur medewerker medewerkster projectleider projectmanager programmamanager teamleider teamchef teammanager afdelingshoofd afdelingsmanager hoofd clustermanager concerncontroller controller jurist adviseur inkoper inkoopadviseur vergunningverlener handhaver toezichthouder boa inspecteur hoofdinspecteur wijkagent wijkregisseur gebiedsmanager gebiedsregisseur casemanager klantmanager consulent behandelaar behandelend zaakbehandelaar klachtbehandelaar klachtencoördinator woo-coördinator woo-contactpersoon informatieadviseur archivaris recordmanager communicatieadviseur woordvoerder notulist verslag voorzitter secretaris plaatsvervangend planoloog stedenbouwkundig verkeerskundige financiën planeconoom directeur gemeentearchivaris landmeter kwaliteitsmedewerker coördinator regisseur archief stagiair stagiaire trainee",
);

/** Papers that are called after the members who signed them: "motie-Krul". */
export const PAPERS = words("motie moties amendement amendementen initiatiefnota initiatiefwet");

/** Everybody else who can be named by what he does or is. */
export const ROLES = words(
  "aanvrager aanvraagster klager klaagster bezwaarmaker bezwaarmaakster indiener indienster verzoeker verzoekster appellant appellante eiser eiseres verweerder gedaagde verdachte slachtoffer getuige cliënt cliënte patiënt patiënte leerling bewoner bewoonster inwoner inwoonster eigenaar eigenaresse huurder huurster verhuurder melder meldster kandidaat kandidate sollicitant sollicitante contactpersoon gemachtigde belanghebbende vergunninghouder exploitant ondernemer ondernemers initiatiefnemer inspreker insprekers spreker",
  "bestuurder manager ceo topman topvrouw bedrijfsleider zaakvoerder makelaar notaris advocaat advocate raadsman raadsvrouw deurwaarder curator accountant architect aannemer arts huisarts kinderarts chirurg psycholoog psychiater kinderpsychiater orthopedagoog logopedist fysiotherapeut tandarts verpleegkundige wijkverpleegkundige leerkracht groepsleerkracht leraar lerares docent docente mentor begeleider begeleidster rector conrector schoolleider onderzoeker onderzoekster professor hoogleraar econoom socioloog historicus filosoof wetenschapper student studente journalist journaliste verslaggever redacteur hoofdredacteur columnist columniste presentator presentatrice schrijver schrijfster auteur dichter dichteres zanger zangeres acteur actrice regisseur producent componist dirigent pianist pianiste gitarist drummer bassist violist rapper danser choreograaf kunstenaar kunstenares schilder beeldhouwer fotograaf cabaretier komiek tekenaar",
  "trainer coach bondscoach hoofdcoach assistent-trainer clubtrainer doelman keeper verdediger middenvelder spits aanvaller aanvoerder scheidsrechter renner wielrenner wielrenster veldrijder sprinter klimmer ploegleider sportbestuurder ploegmaat ploeggenoot teamgenoot tennisser tennisster voetballer voetbalster zwemmer zwemster schaatser schaatsster atleet atlete bokser judoka turner turnster golfer coureur piloot schaker wereldkampioen wereldrecordhouder kampioen titelverdediger landgenoot landgenote stadgenoot winnaar winnares leider leidster klassementsleider matador",
  "koningin-moeder hertog hertogin graaf gravin baron barones kardinaal aartsbisschop bisschop pastoor dominee imam rabbijn pater generaal kolonel majoor kapitein luitenant sergeant korporaal admiraal commandant rebellenleider oppositieleider partijleider partijvoorzitter vakbondsleider dictator oud-president ex-president ex-premier ex-minister tovenaar dokter procureur onderzoeksrechter speurder substituut-procureur schepen ondervoorzitter vicevoorzitter minister-presidente fractieleidster europarlementslid topmodel model stylist modeontwerper ontwerper ontwerpster kok chef-kok drukker uitgever galeriehouder intendant bandleider frontman zakenman zakenvrouw miljardair magnaat bankier",
);

/** Functions that stand before the name of a body more often than before a person. */
export const INSTITUTION_HEADS = words("voorzitter directeur secretaris hoofd bestuurder manager eigenaar president");

/** Words that end so have a body after them: "reizigersorganisatie Rover". */
export const BODY_ENDINGS: readonly string[] = ["organisatie", "vereniging", "stichting", "bureau", "kantoor", "handel", "praktijk", "bedrijf", "corporatie", "school", "fabrikant", "keten", "dienst", "project", "programma", "club", "ploeg", "partij", "instelling", "groep", "korps", "regiment", "vergunning", "complex", "centrum", "gebouw", "winkel", "merk", "raad", "platform", "netwerk", "krant", "blad", "kerk", "huis", "terrein", "gebied", "wijk", "buurt", "haven", "ziekenhuis"];

/** With these the word that follows is a body, a place, a law or a thing, however much it looks like a name. */
export const NOT_PERSON_BEFORE = words(
  "stichting vereniging firma gebr gebr. gebroeders praktijk maatschap bedrijf onderneming bureau adviesbureau ingenieursbureau advocatenkantoor kantoor aannemersbedrijf woningcorporatie corporatie woningbouwvereniging woningstichting zorgorganisatie zorginstelling zorggroep ziekenhuis kliniek apotheek hotel restaurant café brasserie bakkerij slagerij winkel supermarkt warenhuis brouwerij drukkerij uitgeverij garage",
  "zaal vergaderzaal vergaderruimte vergaderkamer spreekkamer collegezaal sporthal obs cbs rkbs pcbs basisschool school kinderdagverblijf scholengemeenschap college lyceum gymnasium mavo havo hogeschool universiteit academie instituut museum theater schouwburg bibliotheek concertgebouw stadion sporthal sportpark zwembad sportcomplex park plantsoen begraafplaats kerk moskee kathedraal abdij klooster kasteel kapel villa landgoed boerderij molen gebouw wijkcentrum buurthuis dorpshuis flat complex terrein bedrijventerrein industrieterrein haven vliegveld luchthaven station",
  "gemeente gemeenten provincie regio streek stad stadje dorp dorpje gehucht wijk buurt stadsdeel deelgemeente district kanton departement graafschap deelstaat eiland eilanden rivier kanaal meer zee berg vallei woestijn planeet polder waterschap hoogheemraadschap veiligheidsregio omgevingsdienst arrondissement parochie straat laan plein weg steeg kade brug tunnel metrostation halte camping recreatiegebied natuurgebied bos",
  "wet wetten wetsvoorstel verdrag richtlijn verordening arrest protocol akkoord conventie convenant regeling project programma plan operatie orkaan storm systeem applicatie software app website site portaal platform model type merk fregat schip ferry veerboot vliegtuig trein satelliet raket virus ziekte syndroom",
  "partij vakbond bond ploeg team club voetbalclub eersteklasser tweedeklasser volleybalclub ministerie departement dienst afdeling directie commissie-generaal krant dagblad weekblad tijdschrift maandblad zender omroep radio persbureau film roman boek album single cd musical opera toneelstuk serie programma tv-programma strip lied song festival prijs trofee beker award cup etappe rit ronde grote klassieker koers race rally hond paard kat",
  "korps politiekorps regiment eenheid federatie unie instituut orde bank verzekeraar telecombedrijf luchtvaartmaatschappij autofabrikant oliemaatschappij chemiereus concern holding groep supermarktketen softwarebedrijf computerbedrijf farmabedrijf staalbedrijf multinational beursgenoteerde uitzendbureau detacheerder postbus",
);

/** A name that holds one of these is the name of a body. */
export const BODY_WORDS = words(
  "bv nv vof cv gmbh ltd inc llc plc sa ag co corp group groep holding holdings international nederland belgië advies adviseurs bouw bouwbedrijf installatietechniek techniek transport logistiek makelaars makelaardij advocaten notarissen accountants architecten consultancy consulting services solutions systems software media vastgoed beheer zorg thuiszorg welzijn wonen onderwijs detachering uitzendbureau stichting vereniging fonds fund foundation bank university universiteit hogeschool college school academy museum theater hotel club fc sc vv sv united city company energy airlines motors ziekenhuis kliniek instituut institute centrum center centre raad kamer commissie ministerie dienst bureau agentschap gemeente provincie waterschap politie brandweer omgevingsdienst partij party fractie team ploeg cup trofee prijs award festival open masters tour ronde giro vuelta rally race classic news times post journal magazine radio tv televisie network records",
  "academie lyceum society fabriek pact federatie staf wet besluit regeling verordening verdrag protocol akkoord convenant project programma agenda plan visie",
);

/** Endings of nouns that no surname has unless the list knows it. */
export const NOUN_ENDINGS: readonly string[] = ["heid", "heden", "ing", "ingen", "tie", "ties", "iteit", "schap", "schappen", "isme", "logie", "grafie", "dienst", "raad", "zaken", "wezen", "beleid", "recht", "rechten", "zorg", "krachten", "stelsel", "nummer", "strategie", "politie", "courant", "ische", "lijke", "ment", "matie", "tuur", "theek", "agentschap"];

/** Endings of streets, waters and buildings. */
export const STREET_ENDINGS: readonly string[] = ["straat", "straatweg", "laan", "weg", "plein", "kade", "gracht", "singel", "steeg", "dreef", "plantsoen", "erf", "allee", "boulevard", "park", "dijk", "pad", "hof", "markt", "brug", "tunnel", "kanaal", "wetering", "haven", "polder", "kwartier", "buurt", "wijk", "veld", "school", "college", "kerk", "huis", "zaal", "hal", "ziekenhuis", "centrum", "gebouw", "toren", "stadion", "prijs", "fonds", "stichting", "wet", "commissie", "instituut", "museum", "bank", "partij", "gate"];

/** Endings of what a company does, as it stands in its name: "Wegenbouw Zuid". */
export const TRADE_ENDINGS: readonly string[] = ["bouw", "techniek", "beheer", "advies", "transport", "vastgoed", "makelaars", "installaties", "detachering", "schoonmaak", "beveiliging", "kwekerij", "bakkerij", "slagerij", "drukkerij", "werken", "service", "reizen", "energie", "logistiek", "bestrijding", "verhuur", "handel", "winning", "recycling", "groep", "combinatie"];

/** Beside a name they say that somebody speaks, thinks or feels: only people do. */
export const SPEECH_VERBS = words(
  "zegt zei zeggen zeiden vindt vond denkt dacht meent meende vraagt vroeg antwoordt antwoordde reageert reageerde vertelt vertelde noemt noemde wilde wou weet wist gelooft geloofde hoopt hoopte vreest vreesde verklaart verklaarde beweert beweerde benadrukt benadrukte waarschuwt waarschuwde bevestigt bevestigde ontkent ontkende merkt merkte constateert constateerde concludeert concludeerde adviseert adviseerde verwacht verwachtte erkent erkende betoogt betoogde herhaalde belooft beloofde lacht lachte zucht zuchtte knikte schrijft schreef klaagt klaagde mailt mailde belt belde woont woonde trouwde overleed stierf aldus",
);

/** Beside a name they say that somebody may be doing something. */
export const PERSON_VERBS = words(
  "vinden stelt stelde legt legde wil geeft gaf licht lichtte voegt voegde meldt meldde kondigt kondigde dankt dankte sluit brak sloeg verhoorde",
  "woont woonde werkt werkte belt belde mailt mailde schrijft schreef heeft had is was wordt werd gaat ging komt kwam kreeg krijgt won wint verloor verliest scoorde scoort trapte reed rijdt klopte versloeg eindigde finishte tekende speelde speelt liep loopt ligt lag zit zat staat stond blijft bleef moet moest kan kon zal zou mag mocht doet deed maakt maakte neemt nam laat liet ziet zag houdt hield begint begon stierf overleed trouwde vertrok keerde stapte koos kiest leidt leidde wees wijst trad treedt zette zet bracht brengt vloog viel valt haalde haalt pakte pakt actualiseert opent sluit bespreekt stuurt neemt zoekt regelt bereidt verzorgt",
);

/** Before a name they lead up to somebody who does or gets something. */
export const PERSON_PREPOSITIONS = words("door volgens aan met tegen namens aldus voor over zonder behalve samen dankzij omtrent jegens van en tussen of als dan wanneer toen omdat dat terwijl nadat maar want waar hoe waarom die zodat of hoewel ook zelfs alleen zei zegt aldus vindt meent vervolgt besluit lachte vraagt");

/** A place follows. */
export const PLACE_PREPOSITIONS = words("in te naar uit nabij vanuit richting rond rondom buiten binnen ten tot bezuiden benoorden onder boven sinds");

/** A letter or a number of a thing follows, not a person. */
export const NUMBERED_THINGS = words("variant bijlage optie artikel categorie deel fase type groep klasse punt vitamine plan zone gebouw blok hoofdstuk paragraaf onderdeel letter model perceel kavel vak sectie rij kolom scenario alternatief afdeling lijn tabel figuur kamer ingang lokaal halte versie bestemming route rijbewijs route label nummer nr wedstrijdgroep poule vraag stap");

/** Endings of letters: a name follows. */
export const CLOSINGS = words("groet groeten groetjes groetend hoogachtend liefs mvg vr.gr gr greetings regards handtekening ondertekening ondertekenaar ondertekend getekend opgemaakt namens was-getekend hartelijks kus knuffel");

/** Labels of forms, tables and lists: a person follows. */
export const LABELS = words(
  "naam namen aanvrager aanvraagster contactpersoon contactpersonen voornaam voornamen achternaam familienaam roepnaam indiener melder klager gemachtigde auteur auteurs opsteller opgesteld behandelaar behandeld afzender geadresseerde ondergetekende ondergetekenden leerling cliënt patiënt kind ouder ouders verzorger moeder vader partner bewoner eigenaar huurder vergunninghouder ondertekenaar aanwezig aanwezigen afwezig afwezigen afgemeld deelnemers deelnemer genodigden notulist verslag verslaglegger voorzitter secretaris kandidaat sollicitant werknemer medewerker inspreker insprekers spreker sprekers steller portefeuillehouder projectleider opdrachtgever wie actiehouder trekker eigenares bezwaarmaker verzoeker betrokkene betrokkenen getuige geboren cc van aan ter t.a.v tav attn vertegenwoordigd ingevuld door namens tekenbevoegde mentor leerkracht huisarts behandelaars initiatiefnemer",
);

/** Words that look like names and are none: makes, media, parties, feasts, bodies that everybody knows. */
export const NOT_PERSONS = words(
  "gods nederlanden oranje-nassau oranje staten orden kamers albert-heijn max-havelaar jip-en-janneke sinterklaas zwarte-piet philips mercedes ford opel renault fiat toyota honda nissan mazda skoda volvo audi porsche ferrari mclaren jaguar lotus peugeot citroën citroen volkswagen bmw seat kia hyundai tesla boeing airbus fokker shell esso total bp apple google microsoft facebook meta twitter instagram whatsapp linkedin youtube netflix amazon oracle samsung sony nokia siemens bosch ikea hema jumbo lidl aldi plus unilever heineken kpn ziggo vodafone tele2 signal teams outlook word excel sharepoint windows office adobe acrobat zoom webex miro trello jira topdesk corsa verseon decos djuma centric pinkroccade",
  "ajax feyenoord psv twente vitesse heracles heerenveen sparta excelsior cambuur volendam anderlecht standard lokeren lierse westerlo beveren germinal juventus milan inter lazio roma barcelona real atlético arsenal chelsea tottenham everton bayern borussia schalke benfica sporting celtic rangers galatasaray fenerbahçe besiktas monaco domo mapei rabobank lotto telekom festina once banesto kelme saeco cofidis lampre liquigas quickstep quick-step tonton polti vini palmans collstrop rabo discovery astana sky ineos jumbo-visma",
  "knack humo trouw parool volkskrant telegraaf metro nrc ad fd reuters belga anp afp ap bbc cnn vrt vtm rtl nos sbs canvas ketnet le figaro times post guardian spiegel bild",
  "agalev ecolo groen volt denk vooruit cd&v n-va vld vlaams belang blok spirit likud hamas fatah hezbollah taliban al-qaida al-qaeda isis farc eta ira plo unicef unesco oxfam greenpeace amnesty interpol europol frontex eurojust nato navo unie europa olympische kerst pasen ramadan allah god jezus christus jezus-christus boeddha mohammed-cartoons bijbel koran",
  "nasdaq dow jones nikkei bel aex dax sabena klm swissair lufthansa belgacom electrabel fortis dexia kbc ing cockerill solvay ucb delhaize colruyt carrefour gb nutricia sidmar",
);

/** Words that are never a name, whatever stands before them: "B. Aan de verlening". */
export const CLOSED_CLASS = words(
  "de het een in op aan bij van voor door met over uit naar te tot om als dan dat die deze dit er hier daar ik u hij zij wij is was zijn wordt worden heeft hebben kan kunnen moet moeten zal zullen indien wanneer artikel artikelen lid na per onder tussen tegen zonder ook niet geen alle ieder elke zie bijlage en of maar want ter ten tijdens volgens namens conform onverminderd gelet gehoord gezien overwegende wijzigt wijziging besluit vraag antwoord onze ons zijn haar hun mijn",
);

/** Parties as they stand in brackets after a name. */
export const PARTIES = words(
  "vvd pvv cda d66 groenlinks pvda groenlinks-pvda gl-pvda gl/pvda sp pvdd christenunie cu sgp volt denk bbb nsc ja21 fvd 50plus bij1 pvdd bvnl cd&v n-va vld ps mr sp.a vooruit groen agalev ecolo prl psc vu spirit",
);

const COUNTRIES = words(
  "bel ned fra dui duits ita spa por gbr eng sch wal ier ire usa vst can aus nzl zwi zui oos den dee noo nor zwe swe fin est let lit pol tsj slk slw hon hun roe rom bul gri oek rus wit tur isr mar alg tun egy ken eth bra arg chi col mex cub jap jpn kor chn tha kaz oez ger ned. bel. esp den dan sui aut svk slo cro kro ukr",
);

/** Parties and countries as they stand in brackets after a name. */
export const BRACKETS: ReadonlySet<string> = new Set([...PARTIES, ...COUNTRIES]);

/** Somebody of a country: "de Belg Merckx". */
export const NATIONALITIES = words(
  "nederlander nederlandse belg belgische vlaming waal duitser duitse fransman française brit britse engelsman engelse schot ier spanjaard spaanse portugees portugese italiaan italiaanse zwitser zwitserse oostenrijker oostenrijkse luxemburger deen deense noorse zweed zweedse fin finse ijslander est let litouwer pool poolse tsjech tsjechische slowaak slowaakse hongaar hongaarse roemeen roemeense bulgaar bulgaarse griek griekse albanees serviër kroaat kroatische sloveen bosniër macedoniër oekraïner oekraïense rus russische wit-rus georgiër armeniër turk turkse kazach oezbeek afghaan iraniër irakees syriër libanees israëliër palestijn egyptenaar tunesiër algerijn marokkaan marokkaanse soedanees ethiopiër keniaan keniaanse nigeriaan ghanees kameroener ivoriaan congolees zuid-afrikaan zuid-afrikaanse amerikaan amerikaanse canadees canadese mexicaan cubaan colombiaan venezolaan braziliaan braziliaanse argentijn argentijnse chileen uruguayaan australiër australische nieuw-zeelander chinees chinese japanner japanse koreaan koreaanse indiër pakistaan indonesiër surinamer antilliaan limburger brusselaar antwerpenaar gentenaar amsterdammer rotterdammer hagenaar utrechter fries groninger zeeuw brabander",
);

/** Endings of words for what somebody does: "oppositieleider", "oud-wereldkampioen". */
export const ROLE_ENDINGS: readonly string[] = ["leider", "leidster", "voorzitter", "minister", "secretaris", "trainer", "coach", "kampioen", "kampioene", "speler", "speelster", "directeur", "directrice", "manager", "woordvoerder", "woordvoerster", "burgemeester", "president", "premier", "commissaris", "hoogleraar", "renner", "rijder", "rijdster", "winnaar", "winnares", "houder", "schrijver", "schrijfster", "zanger", "zangeres", "acteur", "actrice", "kunstenaar", "advocaat", "rechter", "baas", "topman", "chef", "medewerker", "medewerkster", "adviseur", "deskundige", "expert", "specialist", "ontwerper", "maker", "bestuurder", "ondernemer", "kandidaat", "genoot", "genote", "arts", "loper", "loopster", "springer", "werper", "spits", "doelman", "middenvelder", "verdediger", "aanvaller"];
