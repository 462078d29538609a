import { applicationTokens } from "../../../adapters/graph/application-token.ts";
import { mailboxesOf } from "../../../adapters/graph/mailbox.ts";
import { checkGpp, type GppConnection } from "../../../adapters/stores/gpp/index.ts";
import { checkZgw, type ZgwConnection } from "../../../adapters/stores/zgw/index.ts";
import { KantlijnError } from "../../../core/model/index.ts";
import { readConfiguration, type Configuration } from "../configuration.ts";
import type { Ask } from "../deliveries/stores.ts";
import type { MailSettings } from "../intents/settings.ts";
import type { Organisation } from "../organisation/settings.ts";
import { result, type Result } from "./result.ts";

/** Whether the configuration can be read, and whether what it connects answers, knows us and lets us read what we need. Asks only; changes nothing there. */
export async function connectionResults(data: string, environment: NodeJS.ProcessEnv, ask: Ask, now: Date): Promise<readonly Result[]> {
  let configuration: Configuration;
  try {
    configuration = readConfiguration(data, environment);
  } catch (error) {
    if (!(error instanceof KantlijnError)) throw error;
    return [result("zgw", "wrong", "configuration-broken", { faults: error.values["faults"] ?? "" })];
  }
  const { zgw, gpp, mail, organisation } = configuration;
  const mailbox = environment[MAILBOX]?.trim() ?? "";
  return [...(mail === undefined || organisation === undefined ? [] : [await mailResult(mail, organisation, mailbox, ask, now)]), ...(zgw === undefined ? [] : await zgwResults(zgw, ask, now)), ...(gpp === undefined ? [] : [await gppResult(gpp, ask, now)])];
}

/** The variable with the address of a mailbox that the server should be able to read. */
const MAILBOX = "KANTLIJN_MAILBOX";

/** Whether the program is known in every directory, and whether it may read one mailbox; no mail is read. */
async function mailResult(mail: MailSettings, { authority, tenants }: Pick<Organisation, "authority" | "tenants">, mailbox: string, ask: Ask, now: Date): Promise<Result> {
  const clock = (): number => now.getTime();
  const token = applicationTokens({ application: { ...mail, authority }, fetch: ask, now: clock });
  const [tenant = ""] = tenants;
  try {
    for (const each of tenants) await token(each, false);
  } catch (error) {
    return mailFault(error, "mail-token");
  }
  if (mailbox === "") return result("mail", "note", "mail-untried");
  try {
    const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
    const there = await mailboxesOf({ fetch: ask, token, now: clock, pause }).reach({ tenant, owner: mailbox });
    return there ? result("mail", "good", "mail-good") : result("mail", "wrong", "mail-none");
  } catch (error) {
    return mailFault(error, "mail-refused");
  }
}

function mailFault(error: unknown, refused: "mail-token" | "mail-refused"): Result {
  const code = error instanceof KantlijnError ? error.code : "internal";
  return code === "mail-refused" ? result("mail", "wrong", refused) : result("mail", "wrong", "mail-away", { code });
}

async function gppResult(connection: GppConnection, ask: Ask, now: Date): Promise<Result> {
  const { code, categories } = await checkGpp({ connection, fetch: ask, now: () => now });
  if (code === null) return result("gpp", "good", "gpp-good", { categories });
  if (code === "publication-setup") return result("gpp", "wrong", "gpp-setup");
  const kind = codeFor(code);
  return result("gpp", "wrong", `gpp-${kind}`, { code });
}

async function zgwResults(connection: ZgwConnection, ask: Ask, now: Date): Promise<readonly Result[]> {
  const { checks, zaaktypen, types } = await checkZgw({ connection, fetch: ask, now: () => now });
  const wrong = checks.flatMap(({ api, code }) => (code === null ? [] : [result("zgw", "wrong", `zgw-${codeFor(code)}`, { api, code })]));
  if (wrong.length > 0) return wrong;
  if (zaaktypen === 0) return [result("zgw", "note", "zgw-empty")];
  return [result("zgw", types === 0 ? "note" : "good", types === 0 ? "zgw-no-types" : "zgw-good", { zaaktypen, types })];
}

function codeFor(code: string): "token" | "refused" | "away" | "answer" {
  if (code === "delivery-token") return "token";
  if (code === "delivery-refused") return "refused";
  return code === "store-unavailable" ? "away" : "answer";
}
