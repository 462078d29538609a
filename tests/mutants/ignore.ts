/** Tells Stryker what not to change: words that are data, and what is not in the sample. */
import { createHash } from "node:crypto";

/** A place in the syntax tree, as far as it is looked at. The names are Babel's. */
interface Node {
  readonly type: string;
  readonly start?: number | null;
  readonly end?: number | null;
  readonly key?: Node;
  readonly id?: Node | null;
  readonly declarations?: readonly Node[];
  readonly name?: string;
  readonly elements?: readonly (Node | null)[];
}
interface Place {
  readonly node: Node;
  readonly parent?: Node;
}

/** A shorter row of words can be a rule: `["yes", "no"]`. */
const FEWEST = 4;

/** Why a place is left alone; undefined when it is not. */
export function leftAlone({ node, parent }: Place, sample: Sample): string | undefined {
  if (node.type === "ObjectProperty" && node.key?.name === "examples") return "The examples of a detector are its tests.";
  if (isWords(node) && (node.elements?.length ?? 0) >= FEWEST) return "A list of words is data.";
  if (isUnit(node, parent) && !isIn(node, sample)) return "Not in the sample.";
  return undefined;
}

function isWords(node: Node | null): boolean {
  if (node?.type === "StringLiteral") return true;
  return node?.type === "ArrayExpression" && node.elements !== undefined && node.elements.length > 0 && node.elements.every(isWords);
}

/** A sample takes functions, constants and methods whole: part of a function says little about its tests. */
function isUnit({ type }: Node, parent: Node | undefined): boolean {
  if (parent?.type === "ClassBody") return true;
  const declares = /^(?:Function|Variable)Declaration$/.test(type) || type === "ExpressionStatement";
  return declares && (parent?.type === "Program" || parent?.type === "ExportNamedDeclaration");
}

export interface Sample {
  /** From 0 to 1: how much of the code is looked at. */
  readonly share: number;
  readonly seed: string;
}

/** A name stays when code around it moves; only what has none goes by its place. */
const nameOf = ({ id, key, declarations, start, end }: Node): string => declarations?.[0]?.id?.name ?? id?.name ?? key?.name ?? `${String(start)} ${String(end)}`;

function isIn(node: Node, { share, seed }: Sample): boolean {
  if (share >= 1) return true;
  return createHash("sha256").update(`${seed} ${nameOf(node)}`).digest().readUInt32BE() / 2 ** 32 < share;
}

const [share = "1", seed = "1"] = (process.env["KANTLIJN_MUTANT_SAMPLE"] ?? "").split(" ").filter((part) => part !== "");
const sample: Sample = { share: Number(share), seed };

export const strykerPlugins = [{ kind: "Ignore", name: "kantlijn", value: { shouldIgnore: (place: Place) => leftAlone(place, sample) } }];
