import { ERROR_CODES, KantlijnError, type DocumentStatus, type ErrorCode, type Marking, type Receipt, type StoredFile, type StoreTarget, type WooQueue } from "../../core/model/index.ts";
import type { LanguageCode } from "../../language/registry.ts";

/** How a delivery stands, as the server gives it. */
export interface Onward {
  readonly state: "waiting" | "delivering" | "delivered" | "failed" | "withdrawing" | "withdrawn";
  /** Why the last attempt did not succeed. */
  readonly code: ErrorCode | null;
  /** When it is tried again. */
  readonly nextAt: string | null;
}

/** What was handed over for publication: to a publicatiebank, or to the Woo team. */
export interface HandedOver extends Onward {
  readonly store: "gpp" | "queue";
  /** Where somebody goes on with it. */
  readonly address: string | null;
}

/** A line of the register, as the server gives it. */
export interface Row {
  readonly captureId: string;
  readonly title: string;
  readonly documentType: string | null;
  readonly unit: string | null;
  readonly status: DocumentStatus | null;
  readonly delivery: "here" | "elsewhere" | "delivered" | "stuck" | "withdrawn";
  /** How it stands with the system where it belongs; null when that is not connected. */
  readonly onward: Onward | null;
  readonly target: StoreTarget;
  readonly retention: { readonly valuation: "bewaren" | "vernietigen" | null; readonly term: string | null };
  /** The first day on which the term can be over, YYYY-MM-DD. */
  readonly dueFrom: string | null;
  readonly location: Receipt["location"];
  readonly file: StoredFile;
  /** Moments: ISO 8601 in UTC. */
  readonly storedAt: string;
  readonly undoUntil: string | null;
  readonly withdrawnAt: string | null;
  /** It has a DiWoo document. */
  readonly diwoo: boolean;
  /** Categories of the Woo. */
  readonly categories: readonly string[];
  /** It can be handed over for publication. */
  readonly publishable: boolean;
  /** Null when nobody handed it over. */
  readonly publication: HandedOver | null;
  /** What came along with a mail; null while that is not known. `captureId`: where it was filed by itself as well. */
  readonly attachments: readonly (StoredFile & { readonly captureId?: string | null })[] | null;
  /** What the author marked for the Woo team. */
  readonly marked: readonly Marking[];
  /** Where the Woo team finds it. */
  readonly wooQueue: WooQueue | null;
}

export interface Reason {
  readonly kind: "concept" | "duplicate" | "older" | "due";
  /** The capture that makes it so. */
  readonly other: string | null;
  readonly since: string | null;
}

/** Lines of the page, with why they are there when it is a list to tidy up. */
export interface Listed {
  readonly items: readonly { readonly row: Row; readonly reasons: readonly Reason[] }[];
  readonly total: number;
  /** Lines before these. */
  readonly offset: number;
}

/** What can be chosen from. */
export interface Choices {
  readonly kinds: readonly string[];
  readonly units: readonly string[];
  readonly places: readonly { readonly id: string; readonly title: string }[];
}

export interface Chain {
  readonly seals: number;
  readonly rows: number;
  readonly head: { readonly number: string; readonly sha256: string } | null;
  readonly faults: readonly unknown[];
}

/** What can be fetched of a capture. */
export type Part = "file" | "mdto/informatieobject.xml" | "mdto/bestand.xml" | "diwoo.xml" | `attachments/${number}`;

/** Lines on a page. */
export const PAGE = 50;

/** A page of the lines that meet the conditions. Every function throws the KantlijnError that the server tells of. */
export async function fetchRows(conditions: URLSearchParams, place: { readonly offset: number } | { readonly at: string }): Promise<Listed> {
  const { captures, total, offset } = (await json(`api/captures?${paged(conditions, place)}`)) as { readonly captures: readonly Row[]; readonly total: number; readonly offset: number };
  return { items: captures.map((row) => ({ row, reasons: [] })), total, offset };
}

