import { runSignInPage } from "../../adapters/identity/dialog/page.ts";
import { loadMsal } from "../../adapters/identity/msal.ts";
import { sayPage, tongueOf } from "../../language/spoken/page.ts";
import { signIn as words, signInPage } from "../../language/spoken/sign-in.ts";

/** The part of the global `Office` that a window of Office uses. */
interface OfficeWindow {
  onReady(): Promise<unknown>;
  readonly context: { readonly displayLanguage?: string; readonly ui: { messageParent(message: string, options: { readonly targetOrigin: string }): void } };
}

/** Milliseconds after which the library of Office will not come any more. */
const PATIENCE = 8_000;

const office = (window as { readonly Office?: OfficeWindow }).Office;
const tongue = tongueOf(window);
let ended: "done" | "failed" | null = null;
const late = setTimeout(() => { say("failed"); }, PATIENCE);
tongue.subscribe(() => {
  sayPage(document, signInPage);
  if (ended !== null) say(ended);
});

if (office === undefined) say("failed");
else void office.onReady().then(() => run(office));

async function run({ context }: OfficeWindow): Promise<void> {
  clearTimeout(late);
  if (context.displayLanguage !== undefined && context.displayLanguage !== "") tongue.suggest([context.displayLanguage]);
  const end = await runSignInPage({
    address: location.href, storage: sessionStorage, setting: fetchSetting, library: loadMsal,
    tell: (message) => { context.ui.messageParent(message, { targetOrigin: location.origin }); },
  }, () => Date.now()).catch(() => "failed" as const);
  if (end !== "away") say(end);
}

async function fetchSetting(name: string): Promise<unknown> {
  const answer = await fetch(`setting/${name}.json`);
  return answer.ok ? ((await answer.json()) as unknown) : null;
}

function say(end: "done" | "failed"): void {
  ended = end;
  const status = document.getElementById("status");
  if (status !== null) status.textContent = words[end];
}
