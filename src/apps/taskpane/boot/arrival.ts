import type { DocumentHost } from "../../../adapters/hosts/host.ts";
import { later } from "./later.ts";
import type { OutlookGround } from "./outlook.ts";
import type { Profiles } from "./profile.ts";

/** What the Office library says when it is there: in which program the pane stands, or in none. */
export interface OfficeThere {
  readonly office: typeof Office;
  readonly program: "Word" | "Outlook" | null;
}

/** Milliseconds between two looks whether the library has come. */
const LOOK_MS = 40;

/**
 * Waits until the Office library is there and knows its host. The library comes from Microsoft and may be late or never
 * come; the page says so after a while, and goes on all the same when it does come.
 */
export async function officeThere(page: Window & { Office?: typeof Office }): Promise<OfficeThere> {
  while (typeof page.Office?.onReady !== "function") await new Promise((resolve) => { setTimeout(resolve, LOOK_MS); });
  const office = page.Office;
  const { host } = await office.onReady();
  const program = String(host);
  return { office, program: program === "Word" || program === "Outlook" ? program : null };
}

/** The language of the buttons of Office, as "en-US"; a version that does not say it leaves it to the browser. */
export function languageOf(office: typeof Office): readonly string[] {
  const { displayLanguage } = office.context as Partial<Pick<Office.Context, "displayLanguage">>;
  return displayLanguage === undefined || displayLanguage === "" ? navigator.languages : [displayLanguage];
}

/** The document that is open in the program around the pane; null when there is none that we know. */
export async function hostIn({ office, program }: OfficeThere, profiles: Profiles, ground: Omit<OutlookGround, "profiles">): Promise<DocumentHost | null> {
  if (program === "Word") return openWord(office, profiles);
  return program === "Outlook" ? (await import(/* webpackChunkName: "outlook" */ "./outlook.ts")).openOutlook(office, { ...ground, profiles }) : null;
}

async function openWord(office: typeof Office, profiles: Profiles): Promise<DocumentHost> {
  const { wordHost } = await import(/* webpackChunkName: "word" */ "../../../adapters/hosts/word/index.ts");
  return wordHost({
    office, word: Word, pane: window, author: () => profiles.author,
    clock: () => performance.now(), later,
    now: () => new Date().toISOString(),
    draftName,
  });
}

const DRAFT = "kantlijn.draft";

/** A name for a document that has no address: the same after the pane is loaded again in this window. */
function draftName(): string {
  // Office on the web gives every document a window name of its own.
  const key = `${DRAFT} ${window.name}`;
  try {
    const name = sessionStorage.getItem(key) ?? crypto.randomUUID();
    sessionStorage.setItem(key, name);
    return name;
  } catch {
    return FALLBACK;
  }
}

const FALLBACK = crypto.randomUUID();
