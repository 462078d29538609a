import type { FindingKind } from "../model/index.ts";
import { markOf, paragraphsOf, type OutgoingMail } from "./mail.ts";
import { judgeRecipient, type Recipient, type Sender } from "./recipients.ts";
import { risksIn, type Risks } from "./risks.ts";

/** Who sends what, and for whom: what a mail is judged against. */
export interface SendSetting {
  readonly kind: "mail" | "invitation";
  readonly sender: Sender | null;
  /** Domains of the organisation. Empty when nobody knows: then nothing is outside. */
  readonly domains: readonly string[];
  /** Kinds the organisation wants to hear of; null for all that are looked for. */
  readonly kinds: readonly string[] | null;
}

/** What was found in a mail at some moment: a mark of the mail, kinds and counts. Kept with the draft; holds none of its words. */
export interface Verdict {
  readonly version: 1;
  readonly mark: string;
  readonly risks: Risks;
}

/** Why somebody should look again before this mail goes. */
export type Doubt =
  | { readonly reason: "look-alike"; readonly domain: string; readonly twin: string }
  | { readonly reason: "own-private"; readonly domain: string }
  | { readonly reason: "sensitive"; readonly domain: string; readonly kinds: readonly [FindingKind, ...FindingKind[]]; readonly others: number };

/** Reads a mail. `mayGoOn` can end the reading of a very long one. */
export function verdictOn(mail: OutgoingMail, mayGoOn: () => boolean = () => true): Verdict {
  return { version: 1, mark: markOf(mail), risks: risksIn(paragraphsOf(mail), mayGoOn) };
}

/** Whether a verdict that was kept is about this very mail. */
export function isFresh(verdict: Verdict | null, mail: OutgoingMail): verdict is Verdict {
  return verdict !== null && verdict.mark === markOf(mail);
}

/** Reads a kept verdict; null for anything else, however it came there. */
export function parseVerdict(text: unknown): Verdict | null {
  if (typeof text !== "string" || text === "") return null;
  try {
    const { version, mark, risks } = JSON.parse(text) as Partial<Record<keyof Verdict, unknown>>;
    if (version !== 1 || typeof mark !== "string" || typeof risks !== "object" || risks === null || Array.isArray(risks)) return null;
    return Object.keys(risks).every((kind) => KINDS.some((known) => known === kind)) && Object.values(risks).every((count) => Number.isInteger(count) && count > 0)
      ? { version, mark, risks }
      : null;
  } catch {
    return null;
  }
}

/** The kinds in the order in which they are named. */
const KINDS = ["bsn", "document-number", "health", "criminal", "origin", "religion", "politics", "union", "orientation", "biometrics", "pupil-number", "iban"] as const;

/**
 * The one thing to say about a mail that is about to go, or null. A wrong address comes before what stands in the mail: the
 * mail can be right and its address never. An invitation to oneself keeps a second calendar in step; it takes nothing along.
 */
export function doubtAbout(recipients: readonly string[], risks: Risks, { kind, sender, domains, kinds }: SendSetting): Doubt | null {
  if (domains.length === 0) return null;
  const outside = recipients.map((address) => judgeRecipient(address, sender, domains)).filter((recipient) => recipient !== null);
  const wrong = outside.find(({ reason }) => reason === "look-alike") ?? outside.find(({ reason }) => reason === "own-private" && kind === "mail");
  if (wrong?.reason === "look-alike") return wrong;
  if (wrong?.reason === "own-private") return { reason: "own-private", domain: wrong.domain };
  const [first, ...rest] = KINDS.filter((found) => (risks[found] ?? 0) > 0 && (kinds === null || kinds.includes(found)));
  const to = outside.find(({ reason }) => reason === "private" || reason === "own-private") ?? outside[0];
  if (first === undefined || to === undefined) return null;
  return { reason: "sensitive", domain: to.domain, kinds: [first, ...rest], others: otherDomains(outside, to) };
}

function otherDomains(outside: readonly Recipient[], named: Recipient): number {
  return new Set(outside.map(({ domain }) => domain).filter((domain) => domain !== named.domain)).size;
}
