import { KantlijnError } from "../../../core/model/index.ts";
import { problemOf } from "./problem.ts";

/** What the server needs from the page. */
export interface VaultOptions {
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>;
  /** Address of the server, with a closing slash: "http://localhost:3000/". */
  readonly base: string;
  /** The token that came with the page; null when the page came from a server without a vault. */
  readonly session: () => string | null;
  /** Gets a new token when the server no longer knows the old one; null when there is none to get. */
  readonly renew: () => Promise<string | null>;
  /** A token of the author, for a server of an organisation; null where the session is enough. */
  readonly token?: VaultToken | null;
}

/** `fresh`: the last one was refused; `quiet`: nobody clicked, so nobody is asked to sign in. */
type VaultToken = (options: { readonly fresh: boolean; readonly quiet: boolean }) => Promise<string>;

const SESSION_HEADER = "X-Kantlijn-Session";

/** Asks the server something, with proof of who asks; once more with fresh proof when the server no longer knows the old one. */
export type Call = (path: string, request: RequestInit, quiet: boolean) => Promise<Response>;

/** @throws KantlijnError by the call, with the code that the server gave, or `server-unavailable`. */
export function callerOf(options: VaultOptions): Call {
  return async (path, request, quiet) => {
    const session = options.session();
    if (session === null) throw new KantlijnError("server-unavailable", "no session");
    const answer = await send(options, path, request, await proofOf(options, session, { fresh: false, quiet }));
    if (answer.ok) return answer;
    const problem = await problemOf(answer);
    const proof = await otherProof(options, problem, session, quiet);
    if (proof === null) throw problem;
    const again = await send(options, path, request, proof);
    if (!again.ok) throw await problemOf(again);
    return again;
  };
}

type Proof = Readonly<Record<string, string>>;

/** The headers that show where this page came from, and who asks. */
async function proofOf({ token = null }: VaultOptions, session: string, wish: Parameters<VaultToken>[0]): Promise<Proof> {
  return { [SESSION_HEADER]: session, ...(token === null ? {} : { Authorization: `Bearer ${await token(wish)}` }) };
}

/** What may still be accepted after a refusal; null when there is nothing else to show. */
async function otherProof(options: VaultOptions, { code }: KantlijnError, session: string, quiet: boolean): Promise<Proof | null> {
  if (code === "token-refused" && (options.token ?? null) !== null) return proofOf(options, session, { fresh: true, quiet });
  if (code !== "session-invalid") return null;
  const fresh = await options.renew();
  return fresh === null || fresh === session ? null : proofOf(options, fresh, { fresh: false, quiet });
}

async function send({ fetch, base }: VaultOptions, path: string, request: RequestInit, proof: Proof): Promise<Response> {
  try {
    return await fetch(`${base}${path}`, { ...request, headers: { ...(request.headers as Record<string, string> | undefined), ...proof } });
  } catch (cause) {
    if (request.signal?.aborted === true) throw cause;
    throw new KantlijnError("server-unavailable", "no answer from the server", { cause });
  }
}

/** The answer. @throws KantlijnError server-unavailable when it is none. */
export async function json(answer: Response): Promise<unknown> {
  try {
    return (await answer.json()) as unknown;
  } catch (cause) {
    throw new KantlijnError("server-unavailable", "an answer that was cut off", { cause });
  }
}
