import { KantlijnError } from "../../core/model/index.ts";
import { manifestTexts, type ManifestProblem } from "../../language/nl/manifest.ts";
import { fourPart, type Deployment } from "./deployment.ts";

/** What `npm run manifest` is asked to make. */
export type Order =
  | { readonly kind: "help" }
  | { readonly kind: "write"; readonly deployment: Deployment; /** Folder as given; null for the usual one. */ readonly out: string | null };

const OPTIONS = ["--base", "--name", "--ring", "--setting", "--about", "--id", "--out"] as const;
type Option = (typeof OPTIONS)[number];

/** Characters. The unified manifest allows a name of 30; the XML manifests 125. */
const LONGEST_NAME = 30;
/** Characters of an address, with room for the pages behind it: the manifests allow 2,048. */
const LONGEST_ADDRESS = 1_500;
const WORD = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/u;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
/** Signs that cannot be seen, that XML cannot hold, or that are half of one: none belongs in a name. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

/**
 * Reads the words behind `npm run manifest --`. `version` is that of package.json.
 * @throws KantlijnError `usage`.
 */
export function parseOrder(words: readonly string[], version: string): Order {
  if (words.includes("--help") || words.includes("-h")) return { kind: "help" };
  const given = optionsIn(words);
  const base = addressOf(required(given, "--base"), "--base");
  const name = nameOf(required(given, "--name"));
  const about = given.get("--about");
  const id = given.get("--id") ?? "";
  if (id !== "" && !GUID.test(id)) throw wrong("not-a-guid", { name: "--id" });
  return {
    kind: "write", out: given.get("--out") ?? null,
    deployment: {
      base: base.endsWith("/") ? base : `${base}/`, name, version: fourPart(version), id,
      ring: wordOf(given, "--ring"), setting: wordOf(given, "--setting"),
      about: about === undefined ? new URL("index.html", base.endsWith("/") ? base : `${base}/`).href : addressOf(about, "--about"),
    },
  };
}

function optionsIn(words: readonly string[]): ReadonlyMap<Option, string> {
  const given = new Map<Option, string>();
  const queue = [...words];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const [name = "", ...behind] = word.split("=");
    if (!word.startsWith("-")) throw wrong("no-option", { name: shown(word) });
    const option = OPTIONS.find((known) => known === name);
    if (option === undefined) throw wrong("unknown-option", { name: shown(name), known: OPTIONS.join(", ") });
    if (given.has(option)) throw wrong("twice", { name: option });
    const value = behind.length > 0 ? behind.join("=") : queue.shift();
    if (value === undefined || value.trim() === "" || value.startsWith("--")) throw wrong("needs-value", { name: option });
    given.set(option, value);
  }
  return given;
}

function required(given: ReadonlyMap<Option, string>, name: Option): string {
  const value = given.get(name);
  if (value === undefined) throw wrong("missing", { name });
  return value;
}

/** An https address without anything that could be lost or leak when pages are put behind it. */
function addressOf(value: string, name: Option): string {
  if (value.length > LONGEST_ADDRESS) throw wrong("too-long", { name, limit: String(LONGEST_ADDRESS) });
  if (/[\s?#@\\]/u.test(value)) throw wrong("not-plain", { name });
  if (!URL.canParse(value)) throw wrong("not-an-address", { name });
  const { protocol, hostname, href } = new URL(value);
  if (protocol !== "https:") throw wrong("not-https", { name });
  if (hostname === "") throw wrong("not-an-address", { name });
  return href;
}

function nameOf(value: string): string {
  const name = value.trim();
  if (UNPRINTABLE.test(name)) throw wrong("not-printable", { name: "--name" });
  if (name.length > LONGEST_NAME) throw wrong("too-long", { name: "--name", limit: String(LONGEST_NAME) });
  return name;
}

function wordOf(given: ReadonlyMap<Option, string>, name: Option): string {
  const value = given.get(name) ?? "";
  if (value !== "" && !WORD.test(value)) throw wrong("not-a-word", { name });
  return value;
}

/** A word of the command as it may be repeated in a sentence. */
function shown(word: string): string {
  return word.slice(0, 40);
}

function wrong(problem: ManifestProblem, values: Readonly<Record<string, string>>): KantlijnError {
  return new KantlijnError("usage", problem, { values: { problem: manifestTexts.command.usage[problem](values) } });
}
