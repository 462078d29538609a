/** What Stryker writes down, as far as it is read here. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: "Killed" | "Survived" | "NoCoverage" | "Timeout" | "RuntimeError" | "CompileError" | "Ignored" | "Pending";
  readonly statusReason?: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

/** How many mutants a part had, and what became of them. */
export interface Score {
  readonly found: number;
  readonly survived: number;
  readonly notCovered: number;
  readonly notInSample: number;
  /** Percent of the mutants that some test noticed. */
  readonly percent: number;
}

const FOUND: ReadonlySet<string> = new Set(["Killed", "Timeout"]);
const LEFT: ReadonlySet<string> = new Set(["Survived", "NoCoverage"]);

export function scoreOf({ files }: Report): Score {
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const count = (fits: (mutant: Mutant) => boolean): number => mutants.filter(fits).length;
  const found = count(({ status }) => FOUND.has(status));
  const survived = count(({ status }) => status === "Survived");
  const notCovered = count(({ status }) => status === "NoCoverage");
  const notInSample = count(({ statusReason }) => statusReason === "Not in the sample.");
  const all = found + survived + notCovered;
  return { found, survived, notCovered, notInSample, percent: all === 0 ? 100 : (100 * found) / all };
}

/** One line for each mutant that nobody noticed: where, what stood there, and what stood there instead. */
export function survivors({ files }: Report): readonly string[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => mutants.filter(({ status }) => LEFT.has(status)).map(({ location: { start, end }, replacement = "", status }) => {
    const place = `${file}:${String(start.line)}:${String(start.column)}${status === "NoCoverage" ? " (no test comes here)" : ""}`;
    return `${place}  ${short(textAt(source, start, end))}  ->  ${short(replacement)}`;
  }));
}

/** The places of those mutants, in the form in which Stryker is told what to change. */
export function placesLeft({ files }: Report): readonly string[] {
  return Object.entries(files).flatMap(([file, { mutants }]) => mutants.filter(({ status }) => LEFT.has(status))
    .map(({ location: { start, end } }) => `${file}:${String(start.line)}:${String(start.column - 1)}-${String(end.line)}:${String(end.column - 1)}`));
}

/** The first report, with what a later one says of the same mutants. */
export function updated(first: Report, later: Report): Report {
  const key = ({ mutatorName, replacement, location }: Mutant): string => JSON.stringify([mutatorName, replacement, location]);
  return { files: Object.fromEntries(Object.entries(first.files).map(([file, { source, mutants }]) => {
    const now = new Map((later.files[file]?.mutants ?? []).filter(({ status }) => status !== "Ignored").map((mutant) => [key(mutant), mutant]));
    return [file, { source, mutants: mutants.map((mutant) => now.get(key(mutant)) ?? mutant) }];
  })) };
}

function textAt(source: string, start: Position, end: Position): string {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines.map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined)).join(" ");
}

const short = (text: string): string => {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length <= 110 ? line : `${line.slice(0, 70)} … ${line.slice(-35)}`;
};
