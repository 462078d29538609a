import { invariant } from "../../core/model/index.ts";

/** The element of playground.html with this id. */
export function byId<E extends HTMLElement>(id: string, kind: new () => E): E {
  const found = document.getElementById(id);
  invariant(found instanceof kind, `an element ${id} on the page`);
  return found;
}

/** Makes an element with these properties and children. */
export function make<T extends keyof HTMLElementTagNameMap>(tag: T, properties: Partial<Pick<HTMLElementTagNameMap[T], "className" | "textContent">> = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[T] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** Things by a key of each, in the order in which the keys first appear. */
export function grouped<T, K>(things: readonly T[], keyOf: (thing: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}
