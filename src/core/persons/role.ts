import type { Candidate, Desk, Evidence, MailAddress, MailEnvelope, PersonName, PersonRole, World } from "../model/index.ts";
import { nameKey, parseName, samePerson, surnameKey, type NameParts } from "../detectors/person/name.ts";
import { givenKey, type NamesInDocument } from "./book.ts";

/** Whether somebody needs protection here, and why. Citizen and unknown are both shown. */
export interface RoleVerdict {
  readonly role: PersonRole;
  readonly because: readonly Evidence[];
}

/** Who is known to act in function, apart from what the text says. */
export interface People {
  /** Folded surname -> people with it. */
  readonly bySurname: ReadonlyMap<string, readonly Known[]>;
  /** Folded first name -> people at the desk or on the envelope: they are meant by a first name alone. */
  readonly nearby: ReadonlyMap<string, Known>;
  /** Folded first name -> the one official of the organisation with that name: meant where colleagues write. */
  readonly colleagues: ReadonlyMap<string, Known>;
}

interface Known {
  readonly name: NameParts;
  readonly because: Evidence;
}

/** Reads the officials of the organisation, the author at the desk and the own people on the envelope. */
export function peopleOf(world: World, desk: Desk, envelope: MailEnvelope | null): People {
  const officials = world.officials.map((written) => known(written, "official-world", "organisatie"));
  const near = [...atDesk(desk), ...onEnvelope(envelope, world)];
  const bySurname = new Map<string, Known[]>();
  for (const person of [...officials, ...near]) {
    const key = surnameKey(person.name.surname);
    if (key !== "") bySurname.set(key, [...(bySurname.get(key) ?? []), person]);
  }
  const nearby = new Map(near.filter(({ name }) => name.given !== "").map((person) => [givenKey(person.name.given), person]));
  return { bySurname, nearby, colleagues: onlyOnes(officials) };
}

function onlyOnes(officials: readonly Known[]): ReadonlyMap<string, Known> {
  const found = new Map<string, Known | null>();
  for (const person of officials) {
    const key = givenKey(person.name.given);
    if (key !== "") found.set(key, found.has(key) ? null : person);
  }
  return new Map([...found].flatMap(([key, person]) => (person === null ? [] : [[key, person] as const])));
}

function known(written: string, rule: string, source: string): Known {
  return { name: parseName(written), because: { rule, words: written, source } };
}

function atDesk({ author }: Desk): readonly Known[] {
  return author === null || author.name === "" ? [] : [known(author.name, "official-desk", "host")];
}

/** People who write or receive with an address of the organisation. */
function onEnvelope(envelope: MailEnvelope | null, world: World): readonly Known[] {
  if (envelope === null) return [];
  const addresses = [envelope.from, ...envelope.to, ...envelope.cc].filter((address) => address !== null);
  return addresses.filter(({ address }) => isOwn(address, world)).map((address) => known(writtenName(address), "official-envelope", "host")).filter(({ name }) => name.surname !== "" || name.given !== "");
}

function isOwn(address: string, world: World): boolean {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  return world.organisation.domains.some((own) => domain === own.toLowerCase() || domain.endsWith(`.${own.toLowerCase()}`));
}

/** The display name, else what the address tells: "d.bakker@" is "D. Bakker". */
function writtenName({ name, address }: MailAddress): string {
  if (name.trim() !== "") return name.replace(/\s*[([|].*$/u, "").trim();
  const parts = (address.split("@")[0] ?? "").split(/[._]/u).filter((part) => part !== "");
  if (parts.length < 2) return "";
  return parts.map((part) => (part.length === 1 ? `${part.toUpperCase()}.` : part.charAt(0).toUpperCase() + part.slice(1))).join(" ");
}

/** What decides about a name, besides the name. */
export interface RoleEvidence {
  readonly people: People;
  readonly document: NamesInDocument;
  /**
   * The piece comes from outside. Then "X, medewerker" says only how somebody calls X: the employee a complaint is about
   * stays protected.
   */
  readonly incoming: boolean;
  /** Everybody who signs this kind of piece does so in office: a motion, an amendment. */
  readonly signedInOffice: boolean;
}

/** Official, citizen or unknown. Source: Woo art. 5.1 lid 2 onder e; who acts in public function needs less protection. */
export function roleOf(name: PersonName, evidence: RoleEvidence): RoleVerdict {
  if (name.surname === "") return ofGivenName(name, evidence);
  const bare = name.given === "" && name.initials === "";
  const namesakes = evidence.document.withSurname(surnameKey(name.surname));
  const fuller = bare ? distinct(namesakes.filter((other) => other.name !== undefined && (other.name.given !== "" || other.name.initials !== ""))) : [];
  if (fuller.length > 0) return shared(fuller.map((other) => roleOf(other, evidence)), name);
  const listed = (evidence.people.bySurname.get(surnameKey(name.surname)) ?? []).find((person) => samePerson(person.name, name));
  if (listed !== undefined) return { role: "official", because: [listed.because] };
  return ofText(name, namesakes, evidence);
}

/** One verdict for a bare surname that several people in the document carry: official only when all of them are. */
function shared(verdicts: readonly RoleVerdict[], name: PersonName): RoleVerdict {
  const [first] = verdicts;
  if (first !== undefined && verdicts.every(({ role }) => role === first.role)) return first;
  return { role: name.role === "official" ? "official" : "unknown", because: [] };
}

/** A first name alone is somebody of the organisation when that person takes part, is named in full, or is the only one there with that name. */
function ofGivenName(name: PersonName, evidence: RoleEvidence): RoleVerdict {
  const namesakes = evidence.document.withGiven(givenKey(name.given));
  const fuller = distinct(namesakes.filter((other) => other.name !== undefined && other.name.surname !== ""));
  if (fuller.length > 0) return shared(fuller.map((other) => roleOf(other, evidence)), name);
  const near = evidence.people.nearby.get(givenKey(name.given)) ?? (evidence.incoming ? undefined : evidence.people.colleagues.get(givenKey(name.given)));
  if (near !== undefined && name.role !== "citizen") return { role: "official", because: [near.because] };
  return ofText(name, namesakes, evidence);
}

/** What the text says beside any mention of this person: an office first, then a part in the matter, then work. */
function ofText(name: PersonName, namesakes: readonly Candidate[], { incoming, signedInOffice }: RoleEvidence): RoleVerdict {
  const mentions = namesakes.filter((other) => other.name !== undefined && (other.name.surname === "" || samePerson(other.name, name)));
  const reason = (rule: string): Evidence | undefined => mentions.flatMap(({ because }) => because).find((evidence) => evidence.rule === rule);
  if (mentions.some((mention) => mention.name?.role === "official") || name.role === "official") {
    const why = reason("person-in-office") ?? reason("person-on-behalf") ?? reason("person-office");
    return { role: "official", because: why === undefined ? [] : [why] };
  }
  const matter = reason("person-in-matter");
  if (matter !== undefined || name.role === "citizen") return { role: "citizen", because: matter === undefined ? [] : [matter] };
  const work = incoming ? undefined : reason("person-at-work");
  if (work !== undefined) return { role: "official", because: [work] };
  const signature = signedInOffice ? (reason("person-signature") ?? reason("person-row")) : undefined;
  return signature === undefined ? { role: "unknown", because: [] } : { role: "official", because: [signature] };
}

function distinct(candidates: readonly Candidate[]): readonly PersonName[] {
  return [...new Map(candidates.flatMap(({ name }) => (name === undefined ? [] : [[nameKey(name), name] as const]))).values()];
}
