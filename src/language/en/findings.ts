import type { Like } from "../like.ts";
import type * as nl from "../nl/findings.ts";

export const groups: Like<typeof nl.groups> = {
  private: "Personal data",
  opinion: "Personal opinion",
  business: "Confidential business data",
  security: "Security and supervision",
  state: "Interest of the government",
  nature: "Nature",
  secrecy: "Secret, confidential or not finished",
};

export const kinds: Like<typeof nl.kinds> = {
  bsn: "Citizen service number (BSN)",
  "pupil-number": "Pupil number",
  iban: "Account number",
  email: "Mail address",
  phone: "Phone number",
  address: "Address",
  "birth-date": "Date of birth",
  person: "Name",
  health: "Health",
  family: "Family situation",
  livelihood: "Income or benefit",
  opinion: "Personal opinion",
  business: "Business data",
  security: "Security",
  "licence-plate": "Licence plate",
  "document-number": "Number of a passport, card or driving licence",
  "membership-number": "Number of a member or customer",
  "company-number": "Number of somebody's own business",
  origin: "Origin",
  religion: "Religion",
  politics: "Political preference",
  union: "Trade union membership",
  orientation: "Sexual orientation",
  biometrics: "Biometric or genetic data",
  criminal: "Criminal data",
  sanction: "Fine or measure",
  signature: "Signature",
  supervision: "Supervision or inspection",
  "legal-position": "Position in a lawsuit",
  state: "Interest of the government",
  nature: "Place of a rare species",
  secrecy: "Secret or confidential",
  "draft-mark": "Draft or old version",
};

export const grounds: Like<typeof nl.grounds> = {
  "5.1.1.a": "Unity of the Crown",
  "5.1.1.b": "Security of the State",
  "5.1.1.c": "Confidential data of a company",
  "5.1.1.d": "Special category of personal data",
  "5.1.1.e": "Personal number given by law",
  "5.1.2.a": "Relations with other countries",
  "5.1.2.b": "Financial interest of the government",
  "5.1.2.c": "Investigation and prosecution",
  "5.1.2.d": "Inspection and supervision",
  "5.1.2.e": "Private life",
  "5.1.2.f": "Business data that competitors could use",
  "5.1.2.g": "Protection of the environment",
  "5.1.2.h": "Security of people and buildings",
  "5.1.2.i": "Proper functioning of the government",
  "5.1.4": "The addressee hears it first",
  "5.1.5": "Disproportionate harm",
  "5.1.6": "Environmental information about a company",
  "5.2.1": "Personal policy opinion",
  "5.2.2": "Policy opinion of a person",
  "5.4": "Information of a government formation",
  "5.4a.1": "Help to a representative of the people",
  avg: "Personal data (GDPR)",
};

/** "Woo 5.1(2)(e)", or "GDPR". */
export const article: typeof nl.article = (ground) => {
  if (ground === "avg") return "GDPR";
  const [chapter = "", number = "", ...rest] = ground.split(".");
  return `Woo ${chapter}.${number}${rest.map((part) => `(${part})`).join("")}`;
};

export const marking: Like<typeof nl.marking> = {
  one: { mark: "Mark for the Woo team", unmark: "Mark no longer" },
  group: (count) => ({ mark: `Mark these ${String(count)} for the Woo team`, unmark: `Mark these ${String(count)} no longer` }),
  marked: "Marked.",
  what: "That goes along when you file. Nothing is published.",
  whatFor: (queue) => `That goes along when you file, for ${queue}. Nothing is published.`,
  line: (kind, articles, paragraph) => `${kind}: ${articles === "" ? "" : `${articles}, `}paragraph ${String(paragraph)}`,
};
