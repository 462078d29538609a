import { KantlijnError } from "../../../core/model/index.ts";
import { parseStamp, STAMP_NAMESPACE, stampXml } from "../../../core/records/index.ts";
import type { Stamp } from "../host.ts";
import { BUILT_IN, builtInChanges } from "../properties.ts";
import { answered, common } from "./call.ts";
import type { WordFeatures, WordParts } from "./parts.ts";

/** What desktop Word keeps of a property; longer ones it cuts off, in the middle of a sign if need be. Unit: UTF-16 units. */
const LONGEST_PROPERTY = 255;
/** Properties that somebody sees who looks at those of the file. Nothing about openness stands in them. */
const PROPERTIES = { id: "Kantlijn-id", place: "Kantlijn-plek" } as const;

/** The custom XML parts of a document with our namespace, through one of the two ways that Office has. */
interface PartStore {
  /** The parts as XML. */
  read(): Promise<readonly string[]>;
  /** Makes this the only part; none at all when null. */
  write(xml: string | null): Promise<void>;
}

/**
 * Reads and writes the stamp: one custom XML part, two short properties for who looks at the file without Kantlijn, and title, subject, case
 * number and kind where those are empty. What
 * was written is read back, because Office has been seen to say yes and write nothing; then the other way is tried.
 * Throws `host-stamp` when neither works.
 */
export function stampingOf(parts: WordParts, features: WordFeatures): { read(): Promise<Stamp | null>; write(stamp: Stamp | null): Promise<void> } | null {
  const ways = [...(features.xmlParts ? [wordStore(parts.word)] : []), ...(features.commonXmlParts ? [commonStore(parts.office)] : [])];
  if (ways.length === 0) return null;
  const read = async (): Promise<Stamp | null> => {
    for (const way of ways) {
      const stamps = (await way.read().catch(() => [])).map(parseStamp).filter((stamp) => stamp !== null);
      // A document that was pasted together can hold two: then neither tells what this one is.
      if (stamps.length > 0) return stamps.length === 1 ? (stamps[0] ?? null) : null;
    }
    return null;
  };
  return {
    read,
    write: async (stamp) => {
      const before = await read();
      const xml = stamp === null ? null : stampXml(stamp);
      const written = await firstThat(ways, (way) => writeAndLook(way, xml));
      if (!written) throw new KantlijnError("host-stamp", "the stamp cannot be read back");
      await writeProperties(parts.word, stamp).catch(() => undefined);
      await writeBuiltIn(parts.word, before, stamp).catch(() => undefined);
    },
  };
}

async function firstThat(ways: readonly PartStore[], works: (way: PartStore) => Promise<boolean>): Promise<boolean> {
  for (const way of ways) if (await works(way).catch(() => false)) return true;
  return false;
}

async function writeAndLook(way: PartStore, xml: string | null): Promise<boolean> {
  await way.write(xml);
  const found = await way.read();
  if (xml === null) return found.length === 0;
  const [only] = found;
  return found.length === 1 && only !== undefined && JSON.stringify(parseStamp(only)) === JSON.stringify(parseStamp(xml));
}

function wordStore(word: typeof Word): PartStore {
  return {
    read: () => answered(word.run(async (context) => {
      const texts = (await ownParts(context)).map((part) => part.getXml());
      await context.sync();
      return texts.map(({ value }) => value);
    })),
    write: (xml) => answered(word.run(async (context) => {
      const own = await ownParts(context);
      const [first, ...others] = own;
      for (const part of xml === null ? own : others) part.delete();
      if (xml !== null && first !== undefined) first.setXml(xml);
      else if (xml !== null) context.document.customXmlParts.add(xml);
      await context.sync();
    })),
  };
}

async function ownParts(context: Word.RequestContext): Promise<readonly Word.CustomXmlPart[]> {
  const found = context.document.customXmlParts.getByNamespace(STAMP_NAMESPACE);
  found.load("id");
  await context.sync();
  return itemsOf(found);
}

function commonStore(office: typeof Office): PartStore {
  const all = (): Promise<readonly Office.CustomXmlPart[]> => common<Office.CustomXmlPart[]>((done) => { office.context.document.customXmlParts.getByNamespaceAsync(STAMP_NAMESPACE, done); }).then((found) => found);
  return {
    read: async () => Promise.all((await all()).map((part) => common<string>((done) => { part.getXmlAsync(done); }))),
    write: async (xml) => {
      for (const part of await all()) await common<unknown>((done) => { part.deleteAsync(done as (result: Office.AsyncResult<void>) => void); });
      if (xml !== null) await common<Office.CustomXmlPart>((done) => { office.context.document.customXmlParts.addAsync(xml, done); });
    },
  };
}

/** The members of a collection once it is loaded; with none, Word on the web has been seen to give no list at all. */
const itemsOf = <T>({ items }: { readonly items?: readonly T[] }): readonly T[] => items ?? [];

/** Only somebody who looks for them sees these; that they cannot be written stops nobody. */
async function writeProperties(word: typeof Word, stamp: Stamp | null): Promise<void> {
  const values: Readonly<Record<string, string | null>> = { [PROPERTIES.id]: stamp?.id ?? null, [PROPERTIES.place]: stamp?.location?.title ?? null };
  await answered(word.run(async (context) => {
    const { customProperties } = context.document.properties;
    const present = Object.keys(values).map((name) => [name, customProperties.getItemOrNullObject(name)] as const);
    for (const [, property] of present) property.load("key");
    await context.sync();
    for (const [name, property] of present) {
      const value = values[name] ?? null;
      if (value !== null) customProperties.add(name, shortened(value));
      else if (!property.isNullObject) property.delete();
    }
    await context.sync();
  }));
}

/** Title, subject, case number and kind in the properties that every program shows, where the author left them empty. */
async function writeBuiltIn(word: typeof Word, before: Stamp | null, after: Stamp | null): Promise<void> {
  const kept = (stamp: Stamp | null): Stamp | null => (stamp === null ? null : { ...stamp, title: shortened(stamp.title), ...(stamp.subject === undefined ? {} : { subject: shortened(stamp.subject) }) });
  await answered(word.run(async (context) => {
    const { properties } = context.document;
    properties.load(BUILT_IN.join(","));
    await context.sync();
    const { title, subject, keywords, category } = properties;
    Object.assign(properties, builtInChanges({ title, subject, keywords, category }, kept(before), kept(after)));
    await context.sync();
  }));
}

/** At most as long as Word keeps, and no half sign at the end. */
export function shortened(value: string): string {
  return value.length <= LONGEST_PROPERTY ? value : value.slice(0, LONGEST_PROPERTY).replace(/[\uD800-\uDBFF]$/u, "");
}
