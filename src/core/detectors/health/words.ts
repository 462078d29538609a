/** Parts of the body as they begin a word, with what can be the matter with them or be done to them. */
export const BODY_PARTS = "hart knie heup rug oog nek schouder hand voet enkel pols buik maag darm long lever nier blaas borst prostaat kaak staar galblaas meniscus kruisband oor been arm".split(" ");
const MATTERS = "operatie klachten pijn ontsteking letsel prothese breuk".split(" ");
const ailments = BODY_PARTS.flatMap((part) => [...MATTERS.map((matter) => part + matter), `${part} gebroken`, `gebroken ${part}`]);

/** An illness, a handicap or a treatment that only people have. The check at sending looks for these alone: what else there is, is never sure enough to stop a mail. */
export const CONDITIONS = [
    ...ailments,
    "dyslexie", "dyslectisch", "dyscalculie", "dyspraxie", "autisme", "autistisch", "asperger", "adhd", "hechtingsproblematiek", "hoogsensitief",
    "*stoornis", "*stoornissen", "depressie", "depressies", "depressief", "depressieve klachten", "postnatale depressie", "burn out", "burnout", "overspannen", "overspannenheid", "ptss", "posttraumatische stress*", "psychose", "psychoses", "psychotisch", "psychotische", "schizofrenie", "schizofreen", "bipolair", "borderline", "anorexia", "boulimia", "eetprobleem", "paniekaanvallen", "paniekaanval", "*fobie", "suicidaal", "suicidale", "suicidepoging", "zelfmoordpoging", "zelfdoding", "automutilatie", "zelfbeschadiging", "verslavingsproblematiek", "alcoholverslaving", "alcoholverslaafd", "drugsverslaving", "drugsverslaafd", "gokverslaving", "gokverslaafd", "drankprobleem", "alcoholprobleem", "alcoholmisbruik", "afkickkliniek",
    "kanker", "*kanker", "leukemie", "lymfoom", "melanoom", "tumor", "*tumor", "uitzaaiingen", "chemotherapie", "chemokuur", "chemo", "bestralingen", "immunotherapie",
    "diabetes", "suikerziekte", "hartinfarct", "hartaanval", "hartfalen", "hartpatient", "hartziekte", "hartkwaal", "pacemaker", "beroerte", "herseninfarct", "hersenschudding", "epilepsie", "epileptisch", "epileptische aanval", "migraine", "multiple sclerose", "spierziekte", "spierdystrofie", "dementie", "dementerend", "dementerende", "alzheimer", "parkinson", 
    "astma", "copd", "longziekte", "longemfyseem", "long covid", "taaislijmziekte", "cystic fibrosis", "reuma", "reumatische klachten", "reumatische aandoening", "artrose", "artritis", "osteoporose", "fibromyalgie", "hernia", "whiplash", "chronische pijn", "pijnklachten", "vermoeidheidsklachten", "chronisch vermoeid*", "hartproblemen", "hersenbloeding", "hersenletsel", "psychische klachten", "psychische problemen", "psychische problematiek", "psychische aandoening", "lichamelijke klachten", "lichamelijke beperking*", "verstandelijke beperking", "verstandelijk beperkt", "fysieke beperking*", "visuele beperking", "auditieve beperking", "psychiatrische aandoening", "psychiatrische problematiek", "psychiatrisch patient", "spastisch", "spasme", "dwarslaesie", "verlamd", "amputatie", "geamputeerd", "prothese", "slechthorend", "slechthorende", "slechtziend", "slechtziende", "gehoorverlies", "gehoorapparaat", "incontinent", "incontinentie", "stoma", "nierfalen", "nierdialyse", "dialyse", "*transplantatie", "leverziekte", "hepatitis", "hiv", "aids", "tuberculose", "ziekte van crohn", "colitis", "darmziekte", "coeliakie", "*allergie", "eczeem", "psoriasis", "bloedziekte", "erfelijke ziekte", "chronische ziekte", "chronisch ziek", "chronische aandoening", "terminaal ziek", "terminale fase", "ongeneeslijk ziek", "ernstig ziek", "langdurig ziek", "openhartoperatie", "maagverkleining", "miskraam", "zwanger", "zwangerschap", "zwangerschapsverlof", "bevallen", "bevalling", "abortus", "ivf", "onvruchtbaar", "transgender", "genderdysforie",
    "antidepressiva", "methylfenidaat", "ritalin", "concerta", "medikinet", "insuline", "oxazepam", "diazepam", "methadon", "morfine", "oxycodon", "antipsychotica", "slaapmedicatie", "bloedverdunners", "medicinale cannabis",
];

