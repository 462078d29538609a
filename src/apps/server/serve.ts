import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { FastifyInstance } from "fastify";
import { zaakFinder } from "../../adapters/stores/zgw/index.ts";
import { serverTexts } from "../../language/nl/server.ts";
import { buildApp } from "./app.ts";
import type { Configuration } from "./configuration.ts";
import { versionOf } from "./command.ts";
import { openDatabase } from "./database/database.ts";
import { migrate } from "./database/migrate.ts";
import { NO_DELIVERIES, openDeliveries, type Pace } from "./deliveries/deliveries.ts";
import { publishersOf, storesOf, type Ask } from "./deliveries/stores.ts";
import { databaseFolder } from "./folders.ts";
import { keepHouse } from "./housekeeping.ts";
import { openIntents, type IntentPace } from "./intents/intents.ts";
import { listenHere } from "./listen.ts";
import type { Log } from "./log.ts";
import type { StandIn } from "./pages/stand-in.ts";
import type { OrganisationDoor } from "./routes/parts.ts";
import { openMetrics } from "./metrics.ts";
import { allowanceOf } from "./organisation/allowance.ts";
import { accountOf } from "./organisation/account.ts";
import { callerOf, type Caller } from "./organisation/rights.ts";
import type { Organisation } from "./organisation/settings.ts";
import { tokenReader, type Bearer } from "./organisation/tokens.ts";
import { ownPolicies, policiesOf } from "./policies.ts";
import { joinEmbedded, joinForeign, type SharedPostgres } from "./postgres/shared.ts";
import { openPublications } from "./publications/publications.ts";
import { openMails } from "./register/mails.ts";
import { openRegister } from "./register/register.ts";
import { keepSealing } from "./seals/sealing.ts";
import { checkChain } from "./seals/verify.ts";
import { certificateIn } from "./secure/certificate.ts";
import { listenSecurely } from "./secure/listener.ts";
import { keyIn, openSessions } from "./session.ts";
import { followedAsk, followedDatabase, followedVault } from "./traces/followed.ts";
import { NO_TRACES, type Traces } from "./traces/traces.ts";
import { openProofs } from "./vault/proof.ts";
import { openVault } from "./vault/vault.ts";

export interface ServeOptions {
  /** Folder of the project. */
  readonly project: string;
  /** Folder for files, key, log and, unless there is one of the organisation, the database. */
  readonly data: string;
  readonly databaseUrl: string | undefined;
  readonly log: Log;
  /** The first port to try; 0 for any. */
  readonly port: number;
  /** Told what goes on while starting. */
  readonly say: (line: string) => void;
  /** What an administrator wrote down; nothing for a server that is for this machine alone. */
  readonly configuration?: Configuration;
  readonly clock?: () => Date;
  readonly dist?: string;
  /** Bytes of the largest file. */
  readonly largest?: number;
  /** Milliseconds between an addition to the register and its seal. */
  readonly sealPause?: number;
  /** Requests a minute from one address. */
  readonly rate?: number;
  /** How fast captures go on to other systems. */
  readonly pace?: Partial<Pace>;
  /** How soon is looked whether a mail was sent. */
  readonly mailPace?: Partial<IntentPace>;
  /** How other systems are asked. */
  readonly ask?: Ask;
  /** Where time goes, for whoever keeps the server running; stopped with the server. */
  readonly traces?: Traces;
  /** For a stand-in for Word and Outlook: the first of two ports, over HTTPS, and the folder of the genuine Office library. Null when that is not wanted. */
  readonly standIn?: StandInWish | null;
}

export interface StandInWish {
  readonly port: number;
  readonly library: string;
}

export interface Serving {
  /** "http://localhost:3000/" */
  readonly address: string;
  /** Where people of the organisation reach it. */
  readonly people: readonly string[];
  readonly standIn: StandIn | null;
  /** Finishes what is going on, then lets go of everything. */
  stop(): Promise<void>;
}

const asked: Ask = (address, request) => fetch(address, request);
const LARGEST = 100_000_000;
const RESERVE = 100_000_000;
const RATE = 1_200;
const SEAL_MS = 1_000;
const GRACE_MS = 5_000;

