import type { Thing } from "./thing.ts";

/** Objects that the add-in holds on to, by the name under which it asks for them again. */
export class References {
  readonly #things = new Map<string, Thing>();
  readonly #names = new Map<Thing, string>();
  #number = 0;

  /** How many the add-in holds now. */
  get size(): number {
    return this.#things.size;
  }

  /** The name of an object; the same one every time. */
  nameOf(thing: Thing): string {
    const known = this.#names.get(thing);
    if (known !== undefined) return known;
    this.#number += 1;
    const name = `{reference-${String(this.#number)}}`;
    this.#things.set(name, thing);
    this.#names.set(thing, name);
    return name;
  }

  get(name: string): Thing | null {
    return this.#things.get(name) ?? null;
  }

  /** Lets go of one object. */
  release(name: string): void {
    const thing = this.#things.get(name);
    if (thing === undefined) return;
    this.#things.delete(name);
    this.#names.delete(thing);
    thing.release();
  }

  releaseAll(): void {
    for (const name of [...this.#things.keys()]) this.release(name);
  }
}