/**
 * Words for health, by how much they say. `care`: help, helpers and absence that tell about somebody's health once it is clear whose. `weak`: words with a second
 * meaning, which need the person beside them.
 */
export const HEALTH_WORDS = {
  condition: [
    ...CONDITIONS,
    "uitgedroogd", "hartstilstand", "gedotterd", "epipen", "allergisch voor", "ernstig allergisch voor", "epileptische aanvallen", "verslavingskliniek", "uitdroging", "longontsteking", "nierstenen", "hersenvliesontsteking", "bloedvergiftiging", "hartritmestoornissen", "hoge bloeddruk", "trombose", "angstaanvallen", "slaapproblemen", "slaapt slecht", "*amputatie", "herniaoperatie", "hernia operatie", "spoedoperatie", "palliatief", "palliatieve zorg", "zelfmoord", "eenzaamheidsklachten",
  ],
  care: [
    "kinderpsychiater", "jeugdpsychiater", "psychiater", "psycholoog", "kinderpsycholoog", "gz psycholoog", "psychotherapeut", "psychotherapie", "traumatherapie", "speltherapie", "emdr", "gedragstherapie", "psychiatrische hulp", "psychiatrisch onderzoek", "psychologisch onderzoek", "psychologische hulp", "ggz", "ggz behandeling", "crisisopname", "gedwongen opname", "opgenomen in het ziekenhuis", "opgenomen in een kliniek", "in de psychiatrie", "ziekenhuisopname", "opgenomen geweest", "revalidatie", "revalidatiecentrum", "revalideert", "revalideren", "verslavingszorg", "neuroloog", "cardioloog", "oncoloog", "reumatoloog", "longarts", "kinderarts", "internist", "orthopeed", "uroloog", "gynaecoloog", "dermatoloog",
    "in behandeling bij", "in behandeling voor", "in behandeling is bij", "onder behandeling", "medicatie", "medicijnen", "medicijngebruik", "diagnose", "ziektebeeld", "ziekteverloop", "een operatie", "mijn operatie", "haar operatie", "zijn operatie", "uw operatie", "operatie aan", "operatie gehad", "operatie ondergaan", "geopereerd aan", "moet geopereerd worden", "iq", "schoolarts", "jeugdarts", "medische situatie", "gezondheidsredenen", "medische klachten", "medische beperkingen", "medische beperking", "medische redenen", "medische urgentie", "medische indicatie", "medisch dossier", "gezondheidsklachten", "gezondheidsproblemen", "gezondheidstoestand", "slechte gezondheid", "handicap", "gehandicapt", "rolstoel", "scootmobiel", "traplift", "rollator", "woningaanpassing", "thuiszorg", "zorgindicatie", "wlz indicatie", "persoonlijke verzorging", "begeleid wonen",
    "spoedeisende hulp", "bij een psycholoog",
    "ziek gemeld", "ziekgemeld", "ziekmelding", "ziekteverlof", "arbeidsongeschikt", "arbeidsongeschiktheid", "afgekeurd", "wia", "wajong", "wao", "bedrijfsarts", "verzuimbegeleiding", "re integratietraject", "ziek thuis", "langdurig verzuim",
  ],
  weak: [
    "ziek", "ziekte", "ziekenhuis", "blind", "doof", "geopereerd", "beperking", "beperkingen", "trauma", "angstklachten", "angsten", "stressklachten", "verslaving", "verslaafd", "overgewicht", "obesitas", "ms", "ass", "lvb", "nah", "tos", "cva", "tia", "corona", "covid", "huisarts", "specialist", 
  ],
} as const;
