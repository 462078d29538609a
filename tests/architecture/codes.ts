import { join, relative } from "node:path";
import ts from "typescript";
import { filesBelow, ROOT } from "../../scripts/tasks/files.ts";

/** Codes that a name carries somewhere in the core, and the places where a code is put together from parts. */
export interface Codes {
  readonly found: ReadonlyMap<string, string>;
  readonly composed: readonly string[];
}

/**
 * Every literal that the core gives to a property or parameter called `name`, with the first place it stands. The
 * compiler says which literals an expression can be, so `wide ? "a" : "b"` gives both.
 */
export function codesCalled(name: string): Codes {
  const files = filesBelow("src/core").filter((file) => file.endsWith(".ts")).map((file) => join(ROOT, file));
  const program = ts.createProgram(files, { ...compilerOptions(), noEmit: true });
  const checker = program.getTypeChecker();
  const found = new Map<string, string>();
  const composed: string[] = [];
  const place = (node: ts.Node): string => `${relative(ROOT, node.getSourceFile().fileName)}:${String(node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1)}`;
  const take = (value: ts.Expression): void => {
    const type = checker.getTypeAtLocation(value);
    for (const member of type.isUnion() ? type.types : [type]) if (member.isStringLiteral() && !found.has(member.value)) found.set(member.value, place(value));
    if (ts.isTemplateExpression(value) || (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.PlusToken)) composed.push(place(value));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === name) take(node.initializer);
    if (ts.isCallExpression(node)) {
      const parameters = checker.getResolvedSignature(node)?.getParameters() ?? [];
      node.arguments.forEach((value, index) => { if (parameters[index]?.getName() === name) take(value); });
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (files.includes(file.fileName)) visit(file);
  return { found, composed };
}

function compilerOptions(): ts.CompilerOptions {
  const path = join(ROOT, "src/core/tsconfig.json");
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as { readonly config: unknown };
  return ts.parseJsonConfigFileContent(config, ts.sys, join(ROOT, "src/core")).options;
}
