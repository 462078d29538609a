import type { Doubt } from "../../core/sending/index.ts";
import { send as en } from "../../language/en/send.ts";
import { send as nl } from "../../language/nl/send.ts";
import type { Completion } from "./office.ts";

/** Id of the button that opens the pane beside a mail that is being written. */
const PANE = "kantlijn.compose.open";
/** Most characters of a message in the dialog. Source: Office.AddinCommands.EventCompletedOptions. */
const LONGEST = 500;
/** A longer address is no help in a dialog. */
const LONGEST_LINK = 250;

/** What a client can show beside the words: nothing, another way to send than its manifest says, or also a button for the pane. */
export type DialogParts = "words" | "mode" | "pane";

/** Nothing can be fetched here, so both languages are in the file. Frisian is under way and has none of these words yet. */
const LANGUAGES = { nl, en } as const;

/** What the dialog says. `url` is where the document is stored. */
export function promptFor(language: keyof typeof LANGUAGES, doubt: Doubt, url: string | null, parts: DialogParts): Completion {
  const send = LANGUAGES[language];
  const errorMessage = [sentenceOf(send, doubt), ...(url !== null && doubt.reason !== "sensitive" ? [send.link(url)] : [])].join(" ").slice(0, LONGEST);
  if (parts === "words") return { allowEvent: false, errorMessage };
  const prompt: Completion = { allowEvent: false, errorMessage, sendModeOverride: "promptUser" };
  return parts === "mode" ? prompt : { ...prompt, cancelLabel: send.look, commandId: PANE, contextData: JSON.stringify({ code: "recipient", reason: doubt.reason }) };
}

function sentenceOf(send: (typeof LANGUAGES)[keyof typeof LANGUAGES], doubt: Doubt): string {
  if (doubt.reason === "look-alike") return send.lookAlike(doubt.domain, doubt.twin);
  if (doubt.reason === "own-private") return send.ownPrivate(doubt.domain);
  return send.sensitive(doubt.kinds, doubt.domain, doubt.others);
}

/** An address that can be given to a person; null for anything else. */
export function linkOf(url: unknown): string | null {
  return typeof url === "string" && url.length <= LONGEST_LINK && /^https:\/\/[^\s"<>]+$/.test(url) ? url : null;
}
