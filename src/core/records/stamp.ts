import { readElements, type XmlElement } from "./elements.ts";
import { escapeText, legalText } from "./text.ts";

/** What stands in the document itself about its capture: no judgement about openness, no findings. */
export interface DocumentStamp {
  /** Stable id of the document, a UUID. */
  readonly id: string;
  readonly title: string;
  readonly documentType: string | null;
  /** What it is about, and the number of its case; absent when nobody knows, and in older stamps. */
  readonly subject?: string;
  readonly caseNumber?: string;
  readonly organisation: string;
  /** ISO 8601. */
  readonly confirmedAt: string;
  /** Filled after the receipt. */
  readonly location: { readonly id: string; readonly title: string; readonly captureId: string } | null;
}

/** The version is part of the name: a reader of version 1 leaves another one alone. */
export const STAMP_NAMESPACE = "urn:kantlijn:stamp:1";
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The stamp as XML. What XML cannot hold is replaced. */
export function stampXml(stamp: DocumentStamp): string {
  const { id, title, documentType, subject, caseNumber, organisation, confirmedAt, location } = stamp;
  const part = (name: string, value: string): string => `<${name}>${escapeText(legalText(value))}</${name}>`;
  const place = location === null ? "" : `<location>${part("id", location.id)}${part("title", location.title)}${part("captureId", location.captureId)}</location>`;
  const kind = documentType === null ? "" : part("documentType", documentType);
  const about = `${subject === undefined ? "" : part("subject", subject)}${caseNumber === undefined ? "" : part("caseNumber", caseNumber)}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<stamp xmlns="${STAMP_NAMESPACE}">${part("id", id)}${part("title", title)}${kind}${about}${part("organisation", organisation)}${part("confirmedAt", confirmedAt)}${place}</stamp>`;
}

/** The stamp that this XML tells of; null when it is another's, another version, or damaged. Comes from a file, so anything can be in it. */
export function parseStamp(xml: string): DocumentStamp | null {
  const root = readElements(xml);
  if (root === null || root.name !== "stamp" || root.namespace !== STAMP_NAMESPACE) return null;
  const [id, title, organisation, confirmedAt] = ["id", "title", "organisation", "confirmedAt"].map((name) => textOf(root, name));
  if (id === undefined || id === null || !UUID.test(id) || title === undefined || title === null) return null;
  if (organisation === undefined || organisation === null || confirmedAt === undefined || confirmedAt === null) return null;
  const location = locationOf(root);
  const [subject, caseNumber] = [textOf(root, "subject"), textOf(root, "caseNumber")];
  return location === undefined ? null : { id, title, documentType: textOf(root, "documentType"), ...(subject === null ? {} : { subject }), ...(caseNumber === null ? {} : { caseNumber }), organisation, confirmedAt, location };
}

function locationOf(root: XmlElement): DocumentStamp["location"] | undefined {
  const element = childOf(root, "location");
  if (element === null) return null;
  const [id, title, captureId] = ["id", "title", "captureId"].map((name) => textOf(element, name));
  return typeof id === "string" && typeof title === "string" && typeof captureId === "string" ? { id, title, captureId } : undefined;
}

function childOf(parent: XmlElement, name: string): XmlElement | null {
  const found = parent.children.filter((child) => child.name === name && child.namespace === STAMP_NAMESPACE);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function textOf(parent: XmlElement, name: string): string | null {
  return childOf(parent, name)?.text ?? null;
}
