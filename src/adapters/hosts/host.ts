import type { Choices, Desk, DocumentText, FindingGroup, MetadataRecord } from "../../core/model/index.ts";
import type { Capability } from "./capability.ts";

/** The file as the host gives it, byte for byte. */
export interface HostFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Blob;
}

/** What stands in the document itself about its capture: one custom XML part, no judgement about openness. */
export interface Stamp {
  /** Stable id of the document, a UUID. */
  readonly id: string;
  readonly title: string;
  readonly documentType: string | null;
  /** What it is about, and the number of its case; absent when nobody knows. */
  readonly subject?: string;
  readonly caseNumber?: string;
  readonly organisation: string;
  readonly confirmedAt: string;
  /** Filled after the receipt. */
  readonly location: { readonly id: string; readonly title: string; readonly captureId: string } | null;
}

/** A passage to underline, with the group that gives it its colour. */
export interface UnderlinedPassage {
  readonly paragraphKey: string;
  readonly start: number;
  readonly end: number;
  readonly group: FindingGroup;
}

/** Lines under words that only this author sees, and that go when the pane goes. */
export interface Underlining {
  /** Draws these instead of what was drawn before. False when the host turns out not to draw them; then it never will. */
  draw(passages: readonly UnderlinedPassage[]): Promise<boolean>;
  clear(): Promise<void>;
}

/** Whether the pane opens by itself with this document. */
export interface OpensWithDocument {
  get(): boolean;
  set(on: boolean): Promise<void>;
}

/**
 * What the author wants with a document whose file does not exist yet, such as a mail before it is sent. It stays with
 * the document and is carried out when there is a file.
 */
export type Intent =
  | Wanted
  /** The author took it back: then nothing goes by itself. */
  | { readonly wanted: false };

/** What the author confirmed, to be done later. */
export interface Wanted {
  readonly wanted: true;
  readonly location: { readonly id: string; readonly title: string };
  readonly choices: Choices;
  readonly confirmedAt: string;
  /** A UUID, under which it is stored whoever does that, so that it is stored once; an intent of an older version has none. */
  readonly id?: string;
  /** A server may have taken it over. */
  readonly entrusted?: boolean;
}

/** Keeps what the author wants with a document. */
export interface Intents {
  /** There is no file yet: saying Klopt keeps an intent. Differs per document. */
  readonly waits: boolean;
  /** What was wanted and not yet carried out. */
  read(): Promise<Intent | null>;
  write(intent: Intent | null): Promise<void>;
  /** Has a server store it when its time comes, with the record for a file of this name. False while it is not sure which document it is. Absent where no server does that. */
  readonly entrust?: (intent: Wanted, recordOf: (fileName: string) => MetadataRecord) => Promise<boolean>;
}

/** Where the author works. Every host implements this and nothing more; features that a host lacks are null. */
export interface DocumentHost {
  readonly id: string;
  /** Media type of what `file` gives, known without reading it. */
  readonly mediaType: string;
  read(): Promise<DocumentText>;
  desk(): Promise<Desk>;
  /** Called after every change of the text, at most once per pause in typing. Returns the way to stop. */
  onChange(listener: () => void): () => void;
  /** Called when another document took the place of this one; everything said before is about the other one. Returns the way to stop. */
  onDocument(listener: () => void): () => void;
  /** Tells this document from every other; the same when it is opened again. At most 200 characters, never content. */
  identity(): Promise<string>;
  /** Selects a passage and scrolls to it; takes no focus from the pane. Null where the host cannot select. */
  readonly show: ((place: { readonly paragraphKey: string; readonly start: number; readonly end: number }) => Promise<void>) | null;
  /** Null where nothing can carry a stamp. A mail itself never changes: its stamp stands beside it in the mailbox. */
  readonly stamping: { read(): Promise<Stamp | null>; write(stamp: Stamp | null): Promise<void> } | null;
  /** Null where a document always has a file. */
  readonly intents: Intents | null;
  /** One line above the document, at most 150 characters; null takes it away. Null where the host has no such line. */
  readonly announce: ((text: string | null) => Promise<void>) | null;
  file(): Promise<HostFile>;
  /** Null where the host cannot underline without changing the document. */
  readonly underlining: Underlining | null;
  readonly opensWithDocument: OpensWithDocument | null;
  /** Name, platform and version of the program, for who helps somebody else. */
  readonly program: string;
  /** What this host can do here; empty where there is nothing to tell. */
  readonly capabilities: readonly Capability[];
}
