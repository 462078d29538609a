import type { Desk, DocumentText } from "../../../core/model/index.ts";
import { sha256 } from "../../hash/sha256.ts";
import type { DocumentHost, OpensWithDocument } from "../host.ts";
import { named, nameOf, placeOf } from "./address.ts";
import { answered, common } from "./call.ts";
import { Critiques } from "./critiques.ts";
import { wholeFile } from "./file.ts";
import { followHints, type PaneWindow } from "./hints.ts";
import { capabilitiesOf, featuresOf, type WordParts } from "./parts.ts";
import { DocumentScanner, type ReaderParts } from "./reader.ts";
import { Spotlight } from "./show.ts";
import { stampingOf } from "./stamping.ts";

export interface WordHostParts extends WordParts, Pick<ReaderParts, "clock" | "later"> {
  readonly pane: PaneWindow;
  /** The author as this pane knows them: Word itself does not tell. */
  readonly author: () => Desk["author"];
  /** This moment, ISO 8601 with offset. */
  readonly now: () => string;
  /** Remembers a name for a document that has no address yet, for as long as this window lives. */
  readonly draftName: () => string;
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** Office opens the pane with a document that carries this setting, where an administrator deployed the add-in. */
const AUTO_SHOW = "Office.AutoShowTaskpaneWithDocument";

/** A document that is open in Word. */
export function wordHost(parts: WordHostParts): DocumentHost {
  const { office, word } = parts;
  const features = featuresOf(parts);
  const scanner = new DocumentScanner({ word, features, clock: parts.clock, later: parts.later });
  const spotlight = new Spotlight(word, features);
  const address = (): string => office.context.document.url;
  followHints(parts, features, parts.pane, (hint) => { scanner.hint(hint); });
  return {
    id: "word",
    mediaType: DOCX,
    read: async (): Promise<DocumentText> => {
      const [paragraphs, properties] = await Promise.all([scanner.paragraphs(), propertiesOf(word).catch(() => ({}))]);
      return { kind: "document", paragraphs, envelope: null, properties };
    },
    desk: () => Promise.resolve({ host: "word", author: parts.author(), now: parts.now(), currentLocation: placeOf(address()), thread: null }),
    onChange: (listener) => scanner.onChange(listener),
    // Word starts another pane for another document.
    onDocument: () => () => undefined,
    identity: async () => (address() === "" ? `new:${parts.draftName()}` : `url:${await sha256(address())}`),
    show: async ({ paragraphKey, start, end }) => {
      const located = scanner.located.find(({ paragraph }) => paragraph.key === paragraphKey);
      if (located !== undefined) await answered(spotlight.show(located, start, end));
    },
    intents: null,
    announce: null,
    stamping: stampingOf(parts, features),
    file: async () => {
      const bytes = await wholeFile(office);
      const title = scanner.located.find(({ paragraph }) => paragraph.role === "title" || paragraph.role === "heading")?.paragraph.text ?? "";
      return { name: nameOf(address()) ?? named(title), mediaType: DOCX, bytes };
    },
    underlining: features.critiques ? new Critiques(word, () => scanner.located) : null,
    opensWithDocument: opening(office),
    program: programOf(office),
    capabilities: capabilitiesOf(features),
  };
}

async function propertiesOf(word: typeof Word): Promise<DocumentText["properties"]> {
  return answered(word.run(async (context) => {
    const { properties } = context.document;
    properties.load("title,author");
    await context.sync();
    const { title, author } = properties;
    return { ...(title.trim() === "" ? {} : { title: title.trim() }), ...(author.trim() === "" ? {} : { author: author.trim() }) };
  }));
}

function programOf({ context }: typeof Office): string {
  const { host, platform, version } = context.diagnostics;
  return [host, platform, version].map(String).join(", ");
}

function opening(office: typeof Office): OpensWithDocument {
  const { settings } = office.context.document;
  return {
    get: () => settings.get(AUTO_SHOW) === true,
    set: async (on) => {
      if (on) settings.set(AUTO_SHOW, true);
      else settings.remove(AUTO_SHOW);
      await common<unknown>((done) => { settings.saveAsync(done as (result: Office.AsyncResult<void>) => void); });
    },
  };
}
