import { parse } from "acorn";

/**
 * The code of a module with some pieces of its syntax in other words; what `meet` leaves alone stays byte for byte.
 * `meet` gets every node and `change(node, words)`.
 */
export function rewritten(code, meet) {
  const changes = [];
  const change = ({ start, end }, words) => changes.push({ start, end, words });
  visit(parse(code, { ecmaVersion: "latest", sourceType: "module" }), (node) => meet(node, change));
  return changes.sort((a, b) => b.start - a.start).reduce((text, { start, end, words }) => text.slice(0, start) + words + text.slice(end), code);
}

function visit(node, meet) {
  if (Array.isArray(node)) for (const child of node) visit(child, meet);
  else if (node !== null && typeof node === "object" && typeof node.type === "string") {
    meet(node);
    for (const child of Object.values(node)) visit(child, meet);
  }
}
