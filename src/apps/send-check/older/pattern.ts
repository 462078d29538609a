import { charactersOf } from "./unicode.ts";

/** A way to match, with what must or must not stand directly before it. */
export interface Alternative {
  readonly body: string;
  /** One character each, as patterns. */
  readonly before: readonly { readonly character: string; readonly wanted: boolean }[];
  /** Number of captures in the body. */
  readonly captures: number;
}

/** Writes a pattern without \p{...}; the rest stays as it is. */
export function withoutClasses(source: string): string {
  let written = "";
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const sign = source.charAt(at);
    const property = sign === "\\" ? /^\\(p|P)\{(\w+)\}/.exec(source.slice(at, at + 12)) : null;
    if (property !== null) {
      const [whole, letter, name = ""] = property;
      if (letter === "P" && inClass) throw new SyntaxError("\\P inside a class cannot be written in an older form");
      written += inClass ? charactersOf(name) : `[${letter === "P" ? "^" : ""}${charactersOf(name)}]`;
      at += whole.length - 1;
      continue;
    }
    if (sign === "\\") written += sign + source.charAt(++at);
    else {
      if (sign === "[") inClass = true;
      else if (sign === "]") inClass = false;
      written += sign;
    }
  }
  return written;
}

/**
 * Takes a pattern apart at its outermost bars, and takes off what each part wants before it. Only a look at one character back,
 * at the very begin of a part, can be written in an older form. Throws a SyntaxError for every other look back and for named groups.
 */
export function alternativesOf(source: string): readonly Alternative[] {
  return splitAt(source).map((part) => {
    const before: { readonly character: string; readonly wanted: boolean }[] = [];
    let body = part;
    for (let look = /^\(\?<([=!])/.exec(body); look !== null; look = /^\(\?<([=!])/.exec(body)) {
      const end = closing(body, 0);
      const character = body.slice(look[0].length, end);
      if (!/^(?:\[(?:\\.|[^\]\\])+\]|\\?[^\\[(|*+?])$/u.test(character)) throw new SyntaxError(`a look back at more than one character: ${character}`);
      before.push({ character, wanted: look[1] === "=" });
      body = body.slice(end + 1);
    }
    return { body, before, captures: capturesIn(body) };
  });
}

/** The parts of a pattern between its outermost bars. */
function splitAt(source: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  walk(source, (sign, at, depth) => {
    if (sign !== "|" || depth > 0) return;
    parts.push(source.slice(start, at));
    start = at + 1;
  });
  return [...parts, source.slice(start)];
}

/** Where the group that opens at `open` closes. */
function closing(source: string, open: number): number {
  let end = -1;
  walk(source, (sign, at, depth) => {
    if (sign === ")" && depth === 0 && at > open && end < 0) end = at;
  });
  return end;
}

/** Counts captures. Throws for a look back or a named group: inside a pattern neither has an older form. */
function capturesIn(body: string): number {
  let captures = 0;
  walk(body, (sign, at) => {
    if (sign !== "(") return;
    if (/^\(\?</.test(body.slice(at, at + 3))) throw new SyntaxError(`a look back or a named group inside a pattern: ${body.slice(at, at + 20)}`);
    if (body.charAt(at + 1) !== "?") captures++;
  });
  return captures;
}

/** Visits every sign of a pattern that has a meaning of its own, with the number of groups around it. */
function walk(source: string, visit: (sign: string, at: number, depth: number) => void): void {
  let depth = 0;
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const sign = source.charAt(at);
    if (sign === "\\") at++;
    else if (inClass) inClass = sign !== "]";
    else if (sign === "[") inClass = true;
    else {
      if (sign === ")") depth--;
      visit(sign, at, depth);
      if (sign === "(") depth++;
    }
  }
}
