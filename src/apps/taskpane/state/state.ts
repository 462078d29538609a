import type { Choices, ErrorCode, FieldId, FieldValues, FindingKind, Guidance, Location, Receipt } from "../../../core/model/index.ts";
import type { AlikeFound } from "../engine/client.ts";
import type { Facts } from "../engine/protocol.ts";

/** Why the author says that a finding is wrong; only the kind and this reason are kept. */
export const REASONS = ["mistaken", "official", "public", "needed"] as const;
export type Reason = (typeof REASONS)[number];

/** What is left of a receipt when only the document itself remembers it. */
export type Proof = Pick<Receipt, "captureId" | "documentId" | "location" | "storedAt" | "undoUntil" | "address" | "handle" | "moved" | "remarks">;

/** A document that was filed before. */
export interface Earlier {
  readonly documentId: string;
  readonly proof: Proof;
}

/** What can be learned after the act; the most specific goes first. */
export const LESSON_IDS = ["place", "bsn", "health", "opinion", "kind", "who", "draft", "woo", "lasting", "names", "filed"] as const;
export type LessonId = (typeof LESSON_IDS)[number];

/** Kantlijn keeps quiet: beside this document, or beside every document. */
export interface Rest {
  readonly scope: "document" | "day";
  /** ISO 8601 in UTC. */
  readonly until: string;
}

/** How far the capture of the open document is. */
export type Capture =
  | { readonly state: "none" }
  | { readonly state: "busy" }
  /** Waits in the outbox. `kept`: survives closing the page. */
  | { readonly state: "queued"; readonly since: string; readonly code: ErrorCode; readonly kept: boolean; readonly trying: boolean }
  | { readonly state: "refused"; readonly code: ErrorCode }
  | { readonly state: "stored"; readonly proof: Proof; readonly undoing: boolean; readonly problem: ErrorCode | null }
  /** The same mail was filed before, from another machine: it is there, and that is all we know. */
  | { readonly state: "known" }
  /** There is no file yet: it goes there once the mail is sent and the pane sees it; `entrusted`: or without the pane, by a server. */
  | { readonly state: "intended"; readonly since: string; readonly location: { readonly id: string; readonly title: string }; readonly entrusted?: boolean; readonly problem?: ErrorCode }
  | { readonly state: "undone" };

/** Everything the pane shows. */
export interface PaneState {
  readonly facts: Facts | null;
  /** Guidance for the text as it was last read; null until the first. */
  readonly guidance: Guidance | null;
  /** The lists of names were not there. */
  readonly incomplete: boolean;
  /** Reading or advising failed, and nothing can be said. */
  readonly failure: ErrorCode | null;
  readonly choices: Choices;
  /** Findings the author said are wrong: key -> kind and reason. */
  readonly dismissed: ReadonlyMap<string, { readonly kind: string; readonly reason: Reason }>;
  /** Kinds of passages that the author does not want to see beside this document. */
  readonly ignored: ReadonlySet<FindingKind>;
  /** Findings that the author marked for the Woo team, by key. */
  readonly marked: ReadonlySet<string>;
  /** Kantlijn keeps quiet for a while; null when it speaks. */
  readonly rest: Rest | null;
  /** Kinds of documents of which the author was right often enough to see less. */
  readonly eased: ReadonlySet<string>;
  /** So many documents that were filed are remembered on this machine. */
  readonly remembered: number;
  /** What can be learned from what was just done. */
  readonly lesson: LessonId | null;
  readonly capture: Capture;
  /** What was filed before and says nearly the same; null when nothing does. */
  readonly alike: AlikeFound | null;
  /** The document that was filed before of which the author makes this the next version; null for a document of its own. */
  readonly versionOf: Earlier | null;
  /** The text differs from what was stored. */
  readonly textChanged: boolean;
  /** The card differs from what was stored. */
  readonly cardChanged: boolean;
  /** Number of the document in this pane: what was unfolded for one says nothing about the next. */
  readonly turn: number;
  /** The document is not one that keeps well for long. */
  readonly perishable: boolean;
  /** Other documents in the outbox, and all that is in it. */
  readonly othersWaiting: number;
  readonly allWaiting: number;
  /** This browser cannot keep a copy of what waits. */
  readonly keepsNone: boolean;
  /** The conversation is known, and the author wants to see the card all the same. */
  readonly cardWanted: boolean;
  /** What was confirmed before there was a file is carried out: asked for the guidance that goes with it, or ready with it. */
  readonly resumed: "no" | "asked" | "ready";
  /** The document itself carries the stamp; false when it took none. */
  readonly stamped: boolean;
  /** There is no word in the document yet. */
  readonly blank: boolean;
  /** Lines under the passages in the text; refused: this Word draws none, whatever it promised. */
  readonly underlined: "off" | "on" | "refused";
  /** This moment when the state was made, ISO 8601: the strip says "om 10.42 uur" only on the same day. */
  readonly now: string;
}

export const FRESH: PaneState = {
  facts: null, guidance: null, incomplete: false, failure: null, choices: {}, dismissed: new Map(), ignored: new Set(), marked: new Set(), rest: null, eased: new Set(), remembered: 0, lesson: null, capture: { state: "none" }, alike: null, versionOf: null,
  textChanged: false, cardChanged: false, turn: 0, perishable: false, othersWaiting: 0, allWaiting: 0, keepsNone: false, cardWanted: false, resumed: "no", stamped: true, blank: false, underlined: "off", now: "",
};

export type FieldChange = { readonly [F in FieldId]: { readonly field: F; readonly value: FieldValues[F] | null } }[FieldId];

export type Action =
  | { readonly type: "document"; readonly turn: number; readonly now: string; readonly perishable: boolean }
  | { readonly type: "facts"; readonly facts: Facts }
  | { readonly type: "advised"; readonly guidance: Guidance; readonly incomplete: boolean }
  | { readonly type: "failed"; readonly code: ErrorCode }
  /** `found`: the place itself, when the setting does not name it. */
  | { readonly type: "place"; readonly id: string | null; readonly found?: Location }
  | { readonly type: "kind"; readonly id: string | null | undefined }
  | ({ readonly type: "field" } & FieldChange)
  | { readonly type: "field-reset"; readonly field: FieldId }
  | { readonly type: "answer"; readonly question: string; readonly answer: string }
  | { readonly type: "dismiss"; readonly keys: readonly string[]; readonly kind: string; readonly reason: Reason }
  | { readonly type: "marked"; readonly keys: readonly string[]; readonly marked: boolean }
  | { readonly type: "ignored"; readonly kinds: ReadonlySet<FindingKind> }
  | { readonly type: "rest"; readonly rest: Rest | null }
  | { readonly type: "eased"; readonly kinds: ReadonlySet<string> }
  | { readonly type: "remembered"; readonly count: number }
  | { readonly type: "lesson"; readonly lesson: LessonId | null }
  | { readonly type: "anyway" }
  | { readonly type: "card-wanted" }
  | { readonly type: "resumed"; readonly choices: Choices }
  | { readonly type: "stamped"; readonly stamped: boolean }
  | { readonly type: "blank"; readonly blank: boolean }
  | { readonly type: "underlined"; readonly underlined: PaneState["underlined"] }
  | { readonly type: "capture"; readonly capture: Capture; readonly now: string }
  | { readonly type: "text-changed"; readonly changed: boolean }
  | { readonly type: "others"; readonly count: number; readonly all: number }
  | { readonly type: "alike"; readonly alike: AlikeFound | null }
  | { readonly type: "version-of"; readonly earlier: Earlier | null }
  | { readonly type: "keeps-none" };
