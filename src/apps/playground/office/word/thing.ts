import type { Json } from "../channel/wire.ts";
import { WordFault } from "./fault.ts";

/** What a member can be given: plain values, things, and lists of them. */
export type Argument = Json | Thing | readonly Argument[] | undefined;
/** What a member can give. */
export type Given = Json | Thing | null;

/** A type of the API: what its objects have, by the public names of the members. `S` is what an object of it is about. */
export interface Type<S> {
  readonly name: string;
  /** Values that can be asked for. */
  readonly values?: Readonly<Record<string, (self: S) => Json>>;
  /** Values that can be set. */
  readonly settable?: Readonly<Record<string, (self: S, value: Json) => void>>;
  /** Objects that belong to it. Null stands for one that is not there. */
  readonly parts?: Readonly<Record<string, (self: S) => Thing | null>>;
  readonly methods?: Readonly<Record<string, (self: S, ...given: readonly Argument[]) => Given>>;
  /** Makes it a collection. */
  readonly items?: (self: S) => readonly Thing[];
  /** Members of a collection by key or number; throws when there is none. */
  readonly item?: (self: S, key: Json) => Thing | null;
  /** What stands beside the reference in every answer about it, under its name on the wire. */
  readonly also?: (self: S) => Readonly<Record<string, Json>>;
  /** Called when the add-in lets go of it. */
  readonly release?: (self: S) => void;
}

/** An object of the API, whatever its type. */
export interface Thing {
  readonly type: string;
  /** Names of all its values. */
  readonly names: readonly string[];
  readonly items: (() => readonly Thing[]) | null;
  /** What it is about: for methods that get it as an argument. */
  readonly self: unknown;
  readonly also: Readonly<Record<string, Json>>;
  value(name: string): Json;
  set(name: string, value: Json): void;
  /** Whether there is an object by this name. */
  has(name: string): boolean;
  part(name: string): Thing | null;
  call(name: string, given: readonly Argument[]): Given;
  item(key: Json): Thing | null;
  release(): void;
}

/** An object of a type. */
export function thing<S>(type: Type<S>, self: S): Thing {
  const { name: typeName, values = {}, settable = {}, parts = {}, methods = {}, items, item, also, release } = type;
  const member = <F>(table: Readonly<Record<string, F>>, name: string, call = ""): F => {
    const found = Object.hasOwn(table, name) ? table[name] : undefined;
    if (found === undefined) throw new WordFault("NotImplemented", `${typeName}.${name}${call}`);
    return found;
  };
  return {
    type: typeName, names: Object.keys(values), self,
    items: items === undefined ? null : () => items(self),
    get also() { return also?.(self) ?? {}; },
    value: (name) => member(values, name)(self),
    set: (name, value) => { member(settable, name)(self, value); },
    has: (name) => Object.hasOwn(parts, name),
    part: (name) => member(parts, name)(self),
    call: (name, given) => member(methods, name, "()")(self, ...given),
    item: (key) => {
      if (item === undefined) throw new WordFault("NotImplemented", `${typeName}.item`);
      return item(self, key);
    },
    release: () => { release?.(self); },
  };
}

export function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && "call" in value && "names" in value;
}

/** A name that was given; "" for anything else. */
export function nameOf(given: Argument): string {
  return typeof given === "string" ? given : "";
}

/** A collection type: a list of things, its first one, and any by number. */
export function collection<S>(name: string, items: (self: S) => readonly Thing[], more: Partial<Type<S>> = {}): Type<S> {
  const at = (list: readonly Thing[], index: number, member: string): Thing => {
    const found = list[index];
    if (found === undefined) throw new WordFault("ItemNotFound", `${name}.${member}`);
    return found;
  };
  return {
    name, items,
    item: (self, key) => at(items(self), typeof key === "number" ? key : -1, "getItem"),
    ...more,
    methods: {
      getFirst: (self) => at(items(self), 0, "getFirst"),
      getFirstOrNullObject: (self) => items(self)[0] ?? null,
      getLast: (self) => items(self).at(-1) ?? at([], 0, "getLast"),
      getLastOrNullObject: (self) => items(self).at(-1) ?? null,
      getCount: (self) => items(self).length,
      ...more.methods,
    },
  };
}
