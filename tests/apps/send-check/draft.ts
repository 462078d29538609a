import type { Callback, Completion, ComposeItem, HostEvent, SendOffice } from "../../../src/apps/send-check/office.ts";

/** What a mail that is being written looks like to the check, and what goes wrong with it. */
export interface Draft {
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly subject?: string;
  readonly body?: string;
  readonly attachments?: readonly string[];
  readonly type?: "newMail" | "reply" | "forward";
  readonly sender?: { readonly name: string; readonly email: string } | null;
  /** Kept with the draft; the check writes here too. */
  readonly session?: Map<string, string>;
  readonly roaming?: unknown;
  /** Of the buttons of Outlook. */
  readonly language?: unknown;
  /** Newest version of the Mailbox set. */
  readonly mailbox?: number;
  readonly appointment?: boolean;
}

export const DOMAIN = "rietland.example";
const SENDER = { name: "Karin de Vries", email: `k.devries@${DOMAIN}` };

/** Members of an item and how a fault shows in them: thrown, failed, never answered, or an answer of another shape. */
export type Fault = "missing" | "throws" | "fails" | "silent" | "odd";
export type Faults = Readonly<Record<string, Fault>>;

/** How often each member was asked. */
export type Calls = Map<string, number>;

export function officeFor(draft: Draft, faults: Faults = {}, calls: Calls = new Map()): SendOffice {
  const { session = new Map<string, string>(), sender = SENDER, mailbox = 16 } = draft;
  const answer = (member: string, value: () => unknown) => {
    const fault = faults[member];
    if (fault === "missing") return undefined;
    return (...values: readonly unknown[]): void => {
      calls.set(member, (calls.get(member) ?? 0) + 1);
      const callback = values.at(-1) as Callback;
      if (fault === "throws") throw new Error("the host is in trouble");
      if (fault === "silent") return;
      queueMicrotask(() => {
        if (fault === "fails") callback({ status: "failed", value: undefined });
        else if (fault === "odd") callback({ status: "succeeded", value: 42 });
        else callback({ status: "succeeded", value: value() });
      });
    };
  };
  const readable = (member: string, value: unknown) => ({ getAsync: answer(member, () => value) });
  const people = (addresses: readonly string[] = []) => addresses.map((emailAddress) => ({ displayName: "", emailAddress }));
  const item = {
    subject: readable("subject", draft.subject ?? ""),
    body: readable("body", draft.body ?? ""),
    ...(draft.appointment === true
      ? { requiredAttendees: readable("to", people(draft.to)), optionalAttendees: readable("cc", people(draft.cc)) }
      : { to: readable("to", people(draft.to)), cc: readable("cc", people(draft.cc)), bcc: readable("bcc", []) }),
    getAttachmentsAsync: answer("attachments", () => (draft.attachments ?? []).map((name) => ({ id: name, name, size: 1 }))),
    getComposeTypeAsync: answer("type", () => ({ composeType: draft.type ?? "newMail" })),
    sessionData: {
      getAsync: faults.sessionGet === "missing" ? undefined : (name: string, callback: Callback) => answer("sessionGet", () => session.get(name))?.(name, callback),
      setAsync: faults.sessionSet === "missing" ? undefined : (name: string, value: string, callback: Callback) => answer("sessionSet", () => void session.set(name, value))?.(name, value, callback),
    },
  } as unknown as ComposeItem;
  return {
    context: {
      ...("language" in draft ? { displayLanguage: draft.language } : {}),
      mailbox: { item: faults.item === "missing" ? null : item, userProfile: sender === null ? {} : { displayName: sender.name, emailAddress: sender.email } },
      requirements: {
        isSetSupported: (_name, version) => {
          if (faults.requirements === "throws") throw new Error("the host is in trouble");
          return Number(version.split(".")[1]) <= mailbox;
        },
      },
      roamingSettings: { get: () => { if (faults.roaming === "throws") throw new Error("the host is in trouble"); return draft.roaming; } },
    },
  };
}

/** Lets a handler run and gives what it completed with; throws when it completes more than once. */
export function happening(handler: (event: HostEvent) => void): Promise<Completion | undefined> {
  return new Promise((resolve, reject) => {
    let times = 0;
    handler({
      completed: (completion) => {
        if (++times > 1) reject(new Error("completed more than once"));
        // A second completion would come in the turns after the first.
        else setTimeout(() => { resolve(completion); }, 0);
      },
    });
  });
}
