import { zipOf, type Part } from "./zip.ts";

const SPACES = ["office", "text", "table", "style", "drawing", "meta"].map((name) => `xmlns:${name === "drawing" ? "draw" : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ");

export interface OdtOptions {
  readonly automatic?: string;
  readonly styles?: string;
  readonly masters?: string;
  readonly meta?: string;
  readonly extra?: readonly Part[];
}

export const odtParts = (text: string, options: OdtOptions = {}): readonly Part[] => [
  { name: "mimetype", content: "application/vnd.oasis.opendocument.text", stored: true },
  { name: "content.xml", content: `<?xml version="1.0"?><office:document-content ${SPACES}><office:automatic-styles>${options.automatic ?? ""}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>` },
  { name: "styles.xml", content: `<office:document-styles ${SPACES}><office:styles>${options.styles ?? ""}</office:styles><office:master-styles>${options.masters ?? ""}</office:master-styles></office:document-styles>` },
  { name: "meta.xml", content: `<office:document-meta ${SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>${options.meta ?? ""}</office:meta></office:document-meta>` },
  ...(options.extra ?? []),
];

/** An .odt with this content of its body. */
export const odtOf = (text: string, options: OdtOptions = {}): Uint8Array => zipOf(odtParts(text, options));

export const paragraph = (text: string, style = "Standard"): string => `<text:p text:style-name="${style}">${text}</text:p>`;
