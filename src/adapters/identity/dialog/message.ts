import { ERROR_CODES } from "../../../core/model/index.ts";
import { isSignInCode, type SignInCode } from "../failures.ts";

/** What the pane asks of the sign-in page; it travels in the address. */
export interface SignInRequest {
  /** Name of the setting file: the page reads the registration there, never from an address. */
  readonly setting: string;
  readonly scopes: readonly string[];
  /** Made by the pane, unguessable: it comes back with the answer. */
  readonly state: string;
}

/** What the sign-in page answers. */
export type SignInAnswer =
  | { readonly state: string; readonly token: string; /** Milliseconds since 1970. */ readonly expires: number; readonly account: { readonly id: string; readonly name: string } }
  | { readonly state: string; readonly failed: SignInCode };

const KIND = "kantlijn-sign-in";
const SETTING = /^[\w-]{1,60}$/u;
const SCOPE = /^[A-Za-z0-9:/._-]{1,200}$/u;
const STATE = /^[A-Za-z0-9]{20,80}$/u;
const MOST_SCOPES = 5;
/** Characters. A token of Entra is some thousands. */
const LONGEST_TOKEN = 32_000;

/** The address that carries a request. `page` already names the setting. */
export function addressOf(page: string, { scopes, state }: Omit<SignInRequest, "setting">): string {
  const address = new URL(page);
  address.searchParams.set("scope", scopes.join(" "));
  address.searchParams.set("state", state);
  return address.href;
}

/** The request in an address; null when there is none, or one that no pane of ours makes. */
export function requestIn(address: string): SignInRequest | null {
  const { searchParams } = new URL(address);
  return checked({ setting: searchParams.get("setting") ?? "default", scopes: (searchParams.get("scope") ?? "").split(" "), state: searchParams.get("state") });
}

/** A request as the page kept it while it was away; null when it is none. */
export function requestFrom(kept: string | null): SignInRequest | null {
  const request = recordIn(kept);
  return request === null ? null : checked(request);
}

function checked({ setting, scopes, state }: Readonly<Record<string, unknown>>): SignInRequest | null {
  if (!matches(setting, SETTING) || !matches(state, STATE) || !Array.isArray(scopes) || scopes.length === 0 || scopes.length > MOST_SCOPES) return null;
  const fitting = scopes.filter((scope): scope is string => matches(scope, SCOPE));
  return fitting.length === scopes.length ? { setting, state, scopes: fitting } : null;
}

export function writeAnswer(answer: SignInAnswer): string {
  return JSON.stringify({ kind: KIND, ...answer });
}

/** Reads what a window said. Null when it is not the answer to this question: something else may speak as well. */
export function readAnswer(message: unknown, state: string): SignInAnswer | null {
  const answer = typeof message === "string" ? recordIn(message) : null;
  if (answer === null || answer["kind"] !== KIND || answer["state"] !== state) return null;
  const code = signInCodeIn(answer["failed"]);
  if (code !== null) return { state, failed: code };
  const { token, expires, account } = answer;
  if (typeof token !== "string" || token === "" || token.length > LONGEST_TOKEN || typeof expires !== "number" || !Number.isFinite(expires)) return null;
  const { id, name } = typeof account === "object" && account !== null ? (account as Readonly<Record<string, unknown>>) : {};
  return typeof id === "string" && typeof name === "string" ? { state, token, expires, account: { id, name } } : null;
}

function signInCodeIn(value: unknown): SignInCode | null {
  return ERROR_CODES.filter(isSignInCode).find((code) => code === value) ?? null;
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === "string" && pattern.test(value);
}

function recordIn(text: string | null): Readonly<Record<string, unknown>> | null {
  try {
    const value = JSON.parse(text ?? "") as unknown;
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
