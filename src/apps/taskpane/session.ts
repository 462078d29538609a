import type { DocumentHost } from "../../adapters/hosts/host.ts";
import type { Keeping } from "../../adapters/stores/keeping.ts";
import type { Outbox } from "../../adapters/stores/outbox.ts";
import type { FoundPlaces } from "../../adapters/stores/store.ts";
import type { VaultOptions } from "../../adapters/stores/vault/index.ts";
import type { RoutedStore } from "../../adapters/stores/routed.ts";
import type { Store } from "../../adapters/stores/store.ts";
import type { Desk, DocumentText } from "../../core/model/index.ts";
import { Author, type AuthorParts } from "./author.ts";
import type { SilentCount, SilentCounter } from "./silent.ts";
import type { Profile, Profiles } from "./boot/profile.ts";
import { Announcer } from "./announcer.ts";
import { EngineClient, type Advice, type EnginePort } from "./engine/client.ts";
import type { SettingSource } from "./engine/protocol.ts";
import { codeOf } from "./errors.ts";
import { Filing, type FilingParts } from "./filing.ts";
import { reduce } from "./state/reduce.ts";
import { Underliner } from "./underliner.ts";
import { canCapture, goesByItself, placeOf } from "./state/select.ts";
import { FRESH, type Action, type PaneState } from "./state/state.ts";

/** Searches places in the systems that the server is connected with. */
type FindPlaces = (words: string, signal: AbortSignal) => Promise<FoundPlaces>;

export interface SessionParts extends Omit<FilingParts, "learn" | "store"> {
  readonly store: RoutedStore;
  readonly setting: () => SettingSource;
  readonly engine: EnginePort;
  readonly profiles: Profiles;
  readonly author: AuthorParts;
  readonly silent: SilentCounter;
  readonly keeping: () => Promise<Keeping>;
  readonly find: FindPlaces | null;
  readonly server: VaultOptions | null;
  /** This page is there to practise. */
  readonly practice: boolean;
  /** Does the work when nothing under the pointer would move by it; only the last work counts. */
  readonly calmly: (work: () => void) => void;
  /** A file of this type does not keep well for long. */
  readonly perishable: (mediaType: string) => boolean;
}

/** Actions after which other guidance can follow. */
const ASKS_AGAIN: ReadonlySet<Action["type"]> = new Set(["place", "kind", "field", "field-reset", "answer", "anyway", "resumed", "version-of"]);

