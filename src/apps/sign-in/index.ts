import { runSignInPage } from "../../adapters/identity/dialog/page.ts";
import { loadMsal } from "../../adapters/identity/msal.ts";
import { signIn as words } from "../../language/nl/sign-in.ts";

/** The part of the global `Office` that a window of Office uses. */
interface OfficeWindow {
  onReady(): Promise<unknown>;
  readonly context: { readonly ui: { messageParent(message: string, options: { readonly targetOrigin: string }): void } };
}

/** Milliseconds after which the library of Office will not come any more. */
const PATIENCE = 8_000;

const office = (window as { readonly Office?: OfficeWindow }).Office;
const late = setTimeout(() => { say(words.failed); }, PATIENCE);

if (office === undefined) say(words.failed);
else void office.onReady().then(() => run(office));

async function run({ context }: OfficeWindow): Promise<void> {
  clearTimeout(late);
  const end = await runSignInPage({
    address: location.href, storage: sessionStorage, setting: fetchSetting, library: loadMsal,
    tell: (message) => { context.ui.messageParent(message, { targetOrigin: location.origin }); },
  }, () => Date.now()).catch(() => "failed" as const);
  if (end !== "away") say(words[end]);
}

async function fetchSetting(name: string): Promise<unknown> {
  const answer = await fetch(`setting/${name}.json`);
  return answer.ok ? ((await answer.json()) as unknown) : null;
}

function say(text: string): void {
  const status = document.getElementById("status");
  if (status !== null) status.textContent = text;
}
