import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import { CONFIDENTIALITY } from "../../../core/model/index.ts";
import { secretIn } from "../secrets.ts";

const guid = z.string().toLowerCase().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** Names by which a machine calls itself: between a program and itself nobody listens. */
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** An origin: https, or this machine itself. */
const origin = z.string().max(300).refine((given) => {
  if (!URL.canParse(given)) return false;
  const { protocol, hostname, pathname, search, hash, username } = new URL(given);
  return (protocol === "https:" || (protocol === "http:" && LOCAL.test(hostname))) && pathname === "/" && search + hash + username === "";
}).transform((given) => (URL.canParse(given) ? new URL(given).origin : given));

/** An address of a machine, or a network: "10.0.0.0/8". */
const network = z.string().refine((given) => {
  const [address = "", length, ...more] = given.split("/");
  const version = isIP(address);
  return version !== 0 && more.length === 0 && (length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= (version === 4 ? 32 : 128)));
});

const word = z.string().min(1).max(500);
/** A list that is not there stands for everything; one that is there and empty would be a slip. */
const some = <T extends z.ZodType>(one: T) => z.array(one).min(1).max(500).nullable().default(null);
/** The id of a place, or how ids begin: "Z-26-*". A star anywhere else would look as if it meant something. */
const placePattern = word.regex(/^[^*]*\*?$/);

/** What some people may do in some places. Rules only give; what no rule gives is refused. */
export const rule = z.strictObject({
  /** Everyone who comes in, or those with one of these roles or groups, from these tenants. */
  who: z.union([z.literal("everyone"), z.strictObject({ tenants: z.array(guid).min(1).max(50).optional(), roles: z.array(word).min(1).max(100).optional(), groups: z.array(word).min(1).max(500).optional() })]),
  may: z.array(z.enum(["store", "see", "undo", "check"])).min(1),
  places: some(placePattern), units: some(word), targets: some(z.enum(["zgw", "sharepoint", "vault"])),
  upTo: z.enum(CONFIDENTIALITY).default("zaakvertrouwelijk"),
});
export type Rule = z.output<typeof rule>;

/** How an organisation uses this server together. */
export const organisation = z.strictObject({
  /** Addresses under which people reach the server, as "https://kantlijn.example.nl". */
  addresses: z.array(origin).min(1).max(20),
  /** The service that signs tokens. */
  authority: origin.default("https://login.microsoftonline.com"),
  /** Directories whose people may come in. */
  tenants: z.array(guid).min(1).max(50),
  /** Whom a token must be meant for: the client id, for tokens of version 2. */
  audiences: z.array(z.string().min(1).max(300)).min(1).max(5),
  /** The permission that a page asks for, in full: "api://11111111-…/Vastleggen". */
  scope: z.string().max(300).regex(/^[^\s/]+:\/\/[^\s]+\/[\w.-]+$/),
  /** Who may do what where. Without it everyone stores, and sees and undoes what he stored himself. */
  rights: z.array(rule).max(200).default([{ who: "everyone", may: ["store"], places: null, units: null, targets: null, upTo: "zaakvertrouwelijk" }]),
  /** What one account may ask and send within a minute, in one process. A file of the largest size must fit. */
  limits: z.strictObject({ requests: z.int().min(10).max(100_000).default(300), megabytes: z.int().min(100).max(100_000).default(1_000) }).default({ requests: 300, megabytes: 1_000 }),
  /** The pane asks the server whether the very mail that is open is kept already; its hash goes, and nothing else. */
  asksSame: z.boolean().default(false),
  /** What a program shows that reads the metrics; read from where it stands. Without it there are none to read. */
  metricsToken: z.string().min(16).max(1_000).optional(),
  /** Which proxies may say who asked and how. */
  proxies: z.array(network).max(20).default(["127.0.0.1", "::1"]),
  /** The address of this machine on which the server listens. */
  listen: z.string().refine((given) => isIP(given) !== 0).default("127.0.0.1"),
});
export type Organisation = z.output<typeof organisation>;

/** Parts of the organisation that the environment may give instead; a comma between several. */
const VARIABLES = [["KANTLIJN_ADDRESS", "addresses"], ["KANTLIJN_TENANT", "tenants"], ["KANTLIJN_AUDIENCE", "audiences"], ["KANTLIJN_PROXIES", "proxies"]] as const;
const SINGLE = [["KANTLIJN_SCOPE", "scope"], ["KANTLIJN_LISTEN", "listen"]] as const;

const METRICS_TOKEN = "KANTLIJN_METRICS_TOKEN";

/** The untrusted configuration with what the environment says in the place of what the file says, and with the secret that stands elsewhere. */
export function fromEnvironment(file: unknown, data: string, environment: NodeJS.ProcessEnv): unknown {
  const said = (name: string): string => environment[name]?.trim() ?? "";
  const own: Record<string, string | readonly string[]> = {};
  for (const [name, part] of VARIABLES) if (said(name) !== "") own[part] = said(name).split(",").map((one) => one.trim());
  for (const [name, part] of SINGLE) if (said(name) !== "") own[part] = said(name);
  if (typeof file !== "object" || file === null || Array.isArray(file)) return file;
  const { organisation: inFile } = file as { readonly organisation?: unknown };
  if (inFile === undefined && Object.keys(own).length === 0) return file;
  if (inFile !== undefined && (typeof inFile !== "object" || inFile === null)) return file;
  return { ...file, organisation: withToken({ ...inFile, ...own }, data, said(METRICS_TOKEN)) };
}

/** A token that stands in the configuration itself is not used: people copy and mail that. */
function withToken(given: Readonly<Record<string, unknown>>, data: string, inEnvironment: string): Readonly<Record<string, unknown>> {
  const { metricsTokenFile } = given;
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => name !== "metricsToken" && name !== "metricsTokenFile"));
  if (typeof metricsTokenFile === "string") return { ...rest, metricsToken: secretIn(resolve(data, metricsTokenFile)) };
  return inEnvironment === "" ? rest : { ...rest, metricsToken: inEnvironment };
}
