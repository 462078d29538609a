import { alternativesOf, withoutClasses, type Alternative } from "./pattern.ts";

/**
 * A regular expression as the rules write it, in any engine. Where the engine knows Unicode classes and looks back it is the
 * engine's own; elsewhere (the script engine of classic Outlook promises no more than ECMAScript 2016) it is put together from
 * what the engine does know. Both find the same.
 */
export function regexp(source: string, flags = ""): RegExp {
  try {
    return new RegExp(source, flags);
  } catch {
    return olderRegExp(source, flags);
  }
}

/** The form for older engines. Throws a SyntaxError when there is none. */
export function olderRegExp(source: string, flags: string): RegExp {
  const plain = withoutClasses(source);
  return /\(\?</.test(plain) ? new LookingBack(plain, flags) : new RegExp(plain, flags);
}

interface Way {
  readonly body: RegExp;
  readonly before: readonly { readonly pattern: RegExp; readonly wanted: boolean }[];
  /** Captures in the ways before this one. */
  readonly skipped: number;
  readonly captures: number;
}

/** Looks at the character before a match itself. Whatever asks a RegExp goes through `exec`. */
class LookingBack extends RegExp {
  readonly #ways: readonly Way[];
  readonly #captures: number;
  readonly #repeats: boolean;
  readonly #written: string;

  /** Another one as `source` makes a copy of it: that is how an engine asks for one of its own. */
  constructor(source: string | LookingBack, flags: string) {
    const written = typeof source === "string" ? source : source.#written;
    const alternatives = alternativesOf(written);
    super(alternatives.map(({ body }) => body).join("|"), flags);
    if (this.sticky) throw new SyntaxError("a look back cannot be sticky in an older form");
    this.#written = written;
    this.#repeats = this.global;
    const inner = this.#repeats ? flags : `${flags}g`;
    let skipped = 0;
    this.#ways = alternatives.map((alternative) => {
      const way = wayOf(alternative, inner, skipped);
      skipped += alternative.captures;
      return way;
    });
    this.#captures = skipped;
  }

  override exec(text: string): RegExpExecArray | null {
    const from = this.#repeats ? this.lastIndex : 0;
    let best: RegExpExecArray | null = null;
    let chosen: Way | undefined;
    for (const way of this.#ways) {
      const match = from > text.length ? null : firstOf(way, text, from);
      if (match === null || (best !== null && match.index >= best.index)) continue;
      best = match;
      chosen = way;
    }
    if (this.#repeats) this.lastIndex = best === null ? 0 : best.index + best[0].length;
    if (best === null || chosen === undefined) return null;
    return this.#numbered(best, chosen);
  }

  /** Captures get the numbers they have in the whole pattern. */
  #numbered(match: RegExpExecArray, { skipped, captures }: Way): RegExpExecArray {
    if (captures === this.#captures) return match;
    const whole = new Array<string | undefined>(this.#captures + 1) as unknown as RegExpExecArray;
    whole[0] = match[0];
    for (let index = 1; index <= captures; index++) whole[skipped + index] = match[index] as string;
    whole.index = match.index;
    whole.input = match.input;
    return whole;
  }
}

function wayOf({ body, before, captures }: Alternative, flags: string, skipped: number): Way {
  const one = flags.replace("g", "");
  return { body: new RegExp(body, flags), before: before.map(({ character, wanted }) => ({ pattern: new RegExp(`^${character}$`, one), wanted })), skipped, captures };
}

/** The first match from `from` on that has before it what it should. */
function firstOf({ body, before }: Way, text: string, from: number): RegExpExecArray | null {
  body.lastIndex = from;
  for (let match = body.exec(text); match !== null; match = body.exec(text)) {
    const previous = characterBefore(text, match.index, body.unicode);
    if (before.every(({ pattern, wanted }) => pattern.test(previous) === wanted)) return match;
    body.lastIndex = match.index + (body.unicode && PAIR.test(text.slice(match.index, match.index + 2)) ? 2 : 1);
  }
  return null;
}

/** Two units that are one character. */
const PAIR = /^[\ud800-\udbff][\udc00-\udfff]$/;

/** The character that ends at `at`; empty at the begin. */
function characterBefore(text: string, at: number, whole: boolean): string {
  const pair = text.slice(Math.max(0, at - 2), at);
  return whole && PAIR.test(pair) ? pair : pair.slice(-1);
}
