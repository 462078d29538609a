// Loader: hands every regular expression of the rules to `regexp`, which also works in an engine that does not know all of their
// signs. A pattern that has no older form stops the file where it begins, so no test passes over it.
import { fileURLToPath } from "node:url";
import { rewritten } from "./syntax.mjs";

const HELPER = fileURLToPath(new URL("../../src/apps/send-check/older/regexp.ts", import.meta.url));
const NAME = "olderRegExp$";

/** Signs that came after ECMAScript 2016: looking back, named groups and Unicode classes. */
const LATER = /\(\?<|\\[pPk]/;

export default function olderRegExps(code) {
  const hoisted = [];
  const written = rewritten(code, (node, change) => {
    if (node.type === "Literal" && node.regex !== undefined) {
      const { pattern, flags } = node.regex;
      if (/[dsv]/.test(flags)) throw new SyntaxError(`${this.resourcePath}: the flags ${flags} have no older form`);
      if (!LATER.test(pattern)) return;
      const made = `${NAME}(${JSON.stringify(pattern)}, ${JSON.stringify(flags)})`;
      // One that remembers where it was is made where it stands; the others once.
      if (/[gy]/.test(flags)) change(node, made);
      else change(node, `${NAME}${hoisted.push(made) - 1}`);
    } else if (node.type === "NewExpression" && node.callee.name === "RegExp") {
      change({ start: node.start, end: node.callee.end }, NAME);
    }
  });
  if (written === code) return code;
  return [`import { regexp as ${NAME} } from ${JSON.stringify(HELPER)};`, ...hoisted.map((made, index) => `const ${NAME}${index} = /* @__PURE__ */ ${made};`), written].join("\n");
}
