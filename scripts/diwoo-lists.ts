import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./tasks/files.ts";

const SCHEMA = "data/diwoo/diwoo-metadata-lijsten.xsd";
/** Where the lists go that the core needs. */
export const DIWOO_LISTS = "src/core/records/diwoo-lists.json";

const ORGANISATIONS = ["collijst", "gemeentelijst", "ministerielijst", "provincielijst", "oorglijst", "solijst", "waterschapslijst", "zbolijst"];
const TYPE = /<xs:simpleType name="(\w+)"[^>]*>([^]*?)<\/xs:simpleType>/g;
const VALUE = /<xs:enumeration value="([^"]+)">[^]*?<dita:p[^>]*>([^<]*)<\/dita:p>/g;

interface Entry {
  readonly uri: string;
  readonly label: string;
}

/**
 * The value lists of DiWoo as the core reads them: of organisations only the ids, since a record has their names; of the
 * other lists the last part of each id with its label.
 */
export async function diwooLists(): Promise<string> {
  const schema = await readFile(join(ROOT, SCHEMA), "utf8");
  const lists = new Map([...schema.matchAll(TYPE)].map(([, name = "", body = ""]) => [name, entriesOf(body)]));
  const of = (name: string): readonly Entry[] => lists.get(name) ?? [];
  const labelled = (name: string): Readonly<Record<string, string>> => Object.fromEntries(of(name).map(({ uri, label }) => [lastOf(uri), label]));
  return `${JSON.stringify({
    organisations: grouped(ORGANISATIONS.flatMap(of)),
    categories: labelled("informatiecategorielijst"), documentTypes: labelled("documentsoortlijst"), acts: labelled("soorthandelinglijst"),
    formats: labelled("formatlijst"), languages: labelled("taallijst"),
  }, null, 2)}\n`;
}

export async function writeDiwooLists(): Promise<void> {
  await writeFile(join(ROOT, DIWOO_LISTS), await diwooLists());
}

function entriesOf(body: string): readonly Entry[] {
  return [...body.matchAll(VALUE)].map(([, uri = "", label = ""]) => ({ uri, label: label.replaceAll("&amp;", "&").trim() }));
}

const lastOf = (uri: string): string => uri.slice(uri.lastIndexOf("/") + 1);

/** Start of the ids -> the last parts, with spaces between. */
function grouped(entries: readonly Entry[]): Readonly<Record<string, string>> {
  const groups = new Map<string, string[]>();
  for (const { uri } of entries) {
    const base = uri.slice(0, uri.lastIndexOf("/") + 1);
    groups.set(base, [...(groups.get(base) ?? []), lastOf(uri)]);
  }
  return Object.fromEntries([...groups].map(([base, names]) => [base, names.toSorted().join(" ")]));
}
