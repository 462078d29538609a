import { sha256 } from "../../hash/sha256.ts";
import { ask, type OfficeJs } from "./office.ts";
import { isRecord, listOf, stringsOf } from "./unpack.ts";

/** An intent without what the author chose: enough for when Outlook did not keep the rest with the draft. */
export interface Pending {
  readonly key: string;
  readonly locationId: string;
  readonly confirmedAt: string;
  /** Under which it is stored; an older version gave none. */
  readonly id?: string;
  /** Of a zaak that the author found: how closed it is, "" when that is not known. Absent: the setting names the place. */
  readonly found?: string;
}

const THREADS = "kantlijn.threads.1";
const PENDING = "kantlijn.pending.1";
/** Characters as JSON, of the 32 kB that all settings of an add-in in a mailbox may have together. */
const MOST_THREADS = 20_000;
const MOST_PENDING = 6_000;

/**
 * Which conversations belong where, and what waits to be sent, in the settings of the mailbox: so on every machine of
 * the author. Only ids; what was used longest ago goes first. Two panes that write at the same moment: the last one holds.
 */
export class Conversations {
  readonly #office: OfficeJs;

  constructor(office: OfficeJs) {
    this.#office = office;
  }

  /** Where an earlier mail of this conversation was filed; null when none was. */
  async placeOf(conversationId: string | null): Promise<string | null> {
    const place = conversationId === null ? undefined : this.#threads()[await keyOf(conversationId)];
    return place ?? null;
  }

  /** This conversation belongs here; `null` forgets it. */
  async remember(conversationId: string, place: string | null): Promise<void> {
    const key = await keyOf(conversationId);
    const { [key]: before, ...others } = this.#threads();
    if ((before ?? null) === place) return;
    const entries = [...Object.entries(others), ...(place === null ? [] : [[key, place] as const])];
    await this.#save(THREADS, Object.fromEntries(newest(entries, MOST_THREADS)));
  }

  /** Everything that waits for a mail of this conversation, oldest first. */
  async pendingOf(conversationId: string | null): Promise<readonly Pending[]> {
    if (conversationId === null) return [];
    const key = await keyOf(conversationId);
    return this.#pending().filter((pending) => pending.key === key);
  }

  async wait(conversationId: string, pending: Omit<Pending, "key">): Promise<void> {
    const key = await keyOf(conversationId);
    await this.#save(PENDING, newest([...this.#pending().filter((other) => other.key !== key), { key, ...pending }], MOST_PENDING));
  }

  async stopWaiting(conversationId: string): Promise<void> {
    const key = await keyOf(conversationId);
    const left = this.#pending().filter((pending) => pending.key !== key);
    if (left.length < this.#pending().length) await this.#save(PENDING, left);
  }

  #threads(): Readonly<Record<string, string>> {
    const kept = this.#get(THREADS);
    return isRecord(kept) ? Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === "string")) : {};
  }

  #pending(): readonly Pending[] {
    const kept = this.#get(PENDING);
    return Array.isArray(kept) ? kept.flatMap((one: unknown) => listOf(pendingIn(one))) : [];
  }

  #get(name: string): unknown {
    return this.#office.context.roamingSettings.get(name) as unknown;
  }

  async #save(name: string, value: unknown): Promise<void> {
    const settings = this.#office.context.roamingSettings;
    settings.set(name, value);
    await ask("keeping settings", (answer) => { settings.saveAsync(answer); });
  }
}

function pendingIn(one: unknown): Pending | null {
  const pending = stringsOf(one, ["key", "locationId", "confirmedAt"]);
  return pending === null ? null : { ...pending, ...stringsOf(one, ["id"]), ...stringsOf(one, ["found"]) };
}

/** The newest of these that fit, in the order they had. */
function newest<T>(entries: readonly T[], most: number): readonly T[] {
  let size = 2;
  let start = entries.length;
  while (start > 0 && size <= most) {
    size += JSON.stringify(entries[start - 1]).length + 1;
    if (size <= most) start -= 1;
  }
  return entries.slice(start);
}

/** A short name for a conversation: the id that Outlook gives is long. */
async function keyOf(conversationId: string): Promise<string> {
  return (await sha256(conversationId)).slice(0, 18);
}
