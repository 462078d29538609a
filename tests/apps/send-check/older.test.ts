import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unicodeClasses } from "../../../scripts/send-check/unicode.ts";
import { filesBelow, ROOT } from "../../../scripts/tasks/files.ts";
import { bsn } from "../../../src/core/detectors/bsn.ts";
import { health } from "../../../src/core/detectors/health.ts";
import { iban } from "../../../src/core/detectors/iban.ts";
import { olderRegExp } from "../../../src/apps/send-check/older/regexp.ts";

const LATER = /\(\?<|\\[pP]\{/;
beforeAll(() => {
  Object.assign(globalThis, { UNICODE_CLASSES: unicodeClasses() });
});

/** Every match from the begin on: where, and what each part caught. */
function matchesOf(pattern: RegExp, text: string): unknown {
  const found: unknown[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null && found.length < 500; match = pattern.exec(text)) {
    found.push([match.index, [...match]]);
    if (!pattern.global) break;
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}

/** The patterns that stand as such in the rules. Those put together from parts are met when the built file runs. */
const WRITTEN = filesBelow("src/core").filter((file) => file.endsWith(".ts"))
  .flatMap((file) => [...readFileSync(join(ROOT, file), "utf8").matchAll(/(?<=[=(,\s[])\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])*)\/([a-z]*)/g)].map(([, source = "", flags = ""]) => ({ source, flags })))
  .filter(({ source, flags }) => LATER.test(source) && flags.includes("u"));

const ASKED = filesBelow("src/core").length;

const EXAMPLES = [bsn, health, iban].flatMap(({ examples }) => [...examples.hits.map((hit) => hit.in), ...examples.misses]).map((example) => (typeof example === "string" ? example : `${example.label ?? ""} ${example.previous ?? ""} ${example.text}`));

it("has patterns to compare", () => {
  expect(ASKED).toBeGreaterThan(50);
  expect(WRITTEN.length).toBeGreaterThan(100);
});

describe("an older form finds what the pattern finds", () => {
  const made = (): { readonly native: RegExp; readonly older: RegExp }[] => WRITTEN.flatMap(({ source, flags }) => {
    try {
      return [{ native: new RegExp(source, flags), older: olderRegExp(source, flags) }];
    } catch {
      return [];
    }
  });

  it("in the examples of the rules", () => {
    const pairs = made();
    expect(pairs.length).toBeGreaterThan(80);
    for (const { native, older } of pairs) {
      for (const text of EXAMPLES) expect({ source: native.source, text, found: matchesOf(older, text) }).toEqual({ source: native.source, text, found: matchesOf(native, text) });
    }
  });

  it("in any text", () => {
    const pairs = made();
    const words = fc.constantFrom("mevrouw", "De Wit", "é", "ü", "Ж", "中", "𝒜", "😀", "-", "'", "’", ".", " ", "\n", "BSN", "ik", "mijn", "9", "٣", "\u0301", "\ud800", "rekening", "uw");
    const text = fc.array(fc.oneof(words, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 14 }).map((parts) => parts.join(""));
    fc.assert(fc.property(text, fc.nat(), (content, pick) => {
      const pair = pairs[pick % pairs.length]!;
      expect(matchesOf(pair.older, content)).toEqual(matchesOf(pair.native, content));
    }), { numRuns: 2_000 });
  });
});

describe("what a look back may be", () => {
  const TEXTS = ["", "a", "ba", "aab", "xa-a.a", "é a", "a😀a", "\nab", "cab cb ab"];
  it.each([
    ["(?<!b)a", "g"], ["(?<=b)a", "g"], ["(?<!b)(a)|(?<=c)(b)|(-)", "g"], ["(?<![b\\]])a", ""], ["(?<!\\.)a|b", "gu"], ["(?<!\\p{L})a", "giu"], ["(?<!\\p{L})(?<!-)a", "gu"], ["(?<=😀)a", "gu"], ["(?<!B)A", "gi"], ["(?<!a)", "g"], ["(?<![^b])a", "g"],
  ])("%s with flags %j", (source, flags) => {
    const native = new RegExp(source, flags);
    const older = olderRegExp(source, flags);
    for (const text of TEXTS) {
      expect({ text, found: matchesOf(older, text) }).toEqual({ text, found: matchesOf(native, text) });
      expect(text.replace(older, "<$1>")).toBe(text.replace(native, "<$1>"));
      native.lastIndex = older.lastIndex = 0;
      expect(older.test(text)).toBe(native.test(text));
      if (flags.includes("g")) expect([...text.matchAll(older)].map(({ index }) => index)).toEqual([...text.matchAll(native)].map(({ index }) => index));
    }
  });

  it.each([
    ["more than one character", "(?<!ab)c"], ["one that repeats", "(?<!a+)c"], ["not at the begin", "a(?<!b)c"], ["inside a group", "(?:(?<!b)c)"], ["a named group", "(?<name>a)"], ["a class it does not know", "\\p{Sc}", "u"], ["no member of a class, inside another", "[\\P{L}]", "u"], ["sticky", "(?<!a)b", "y"],
  ])("has no older form: %s", (_what, source, flags = "") => {
    expect(() => olderRegExp(source, flags)).toThrow(SyntaxError);
  });
});

it("knows of every character in which classes it is", () => {
  for (const name of ["L", "Lu", "Ll", "M", "N"]) {
    const [older, native] = [olderRegExp(`^\\p{${name}}$`, "u"), new RegExp(`^\\p{${name}}$`, "u")];
    const differs: number[] = [];
    for (let code = 0; code <= 0x10ffff; code++) if (older.test(String.fromCodePoint(code)) !== native.test(String.fromCodePoint(code))) differs.push(code);
    expect(differs).toEqual([]);
  }
});
