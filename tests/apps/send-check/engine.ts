import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { parse } from "acorn";
import { ROOT } from "../../../scripts/tasks/files.ts";
import type { HostEvent } from "../../../src/apps/send-check/office.ts";

/** The built file. */
export const bundle = (): string => readFileSync(join(ROOT, "dist/send-check.js"), "utf8");

/** What came after ECMAScript 2016, so that it can be taken away: a name, and the methods of it that are newer. */
const NEWER: Readonly<Record<string, readonly string[]>> = {
  "Array.prototype": ["at", "flat", "flatMap", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"],
  "String.prototype": ["at", "matchAll", "replaceAll", "padStart", "padEnd", "trimStart", "trimEnd", "trimLeft", "trimRight", "isWellFormed", "toWellFormed"],
  Object: ["entries", "values", "fromEntries", "hasOwn", "groupBy", "getOwnPropertyDescriptors"],
  Promise: ["allSettled", "any", "withResolvers", "try"],
  "Promise.prototype": ["finally"],
  Array: ["fromAsync"],
  Map: ["groupBy"],
  "Set.prototype": ["union", "intersection", "difference", "isSubsetOf", "isSupersetOf", "isDisjointFrom", "symmetricDifference"],
  "Uint8Array.prototype.__proto__": ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "with"],
  "RegExp.prototype": ["dotAll", "hasIndices", "unicodeSets"],
  RegExp: ["escape"],
  Symbol: ["matchAll", "asyncIterator"],
  globalThis: ["BigInt", "BigInt64Array", "BigUint64Array", "WeakRef", "FinalizationRegistry", "AggregateError", "Iterator", "Atomics", "SharedArrayBuffer", "WebAssembly", "Intl"],
};

/** A RegExp that knows what it knew in 2016: what a parser of that year refuses, it refuses. */
const OLD_REGEXP = `{
  const Native = RegExp;
  const Old = function RegExp(source, flags) {
    const made = Reflect.construct(Native, [source, flags], new.target || Native);
    if (!allowed(made.source, made.flags)) throw new SyntaxError("Invalid regular expression");
    return made;
  };
  Old.prototype = Native.prototype;
  Object.defineProperty(Old, Symbol.species, { get() { return this; } });
  Native.prototype.constructor = Old;
  globalThis.RegExp = Old;
}`;

const known = new Map<string, boolean>();
function allowedIn2016(source: string, flags: string): boolean {
  const literal = `/${source}/${flags}`;
  let allowed = known.get(literal);
  if (allowed === undefined) {
    try {
      parse(literal, { ecmaVersion: 2016 });
      allowed = true;
    } catch {
      allowed = false;
    }
    known.set(literal, allowed);
  }
  return allowed;
}

export interface Engine {
  /** Name of a handler -> the handler, as the file tied them. */
  readonly handlers: ReadonlyMap<string, (event: HostEvent) => void>;
  /** Whether an expression holds inside the engine. */
  readonly holds: (expression: string) => boolean;
}

/**
 * Runs the built file in an engine with nothing around it but Office. `year` 2016 is the script engine of classic Outlook; a
 * timer is only there when it is given. `file` is the built file, or one that was filled in.
 */
export function engineWith(office: object, { year = 2016, setTimeout, file = bundle() }: { readonly year?: 2016 | "now"; readonly file?: string; readonly setTimeout?: (then: () => void, milliseconds: number) => unknown } = {}): Engine {
  const handlers = new Map<string, (event: HostEvent) => void>();
  const actions = { associate: (name: string, handler: (event: HostEvent) => void) => void handlers.set(name, handler) };
  const context = vm.createContext({ Office: Object.assign(office, { actions }), OfficeRuntime: {}, console, ...(setTimeout === undefined ? {} : { setTimeout }) });
  if (year === 2016) {
    for (const [owner, names] of Object.entries(NEWER)) for (const name of names) vm.runInContext(`delete ${owner}[${JSON.stringify(name)}]`, context);
    vm.runInContext(`(allowed) => ${OLD_REGEXP}`, context)(allowedIn2016);
    vm.runInContext("delete globalThis.globalThis", context);
  }
  vm.runInContext(file, context);
  return { handlers, holds: (expression) => vm.runInContext(expression, context) === true };
}
