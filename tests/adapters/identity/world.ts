/** A fake Office and a fake library: nothing here has been tried against Microsoft's identity service. */
import type { IdentityParts } from "../../../src/adapters/identity/identity.ts";
import type { Granted, MsalLibrary, NestedClient, RedirectClient } from "../../../src/adapters/identity/msal.ts";
import { DialogRefused, type DialogWindow, type OfficeSide } from "../../../src/adapters/identity/office.ts";
import { requestIn, writeAnswer, type SignInRequest } from "../../../src/adapters/identity/dialog/message.ts";

/** Things that may never come out of an error. */
export const SECRETS = ["eyJhbGciOi-secret-token", "j.devries@voorbeeld.test", "Jan de Vries"] as const;
const [TOKEN, ADDRESS, NAME] = SECRETS;

export const REGISTRATION = { clientId: "11111111-2222-4333-8444-555555555555", tenant: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee" };
export const SCOPES = ["https://graph.microsoft.com/Mail.Read"];
export const PAGE = "https://kantlijn.test/pane/sign-in.html?setting=proef";
export const NOW = 1_800_000_000_000;

export const granted = (values: Partial<Granted> = {}): Granted => ({ accessToken: TOKEN, expiresOn: new Date(NOW + 3_600_000), account: { homeAccountId: "oid.tid", name: NAME }, ...values });

/** An error as the library throws it, with everything in its message that must not travel. */
export const libraryError = (errorCode: string): Error => Object.assign(new Error(`${errorCode}: ${ADDRESS} ${TOKEN}`), { errorCode });

export type Answer = Granted | Error | "hang";
const play = <T>(answer: T | Error | "hang"): Promise<T> => (answer === "hang" ? new Promise(() => undefined) : answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer));

export interface World extends IdentityParts {
  /** Everything that was asked, in order. */
  readonly asked: string[];
  readonly requests: unknown[];
  readonly windows: SignInRequest[];
  /** Lets time pass: what waits no longer than this, happens. */
  pass(milliseconds: number): void;
}

export interface WorldOptions {
  readonly sets?: readonly string[];
  readonly hint?: string | null;
  readonly bridge?: "there" | "missing" | "hang";
  readonly silent?: readonly Answer[];
  readonly popup?: readonly Answer[];
  /** What the window does: answers, as the real page would; is refused; or is closed. */
  readonly dialog?: (window: { readonly request: SignInRequest; readonly say: (message: unknown, origin?: string) => void; readonly happen: (code: number) => void }) => void;
  readonly refuse?: number;
  readonly registration?: IdentityParts["registration"];
  readonly offline?: boolean;
}

export const answerWith = (token: string = TOKEN, expires = NOW + 3_600_000): NonNullable<WorldOptions["dialog"]> =>
  ({ request: { state }, say }) => { say(writeAnswer({ state, token, expires, account: { id: "oid.tid", name: NAME } }), "https://kantlijn.test"); };

/** A place to sign in, with scripted answers; the last answer of a row is repeated. */
export function world(options: WorldOptions = {}): World {
  const asked: string[] = [];
  const requests: unknown[] = [];
  const windows: SignInRequest[] = [];
  const timers: { due: number; work: (() => void) | null }[] = [];
  const now = NOW;
  const turns = new Map<string, number>();
  const next = (name: "silent" | "popup"): Answer => {
    const row = options[name] ?? [granted()];
    const turn = turns.get(name) ?? 0;
    turns.set(name, turn + 1);
    return row[Math.min(turn, row.length - 1)] ?? granted();
  };
  const call = (name: string, row: "silent" | "popup") => (request: unknown): Promise<Granted> => {
    asked.push(name);
    requests.push(request);
    return play(next(row));
  };
  const client: NestedClient = { ssoSilent: call("ssoSilent", "silent"), acquireTokenSilent: call("acquireTokenSilent", "silent"), acquireTokenPopup: call("acquireTokenPopup", "popup") };
  const library: MsalLibrary = {
    nested: () => {
      asked.push("nested");
      return options.bridge === "hang" ? play<NestedClient>("hang") : Promise.resolve(options.bridge === "missing" ? null : client);
    },
    redirect: () => Promise.reject(new Error("not from the pane")),
  };
  const office: OfficeSide = {
    supports: (set) => (options.sets ?? ["NestedAppAuth", "DialogApi"]).includes(set),
    loginHint: () => Promise.resolve(options.hint ?? null),
    openDialog: (address) => {
      asked.push("dialog");
      if (options.refuse !== undefined) return Promise.reject(new DialogRefused(options.refuse));
      const request = requestIn(address);
      if (request === null) return Promise.reject(new Error("the page would not know what to do"));
      windows.push(request);
      return Promise.resolve(fakeWindow(request, options.dialog ?? answerWith(), () => asked.push("close")));
    },
  };
  let counter = 0;
  return {
    asked, requests, windows, office, page: PAGE,
    registration: options.registration === undefined ? REGISTRATION : options.registration,
    library: () => (options.offline === true ? Promise.reject(libraryError("chunk")) : Promise.resolve(library)),
    nonce: () => `0123456789abcdef0123456789abcd${String((counter += 1)).padStart(2, "0")}`,
    now: () => now,
    later: (due, work) => {
      const timer = { due, work: work as (() => void) | null };
      timers.push(timer);
      return () => { timer.work = null; };
    },
    pass: (milliseconds) => {
      for (const timer of [...timers]) {
        if (timer.due > milliseconds) continue;
        const { work } = timer;
        timer.work = null;
        work?.();
      }
    },
  };
}

function fakeWindow(request: SignInRequest, act: NonNullable<WorldOptions["dialog"]>, closed: () => void): DialogWindow {
  const messages: ((message: unknown, origin: string | undefined) => void)[] = [];
  const events: ((code: number) => void)[] = [];
  setTimeout(() => {
    act({ request, say: (message, origin) => { for (const listener of messages) listener(message, origin); }, happen: (code) => { for (const listener of events) listener(code); } });
  }, 0);
  return { onMessage: (listener) => messages.push(listener), onEvent: (listener) => events.push(listener), close: closed };
}

/** The code of what a promise fails with; fails itself when it does not, or when the error says too much. */
export async function codeOfFailure(work: Promise<unknown>): Promise<string> {
  const error = await work.then(() => null, (reason: unknown) => reason);
  if (!(error instanceof Error) || !("code" in error)) throw new Error("no coded error");
  const told = JSON.stringify([error.message, error.stack, error.cause, error]);
  if (SECRETS.some((secret) => told.includes(secret))) throw new Error("the error tells too much");
  return String(error.code);
}

/** A client for a window, with what it was asked. */
export function redirectClient(answer: Granted | Error | null): { readonly library: () => Promise<MsalLibrary>; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const client: RedirectClient = {
    handleRedirectPromise: () => {
      asked.push("handle");
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    acquireTokenRedirect: (request) => {
      asked.push(request);
      return Promise.resolve();
    },
    clearCache: () => {
      asked.push("clear");
      return Promise.resolve();
    },
  };
  return { asked, library: () => Promise.resolve({ nested: () => Promise.resolve(null), redirect: (registration, redirectUri) => { asked.push([registration, redirectUri]); return Promise.resolve(client); } }) };
}
