import { ERROR_CODES, KantlijnError, type Receipt, type StoredFile } from "../../core/model/index.ts";

/** A line of the register, as the server gives it. */
export interface Row {
  readonly captureId: string;
  readonly title: string;
  readonly documentType: string | null;
  readonly location: Receipt["location"];
  readonly file: StoredFile;
  /** Moments: ISO 8601 in UTC. */
  readonly storedAt: string;
  readonly undoUntil: string | null;
  readonly withdrawnAt: string | null;
  /** It has a DiWoo document. */
  readonly diwoo: boolean;
}

export interface RowsPage {
  readonly captures: readonly Row[];
  /** What to ask for to see older ones; null at the end. */
  readonly next: string | null;
}

/** What can be fetched of a capture. */
export type Part = "file" | "mdto/informatieobject.xml" | "mdto/bestand.xml" | "diwoo.xml";

const PAGE = 50;

/** Captures, newest first, older than `before`. Every function throws the KantlijnError that the server tells of. */
export async function fetchRows(before: string | null): Promise<RowsPage> {
  const query = new URLSearchParams({ limit: String(PAGE), ...(before === null ? {} : { before }) });
  return (await (await call(`api/captures?${query.toString()}`)).json()) as RowsPage;
}

export async function fetchPart(captureId: string, part: Part): Promise<Blob> {
  return (await call(`api/captures/${encodeURIComponent(captureId)}/${part}`)).blob();
}

/** Undoes a capture; answers the moment it was undone. */
export async function withdraw(captureId: string): Promise<string> {
  const answer = (await (await call(`api/captures/${encodeURIComponent(captureId)}/withdrawal`, { method: "POST" })).json()) as { readonly withdrawnAt: string };
  return answer.withdrawnAt;
}

async function call(address: string, request: RequestInit = {}): Promise<Response> {
  const session = document.querySelector<HTMLMetaElement>('meta[name="kantlijn-session"]')?.content ?? "";
  const answer = await fetch(address, { ...request, headers: { "X-Kantlijn-Session": session } }).catch((cause: unknown) => {
    throw new KantlijnError("server-unavailable", "no answer", { cause });
  });
  if (answer.ok) return answer;
  throw new KantlijnError(await codeOf(answer), `the server answered ${String(answer.status)}`);
}

/** The code in a problem (RFC 9457); from something that is not our server, that it is not there. */
async function codeOf(answer: Response): Promise<KantlijnError["code"]> {
  const problem = (await answer.json().catch(() => null)) as { readonly code?: unknown } | null;
  return ERROR_CODES.find((code) => code === problem?.code) ?? "server-unavailable";
}
