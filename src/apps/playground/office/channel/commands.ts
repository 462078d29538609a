import type { Line } from "./app.ts";
import { isObject, numberOf, stringOf, type Json, type JsonObject } from "./wire.ts";

/** A function of the manifest to run, and the button or event it comes from. */
export interface Command {
  /** Name as the add-in knows it: on `window`, or by `Office.actions.associate`. */
  readonly name: string;
  /** Id of the button in the manifest; the type of an event for an event. */
  readonly source: string;
  /** More of what the function gets, such as the kind of an event. */
  readonly more?: JsonObject;
}

/** How it ended: 0 is well. `context` is what the function gave to `event.completed`. */
export interface Completion {
  readonly status: number;
  readonly context: JsonObject;
}

const EVENT = "appCommandInvoked";
/** Milliseconds between two looks whether the add-in listens yet. */
const LOOK = 25;

/** Commands on their way. An add-in may still be starting: a command waits until it listens. */
export class Commands {
  readonly #line: Line;
  readonly #waiting = new Map<string, (completion: Completion) => void>();
  #number = 0;

  constructor(line: Line) {
    this.#line = line;
  }

  async run({ name, source, more = {} }: Command): Promise<Completion> {
    while (!this.#line.hears(EVENT)) await new Promise((resolve) => { setTimeout(resolve, LOOK); });
    this.#number += 1;
    const id = `command-${String(this.#number)}`;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#line.fire(EVENT, { "0": id, "1": name, "2": JSON.stringify({ source: { id: source }, ...more }) });
    });
  }

  /** Takes the message that a command is ready. Says nothing about one it does not know: it may be told twice. */
  complete(request: JsonObject): Json {
    const id = stringOf(request["0"]) ?? "";
    const resolve = this.#waiting.get(id);
    this.#waiting.delete(id);
    resolve?.({ status: numberOf(request["1"]) ?? -1, context: contextOf(stringOf(request["2"])) });
    return { Version: 1, Error: 0 };
  }
}

function contextOf(event: string | null): JsonObject {
  try {
    const value: unknown = JSON.parse(event ?? "{}");
    const context = isObject(value) ? value["completedContext"] : null;
    return isObject(context) ? context : {};
  } catch {
    return {};
  }
}
