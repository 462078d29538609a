/**
 * Runs one batch of the Rich API: the objects that the add-in names, then what it does with them, in order. Everything
 * here is about the protocol; what there is in Word stands in the types.
 */
import { isObject, numberOf, stringOf, type Json, type JsonObject } from "../channel/wire.ts";
import { WordFault } from "./fault.ts";
import { query, readQuery } from "./query.ts";
import type { References } from "./references.ts";
import { isThing, type Argument, type Given, type Thing } from "./thing.ts";

/** Where the paths of a batch begin. */
export interface Realm {
  readonly references: References;
  /** The document. */
  readonly root: Thing;
  /** A new object of a type, by its name on the wire; null for a type that is not here. */
  create(type: string): Thing | null;
}

interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** The result of a batch: of every action that was done, and the error that ended it. */
export interface BatchResult {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

const PATH = { root: 1, create: 2, method: 3, property: 4, item: 5, reference: 6, none: 7 } as const;
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, queryAll: 6, queryJson: 7, unchanged: 8, update: 9 } as const;

/** Runs a batch as it came over the line. Never throws: what goes wrong is in the result. */
export function runBatch(body: string, realm: Realm): BatchResult {
  const results: { readonly ActionId: number; readonly Value: Json }[] = [];
  const traces: number[] = [];
  let index = 0;
  try {
    const batch: unknown = JSON.parse(body);
    const [actions, paths] = isObject(batch) ? [batch["Actions"], batch["ObjectPaths"]] : [null, null];
    if (!Array.isArray(actions) || !isObject(paths)) throw new WordFault("InvalidArgument", "", "this is no batch");
    const objects = new Objects(paths, realm);
    for (const action of actions as readonly Json[]) {
      if (!isObject(action)) throw new WordFault("InvalidArgument", "", "this is no action");
      const id = numberOf(action["Id"]) ?? -1;
      if (action["ActionType"] === ACTION.trace) traces.push(id);
      results.push({ ActionId: id, Value: perform(action, objects, realm) });
      index += 1;
    }
    return { Results: results, TraceIds: traces };
  } catch (error) {
    return { Results: results, TraceIds: traces, Error: errorOf(error, index) };
  }
}

function errorOf(error: unknown, index: number): BatchError {
  const fault = error instanceof WordFault ? error : new WordFault("GeneralException", "");
  return { Code: fault.code, Message: fault.message, Location: fault.location, ActionIndex: index, HttpStatusCode: fault.status };
}

/** Does one action. On an object that is not there every action gives null. */
function perform(action: JsonObject, objects: Objects, realm: Realm): Json {
  const type = action["ActionType"];
  if (type === ACTION.trace || type === ACTION.unchanged) return null;
  const target = objects.at(numberOf(action["ObjectPathId"]) ?? -1);
  if (target === null) return null;
  const name = memberName(stringOf(action["Name"]) ?? "");
  switch (type) {
    case ACTION.instantiate: return { ...target.also, _ReferenceId: realm.references.nameOf(target) };
    case ACTION.query: return query(target, readQuery(action["QueryInfo"]), realm.references);
    case ACTION.queryJson: return query(target, readQuery(action["QueryInfo"] ?? {}), realm.references);
    case ACTION.method: return plain(callMember(target, name, objects.given(action["ArgumentInfo"]), realm), realm);
    case ACTION.set: {
      const [value] = objects.given(action["ArgumentInfo"]);
      target.set(name, isThing(value) || value === undefined ? null : (value as Json));
      return null;
    }
    case ACTION.update: {
      for (const [key, value] of Object.entries(isObject(action["ObjectState"]) ? action["ObjectState"] : {})) if (value !== undefined) target.set(memberName(key), value);
      return null;
    }
    default: throw new WordFault("NotImplemented", `action ${String(numberOf(type))}`);
  }
}

/** What the protocol itself asks of any object, and what the object has. */
function callMember(target: Thing, name: string, given: readonly Argument[], { references }: Realm): Given {
  const [first] = given;
  switch (name) {
    case "_KeepReference":
      references.nameOf(target);
      return null;
    case "_RemoveReference":
      if (typeof first === "string") references.release(first);
      return null;
    case "_RemoveAllReferences":
      references.releaseAll();
      return null;
    default: return target.call(name, given);
  }
}

function plain(given: Given, realm: Realm): Json {
  return isThing(given) ? { ...given.also, _ReferenceId: realm.references.nameOf(given) } : given;
}

/** The public name of a member: on the wire it begins with a capital. Names of the protocol begin with a line. */
function memberName(name: string): string {
  return name.startsWith("_") ? name : name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** The objects of one batch. Each is looked up once: for a method that is the deed itself. */
class Objects {
  readonly #paths: JsonObject;
  readonly #realm: Realm;
  readonly #found = new Map<number, Thing | null>();

  constructor(paths: JsonObject, realm: Realm) {
    [this.#paths, this.#realm] = [paths, realm];
  }

  /** The object behind a path; null when it is not there. Throws a fault when it must be there. */
  at(id: number): Thing | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[String(id)];
    if (!isObject(path)) throw new WordFault("InvalidObjectPath", "", "the batch names no such object");
    const found = this.#resolve(path);
    this.#found.set(id, found);
    return found;
  }

  /** What an action or path is given: values, and objects in the place of their numbers. */
  given(info: Json | undefined): readonly Argument[] {
    if (!isObject(info)) return [];
    const list = info["Arguments"];
    return Array.isArray(list) ? this.#filled(list as readonly Json[], info["ReferencedObjectPathIds"]) : [];
  }

  #filled(list: readonly Json[], paths: Json | undefined): readonly Argument[] {
    const ids = Array.isArray(paths) ? (paths as readonly Json[]) : [];
    return list.map((value, index): Argument => {
      const id = ids[index];
      if (typeof id === "number" && id !== 0) return this.at(id);
      if (Array.isArray(value)) return this.#filled(value as readonly Json[], id);
      return isObject(value) && typeof value["_ObjectPathId"] === "number" ? this.at(value["_ObjectPathId"]) : value;
    });
  }

  #resolve(path: JsonObject): Thing | null {
    const { ObjectPathType: type, ParentObjectPathId: parentId } = path;
    const wireName = stringOf(path["Name"]) ?? "";
    if (type === PATH.root) return this.#realm.root;
    if (type === PATH.none) return null;
    if (type === PATH.create) return this.#created(wireName);
    if (type === PATH.reference) return this.#referenced(wireName);
    const parent = this.at(numberOf(parentId) ?? -1);
    if (parent === null) return null;
    const given = this.given(path["ArgumentInfo"]);
    if (type === PATH.property) return parent.part(memberName(wireName));
    if (type === PATH.item) return parent.item(isThing(given[0]) || given[0] === undefined ? null : (given[0] as Json));
    if (type !== PATH.method) throw new WordFault("InvalidObjectPath", "", "a path of an unknown kind");
    const result = callMember(parent, memberName(wireName), given, this.#realm);
    if (result !== null && !isThing(result)) throw new WordFault("InvalidObjectPath", `${parent.type}.${memberName(wireName)}`, "the member gives no object");
    return result;
  }

  #created(type: string): Thing {
    const made = this.#realm.create(type);
    if (made === null) throw new WordFault("NotImplemented", type);
    return made;
  }

  #referenced(name: string): Thing {
    const thing = this.#realm.references.get(name);
    if (thing === null) throw new WordFault("InvalidObjectPath", "", "the object is no longer held");
    return thing;
  }
}
