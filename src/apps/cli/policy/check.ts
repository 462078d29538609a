import { KantlijnError, type ErrorCode } from "../../../core/model/index.ts";
import { PolicyError, unapproved, type Fault, type Package } from "../../../core/policy/index.ts";
import { texts } from "../../../language/spoken/whole.ts";
import { printable } from "../card.ts";
import { loadPackage } from "../packages.ts";
import type { Terminal } from "../terminal.ts";
import type { PolicyCommand } from "./options.ts";


/** What came of a package: what it is, and what is wrong with it. */
interface Checked {
  readonly package: string;
  readonly id: string | null;
  readonly version: string | null;
  readonly layers: readonly string[];
  readonly faults: readonly Fault[];
  /** Only when it could not be read at all. */
  readonly error?: { readonly code: ErrorCode; readonly message: string };
}

/** Checks packages and prints every fault with its place. Gives 0 when all can be used and somebody approved them, else 1. */
export async function checkPackages({ packages, json }: Extract<PolicyCommand, { readonly act: "check" }>, terminal: Terminal): Promise<number> {
  const all: Checked[] = [];
  for (const name of packages) all.push(await checkOne(name));
  if (json) await terminal.output.write(`${JSON.stringify(all, null, 2)}\n`);
  else for (const checked of all) await terminal.output.write(`${linesOf(checked).map(printable).join("\n")}\n`);
  return all.every(({ faults, error }) => faults.length === 0 && error === undefined) ? 0 : 1;
}

async function checkOne(name: string): Promise<Checked> {
  const nothing: Checked = { package: name, id: null, version: null, layers: [], faults: [] };
  try {
    const made = await loadPackage(name);
    return { package: name, id: made.policy.id, version: made.policy.version, layers: made.layers.map(({ id }) => id).reverse(), faults: approvals(made) };
  } catch (error) {
    if (error instanceof PolicyError) return { ...nothing, faults: error.faults };
    const { code, values }: Pick<KantlijnError, "code" | "values"> = error instanceof KantlijnError ? error : new KantlijnError("internal", "unexpected", { cause: error });
    return { ...nothing, error: { code, message: texts.errorMessage(code, values) } };
  }
}

/** Who has to approve what is a fault of the package, though it can be used. */
function approvals(made: Package): readonly Fault[] {
  return unapproved(made).map(({ layer, section, roles }) => ({ path: made.policy.id === layer ? section : `${layer}: ${section}`, message: texts.cli.policy.approve(texts.cli.policy.sections[section], roles) }));
}

function linesOf({ package: name, id, version, layers, faults, error }: Checked): readonly string[] {
  if (error !== undefined) return [`${name}: ${error.message}`];
  const head = faults.length === 0 ? texts.cli.policy.right({ name, id: id ?? "", version: version ?? "", layers: layers.join(", ") }) : texts.cli.policy.wrong({ name, count: String(faults.length) });
  return [head, ...faults.map(({ path, message }) => `  ${path}: ${message}`)];
}
