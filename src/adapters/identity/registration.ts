import { KantlijnError } from "../../core/model/index.ts";

/** How Kantlijn is known to the identity service of an organisation. */
export interface Registration {
  /** Application (client) id, a GUID in lower case. */
  readonly clientId: string;
  /** Directory (tenant) id, a GUID in lower case: nobody from another organisation signs in. */
  readonly tenant: string;
}

/** The one service that is asked. An address in the setting would let a setting send people elsewhere. */
const SERVICE = "https://login.microsoftonline.com/";
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const KEYS = ["clientId", "tenant"] as const;

/**
 * Reads `identity` of an untrusted setting: `{ "identity": { "clientId": GUID, "tenant": GUID } }`. Null when the setting has none.
 * @throws KantlijnError `world-invalid`, with the path of every fault in `values.faults`.
 */
export function registrationOf(setting: unknown): Registration | null {
  const given = isRecord(setting) ? setting["identity"] : undefined;
  if (given === undefined || given === null) return null;
  if (!isRecord(given)) throw refused(["identity"]);
  const values = KEYS.map((key) => guidOf(given[key]));
  const faults = [
    ...KEYS.filter((_, index) => values[index] === null),
    ...(Object.keys(given).every((key) => KEYS.some((known) => known === key)) ? [] : ["*"]),
  ];
  const [clientId, tenant] = values;
  if (faults.length > 0 || typeof clientId !== "string" || typeof tenant !== "string") throw refused(faults.map((path) => `identity.${path}`));
  return { clientId, tenant };
}

/** Address of the identity service for this organisation. */
export function authorityOf({ tenant }: Registration): string {
  return `${SERVICE}${tenant}`;
}

function guidOf(value: unknown): string | null {
  const guid = typeof value === "string" ? value.toLowerCase() : "";
  return GUID.test(guid) ? guid : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Only paths: a value that does not belong here may be anything, also a secret. */
function refused(faults: readonly string[]): KantlijnError {
  return new KantlijnError("world-invalid", `identity of the setting: ${String(faults.length)} faults`, { values: { faults: faults.join(", ") } });
}
