import type { Terminal } from "../terminal.ts";
import { checkPackages } from "./check.ts";
import { diffPackages } from "./diff.ts";
import { evaluatePackage } from "./evaluate.ts";
import { explainRule } from "./explain.ts";
import type { PolicyCommand } from "./options.ts";

/** What a records manager does with policy packages. Gives the exit code. */
export async function policy(command: PolicyCommand, terminal: Terminal): Promise<number> {
  switch (command.act) {
    case "check":
      return checkPackages(command, terminal);
    case "explain":
      return explainRule(command, terminal);
    case "diff":
      return diffPackages(command, terminal);
    case "evaluate":
      return evaluatePackage(command, terminal);
  }
}
