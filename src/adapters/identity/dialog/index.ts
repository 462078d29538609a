import type { KantlijnError } from "../../../core/model/index.ts";
import { signInError, type SignInCode } from "../failures.ts";
import type { Account, Identity, IdentityKind, IdentityParts, TokenOptions } from "../identity.ts";
import { DialogRefused, type DialogWindow } from "../office.ts";
import { within } from "../within.ts";
import { addressOf, readAnswer, type SignInAnswer } from "./message.ts";

/** Milliseconds before its end at which a token is not used any more: an upload takes a while. */
const MARGIN = 300_000;
/** Milliseconds; somebody may have to look for a phone. */
const PERSON_PATIENCE = 600_000;

/** Why Office opens no window: refused by the author, by the browser, or another is open. Source: Office Add-ins, errors of displayDialogAsync. */
const BLOCKED: ReadonlySet<number> = new Set([12007, 12009, 12011]);
/** The author closed the window. Source: as above, events of a dialog. */
const CLOSED = 12006;

type Granted = Extract<SignInAnswer, { readonly token: string }>;

/**
 * A window of Office on our own sign-in page, for Office that does not sign in for us. Tokens stay in the memory of
 * the pane; after they end the window opens again.
 */
export const dialog: IdentityKind = {
  id: "dialog",
  fits: ({ registration, office }) => registration !== null && office?.supports("DialogApi", "1.1") === true,
  open: (parts) => new DialogIdentity(parts),
};

class DialogIdentity implements Identity {
  readonly id = "dialog";
  readonly #parts: IdentityParts;
  readonly #tokens = new Map<string, Granted>();

  constructor(parts: IdentityParts) {
    this.#parts = parts;
  }

  account(): Account | null {
    return [...this.#tokens.values()].at(-1)?.account ?? null;
  }

  async token(scopes: readonly string[], { fresh = false, quiet = false }: TokenOptions = {}): Promise<string> {
    const key = [...scopes].sort().join(" ");
    const kept = this.#tokens.get(key);
    if (kept !== undefined && !fresh && kept.expires - MARGIN > this.#parts.now()) return kept.token;
    if (quiet) throw signInError("sign-in-needed", "nobody clicked");
    const granted = await this.#ask(scopes);
    this.#tokens.set(key, granted);
    return granted.token;
  }

  signOut(): Promise<void> {
    this.#tokens.clear();
    return Promise.resolve();
  }

  async #ask(scopes: readonly string[]): Promise<Granted> {
    const { office, page, nonce, later } = this.#parts;
    if (office === null) throw signInError("sign-in-not-set-up", "no office");
    const state = nonce();
    const opened = await office.openDialog(addressOf(page, { scopes, state })).catch((error: unknown) => { throw refusal(error); });
    try {
      return await within(PERSON_PATIENCE, answerOf(opened, state, new URL(page).origin), later, () => signInError("sign-in-cancelled", "nobody answered"));
    } finally {
      opened.close();
    }
  }
}

/** The answer of the window. What does not come from our own page, or not to this question, is passed over. */
function answerOf(opened: DialogWindow, state: string, ours: string): Promise<Granted> {
  return new Promise((resolve, reject) => {
    opened.onMessage((message, origin) => {
      if (origin !== undefined && origin !== ours) return;
      const answer = readAnswer(message, state);
      if (answer === null) return;
      if ("token" in answer) resolve(answer);
      else reject(signInError(answer.failed, "the page says so"));
    });
    opened.onEvent((code) => { reject(code === CLOSED ? signInError("sign-in-cancelled", "window closed") : signInError("sign-in-unavailable", `window event ${String(code)}`)); });
  });
}

function refusal(error: unknown): KantlijnError {
  const number = error instanceof DialogRefused ? error.code : 0;
  const code: SignInCode = BLOCKED.has(number) ? "sign-in-blocked" : "sign-in-unavailable";
  return signInError(code, `window refused ${String(number)}`);
}
