import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow, ROOT } from "../../files.ts";
import { chance } from "../chance.ts";
import { documentOf, type LabelledText } from "./text.ts";

const FOLDER = "tests/corpora/kinds/written";
/** What a text of no kind is called. */
export const NO_KIND = "none";
const TEXTS_PER_KIND = 48;
const SEED = 20_261;

interface Block {
  readonly name: string;
  readonly style: string;
  readonly lines: readonly string[];
}

/** The blocks of a text; each begins with a line "#### name" or "#### name | style". */
export function blocksOf(text: string): readonly Block[] {
  return text.split(/^#### /mu).slice(1).map((piece) => {
    const [head = "", ...lines] = piece.trimEnd().split("\n");
    const [name = "", style = ""] = head.split("|").map((part) => part.trim());
    return { name, style, lines };
  });
}

const blocksIn = (part: string): readonly Block[] => filesBelow(FOLDER).filter((file) => file.startsWith(`${FOLDER}/${part}`)).flatMap((file) => blocksOf(readFileSync(join(ROOT, file), "utf8")));
const kindsOf = (name: string): readonly string[] => (name === NO_KIND ? [] : [name]);

/** Texts that were written one by one: to choose thresholds on, or only to measure. */
export function writtenTexts(part: "dev" | "test"): readonly LabelledText[] {
  return blocksIn(part).map(({ name, lines }, index) => ({ id: `${part}-${String(index)}`, kinds: kindsOf(name), document: documentOf(lines) }));
}

/** Texts to learn from: for every kind, its titles and sentences put together in the frames of such texts. The same files always give the same texts. */
export function composedTexts(each: number = TEXTS_PER_KIND): readonly LabelledText[] {
  const frames = new Map(blocksIn("frames").map((block) => [block.name, block]));
  const slots = new Map((frames.get("slots")?.lines ?? []).map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).split(";").map((word) => word.trim())]));
  return blocksIn("train").flatMap((block, number) => {
    const random = chance(SEED + number);
    const frame = frames.get(block.style);
    if (frame === undefined) throw new SyntaxError(`there is no frame ${block.style}`);
    const count = block.name === NO_KIND ? 4 * each : each;
    return Array.from({ length: count }, (_, index) => ({ id: `train-${block.name}-${String(index)}`, kinds: kindsOf(block.name), document: documentOf(composed(block, frame, slots, random)) }));
  });
}

/** One text: often with a title, one or two openings, up to four sentences in any order, sometimes an end. */
function composed(block: Block, frame: Block, slots: ReadonlyMap<string, readonly string[]>, random: () => number): readonly string[] {
  const below = (most: number): number => random() % most;
  const pick = (from: readonly string[]): string => from[below(Math.max(1, from.length))] ?? "";
  const having = (lines: readonly string[], mark: string): readonly string[] => lines.filter((line) => line.startsWith(`${mark} `)).map((line) => line.slice(2));
  const some = (from: readonly string[], count: number): readonly string[] => from.map((line) => ({ line, at: random() })).sort((a, b) => a.at - b.at).slice(0, count).map(({ line }) => line);
  const before = pick(having(frame.lines, "<"));
  const titled = below(5) > 0 ? pick(having(block.lines, "=")) : "";
  const head = before.split("|").filter((line) => titled !== "" || !line.includes("{title}")).map((line) => line.replace("{title}", titled));
  const openings = some(having(block.lines, "+"), 1 + Number(below(4) === 0));
  const rest = some(having(block.lines, "-"), 1 + below(4));
  const end = below(2) === 0 ? pick(having(frame.lines, ">")).split("|") : [];
  const body = below(3) === 0 ? [[...openings, ...rest].join(" ")] : [...openings, ...rest];
  return [...head, ...body, ...end].map((line) => line.replace(/\{([a-z]+)\}/gu, (whole, name: string) => pick(slots.get(name) ?? [whole])));
}
