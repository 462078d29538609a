/** Ways to say that somebody was punished or caught for a crime, and crimes. */
const FOR = ["wegens", "gestraft voor", "veroordeeld voor", "gepakt voor", "opgepakt voor", "gezeten voor", "gezeten wegens", "vastgezeten voor", "veroordeeld wegens", "veroordeeld voor een", "gezeten voor een", "straf voor", "straf voor een", "aangehouden voor", "aangehouden wegens", "verdacht van een", "vervolgd voor", "vervolgd wegens", "strafbeschikking voor", "taakstraf voor", "opgepakt wegens", "handel in"];
const CRIMES = ["heling", "afpersing", "mensenhandel", "wapenbezit", "opruiing", "hennepteelt", "drugsbezit", "drugshandel", "dealen", "verduistering", "bedreiging", "overval", "vechtpartij", "steekpartij", "vernieling", "brandstichting", "winkeldiefstal", "verdovende middelen", "drugs", "cocaine", "valsheid in geschrifte", "aanranding", "verkrachting", "diefstal", "mishandeling", "fraude", "bijstandsfraude", "uitkeringsfraude", "hypotheekfraude", "witwassen", "omkoping", "ontucht", "oplichting", "inbraak", "stalking", "rijden onder invloed"];
/** Of which people somebody is. */
const OF_PEOPLES = ["koerdische", "marokkaanse", "turkse", "surinaamse", "antilliaanse", "somalische", "syrische", "ghanese", "eritrese", "afghaanse", "iraakse", "iraanse", "poolse", "bulgaarse", "roemeense", "molukse", "chinese"];

