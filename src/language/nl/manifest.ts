type Values = Readonly<Record<string, string>>;

/** What stands in Word and Outlook themselves. Dutch first; Office shows the English words to who works in another language. */
export interface ManifestText {
  readonly nl: string;
  readonly en: string;
}

const HELP = `Maakt de manifesten waarmee je Kantlijn in Word en Outlook zet.

  npm run manifest -- --base https://kantlijn.voorbeeld.nl/ --name "Kantlijn"

      --base ADRES      waar de pagina’s staan; https, de map van npm run build
      --name NAAM       hoe het heet in Word en Outlook; hoogstens 30 tekens
      --ring NAAM       een eigen manifest voor een groep, zoals pilot; krijgt een eigen id
      --setting NAAM    de pagina leest setting/NAAM.json; anders setting/default.json
      --about ADRES     pagina van je organisatie over Kantlijn: hulp, privacy, voorwaarden
      --id GUID         een eigen id voor Word; die van Outlook volgt eruit
      --out MAP         waar de bestanden komen; anders var/manifest

Dezelfde opdracht geeft altijd dezelfde id’s. Zo werk je bij wat er al staat.
Einde: 0 gemaakt, 2 de opdracht klopt niet.`;

/** Texts of the manifests, and of the command that makes them. */
export const manifestTexts = {
  provider: "Kantlijn",
  descriptions: {
    word: {
      nl: "Zegt tijdens het schrijven wat voor stuk dit is, waar het hoort, hoe lang het bewaard wordt en waar je op moet letten. Eén klik legt het vast.",
      en: "Says while you write what kind of document this is, where it belongs, how long it is kept and what to look out for. One click files it.",
    },
    outlook: {
      nl: "Zegt bij je mail waar die hoort en hoe lang hij bewaard wordt. Vraagt het na als er iets gevoeligs naar buiten gaat. Eén klik legt vast.",
      en: "Says where your mail belongs and how long it is kept. Asks before something sensitive leaves the organisation. One click files it.",
    },
    unified: { nl: "Meteen goed vastleggen wat je schrijft, in Word en Outlook.", en: "File what you write, while you write, in Word and Outlook." },
  },
  group: { nl: "Kantlijn", en: "Kantlijn" },
  buttons: {
    open: {
      label: { nl: "Kantlijn", en: "Kantlijn" },
      help: { nl: "Opent de kaart naast je document. Je tekst blijft op je eigen computer.", en: "Opens the card beside your document. Your text stays on your own computer." },
    },
    openWithDocument: {
      label: { nl: "Openen bij dit document", en: "Open with this document" },
      help: {
        nl: "Opent Kantlijn voortaan vanzelf bij dit document. Klik nog eens om dat uit te zetten. Wie Kantlijn niet heeft, merkt er niets van.",
        en: "From now on opens Kantlijn by itself with this document. Click again to switch that off. Who does not have Kantlijn notices nothing.",
      },
    },
    openBesideMail: {
      label: { nl: "Kantlijn", en: "Kantlijn" },
      help: { nl: "Opent de kaart naast je mail. Je tekst blijft op je eigen computer.", en: "Opens the card beside your mail. Your text stays on your own computer." },
    },
  },
  start: {
    title: { nl: "Kantlijn staat klaar", en: "Kantlijn is ready" },
    text: { nl: "Klik op Kantlijn op het tabblad Start. De kaart komt naast je document.", en: "Click Kantlijn on the Home tab. The card comes beside your document." },
  },
  validate: {
    sends: "Dit stuurt de manifesten naar de controle van Microsoft op internet. Er gaat niets anders mee.",
    missing: (files: string): string => `Dit bestand is er niet: ${files}. Maak het met npm run manifest.`,
    good: "\nMicrosoft heeft geen bezwaar.",
    bad: "\nMicrosoft keurt iets af, of was niet te bereiken. Hierboven staat wat.",
  },
  sideload: {
    usage: "Zeg waarin: npm run sideload -- word, of npm run sideload -- outlook. Met --stop erachter haal je het weer weg.",
    starting: "De hulpmiddelen van Microsoft worden opgehaald. Zet npm start aan in een ander venster.",
    stopping: "Kantlijn wordt weer uit Office gehaald.",
    byHand: "Hier gaat dat niet vanzelf. Met de hand kan het wel: zie docs/how-to/sideload.md.",
  },
  command: {
    help: HELP,
    written: (file: string): string => `Gemaakt: ${file}`,
    next: "Hoe je ze uitrolt staat in docs/how-to/deploy.md.",
    usage: {
      "unknown-option": ({ name = "", known = "" }: Values) => `De optie ${name} bestaat hier niet. Wel: ${known}.`,
      "no-option": ({ name = "" }: Values) => `Het woord ${name} hoort hier niet. Zet een naam met spaties tussen aanhalingstekens.`,
      "needs-value": ({ name = "" }: Values) => `Achter ${name} hoort een waarde.`,
      twice: ({ name = "" }: Values) => `De optie ${name} staat er twee keer.`,
      missing: ({ name = "" }: Values) => `De optie ${name} ontbreekt.`,
      "not-an-address": ({ name = "" }: Values) => `Achter ${name} hoort een volledig adres, zoals https://kantlijn.voorbeeld.nl/.`,
      "not-https": ({ name = "" }: Values) => `Het adres achter ${name} moet met https:// beginnen.`,
      "not-plain": ({ name = "" }: Values) => `Het adres achter ${name} mag geen spatie, vraagteken, hekje of wachtwoord hebben.`,
      "too-long": ({ name = "", limit = "" }: Values) => `Wat achter ${name} staat is te lang. Hoogstens ${limit} tekens.`,
      "not-printable": ({ name = "" }: Values) => `Achter ${name} staat een teken dat niet te lezen is.`,
      "not-a-word": ({ name = "" }: Values) => `Achter ${name} hoort één woord: kleine letters, cijfers en streepjes.`,
      "not-a-guid": ({ name = "" }: Values) => `Achter ${name} hoort een GUID, zoals 01234567-89ab-4cde-8f01-23456789abcd.`,
    },
  },
} as const;

export type ManifestProblem = keyof typeof manifestTexts.command.usage;
