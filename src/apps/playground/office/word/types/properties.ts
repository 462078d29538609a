import type { Json } from "../../channel/wire.ts";
import { WordFault } from "../fault.ts";
import { collection, thing, type Thing, type Type } from "../thing.ts";
import type { Things } from "../things.ts";
import { required } from "./range.ts";

const WRITABLE = ["title", "subject", "author", "keywords", "comments", "category", "manager", "company", "format"];
const READABLE = ["lastAuthor", "revisionNumber", "applicationName", "template"];
const MOMENTS = ["creationDate", "lastSaveTime", "lastPrintDate"];
/** UTF-16 units of a value; Word on the desktop cuts off what is longer, so that nobody may count on more. */
const LONGEST = 255;

/** The properties of the document. */
export function propertiesType(things: Things): Type<null> {
  const { annex } = things.document;
  const custom = collection<null>("CustomPropertyCollection", () => [...annex.custom.keys()].map((key) => one(key)), {
    item: (_, key) => required(find(key), "CustomPropertyCollection.getItem"),
    methods: {
      add: (_, key, value) => {
        if (typeof key !== "string" || key === "" || (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")) throw new WordFault("InvalidArgument", "CustomPropertyCollection.add");
        annex.custom.set(key, valueOf(value));
        annex.touch();
        return one(key);
      },
      getItemOrNullObject: (_, key) => find(key),
      deleteAll: () => {
        annex.custom.clear();
        annex.touch();
        return null;
      },
    },
  });
  const property: Type<string> = {
    name: "CustomProperty",
    values: {
      key: (key) => key,
      value: (key): Json => {
        const value = required(annex.custom.get(key), "CustomProperty.value");
        return value instanceof Date ? value.toISOString() : value;
      },
      type: (key) => {
        const value = annex.custom.get(key);
        return value instanceof Date ? "Date" : { string: "String", number: "Number", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
      },
    },
    settable: {
      value: (key, value) => {
        if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") throw new WordFault("InvalidArgument", "CustomProperty.value");
        annex.custom.set(key, valueOf(value));
        annex.touch();
      },
    },
    methods: {
      delete: (key) => {
        annex.custom.delete(key);
        annex.touch();
        return null;
      },
    },
  };
  const one = (key: string): Thing => thing(property, key);
  // Word finds a property whatever the capitals.
  const find = (key: unknown): Thing | null => {
    const name = [...annex.custom.keys()].find((candidate) => candidate.toLowerCase() === String(key).toLowerCase());
    return name === undefined ? null : one(name);
  };
  return {
    name: "DocumentProperties",
    values: {
      ...Object.fromEntries([...WRITABLE, ...READABLE].map((name) => [name, (): Json => annex.properties.get(name) ?? ""])),
      ...Object.fromEntries(MOMENTS.map((name) => [name, (): Json => annex.properties.get(name) ?? "0001-01-01T00:00:00Z"])),
      security: () => 0,
    },
    settable: Object.fromEntries(WRITABLE.map((name) => [name, (_: null, value: Json): void => {
      if (typeof value !== "string") throw new WordFault("InvalidArgument", `DocumentProperties.${name}`);
      annex.properties.set(name, value.slice(0, LONGEST));
      annex.touch();
    }])),
    parts: { customProperties: () => thing(custom, null) },
  };
}

const valueOf = (value: string | number | boolean): string | number | boolean => (typeof value === "string" ? value.slice(0, LONGEST) : value);
