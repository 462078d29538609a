import type { FastifyBaseLogger, FastifyInstance, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { ZaakFinder } from "../../../adapters/stores/zgw/index.ts";
import type { Database } from "../database/database.ts";
import type { Deliveries } from "../deliveries/deliveries.ts";
import type { Intents } from "../intents/intents.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { Allowance } from "../organisation/allowance.ts";
import type { Caller } from "../organisation/rights.ts";
import type { Policies } from "../policies.ts";
import type { Publications } from "../publications/publications.ts";
import type { Mails } from "../register/mails.ts";
import type { Register } from "../register/register.ts";
import type { ChainReport } from "../seals/faults.ts";
import type { Sessions } from "../session.ts";
import type { Traces } from "../traces/traces.ts";
import type { Proofs } from "../vault/proof.ts";
import type { Vault } from "../vault/vault.ts";

/** By which address and with which token people of an organisation come in. */
export interface OrganisationDoor {
  readonly addresses: readonly string[];
  readonly proxies: readonly string[];
  /** The permission that the pages ask for. */
  readonly scope: string;
  /** The pane asks whether the very mail that is open is kept already. */
  readonly asksSame: boolean;
  /** @throws TokenRefused, or KantlijnError `keys-unavailable`. */
  /** What a program shows that reads the metrics; null when nobody may. */
  readonly metricsToken: string | null;
  readonly requests: Allowance;
  /** In bytes. */
  readonly uploads: Allowance;
  readonly enter: (authorization: string | undefined) => Promise<Caller>;
}

/** What the routes work with. */
export interface Parts {
  readonly database: Database;
  readonly vault: Vault;
  readonly proofs: Proofs;
  readonly register: Register;
  readonly mails: Mails;
  readonly deliveries: Deliveries;
  /** Finds zaken; null where no system for cases is connected. */
  readonly zaken: ZaakFinder | null;
  readonly publications: Publications;
  /** Waits for mails that were confirmed before they were sent; null where nobody granted that. */
  readonly intents: Intents | null;
  /** Reads the whole register and its seals. */
  readonly chain: () => Promise<ChainReport>;
  readonly policies: Policies;
  readonly sessions: Sessions;
  readonly metrics: Metrics;
  /** How an organisation comes in; null for a server that is for this machine alone. */
  readonly organisation: OrganisationDoor | null;
  readonly log: Log;
  readonly traces: Traces;
  readonly version: string;
  /** Folder with the built pages. */
  readonly dist: string;
  /** Requests a minute from one address. */
  readonly rate: number;
}

/** Fastify with requests and answers that are typed by their zod schemas. */
export type Api = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, ZodTypeProvider>;
