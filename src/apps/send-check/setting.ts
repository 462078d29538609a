import { SEND_KEYS } from "../../core/model/index.ts";
import { ownDomainOf, type SendSetting } from "../../core/sending/index.ts";
import { ask, MISSING, type ComposeItem, type SendOffice } from "./office.ts";
import { memberOf, senderOf } from "./read.ts";

/** First line of the built file; whoever serves it can fill in the domains there. */
declare const KANTLIJN_DOMAINS: readonly string[] | undefined;

export interface ToldSetting extends SendSetting {
  readonly language: "nl" | "en";
}

/** Who sends, and which domains are the organisation's: by the pane, else by the file, else by the sender's own address. */
export async function settingOf(office: SendOffice, item: ComposeItem, kind: SendSetting["kind"]): Promise<ToldSetting> {
  const sender = senderOf(office);
  const kept = [parsed(await sessionValue(item, SEND_KEYS.setting)), parsed(roamingValue(office))];
  const told = kept.find((setting) => namesIn(memberOf(setting, "domains")).length > 0);
  const filled = typeof KANTLIJN_DOMAINS === "undefined" ? [] : namesIn(KANTLIJN_DOMAINS);
  const kinds = memberOf(told, "kinds");
  return { language: languageOf(office, memberOf(told, "language")), kind, sender, kinds: Array.isArray(kinds) ? kinds.map(String) : null, domains: told !== undefined ? namesIn(memberOf(told, "domains")) : filled.length > 0 ? filled : ownDomainOf(sender) };
}

/** What the author reads in the pane, or else what the buttons of Outlook say. */
function languageOf({ context }: SendOffice, told: unknown): ToldSetting["language"] {
  return String(typeof told === "string" ? told : context?.displayLanguage).slice(0, 2) === "en" ? "en" : "nl";
}

/** What is kept with the draft under a name; undefined when there is nothing. */
export function sessionValue(item: ComposeItem, name: string): Promise<unknown> {
  return ask((callback) => (item.sessionData?.getAsync ? item.sessionData.getAsync(name, callback) : MISSING));
}

function roamingValue(office: SendOffice): unknown {
  try {
    return office.context?.roamingSettings?.get?.(SEND_KEYS.setting);
  } catch {
    return undefined;
  }
}

const namesIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((name): name is string => typeof name === "string" && name.includes(".")) : []);

/** An object, or one that was written as JSON; undefined for anything else. */
export function parsed(kept: unknown): unknown {
  if (typeof kept !== "string") return kept;
  try {
    return JSON.parse(kept);
  } catch {
    return undefined;
  }
}
