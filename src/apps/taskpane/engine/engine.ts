import { typeOf } from "../../../core/classifiers/index.ts";
import { settingOn } from "../../../core/day.ts";
import { openDocument, type OpenDocument, type Setting } from "../../../core/guide.ts";
import { FINDING_KINDS, type Alike, type Desk, type FindingKind, type Guidance, type Paragraph, type World } from "../../../core/model/index.ts";
import { bundledPolicy, parsePolicy, parseWorld, silentRules, type Policy } from "../../../core/policy/index.ts";
import { observing, unsaid } from "../../../core/silent.ts";
import type { MemoryKeeper } from "../../../adapters/stores/memory-keeper.ts";
import type { WordLists } from "../../../core/text/lists.ts";
import { codeOf } from "../errors.ts";
import { applyDelta } from "./delta.ts";
import type { Facts, FromEngine, SettingSource, ToEngine } from "./protocol.ts";
import { Remembering } from "./remembering.ts";

/** What the engine needs from the place where it runs. */
export interface EngineParts {
  /** The lists of names and words; asked once. */
  readonly lists: Promise<WordLists>;
  /** What the author filed before, on this machine. */
  readonly memory: MemoryKeeper;
  /** Chance, for a memory that is new: makes its signs unlike those of another. */
  readonly salt: string;
  /** Resolves when the card should wait no longer for the lists and the memory. */
  patience(): Promise<void>;
  /** Resolves when the author has paused long enough for what nobody waits for. */
  pause(): Promise<void>;
  /** Fetches a setting as it stands on the server. */
  load(address: string): Promise<unknown>;
  post(message: FromEngine): void;
}

type Advise = Extract<ToEngine, { readonly type: "advise" }>;

const NO_LISTS: WordLists = { isFirstName: () => false, isSurname: () => false, isOrdinary: () => false, isPlace: () => false };

/**
 * Answers the messages of one pane. The setting is parsed once; every change of the text costs what changed. Lists that
 * come late do not hold up the first card: it is made without, and made again when they are there.
 */
