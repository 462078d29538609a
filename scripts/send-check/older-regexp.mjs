// Loader: hands every regular expression of the rules to `regexp`, which also works in an engine that does not know all of their
// signs. A pattern that has no older form stops the file where it begins, so no test passes over it.
import { fileURLToPath } from "node:url";
import { parse } from "acorn";

const HELPER = fileURLToPath(new URL("../../src/apps/send-check/older/regexp.ts", import.meta.url));
const NAME = "olderRegExp$";

/** Signs that came after ECMAScript 2016: looking back, named groups and Unicode classes. */
const LATER = /\(\?<|\\[pPk]/;

export default function olderRegExps(code) {
  const changes = [];
  const hoisted = [];
  const change = ({ start, end }, words) => changes.push({ start, end, words });
  visit(parse(code, { ecmaVersion: "latest", sourceType: "module" }), (node) => {
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
    } else if (node.type === "Property" && node.key.name === "examples" && /[\\/]detectors[\\/]/.test(this.resourcePath)) {
      // For the tests and for whoever reads the rule; the rule itself never looks at them.
      change(node.value, "{}");
    }
  });
  if (changes.length === 0) return code;
  const written = changes.sort((a, b) => b.start - a.start).reduce((text, { start, end, words }) => text.slice(0, start) + words + text.slice(end), code);
  return [`import { regexp as ${NAME} } from ${JSON.stringify(HELPER)};`, ...hoisted.map((made, index) => `const ${NAME}${index} = /* @__PURE__ */ ${made};`), written].join("\n");
}

function visit(node, meet) {
  if (Array.isArray(node)) for (const child of node) visit(child, meet);
  else if (node !== null && typeof node === "object" && typeof node.type === "string") {
    meet(node);
    for (const child of Object.values(node)) visit(child, meet);
  }
}
