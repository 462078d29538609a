import type { Attachment, DocumentText, Paragraph } from "../../../core/model/index.ts";
import type { Block } from "../eml/blocks.ts";
import { blocksOfBody, type MailBody } from "../eml/body.ts";
import { lineOf } from "../eml/envelope.ts";
import { Volume, type Limits } from "../limits.ts";
import { CompoundFile, type Storage } from "../compound.ts";
import { unpackRtf } from "./compressed.ts";
import { envelopeOf } from "./envelope.ts";
import { ID, Properties } from "./properties.ts";
import { readRtf } from "./rtf.ts";

/** How many mails may travel inside each other. */
const DEEPEST_MESSAGE = 5;
/** Bytes before the first property. Source: MS-OXMSG 2.4.1. */
const HEADERS = { message: 32, inside: 24, part: 8 } as const;
const RECIPIENT = /^__recip_version1\.0_#[\da-f]{8}$/;
const ATTACHMENT = /^__attach_version1\.0_#[\da-f]{8}$/;
const MESSAGE_TYPE = "application/vnd.ms-outlook";

interface Message {
  readonly properties: Properties;
  readonly storage: Storage;
  readonly attachments: readonly { readonly described: Attachment; readonly inside: Storage | null }[];
}

/** A mail that Outlook saved, as text: its subject, its body, then the mails that travel inside it. Throws KantlijnError `file-*`. Source: MS-OXMSG. */
export function readMsg(bytes: Uint8Array, limits: Limits): DocumentText {
  const file = new CompoundFile(bytes, limits);
  const volume = new Volume(limits);
  const message = openMessage(file, file.root(), HEADERS.message);
  const recipients = partsOf(file, message, RECIPIENT).map((storage) => new Properties(file, storage, HEADERS.part, message.properties));
  const envelope = envelopeOf(message.properties, recipients, message.attachments.map(({ described }) => described));
  return { kind: "mail", properties: {}, paragraphs: wordsOf(file, message, { volume, limits, key: "", depth: 0 }), envelope };
}

function openMessage(file: CompoundFile, storage: Storage, header: number): Message {
  const properties = new Properties(file, storage, header);
  const attachments = partsOf(file, { storage }, ATTACHMENT).map((part) => attachmentOf(new Properties(file, part, HEADERS.part, properties)));
  return { properties, storage, attachments };
}

/** Recipients or attachments, in the order of their numbers. */
function partsOf(file: CompoundFile, { storage }: Pick<Message, "storage">, name: RegExp): readonly Storage[] {
  const names = [...storage.storages.keys()].filter((known) => name.test(known)).sort();
  return names.flatMap((known) => file.enter(storage, known) ?? []);
}

function attachmentOf(properties: Properties): Message["attachments"][number] {
  const inside = properties.inside(ID.attachData);
  const name = lineOf(properties.text(ID.attachLongName) ?? properties.text(ID.attachName) ?? properties.text(ID.displayName) ?? "");
  const bare = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const mediaType = inside === null ? lineOf(properties.text(ID.attachType) ?? "") : MESSAGE_TYPE;
  const size = properties.size(ID.attachData) ?? properties.number(ID.attachSize) ?? 0;
  return { inside, described: { name: bare, mediaType: mediaType === "" ? "application/octet-stream" : mediaType, size } };
}

/** One message, then those inside it with a key in front. What is inside another mail was written before: quoted. */
function wordsOf(file: CompoundFile, message: Message, place: { readonly volume: Volume; readonly limits: Limits; readonly key: string; readonly depth: number }): readonly Paragraph[] {
  const { volume, limits, key, depth } = place;
  const paragraphs: Paragraph[] = [];
  const add = (name: string, block: Block | { readonly role: "subject"; readonly text: string }): void => {
    paragraphs.push({ ...block, key: `${key}${name}`, role: depth === 0 ? block.role : "quoted" });
  };
  const subject = lineOf(message.properties.text(ID.subject) ?? "");
  if (subject !== "") add("subject", { role: "subject", text: subject });
  blocksOfBody(bodyOf(message.properties, limits), subject, volume).forEach((block, index) => { add(`body:${String(index)}`, block); });
  let number = 0;
  for (const { inside } of message.attachments) {
    if (inside === null || depth >= DEEPEST_MESSAGE) continue;
    const deeper = openMessage(file, inside, HEADERS.inside);
    paragraphs.push(...wordsOf(file, deeper, { volume, limits, key: `${key}message${String(number++)}:`, depth: depth + 1 }));
  }
  return paragraphs;
}

/** The words of a message: as HTML, as RTF that holds HTML, as plain text, or as RTF of its own, whichever comes first. */
function bodyOf(message: Properties, limits: Limits): MailBody {
  const html = message.html();
  const plain = message.text(ID.body);
  if (html !== null && html.trim() !== "") return { html, plain };
  const packed = message.binary(ID.rtf);
  if (packed === null || packed.length === 0) return { html: null, plain };
  const { form, text } = readRtf(unpackRtf(packed, limits), limits);
  if (form === "html") return { html: text, plain };
  return { html: null, plain: plain === null || plain.trim() === "" ? text : plain };
}