export function createEngine(parts: EngineParts): (message: ToEngine) => void {
  let generation = 0;
  let opening: Promise<{ readonly world: World; readonly policy: Policy }> | null = null;
  let opened: OpenDocument | null = null;
  /** The same document under the silent rules, by the policy in which they speak. */
  let silently: { readonly policy: Policy; readonly document: OpenDocument } | null = null;
  let lists: WordLists | null = null;
  let paragraphs: readonly Paragraph[] = [];
  let latest: Advise | null = null;
  let waiting: Promise<unknown> | null = null;
  let counted = 0;
  let alike: readonly Alike[] = [];
  const remembering = new Remembering(parts.memory, parts.salt, ({ filed }) => {
    if (filed.length !== counted) parts.post({ type: "remembered", count: filed.length });
    counted = filed.length;
  });
  const remembered = remembering.load();
  // A memory that comes after the first card, or is erased, changes the card.
  const again = (): void => { if (latest !== null) say(latest); };
  void remembered.then(() => { if (counted > 0) again(); });

  const fail = (error: unknown): void => { parts.post({ type: "failed", code: codeOf(error) }); };

  const open = (source: SettingSource): void => {
    generation += 1;
    opened = null;
    silently = null;
    paragraphs = [];
    latest = null;
    opening = read(source, parts);
    const mine = generation;
    opening.then(({ world, policy }) => { if (mine === generation) parts.post({ type: "opened", facts: factsOf(world, policy) }); }, (error: unknown) => { if (mine === generation) fail(error); });
  };

  const answer = async (message: Advise): Promise<void> => {
    const mine = generation;
    paragraphs = applyDelta(paragraphs, message.delta);
    latest = message;
    if (opening === null) return;
    const setting = await opening.catch(() => null);
    waiting ??= Promise.race([Promise.all([parts.lists.catch(() => null), remembered]), parts.patience()]);
    await waiting;
    if (setting === null || mine !== generation || latest !== message) return;
    opened ??= openDocument({ ...setting, lists: lists ?? NO_LISTS } satisfies Setting);
    say(message);
  };

  const say = (message: Advise): void => {
    if (opened === null) return;
    const desk = { ...message.desk, memory: remembering.memory };
    const guidance = opened.update({ ...message.rest, paragraphs }, desk, message.choices);
    parts.post({ type: "advised", sequence: message.sequence, guidance, incomplete: lists === null });
    compare(message).catch(() => undefined);
    measure(message, desk, guidance).catch(() => undefined);
  };

  /** What says nearly the same as something that was filed; said when it changes. */
  const compare = async (message: Advise): Promise<void> => {
    const { salt, filed } = remembering.memory;
    if (filed.length === 0 && alike.length === 0) return;
    const mine = generation;
    await parts.pause();
    if (mine !== generation || latest !== message || opened === null) return;
    const found = opened.alike(remembering.memory);
    if (found.length === 0 && alike.length === 0) return;
    alike = found;
    parts.post({ type: "alike", sequence: message.sequence, salt, alike });
  };

  /** Silent rules are only counted: nothing waits for them, and with the lists still under way the count would be another one. */
  const measure = async (message: Advise, desk: Desk, said: Guidance): Promise<void> => {
    const [mine, setting] = [generation, await opening];
    if (setting === null || lists === null) return;
    const today = settingOn(setting, message.desk.now);
    const speaking = observing(setting, message.desk.now);
    if (speaking === null) return;
    await parts.pause();
    if (mine !== generation || latest !== message) return;
    if (silently?.policy !== speaking.policy) silently = { policy: speaking.policy, document: openDocument({ ...speaking, lists }) };
    const then = silently.document.update({ ...message.rest, paragraphs }, desk, message.choices);
    parts.post({ type: "unsaid", sequence: message.sequence, rules: unsaid(said, then, today.policy) });
  };

  parts.lists.then((loaded) => {
    lists = loaded;
    if (opened === null || latest === null || opening === null) return;
    const message = latest;
    const mine = generation;
    opened = null;
    opening.then((setting) => {
      if (mine !== generation || latest !== message) return;
      opened = openDocument({ ...setting, lists: loaded });
      say(message);
    }).catch(fail);
  }, () => { lists = null; });

  /** Learns from the act at once: the signs are taken from the document as it was answered last, before another takes its place. */
  const learn = (identity: string, place: string | null): void => {
    if (place === null) {
      void remembering.remove(identity);
      return;
    }
    const row = opened?.filed(identity, place, remembering.memory.salt) ?? null;
    if (row !== null) void remembering.add(row);
  };

  return (message) => {
    switch (message.type) {
      case "open":
        open(message.setting);
        return;
      case "filed":
        learn(message.identity, message.place);
        return;
      case "forget":
        void remembering.erase();
        again();
        return;
      case "advise":
        answer(message).catch(fail);
    }
  };
}

async function read(source: SettingSource, parts: EngineParts): Promise<{ readonly world: World; readonly policy: Policy }> {
  const raw = "world" in source ? source : await parts.load(source.address);
  const { world: described, policy: own, ring } = raw as { readonly world?: unknown; readonly policy?: unknown; readonly ring?: unknown };
  const world = parseWorld(described);
  // An organisation with a package of its own puts it in the setting, beside itself.
  if (own === undefined) return { world, policy: bundledPolicy(world.policy) };
  const policy = parsePolicy(own, typeof ring === "string" ? ring : "");
  return { world: { ...world, policy: policy.id }, policy };
}

const KINDS = Object.keys(FINDING_KINDS) as readonly FindingKind[];

/** What the pane can choose from is what holds today; what the text gets is by the moment of the desk. */
function factsOf(world: World, whole: Policy): Facts {
  const { policy } = settingOn({ policy: whole }, new Date().toISOString());
  return { world, policy: { id: policy.id, version: policy.version }, documentTypes: policy.documentTypes.map(typeOf), kinds: KINDS.filter((kind) => policy.findings[kind].shown), sources: policy.sources, silent: silentRules(policy).map(({ path, name }) => ({ path, name })) };
}
