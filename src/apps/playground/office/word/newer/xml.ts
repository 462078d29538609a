import { OfficeFault } from "../../channel/app.ts";
import { WordFault } from "../fault.ts";
import { collection, nameOf, thing, type Thing, type Type } from "../thing.ts";
import type { Things } from "../things.ts";
import { namespaceOf } from "../xml-parts.ts";

/** Custom XML parts as the Word API has them since 1.4; the same parts as those of the Common API. */
export function customXmlParts(things: Things): Thing {
  const { annex } = things.document;
  const part: Type<string> = {
    name: "CustomXmlPart",
    also: (id) => ({ Id: id }),
    values: { id: (id) => id, namespaceUri: (id) => namespaceOf(xmlOf(id)) },
    methods: {
      getXml: (id) => xmlOf(id),
      setXml: (id, xml) => {
        const checked = sound(nameOf(xml), "CustomXmlPart.setXml");
        annex.parts = annex.parts.map((other) => (other.id === id ? { id, xml: checked } : other));
        annex.touch();
        return null;
      },
      delete: (id) => {
        annex.parts = annex.parts.filter((other) => other.id !== id);
        annex.touch();
        return null;
      },
    },
  };
  const one = (id: string): Thing => thing(part, id);
  const xmlOf = (id: string): string => {
    const found = annex.parts.find((candidate) => candidate.id === id);
    if (found === undefined) throw new WordFault("ItemNotFound", "CustomXmlPart");
    return found.xml;
  };
  const only = (ids: readonly string[]): string | null => (ids.length === 1 ? (ids[0] ?? null) : null);
  const scoped: Type<() => readonly string[]> = collection("CustomXmlPartScopedCollection", (ids) => ids().map(one), {
    methods: {
      getOnlyItem: (ids) => {
        const id = only(ids());
        if (id === null) throw new WordFault("GeneralException", "CustomXmlPartScopedCollection.getOnlyItem");
        return one(id);
      },
      getOnlyItemOrNullObject: (ids) => {
        const id = only(ids());
        return id === null ? null : one(id);
      },
    },
  });
  const byId = (id: unknown): string | null => annex.parts.find((candidate) => candidate.id === id)?.id ?? null;
  const all: Type<null> = collection("CustomXmlPartCollection", () => annex.parts.map(({ id }) => one(id)), {
    item: (_, key) => {
      const id = byId(key);
      if (id === null) throw new WordFault("ItemNotFound", "CustomXmlPartCollection.getItem");
      return one(id);
    },
    methods: {
      add: (_, xml) => {
        const fresh = { id: `{${crypto.randomUUID().toUpperCase()}}`, xml: sound(nameOf(xml), "CustomXmlPartCollection.add") };
        annex.parts = [...annex.parts, fresh];
        annex.touch();
        return one(fresh.id);
      },
      getItemOrNullObject: (_, key) => {
        const id = byId(key);
        return id === null ? null : one(id);
      },
      getByNamespace: (_, namespace) => thing(scoped, () => annex.parts.filter(({ xml }) => namespaceOf(xml) === namespace).map(({ id }) => id)),
    },
  });
  return thing(all, null);
}

function sound(xml: string, location: string): string {
  try {
    namespaceOf(xml);
    return xml;
  } catch (error) {
    throw error instanceof OfficeFault ? new WordFault("InvalidArgument", location) : error;
  }
}

