/**
 * A small Outlook for tests of the adapter: the names and the habits of the genuine library, with everything that can go
 * wrong at hand. Answers come later, never at once, as those of the genuine one do.
 */
import type { OfficeJs } from "../../../../src/adapters/hosts/outlook/office.ts";

type Answer = (result: unknown) => void;

/** What a mail holds. */
export interface FakeMail {
  readonly mode: "read" | "compose";
  subject: string;
  html: string;
  readonly plain?: string;
  readonly from?: { readonly displayName: string; readonly emailAddress: string };
  readonly to?: readonly { readonly displayName: string; readonly emailAddress: string }[];
  readonly headers?: string;
  readonly messageId?: string;
  readonly conversationId?: string | null;
  readonly date?: string;
  readonly eml?: string;
  readonly attachments?: readonly { readonly id: string; readonly name: string; readonly contentType: string; readonly size: number; readonly attachmentType: string; readonly content: string }[];
  readonly composeType?: string;
  /** Custom properties. */
  readonly kept?: Map<string, unknown>;
  readonly itemType?: string;
}

export interface Fake {
  readonly office: OfficeJs;
  readonly settings: Map<string, unknown>;
  readonly calls: string[];
  readonly notices: Map<string, { readonly message: string; readonly type: string }>;
  /** Methods that never answer, answer with an error, or throw. */
  readonly silent: Set<string>;
  readonly refused: Set<string>;
  readonly throwing: Set<string>;
  /** Runs just before a method answers. */
  readonly before: Map<string, () => void>;
  /** Calls that were under way at the same time, at most. */
  readonly most: () => number;
  open(mail: FakeMail | null): void;
  fire(event: string): void;
}

const ME = { displayName: "Noor Elzinga", emailAddress: "n.elzinga@rietmonde.example" };