/** One pane beside one host: reads, asks the engine, and keeps what the pane shows. */
export class Session {
  readonly #parts: SessionParts;
  readonly #engine: EngineClient;
  readonly #filing: Filing;
  readonly #announcer: Announcer;
  readonly #underliner: Underliner;
  /** What the author wants to see of it all. */
  readonly author: Author;
  readonly #listeners = new Set<() => void>();
  #state: PaneState = FRESH;
  /** Grows with every document: what belongs to an earlier one is dropped. */
  #turn = 0;
  #open: { readonly document: DocumentText; readonly desk: Desk } | null = null;
  #setting = "";
  /** Grows with every question to the engine. */
  #question = 0;
  /** The author did something and waits for what follows: shown at once. */
  #awaited = true;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#engine = new EngineClient(parts.engine, {
      opened: (facts) => { this.#apply({ type: "facts", facts }); },
      advised: (advice) => { this.#advised(advice); },
      unsaid: (rules) => { this.#unsaid(rules); },
      // Comes below all else on the card: nothing moves for it.
      alike: (alike) => { this.#apply({ type: "alike", alike: alike.alike.length === 0 ? null : alike }); },
      failed: (code) => { this.#apply({ type: "failed", code }); },
      remembered: (count) => { this.#apply({ type: "remembered", count }); },
    });
    const current = (): PaneState => this.#state;
    const stage = { get state() { return current(); }, apply: (action: Action) => { this.do(action); } };
    this.#filing = new Filing({ ...parts, learn: (identity, place) => { this.#engine.filed(identity, place); } }, stage);
    this.#announcer = new Announcer(parts.host, parts.store.offers !== null);
    this.#underliner = new Underliner(parts.host.underlining, stage);
    this.author = new Author({ ...parts.author, identity: () => parts.host.identity(), now: parts.now }, stage);
    parts.host.onChange(() => void this.#read(this.#turn));
    parts.host.onDocument(() => void this.#begin());
    void this.#begin().then(() => parts.outbox.retry({ quiet: true }));
    void parts.outbox.keeps().then((keeps) => { if (!keeps) this.#apply({ type: "keeps-none" }); });
  }

  get state(): PaneState {
    return this.#state;
  }

  /** Calls back after every change of the state. Returns the way to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  };

  /** What the author does on the card. */
  do = (action: Action): void => {
    const before = this.#state;
    this.#apply(action);
    if (action.type === "dismiss" || action.type === "ignored") void this.#underliner.follow();
    if (this.#state === before || !ASKS_AGAIN.has(action.type)) return;
    this.#awaited = true;
    this.#ask();
  };

  /** Klopt, leg vast; of what already waits: try again. */
  confirm = (): void => {
    if (this.#state.capture.state === "queued") this.retry();
    else if (canCapture(this.#state)) void this.#filing.capture(false);
  };

  retry = (): void => { void this.#parts.outbox.retry(); };

  undo = (): void => { void this.#filing.undo(); };

  /** Forgets where the author filed what. */
  forget = (): void => { this.#engine.forgetFiled(); };

  /** Draws lines under the passages in the text, or takes them away. */
  underline = (): void => { void this.#underliner.toggle(); };

  get host(): DocumentHost {
    return this.#parts.host;
  }

  /** What the author has to put in its place; null where the store does that. */
  get offers(): Store["offers"] {
    return this.#parts.store.offers;
  }

  /** What waits in this browser. */
  get outbox(): Outbox {
    return this.#parts.outbox;
  }

  /** How this browser keeps what waits. */
  get keeping(): () => Promise<Keeping> {
    return this.#parts.keeping;
  }

  /** Whether a place can be reached with the rights of who sits here; null where that is not set up. */
  get reachOf(): RoutedStore["reachOf"] {
    return this.#parts.store.reachOf;
  }

  /** What this machine knows of documents that were captured. */
  get captured(): SessionParts["captured"] {
    return this.#parts.captured;
  }

  /** Searches places that the setting does not name; null where nobody can. */
  get find(): FindPlaces | null {
    return this.#parts.find;
  }

  /** The server that the page came from; null where there is none. */
  get server(): VaultOptions | null {
    return this.#parts.server;
  }

  /** This page is there to practise. */
  get practises(): boolean {
    return this.#parts.practice;
  }

  /** What the silent rules of this policy would have said so far. */
  get silent(): SilentCount {
    return this.#parts.silent.of(policyOf(this.#state));
  }

  get profile(): Profile {
    return this.#parts.profiles.profile;
  }

  /** Who sits here, as they say themselves: the card follows. */
  introduce(profile: Profile): void {
    this.#parts.profiles.set(profile);
    this.#awaited = true;
    void this.#read(this.#turn);
  }

  /** Brings a passage into view in the text. */
  show = (place: { readonly paragraphKey: string; readonly start: number; readonly end: number }): void => {
    // The passage may be gone by now; then there is nothing to show.
    this.#parts.host.show?.(place).catch(() => undefined);
  };

  async #begin(): Promise<void> {
    const turn = ++this.#turn;
    this.#engine.forget();
    this.#filing.begin();
    this.#open = null;
    this.#awaited = true;
    this.#apply({ type: "document", turn, now: this.#parts.now(), perishable: this.#parts.perishable(this.#parts.host.mediaType) });
    this.#openSetting();
    void this.author.begin();
    await this.#read(turn);
    await this.#filing.recall().catch(() => undefined);
  }

  #openSetting(): void {
    const setting = this.#parts.setting();
    const name = JSON.stringify(setting);
    if (name === this.#setting) return;
    this.#setting = name;
    this.#engine.open(setting);
  }

  async #read(turn: number): Promise<void> {
    try {
      const [document, desk] = await Promise.all([this.#parts.host.read(), this.#parts.host.desk()]);
      if (turn !== this.#turn) return;
      this.#open = { document, desk };
      this.#apply({ type: "blank", blank: document.kind === "document" && document.paragraphs.every(({ text }) => text.trim() === "") });
      this.#filing.compare(document);
      this.#ask();
    } catch (error) {
      if (turn === this.#turn) this.#apply({ type: "failed", code: codeOf(error) });
    }
  }

  #ask(): void {
    if (this.#open === null) return;
    this.#question += 1;
    const { document, desk } = this.#open;
    this.#engine.ask({ document, desk: this.#parts.habits.at(desk), choices: this.#state.choices });
  }

  #advised({ guidance, incomplete }: Advice): void {
    const [turn, question] = [this.#turn, this.#question];
    const show = (): void => {
      // An answer that waited for a still pointer can be overtaken.
      if (turn !== this.#turn || question !== this.#question) return;
      this.#apply({ type: "advised", guidance, incomplete });
      void this.#underliner.follow();
      this.#follow();
    };
    if (this.#awaited) show();
    else this.#parts.calmly(show);
    this.#awaited = false;
  }

  /** What is only there to practise with counts for nothing. */
  #unsaid(rules: readonly string[]): void {
    if (!this.#parts.practice && !this.#state.blank) this.#parts.silent.heard(policyOf(this.#state), this.#turn, rules);
  }

  /** What happens without a click: habits of this place, and a conversation that files itself. */
  #follow(): void {
    const place = placeOf(this.#state);
    const who = place === null ? null : this.#parts.habits.confidentialityOf(place.id);
    if (who !== null && this.#state.choices.fields?.confidentiality === undefined && this.#state.capture.state === "none") this.do({ type: "field", field: "confidentiality", value: who });
    void this.#fileItself();
  }

  /** Not before the lists of names are there: what is stored is what a complete look says. */
  async #fileItself(): Promise<void> {
    const turn = this.#turn;
    if (!goesByItself(this.#state)) return;
    await this.#filing.recall().catch(() => undefined);
    // Looking back can change the card: then what follows from it comes first.
    if (turn === this.#turn && goesByItself(this.#state) && !this.#filing.isKnown) await this.#filing.capture(true);
  }

  #apply(action: Action): void {
    const before = this.#state;
    const next = reduce(before, action);
    if (next === before) return;
    this.#state = next;
    if (action.type === "capture") {
      this.#announcer.follow(before.capture, next.capture);
      this.author.follow(before, next);
    }
    for (const listener of this.#listeners) listener();
  }
}

function policyOf({ facts }: PaneState): string {
  return facts === null ? "" : `${facts.policy.id} ${facts.policy.version}`;
}