const MORE_WORDS = {
  criminal: [
    ...FOR.flatMap((way) => CRIMES.map((crime) => `${way} ${crime}`)),
    "als verdachte hoort", "als verdachte gehoord", "als verdachte uitgenodigd", "verdachte is in een", "verdachte in een", "is verdachte", "verdenking tegen",
    "strafzaak", "strafrechtelijk onderzoek", "onderzoek van de fiod", "fiod onderzoek", "rijksrecherche", "openbaar ministerie vervolgt", "om vervolgt",
    "in zijn strafzaak", "in haar strafzaak", "ervan verdacht", "ervan wordt verdacht", "ervan werd verdacht", "nog een straf uit", "straf uit en",
    "tegen betrokkene aangifte", "aangifte tegen betrokkene", "tegen hem aangifte", "aangifte tegen hem", "tegen haar aangifte", "aangifte tegen haar", "voorgeleid",
    "in de boeien", "maandag aangehouden", "dinsdag aangehouden", "woensdag aangehouden", "donderdag aangehouden", "vrijdag aangehouden", "zaterdag aangehouden",
    "zondag aangehouden", "gisteren aangehouden", "vannacht aangehouden", "aangehouden in zijn", "aangehouden in haar", "geldboete", "openstaande straf", "plofkraak",
    "zit vast voor", "onderzoek wegens", "op vrije voeten", "vrijgekomen uit", "komt vrij uit", "kwam vrij uit", "vrij uit de gevangenis", "uit de gevangenis",
    "in de gevangenis", "in de cel gezeten", "zit in de cel", "zat in de cel", "in detentie", "vervangende hechtenis", "huis van bewaring", "penitentiaire inrichting",
    "jeugdinrichting", "jeugdgevangenis", "cellencomplex", "arrestantencomplex", "zit een straf uit", "straf uitgezeten", "maanden gezeten", "jaar gezeten voor",
    "weken gezeten", "heeft gezeten voor", "zit momenteel vast", "zit weer vast", "zat vast voor", "zit in beperkingen", "maanden cel", "voorwaardelijke straf",
    "maanden voorwaardelijk", "politie hem heeft aangehouden", "politie haar heeft aangehouden", "hem heeft aangehouden", "haar heeft aangehouden", "hem aangehouden",
    "haar aangehouden", "door de politie aangehouden", "aangehouden omdat", "aangehouden met een", "door de politie meegenomen", "meegenomen naar het bureau",
    "van zijn bed gelicht", "van haar bed gelicht", "is opgepakt", "werd opgepakt", "keer opgepakt", "opgepakt met", "door de politie overgebracht", "heeft bekend dat",
    "heeft inmiddels bekend", "bekende dat hij", "bekende dat zij", "nachtje vast", "een nacht vastgehouden", "komt bij de politie voor", "bekend bij de politie",
    "politiesystemen", "contactverbod", "huisverbod", "locatieverbod", "bij halt", "melden bij halt",
  ],
  peoples: ["koerd", "oeigoer", "marokkaan", "turk", "surinamer", "antilliaan", "somalier", "syrier", "ghanees", "eritreeer", "afghaan", "irakees", "bulgaar", "roemeen", "molukker"],
  faiths: ["jood", "joodse", "alevitisch", "jezidi", "sjiiet", "soenniet", "mormoon", "baptist"],
  origin: [...OF_PEOPLES.flatMap((people) => ["ouders", "familie", "gemeenschap"].map((whose) => `${people} ${whose}`)), ...OF_PEOPLES.map((people) => `als ${people}`)],
  religion: [
    "uit de kerkenraad", "lid van de kerkenraad", "van de gereformeerde gemeente", "lid van de gereformeerde gemeente", "lid van de hervormde gemeente",
    "in de pinkstergemeente", "van de pinkstergemeente", "viert het offerfeest", "viert het suikerfeest", "viert de ramadan", "vrij voor het offerfeest",
    "vrij voor het suikerfeest", "vrij voor jom kipoer", "is ouderling", "is diaken", "ouderling is", "diaken is", "moslima geworden", "hindoe geworden",
    "van de pinksterkerk", "pinksterkerk", "een tulband", "aanhanger van het salafisme", "als moslim", "als moslima", "als christen", "als hindoe", "als sikh",
    "als jood", "koosjer", "bidt tussen de middag", "gaat naar de kerk", "naar de kerk gaat", "bezoekt de kerk", "naar de moskee gaat", "naar de synagoge",
    "bezoekt de synagoge", "bidt elke", "vijf keer per dag bidden", "gebed in de moskee", "vrijdaggebed", "laten dopen", "gedoopt in", "sinds zijn doop",
    "sinds haar doop", "mijn doop", "zijn predikant", "haar predikant", "mijn dominee", "zijn dominee", "haar dominee", "zijn imam", "haar imam", "uit de kerk gestapt",
    "bekeerling", "bekeerd", "christen werd", "moslim werd", "moslim geworden", "christen geworden", "afvallige", "salafistische leer", "zevendedagsadventist",
    "jehova s getuigen", "jezidi", "alevitisch", "aleviet", "boeddhist ben", "moslim ben", "christen ben", "gereformeerde overtuiging", "christelijke overtuiging",
    "islamitische overtuiging", "antroposofisch christelijke overtuiging", "vrijgemaakte kerk", "lid van de kerk", "lid van die kerk", "om haar geloof", "om zijn geloof",
    "haar hoofddoek", "mijn hoofddoek", "hoofddoek omdat", "een hoofddoek", "haar nikab",
  ],
  orientation: [
    "op jongens valt", "op mannen valt", "op meisjes valt", "op vrouwen valt", "valt op jongens", "valt op mannen", "valt op meisjes", "valt op vrouwen",
    "met mannen naar bed", "met vrouwen naar bed", "met een man getrouwd", "met een vrouw getrouwd", "met een meisje", "zijn man", "haar vrouw", "stel van twee mannen",
    "stel van twee vrouwen", "twee moeders", "twee vaders", "homostel", "het homootje", "contacten met mannen", "transgender", "geslachtsverandering", "genderdysforie",
  ],
  politics: [
    "actief in extinction rebellion", "actief bij extinction rebellion", "noemt zich soeverein", "soevereine burger", "erkent de overheid niet", "anarchist",
    "anarchistisch", "aanhanger van de beweging", "linkse beweging", "rechtse beweging", "voorop in een demonstratie", "liep mee in een demonstratie", "communist",
    "communistische jongerenbeweging", "stem al jaren op", "forum stemt", "landelijk bestuur van partij", "bestuurslid van partij",
  ],
  biometrics: [
    "gelaatsscan", "irissjabloon", "iris sjabloon", "gezicht laten inscannen", "gezicht ingescand", "gezicht gescand", "zijn duim op", "haar duim op",
    "gezichtsherkenning van",
  ],
  union: [
    "bij de bond opgezegd", "bij de bond juist heeft opgezegd", "lid bij de bond", "kaderlid", "lid van de bond", "van de bond lid", "meegestaakt", "mee gestaakt",
    "aan de actie van de bond", "aan de staking meegedaan",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/**
 * Phrases that are about one person, by detector: those that came with labelled sentences. In a file of their own, because the check at sending, which comes in one small file
 * and is to stop nobody needlessly, does without.
 */
export function moreWords(id: keyof typeof MORE_WORDS): readonly string[] {
  return MORE_WORDS[id];
}
