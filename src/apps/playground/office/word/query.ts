import { isObject, numberOf, type Json, type JsonObject } from "../channel/wire.ts";
import type { References } from "./references.ts";
import type { Thing } from "./thing.ts";

/** What an add-in wants to know of an object, and of the objects that belong to it. */
export interface Query {
  readonly values: readonly string[];
  /** All values, whatever they are. */
  readonly all: boolean;
  readonly parts: ReadonlyMap<string, Query>;
  /** For a collection: how many to leave out, and how many to give; null for all. */
  readonly skip: number;
  readonly top: number | null;
}

/** Reads the question as it comes over the line: names, with a slash between an object and what is asked of it. */
export function readQuery(info: Json | undefined): Query {
  const { Select: select, Expand: expand, Skip: skip, Top: top } = isObject(info) ? info : {};
  const names = [...namesIn(select), ...namesIn(expand).map((name) => `${name}/*`)];
  return { ...ofNames(names), skip: numberOf(skip) ?? 0, top: numberOf(top) };
}

function namesIn(list: Json | undefined): readonly string[] {
  return (Array.isArray(list) ? (list as readonly Json[]) : []).filter((name): name is string => typeof name === "string");
}

function ofNames(names: readonly string[]): Query {
  const steps = names.map((name) => name.split("/").map((step) => step.trim()).filter((step) => step !== "" && step.toLowerCase() !== "items"));
  const deeper = new Map<string, string[]>();
  for (const [first = "", ...rest] of steps) if (rest.length > 0) deeper.set(first, [...(deeper.get(first) ?? []), rest.join("/")]);
  const values = steps.filter(({ length }) => length === 1).map(([name = ""]) => name);
  return {
    values: values.filter((name) => name !== "*"), all: values.includes("*") || names.length === 0, skip: 0, top: null,
    parts: new Map([...deeper].map(([name, inner]) => [name, ofNames(inner)])),
  };
}

/** Answers a question about an object. */
export function query(thing: Thing, asked: Query, references: References): Json {
  const reference = { ...thing.also, _ReferenceId: references.nameOf(thing) };
  if (thing.items === null) return { ...reference, ...answers(thing, asked, references) };
  const items = thing.items().slice(asked.skip, asked.top === null ? undefined : asked.skip + asked.top);
  return { ...reference, _Items: items.map((item) => query(item, asked, references)) };
}

function answers(thing: Thing, asked: Query, references: References): JsonObject {
  const answer: Record<string, Json> = {};
  for (const name of asked.all ? thing.names : []) answer[wireName(name)] = thing.value(name);
  const whole = { values: [], all: true, parts: new Map(), skip: 0, top: null };
  for (const name of asked.values) answer[wireName(name)] = thing.has(name) ? partOf(thing, name, whole, references) : thing.value(name);
  for (const [name, inner] of asked.parts) answer[wireName(name)] = partOf(thing, name, inner, references);
  return answer;
}

function partOf(thing: Thing, name: string, asked: Query, references: References): Json {
  const part = thing.part(name);
  return part === null ? null : query(part, asked, references);
}

const wireName = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
