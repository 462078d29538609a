/**
 * What the rules use of JavaScript and came after ECMAScript 2016. Classic Outlook on Windows promises no more than that; there
 * each of these is added when it is missing. The file runs in an engine of its own, so nobody else meets them.
 */

type Method = (this: never, ...values: never[]) => unknown;

function add(target: object, methods: Readonly<Record<string, Method>>): void {
  for (const name of Object.keys(methods)) {
    if (!(name in target)) Object.defineProperty(target, name, { value: methods[name], writable: true, configurable: true, enumerable: false });
  }
}

add(Array.prototype, {
  at(this: readonly unknown[], index: number) {
    return this[index < 0 ? this.length + index : index];
  },
  flatMap(this: readonly unknown[], make: (value: unknown, index: number, all: readonly unknown[]) => unknown) {
    const made: unknown[] = [];
    this.forEach((value, index) => {
      const one = make(value, index, this);
      if (Array.isArray(one)) for (const part of one) made.push(part);
      else made.push(one);
    });
    return made;
  },
});

add(String.prototype, {
  at(this: string, index: number) {
    const at = index < 0 ? this.length + index : index;
    return at < 0 || at >= this.length ? undefined : this.charAt(at);
  },
  padStart(this: string, length: number, filling = " ") {
    return filling.repeat(Math.max(0, length - this.length)) + this;
  },
  replaceAll(this: string, words: string, other: string) {
    return this.split(words).join(other);
  },
  matchAll(this: string, pattern: RegExp) {
    const matches: RegExpExecArray[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(this); match !== null; match = pattern.exec(this)) {
      matches.push(match);
      if (match[0] === "") pattern.lastIndex++;
    }
    pattern.lastIndex = 0;
    return matches;
  },
});

add(Object, {
  entries(of: Readonly<Record<string, unknown>>) {
    return Object.keys(of).map((key) => [key, of[key]]);
  },
  values(of: Readonly<Record<string, unknown>>) {
    return Object.keys(of).map((key) => of[key]);
  },
});