/** An Outlook beside this mail, up to this set of the Mailbox API. */
export function fakeOutlook(first: FakeMail | null, newest = 1.16): Fake {
  const state = { item: null as Record<string, unknown> | null, handlers: new Map<string, (() => void)[]>(), itemHandlers: new Map<string, (() => void)[]>(), busy: 0, most: 0 };
  const [settings, calls, notices] = [new Map<string, unknown>(), [] as string[], new Map<string, { message: string; type: string }>()];
  const [silent, refused, throwing, before] = [new Set<string>(), new Set<string>(), new Set<string>(), new Map<string, () => void>()];
  const answer = (name: string, args: readonly unknown[], value: () => unknown): void => {
    calls.push(name);
    const callback = args.findLast((arg) => typeof arg === "function") as Answer | undefined;
    if (throwing.has(name)) throw new Error(`${name} with secret words`);
    if (silent.has(name)) return;
    state.busy += 1;
    state.most = Math.max(state.most, state.busy);
    setTimeout(() => {
      state.busy -= 1;
      before.get(name)?.();
      if (refused.has(name)) callback?.({ status: "failed", error: { code: 9020, name: "GenericResponseError", message: "secret words" } });
      else {
        const given = value();
        callback?.({ status: "succeeded", value: given });
      }
    }, 1);
  };
  const supported = (set: string): boolean => versionOf(set) <= versionOf(String(newest));
  const since = (set: string, members: Record<string, unknown>): Record<string, unknown> => (supported(set) ? members : {});
  const itemOf = (mail: FakeMail): Record<string, unknown> => {
    const kept = mail.kept ?? new Map<string, unknown>();
    const attachments = (mail.attachments ?? []).map((attachment) => ({ ...attachment, content: undefined, isInline: false }));
    return {
      itemType: mail.itemType ?? "message", conversationId: mail.conversationId === undefined ? "conversation-1" : mail.conversationId,
      body: {
        getAsync: (type: string, ...rest: unknown[]) => { answer("body.getAsync", rest, () => (type === "text" ? (mail.plain ?? mail.html.replace(/<[^>]*>/g, "")) : mail.html)); },
        getTypeAsync: (...rest: unknown[]) => { answer("body.getTypeAsync", rest, () => (mail.plain === undefined ? "html" : "text")); },
      },
      notificationMessages: {
        replaceAsync: (key: string, details: { message: string; type: string }, ...rest: unknown[]) => { answer("notices.replaceAsync", rest, () => notices.set(key, details)); },
        removeAsync: (key: string, ...rest: unknown[]) => { answer("notices.removeAsync", rest, () => notices.delete(key)); },
      },
      loadCustomPropertiesAsync: (...rest: unknown[]) => {
        answer("loadCustomPropertiesAsync", rest, () => {
          const copy = new Map(kept);
          return {
            get: (name: string) => copy.get(name), set: (name: string, value: unknown) => { copy.set(name, value); }, remove: (name: string) => { copy.delete(name); },
            saveAsync: (...more: unknown[]) => {
              answer("customProperties.saveAsync", more, () => {
                if (JSON.stringify(Object.fromEntries(copy)).length > 2500) throw new Error("too much");
                kept.clear();
                for (const [name, value] of copy) kept.set(name, value);
              });
            },
          };
        });
      },
      ...since("1.7", { addHandlerAsync: (event: string, handler: () => void, ...rest: unknown[]) => { answer("item.addHandlerAsync", rest, () => { state.itemHandlers.set(event, [...(state.itemHandlers.get(event) ?? []), handler]); }); } }),
      ...since("1.8", {
        getAttachmentContentAsync: (id: string, ...rest: unknown[]) => {
          const found = mail.attachments?.find((attachment) => attachment.id === id);
          answer("getAttachmentContentAsync", rest, () => ({ content: found?.content, format: found?.attachmentType === "item" ? "eml" : "base64" }));
        },
        getSharedPropertiesAsync: (...rest: unknown[]) => { answer("getSharedPropertiesAsync", rest, () => ({ targetMailbox: "team@rietmonde.example" })); },
      }),
      ...(mail.mode === "read" ? {
        subject: mail.subject, normalizedSubject: mail.subject.replace(/^(?:RE|FW): /, ""), from: mail.from, sender: mail.from, to: mail.to ?? [ME], cc: [], attachments,
        internetMessageId: mail.messageId ?? "<1@rietmonde.example>", itemId: "AAMk-1", dateTimeCreated: new Date(mail.date ?? "2026-11-18T09:05:00Z"),
        ...since("1.8", { getAllInternetHeadersAsync: (...rest: unknown[]) => { answer("getAllInternetHeadersAsync", rest, () => mail.headers ?? ""); } }),
        ...since("1.14", { getAsFileAsync: (...rest: unknown[]) => { answer("getAsFileAsync", rest, () => Buffer.from(mail.eml ?? "", "latin1").toString("base64")); } }),
      } : {
        subject: { getAsync: (...rest: unknown[]) => { answer("subject.getAsync", rest, () => mail.subject); } },
        to: { getAsync: (...rest: unknown[]) => { answer("to.getAsync", rest, () => mail.to ?? []); } },
        cc: { getAsync: (...rest: unknown[]) => { answer("cc.getAsync", rest, () => []); } },
        ...since("1.7", { from: { getAsync: (...rest: unknown[]) => { answer("from.getAsync", rest, () => mail.from ?? ME); } } }),
        ...since("1.8", { getItemIdAsync: (...rest: unknown[]) => { answer("getItemIdAsync", rest, () => "AAMk/draft+1="); } }),
        ...since("1.8", { getAttachmentsAsync: (...rest: unknown[]) => { answer("getAttachmentsAsync", rest, () => attachments); } }),
        ...since("1.10", { getComposeTypeAsync: (...rest: unknown[]) => { answer("getComposeTypeAsync", rest, () => ({ composeType: mail.composeType ?? "newMail" })); } }),
      }),
    };
  };
  state.item = first === null ? null : itemOf(first);
  const office = {
    CoercionType: { Html: "html", Text: "text" },
    EventType: { ItemChanged: "olkItemSelectedChanged", RecipientsChanged: "olkRecipientsChanged", AttachmentsChanged: "olkAttachmentsChanged" },
    MailboxEnums: { ItemNotificationMessageType: { InformationalMessage: "informationalMessage", InsightMessage: "insightMessage" }, ActionType: { ShowTaskPane: "showTaskPane" }, RestVersion: { v2_0: "v2.0" } },
    context: {
      diagnostics: { host: "Outlook", platform: "OfficeOnline", version: "16.0" },
      requirements: { isSetSupported: (name: string, set: string) => name === "Mailbox" && supported(set) },
      roamingSettings: {
        get: (name: string) => structuredClone(settings.get(name)), set: (name: string, value: unknown) => { settings.set(name, structuredClone(value)); },
        saveAsync: (...rest: unknown[]) => { answer("roamingSettings.saveAsync", rest, () => undefined); },
      },
      mailbox: {
        userProfile: ME,
        get item() { return state.item; },
        convertToRestId: (id: string) => id.replaceAll("/", "-"),
        addHandlerAsync: (event: string, handler: () => void) => { state.handlers.set(event, [...(state.handlers.get(event) ?? []), handler]); },
      },
    },
  };
  return {
    office: office as unknown as OfficeJs, settings, calls, notices, silent, refused, throwing, before, most: () => state.most,
    open: (mail) => {
      state.item = mail === null ? null : itemOf(mail);
      state.itemHandlers.clear();
      for (const handler of state.handlers.get("olkItemSelectedChanged") ?? []) handler();
    },
    fire: (event) => { for (const handler of state.itemHandlers.get(event) ?? []) handler(); },
  };
}

const versionOf = (set: string): number => Number(set.split(".")[1]);
