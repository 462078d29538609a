import { readDocument } from "../../../src/adapters/files/index.ts";
import type { DocumentText } from "../../../src/core/model/index.ts";
import { zipOf, type Part } from "./zip.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const NAMESPACES = [
  `xmlns:w="${W}"`, `xmlns:r="${OFFICE}"`, 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"', 'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"', 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(" ");

/** What a Word document holds besides its body. */
export interface WordParts {
  readonly styles?: string;
  readonly settings?: string;
  /** Name without folder -> content, such as `header1.xml`; the relationship has the name as its id. */
  readonly stories?: Readonly<Record<string, string>>;
  readonly core?: string;
  readonly extra?: readonly Part[];
  readonly types?: string;
}

const ROOTS: Readonly<Record<string, readonly [string, string]>> = { header: ["hdr", "header"], footer: ["ftr", "footer"], footnotes: ["footnotes", "footnotes"], endnotes: ["endnotes", "endnotes"], styles: ["styles", "styles"], settings: ["settings", "settings"], comments: ["comments", "comments"] };

const kindOf = (name: string): readonly [string, string] => ROOTS[name.replace(/\d*\.xml$/, "")] ?? ["document", "other"];
const relationships = (lines: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
const element = (name: string, content: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${NAMESPACES}>${content}</w:${name}>`;

/** The parts of a Word document written by hand. */
export function wordParts(body: string, parts: WordParts = {}): readonly Part[] {
  const others = { ...parts.stories, ...(parts.styles === undefined ? {} : { "styles.xml": parts.styles }), ...(parts.settings === undefined ? {} : { "settings.xml": parts.settings }) };
  const core = parts.core === undefined ? [] : [`<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`];
  return [
    { name: "[Content_Types].xml", content: parts.types ?? `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>` },
    { name: "_rels/.rels", content: relationships([`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`, ...core]) },
    { name: "word/document.xml", content: element("document", `<w:body>${body}</w:body>`) },
    { name: "word/_rels/document.xml.rels", content: relationships(Object.keys(others).map((name) => `<Relationship Id="${name}" Type="${OFFICE}/${kindOf(name)[1]}" Target="${name}"/>`)) },
    ...Object.entries(others).map(([name, content]) => ({ name: `word/${name}`, content: element(kindOf(name)[0], content) })),
    ...(parts.core === undefined ? [] : [{ name: "docProps/core.xml", content: `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${parts.core}</cp:coreProperties>` }]),
    ...(parts.extra ?? []),
  ];
}

/** A Word document written by hand. */
export const wordOf = (body: string, parts: WordParts = {}): Uint8Array => zipOf(wordParts(body, parts));

/** A paragraph with one run. */
export const p = (text: string, properties = ""): string => `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const r = (content: string): string => `<w:r>${content}</w:r>`;
export const t = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

export async function readWord(body: string, parts: WordParts = {}): Promise<DocumentText> {
  return (await readDocument("brief.docx", wordOf(body, parts))).document;
}

/** Texts of the paragraphs. */
export const textsOf = (document: Pick<DocumentText, "paragraphs">): readonly string[] => document.paragraphs.map(({ text }) => text);