/** A page of what may be tidied up. */
export async function fetchTidy(offset: number): Promise<Listed> {
  return (await json(`api/register/tidy?${paged(new URLSearchParams(), { offset })}`)) as Listed;
}

export const fetchChoices = async (): Promise<Choices> => (await json("api/register/choices")) as Choices;
export const fetchChain = async (): Promise<Chain> => (await json("api/seals")) as Chain;

/** Every line that meets the conditions, as a file; what a spreadsheet shows has headings in this language. */
export async function fetchExport(conditions: URLSearchParams, kind: "csv" | "json", language: LanguageCode): Promise<Blob> {
  const query = new URLSearchParams([...conditions, ...(kind === "csv" ? [["lang", language]] : [])]);
  return (await call(`api/register/export.${kind}?${query.toString()}`)).blob();
}

export async function fetchPart(captureId: string, part: Part): Promise<Blob> {
  return (await call(`api/captures/${encodeURIComponent(captureId)}/${part}`)).blob();
}

/** Undoes a capture; answers the moment it was undone. */
export async function withdraw(captureId: string): Promise<string> {
  const answer = (await (await call(`api/captures/${encodeURIComponent(captureId)}/withdrawal`, { method: "POST" })).json()) as { readonly withdrawnAt: string };
  return answer.withdrawnAt;
}

/** Has a delivery that got stuck tried again; answers how it stands. */
export async function tryAgain(captureId: string): Promise<Onward> {
  return (await (await call(`api/captures/${encodeURIComponent(captureId)}/delivery`, { method: "POST" })).json()) as Onward;
}

/** Hands a capture over for publication, or tries it again; answers how that stands. Publishes nothing. */
export async function handOver(captureId: string): Promise<HandedOver> {
  return (await (await call(`api/captures/${encodeURIComponent(captureId)}/publication`, { method: "POST" })).json()) as HandedOver;
}

function paged(conditions: URLSearchParams, place: { readonly offset: number } | { readonly at: string }): string {
  return new URLSearchParams([...conditions, ["limit", String(PAGE)], ...Object.entries(place).map(([name, value]) => [name, String(value)])]).toString();
}

const json = async (address: string): Promise<unknown> => (await call(address)).json() as Promise<unknown>;

const meta = (): HTMLMetaElement | null => document.querySelector('meta[name="kantlijn-session"]');
/** Asked once: what failed is not asked again before somebody wants it, since asking means leaving this page. */
let reader: Promise<string | null> | null = null;
let refused = false;

function tokenOnce(): Promise<string | null> {
  const scope = meta()?.dataset["scope"];
  reader ??= scope === undefined ? Promise.resolve(null) : import(/* webpackChunkName: "register-reader" */ "./reader.ts").then(({ readerToken }) => readerToken(window, scope));
  reader.catch(() => { refused = true; });
  return reader;
}

/** Lets who reads the register of an organisation sign in, before anything is asked. `again`: somebody wants to try once more. What goes wrong, the first question says. */
export async function signIn(again: boolean): Promise<void> {
  if (again && refused) [reader, refused] = [null, false];
  await tokenOnce().catch(() => undefined);
}

async function call(address: string, request: RequestInit = {}): Promise<Response> {
  const token = await tokenOnce();
  const headers = { "X-Kantlijn-Session": meta()?.content ?? "", ...(token === null ? {} : { Authorization: `Bearer ${token}` }) };
  const answer = await fetch(address, { ...request, headers }).catch((cause: unknown) => {
    throw new KantlijnError("server-unavailable", "no answer", { cause });
  });
  if (answer.ok) return answer;
  const code = await codeOf(answer);
  if (code === "token-refused") refused = true;
  throw new KantlijnError(code, `the server answered ${String(answer.status)}`);
}

/** The code in a problem (RFC 9457); from something that is not our server, that it is not there. */
async function codeOf(answer: Response): Promise<KantlijnError["code"]> {
  const problem = (await answer.json().catch(() => null)) as { readonly code?: unknown } | null;
  return ERROR_CODES.find((code) => code === problem?.code) ?? "server-unavailable";
}
