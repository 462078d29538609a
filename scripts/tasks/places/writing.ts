import type { Desk, DocumentText, MailAddress, Paragraph } from "../../../src/core/model/index.ts";
import type { Contact, Place } from "./organisation.ts";
import type { Random } from "./random.ts";
import { filled, slotsOf, type Vocabulary } from "./vocabulary.ts";

/** What somebody wrote, or got, and where they put it. */
export interface Written {
  readonly document: DocumentText;
  readonly desk: Desk;
  /** Id of its place; null when the organisation has none for it. */
  readonly place: string | null;
  /** It bears the number of its place. */
  readonly numbered: boolean;
  readonly phase: number;
}

export interface WritingGround {
  readonly words: Vocabulary;
  readonly me: Contact;
  readonly unit: string;
  readonly colleagues: readonly Contact[];
  readonly domain: string;
  /** Folders of the author's own, by matter. */
  readonly folders: Map<Place, string>;
}

/** How often each sign of its place stands in a document. */
const SHARE = { number: 1 / 3, inSubject: 0.35, mentioned: 0.65, nickname: 0.5, nicknameInSubject: 0.15, ownFolder: 0.5, otherTheme: 0.1, reworded: 0.6 } as const;
const NUMBER_LINES = ["Zaaknummer: {number}", "Ons kenmerk {number}", "Dit valt onder nummer {number}.", "Graag {number} vermelden bij een reactie."] as const;
const NICK_LINES = ["Voor {nick} is dit goed nieuws.", "Dit nemen we mee in {nick}.", "De groep van {nick} weet ervan.", "{nick} ligt daarmee op schema."] as const;
const KINDS = ["Notitie", "Verslag", "Memo", "Planning", "", ""] as const;
const DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"] as const;
const START = Date.parse("2026-01-05T09:00:00Z");
const STEP_MS = 2 * 24 * 3600 * 1000;

/** Writes one document of a matter: a mail or a file, about half of them without any word of its title. */
export function write(place: Place, ground: WritingGround, moment: number, random: Random): Omit<Written, "place" | "phase"> {
  const number = place.location.keywords.find((word) => word.startsWith("P-")) ?? place.location.id;
  const numbered = number !== "" && random.chance(SHARE.number);
  const contact = random.pick(place.contacts);
  const lines = bodyOf(place, ground, random, numbered ? number : null);
  const subject = subjectOf(place, random);
  const now = new Date(START + moment * STEP_MS).toISOString();
  const mail = random.chance(0.7);
  const desk: Desk = {
    host: mail ? "outlook-read" : "word", author: { name: ground.me.name, email: ground.me.address, unit: ground.unit }, now, thread: null,
    currentLocation: mail ? null : folderOf(place, ground, random),
  };
  return { numbered, desk, document: mail ? mailOf(subject, lines, contact, ground, now, random) : fileOf(subject, lines, random) };
}

/** What people call the matter in a sentence: some of what tells it from others. */
function objectOf({ title, values, theme }: Place, random: Random): string {
  const slots = slotsOf(title).filter((slot) => slot !== "phase");
  if (slots.length === 0) return theme.things[0] ?? "";
  return random.some(random.between(1, slots.length), slots).map((slot) => values[slot] ?? "").join(" ");
}

function subjectOf(place: Place, random: Random): string {
  const subject = filled(random.habit(place.subjects), { ...place.values, number: String(random.between(2, 50)) });
  const tail = random.chance(SHARE.inSubject) ? ` ${objectOf(place, random)}` : random.chance(SHARE.nicknameInSubject) ? ` ${place.nickname}` : "";
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)}${tail}`;
}

function bodyOf(place: Place, { words }: WritingGround, random: Random, number: string | null): readonly string[] {
  const values = (): Readonly<Record<string, string>> => ({ day: random.pick(DAYS), sum: String(random.between(3, 900) * 100), nick: place.nickname, object: objectOf(place, random), number: number ?? "" });
  const jargon = Array.from({ length: random.between(2, 6) }, () => reworded(random.chance(SHARE.otherTheme) ? random.pick(random.pick(words.themes).sentences) : random.habit(place.sentences), words, random));
  const lines = [
    ...new Set(jargon), ...random.some(random.between(1, 3), words.general),
    ...(random.chance(SHARE.mentioned) ? [random.pick(words.mentions)] : []), ...(random.chance(SHARE.nickname) ? [random.pick(NICK_LINES)] : []),
  ];
  const mixed = random.some(lines.length, lines).map((line) => filled(line, values()));
  return number === null ? mixed : random.chance(0.5) ? [filled(random.pick(NUMBER_LINES), values()), ...mixed] : [...mixed, filled(random.pick(NUMBER_LINES), values())];
}

/** Nobody writes the same sentence twice: most come back as one or two of their long words in another sentence. */
function reworded(sentence: string, { frames }: Vocabulary, random: Random): string {
  if (!random.chance(SHARE.reworded)) return sentence;
  const [a, b] = random.some(2, sentence.match(/\p{L}{6,}/gu) ?? []);
  return a === undefined ? sentence : filled(random.pick(frames), { a: a.toLowerCase(), b: (b ?? a).toLowerCase() });
}

/** Half of the authors' matters have a folder of their own on the author's drive, by a name that only the author understands. */
function folderOf(place: Place, { folders }: WritingGround, random: Random): string | null {
  const known = folders.get(place);
  const folder = known ?? (random.chance(SHARE.ownFolder) ? `https://eemwoude-my.sharepoint.example/personal/mij/Documents/map ${String(folders.size + 1)}/stuk.docx` : "");
  folders.set(place, folder);
  return folder === "" ? "onedrive-personal" : folder;
}

function mailOf(subject: string, lines: readonly string[], contact: Contact, { me, colleagues }: WritingGround, date: string, random: Random): DocumentText {
  const way = random.next();
  const colleague = random.pick(colleagues);
  const [from, to]: readonly [MailAddress, MailAddress] = way < 0.45 ? [contact, me] : way < 0.75 ? [me, contact] : [colleague, me];
  const head = random.chance(0.4) ? `${random.pick(["RE:", "FW:", "Re:"])} ${subject}` : subject;
  const text = [`Dag ${first(to.name)},`, ...lines, random.pick(["Groet,", "Met vriendelijke groet,"]), from.name];
  return {
    kind: "mail", properties: {}, paragraphs: [{ key: "subject", role: "subject", text: head }, ...text.map((line, index): Paragraph => ({ key: `line:${String(index)}`, role: "body", text: line }))],
    envelope: { subject: head, from, to: [to], cc: random.chance(0.3) ? [random.pick(colleagues)] : [], date, draft: false, bulk: false, automatic: false, reply: /^re:/iu.test(head), attachments: [] },
  };
}

function fileOf(subject: string, lines: readonly string[], random: Random): DocumentText {
  const title = `${random.pick(KINDS)} ${subject}`.trim();
  return { kind: "document", envelope: null, properties: {}, paragraphs: [{ key: "p:0", role: "title", text: title }, ...lines.map((text, index): Paragraph => ({ key: `p:${String(index + 1)}`, role: "body", text }))] };
}

const first = (name: string): string => name.split(" ")[0] ?? name;
