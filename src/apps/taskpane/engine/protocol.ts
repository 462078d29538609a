import type { Alike, Choices, Desk, DocumentText, DocumentType, ErrorCode, FindingKind, Guidance, Paragraph, World } from "../../../core/model/index.ts";

/** Where a rule comes from, and who answers for it. */
export interface SourceFact {
  readonly title: string;
  readonly url?: string | undefined;
  readonly owner: string;
  /** Day of approval, YYYY-MM-DD; null when it still has to be approved. */
  readonly approved?: string | null | undefined;
}

/** A rule that says nothing yet. */
export interface SilentFact {
  /** Section and name: "documentTypes.motie". */
  readonly path: string;
  readonly name: string;
}

/** What the card needs besides the guidance; the same for every document of a setting. */
export interface Facts {
  readonly world: World;
  readonly policy: { readonly id: string; readonly version: string };
  readonly documentTypes: readonly DocumentType[];
  /** Kinds of findings the organisation wants to see. */
  readonly kinds: readonly FindingKind[];
  readonly sources: Readonly<Record<string, SourceFact>>;
  /** Rules that say nothing yet, and of which is counted what they would say. */
  readonly silent: readonly SilentFact[];
}

/** The paragraphs that came and went since the last message: what is equal does not travel. */
export interface Delta {
  readonly start: number;
  readonly removed: number;
  readonly inserted: readonly Paragraph[];
}

/** A setting by its address on the server, or the world itself. */
export type SettingSource = { readonly address: string } | { readonly world: World };

export type ToEngine =
  | { readonly type: "open"; readonly setting: SettingSource }
  | {
      readonly type: "advise"; readonly sequence: number; readonly delta: Delta;
      readonly rest: Omit<DocumentText, "paragraphs">; readonly desk: Desk; readonly choices: Choices;
    }
  /** The document of the last answer was filed in a place, or that was taken back (null). */
  | { readonly type: "filed"; readonly identity: string; readonly place: string | null }
  /** Nothing of what was filed is to be remembered. */
  | { readonly type: "forget" };

export type FromEngine =
  | { readonly type: "opened"; readonly facts: Facts }
  /** `incomplete`: the lists of names were not there (yet), so names may be missing. */
  | { readonly type: "advised"; readonly sequence: number; readonly guidance: Guidance; readonly incomplete: boolean }
  /** After the advice, once the author pauses: paths of the silent rules that would have said something else. */
  | { readonly type: "unsaid"; readonly sequence: number; readonly rules: readonly string[] }
  /** So many documents are remembered on this machine. */
  | { readonly type: "remembered"; readonly count: number }
  /** After the advice, once the author pauses: what was filed before and says nearly the same. By the salt the keys of documents are known. */
  | { readonly type: "alike"; readonly sequence: number; readonly salt: string; readonly alike: readonly Alike[] }
  | { readonly type: "failed"; readonly code: ErrorCode };
