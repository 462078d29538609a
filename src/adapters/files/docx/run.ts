import { escapeXml } from "../xml.ts";

/** Prefix of a name with its colon: "w:" of "w:p". */
const prefixOf = (name: string): string => name.slice(0, name.indexOf(":") + 1);

/** Text as the content of a run: words, tabs and line breaks, with the prefix of an element beside it. */
export function runContent(text: string, beside: string): string {
  const prefix = prefixOf(beside);
  return text
    .split(/([\t\n])/)
    .map((part) => (part === "\t" ? `<${prefix}tab/>` : part === "\n" ? `<${prefix}br/>` : part === "" ? "" : `<${prefix}t xml:space="preserve">${escapeXml(part)}</${prefix}t>`))
    .join("");
}

/** A whole run, or nothing when there is no text. */
export function run(text: string, looks: string, beside: string): string {
  const prefix = prefixOf(beside);
  if (text === "") return "";
  return `<${prefix}r>${looks === "" ? "" : `<${prefix}rPr>${looks}</${prefix}rPr>`}${runContent(text, beside)}</${prefix}r>`;
}

/** A whole paragraph. */
export function paragraph(text: string, properties: string, looks: string, beside: string): string {
  const prefix = prefixOf(beside);
  return `<${prefix}p>${properties === "" ? "" : `<${prefix}pPr>${properties}</${prefix}pPr>`}${run(text, looks, beside)}</${prefix}p>`;
}

/** Words in a drawing or a formula, which know no tabs or breaks of their own. */
export function plainWords(text: string, name: string): string {
  return `<${name}>${escapeXml(text.replace(/[\t\n]/g, " "))}</${name}>`;
}