/** Starts everything that a server needs, in order; what was started is stopped again when a later step fails. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { project, data, databaseUrl, log, say, clock = () => new Date(), dist = join(project, "dist"), largest = LARGEST, rate = RATE, sealPause = SEAL_MS, pace = {}, mailPace = {}, configuration = {}, traces = NO_TRACES, standIn: wished = null } = options;
  const ask = followedAsk(options.ask ?? asked, traces);
  const organisation = configuration.organisation ?? null;
  // The stand-in is for somebody at this machine.
  const wanted = organisation === null ? wished : null;
  const undo: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  undo.push(() => traces.stop());
  try {
    const postgres = databaseUrl === undefined ? await joinOwn(data, say) : await joinForeign(databaseUrl);
    undo.push(() => postgres.leave());
    const applied = await migrate(postgres.url);
    if (applied.length > 0) log.write("info", "migrated", { count: applied.length });
    const database = followedDatabase(openDatabase(postgres.url, () => postgres.revive()), traces);
    undo.push(() => database.close());
    const vault = followedVault(await openVault({ folder: join(data, "vault"), process: postgres.presence.name, largest, reserve: RESERVE }), traces);
    undo.push(() => vault.close());
    const sessionKey = keyIn(data, "session.key");
    const proofs = openProofs(sessionKey, clock);
    const policies = policiesOf(await ownPolicies(join(dist, "setting"), (error) => { log.failure("policy-refused", error); }));
    const sealing = keepSealing({ database, log, clock, data, pause: sealPause });
    undo.push(() => sealing.stop());
    const stores = storesOf(configuration.zgw ?? null, ask, clock);
    const deliveries = stores.size === 0 ? NO_DELIVERIES : await openDeliveries({ database, url: postgres.url, vault, stores, log, traces, clock, own: postgres.presence.name, changed: () => { sealing.wake(); }, pace });
    undo.push(() => deliveries.stop());
    const zaken = configuration.zgw === undefined ? null : zaakFinder({ connection: configuration.zgw, fetch: ask, now: clock });
    const publishers = publishersOf(configuration.gpp ?? null, ask, clock);
    const line = publishers.size === 0 ? null : await openDeliveries({ database, table: "publications", url: postgres.url, vault, stores: publishers, log, traces, clock, own: postgres.presence.name, changed: () => { sealing.wake(); }, pace });
    undo.push(async () => line?.stop());
    const publications = openPublications({ database, clock, line, wooQueue: (id) => policies.wooQueue(id) });
    const mails = openMails(database, vault, log);
    undo.push(() => mails.stop());
    const register = openRegister({ database, vault, proofs, mails, clock, deliveries, publications, undoDays: (id) => policies.undoDays(id), changed: () => { sealing.wake(); } });
    const intents = organisation === null || configuration.mail === undefined ? null : openIntents({ database, vault, proofs, register, clock, settings: configuration.mail, organisation, ask, log, traces, pace: mailPace });
    undo.push(async () => intents?.stop());
    const house = keepHouse({ database, vault, mails, log, clock, sealing, own: postgres.presence.name });
    undo.push(() => house.stop());
    await house.run();
    let standIn: StandIn | null = null;
    const app = await buildApp({ database, vault, proofs, register, mails, deliveries, publications, intents, zaken, chain: () => checkChain(database, data), policies, metrics: openMetrics(database), sessions: openSessions(sessionKey, clock), organisation: organisation === null ? null : doorOf(organisation, data, clock), log, traces, dist, rate, version: versionOf(project) }, () => standIn);
    undo.push(() => closeApp(app));
    const port = await listenHere((place) => app.listen(place), app.server, options.port, organisation?.listen);
    // A proxy looks in one place.
    if (organisation !== null && options.port !== 0 && port !== options.port) throw new Error(serverTexts.portNeeded(options.port));
    if (wanted !== null) {
      const certificate = await certificateIn(join(data, "certificate"), clock());
      const doors = [await listenSecurely(app, certificate, wanted.port)];
      undo.push(async () => { for (const door of doors) await door.close(); });
      doors.push(await listenSecurely(app, certificate, wanted.port === 0 ? 0 : wanted.port + 1));
      standIn = { pane: doors[0]?.origin ?? "", host: doors[1]?.origin ?? "", library: wanted.library };
    }
    if (options.port !== 0 && port !== options.port) say(serverTexts.portTaken(options.port, port));
    log.write("info", "started", { port });
    undo.push(() => { log.write("info", "stopping"); return Promise.resolve(); });
    return { address: `http://localhost:${String(port)}/`, people: organisation?.addresses ?? [], standIn, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function doorOf(organisation: Organisation, data: string, clock: () => Date): OrganisationDoor {
  const { requests, megabytes } = organisation.limits;
  const now = (): number => clock().getTime();
  const read = tokenReader(organisation, clock);
  const key = keyIn(data, "account.key");
  const enter = (bearer: Bearer): Caller => callerOf(bearer, accountOf(key, bearer), organisation.rights);
  return { addresses: organisation.addresses, proxies: organisation.proxies, scope: organisation.scope, asksSame: organisation.asksSame, metricsToken: organisation.metricsToken ?? null, requests: allowanceOf(requests, now), uploads: allowanceOf(megabytes * 1_000_000, now), enter: async (authorization) => enter(await read(authorization)) };
}

async function joinOwn(data: string, say: (line: string) => void): Promise<SharedPostgres> {
  const folder = databaseFolder(data);
  if (relative(data, folder).startsWith("..")) say(serverTexts.databaseIn(folder));
  say(existsSync(join(folder, "data")) ? serverTexts.startingDatabase : serverTexts.firstDatabase);
  const postgres = await joinEmbedded(data);
  if (postgres.reused) say(serverTexts.joinedDatabase);
  return postgres;
}

/** Lets what goes on come to its end, for a while; what then still hangs is cut. */
async function closeApp(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => { app.server.closeAllConnections(); }, GRACE_MS);
  await app.close();
  clearTimeout(cut);
}
