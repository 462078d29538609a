import { applicationTokens } from "../../../adapters/graph/application-token.ts";
import { mailboxesOf } from "../../../adapters/graph/mailbox.ts";
import { KantlijnError, type MetadataRecord, type Receipt } from "../../../core/model/index.ts";
import type { Ask } from "../deliveries/stores.ts";
import type { Log } from "../log.ts";
import { mayUse, type Caller } from "../organisation/rights.ts";
import type { Organisation } from "../organisation/settings.ts";
import { placeOf, type Register } from "../register/register.ts";
import { follow, type Traces } from "../traces/traces.ts";
import { lookAt, type LookParts } from "./look.ts";
import { claimDue, countIntents, dropIntent, dropOld, findIntent, putIntent, type Intent } from "./rows.ts";
import type { MailSettings } from "./settings.ts";

/** How it stands with what an author confirmed of a mail. `none`: the server knows nothing of it, or it was taken back. */
export type IntentState = { readonly state: "waiting" | "none"; readonly receipt: null } | { readonly state: "filed"; readonly receipt: Receipt };

/** What the pane entrusts when an author confirms a mail that is not sent yet. */
export interface Entrusted {
  /** The draft and its conversation, as Outlook names them; null while it has none. */
  readonly messageId: string | null;
  readonly conversationId: string | null;
  readonly fileName: string;
  readonly record: MetadataRecord;
}

/**
 * Waits for mails that were confirmed before they were sent, and files them, for authors who do not open them again. Only ever in the mailbox of
 * the author who asked for it: whose that is, his token says. Every function fails with store-unavailable when the database is away.
 */
export interface Intents {
  /**
   * Takes over what an author confirmed, or takes it over again in other words. The id is the key of the capture that it becomes.
   * @throws KantlijnError not-allowed, capture-invalid (a place that the server does not reach), capture-conflict (an id of somebody else), rate-limited.
   */
  entrust(id: string, entrusted: Entrusted, caller: Caller): Promise<IntentState>;
  find(id: string, caller: Caller): Promise<IntentState>;
  /** Takes it back, and what was filed for it as well. Once more changes nothing. @throws KantlijnError undo-expired. */
  withdraw(id: string, caller: Caller): Promise<void>;
  /** Looks at everything that is due. Answers how much that was. */
  sweep(): Promise<number>;
  stop(): Promise<void>;
}

export interface IntentsOptions extends Omit<LookParts, "mailboxes" | "register" | "firstPause"> {
  readonly register: Pick<Register, "capture" | "keyed" | "withdraw">;
  readonly settings: MailSettings;
  readonly organisation: Pick<Organisation, "authority">;
  readonly ask: Ask;
  readonly log: Log;
  readonly traces: Traces;
  readonly pace?: Partial<IntentPace>;
}

/** Milliseconds: between two looks at what is due, and at one mail. */
export interface IntentPace {
  readonly sweep: number;
  readonly firstPause: number;
}

const PACE: IntentPace = { sweep: 15_000, firstPause: 60_000 };
const BATCH = 20;
/** Longer than a look takes, also at a large mail over a slow line. */
const LEASE_MS = 3_600_000;
/** A draft that was not sent by then. */
const OLDEST_MS = 30 * 86_400_000;
/** Of one account: more than anybody writes and does not send. */
const MOST = 500;

export function openIntents({ settings, organisation, ask, log, traces, pace = {}, ...rest }: IntentsOptions): Intents {
  const { sweep: every, firstPause } = { ...PACE, ...pace };
  const { database, register, clock } = rest;
  const now = (): number => clock().getTime();
  const token = applicationTokens({ application: { ...settings, authority: organisation.authority }, fetch: ask, now });
  const parts: LookParts = { ...rest, firstPause, mailboxes: mailboxesOf({ fetch: ask, token, now, pause: (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); }) }) };
  const look = async (intent: Intent): Promise<void> => {
    const step = traces.begin("look for a mail", {}, "job");
    const outcome = await follow(step, () => lookAt(parts, intent));
    log.write(QUIET.has(outcome) ? "info" : "warn", "intent", { outcome });
  };
  const sweep = async (): Promise<number> => {
    let looked = 0;
    const old = await database.write((connection) => dropOld(connection, new Date(now() - OLDEST_MS)));
    if (old > 0) log.write("info", "intents forgotten", { count: old });
    for (let batch = BATCH; batch === BATCH && !stopped;) {
      const due = await database.write((connection) => claimDue(connection, clock(), new Date(now() + LEASE_MS), BATCH));
      for (const intent of due) await look(intent).catch((error: unknown) => { log.failure("intent", error); });
      batch = due.length;
      looked += batch;
    }
    return looked;
  };
  let stopped = false;
  let running: Promise<number> | null = null;
  /** What is entrusted while a look goes on is not in it. */
  let again = false;
  const run = (): Promise<number> => (running ??= sweep().catch((error: unknown) => {
    log.failure("intents", error);
    return 0;
  }).finally(() => {
    running = null;
    if (again && !stopped) wake();
  }));
  const wake = (): void => {
    again = running !== null;
    void run();
  };
  const timer = setInterval(wake, every).unref();
  const find = async (id: string, caller: Caller): Promise<IntentState> => {
    const receipt = await register.keyed(id, caller);
    if (receipt !== null) return { state: "filed", receipt };
    const waits = caller.account !== null && await database.read((connection) => findIntent(connection, id, caller.account ?? "")) !== null;
    return { state: waits ? "waiting" : "none", receipt: null };
  };
  return {
    entrust: async (id, { messageId, conversationId, fileName, record }, caller) => {
      const { account, mailbox } = caller;
      if (account === null || mailbox === undefined || !mayUse(caller, "store", placeOf(record))) throw new KantlijnError("not-allowed", "this caller may not store there");
      if (record.location.target === "sharepoint") throw new KantlijnError("capture-invalid", "a place that only the author reaches");
      const known = await find(id, caller);
      if (known.state === "filed") return known;
      await database.write(async (connection) => {
        if (known.state === "none" && await countIntents(connection, account) >= MOST) throw new KantlijnError("rate-limited", "too many mails are waited for");
        if (!await putIntent(connection, { id, account, tenant: mailbox.tenant, mailbox: mailbox.owner, given_id: messageId, conversation_id: conversationId, file_name: fileName, record }, clock())) throw new KantlijnError("capture-conflict", "this id was used for something else");
      });
      // Before it is sent, so that it is known by an id that stays.
      wake();
      return { state: "waiting", receipt: null };
    },
    find,
    withdraw: async (id, caller) => {
      await database.write(async (connection) => {
        if (caller.account !== null && await findIntent(connection, id, caller.account) !== null) await dropIntent(connection, id);
      });
      const receipt = await register.keyed(id, caller);
      if (receipt !== null) await register.withdraw(receipt.captureId, caller);
    },
    sweep: run,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

/** What is as it should be. */
const QUIET: ReadonlySet<string> = new Set(["filed", "gone", "draft", "missing"]);
