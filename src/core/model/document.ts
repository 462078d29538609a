/**
 * What a paragraph is in its document; detectors and classifiers weigh words by it. In a mail `quoted` is what was written before in the same conversation, and
 * `forwarded` what somebody else wrote and is sent on: the mail is about that. `signature` is
 * what a mail program puts below the name: function, organisation, telephone.
 */
export type ParagraphRole =
  | "title" | "heading" | "body" | "list-item" | "table-cell" | "header" | "footer" | "footnote" | "text-box"
  | "subject" | "quoted" | "forwarded" | "signature";

/** One paragraph. An unchanged paragraph keeps its object identity between two readings of a document. */
export interface Paragraph {
  /** Leads back to the host (`Word` paragraph, line of a mail); unique in its document, stable while the paragraph exists. */
  readonly key: string;
  readonly role: ParagraphRole;
  /** Never contains a newline. */
  readonly text: string;
  /** Heading level from 1, only for role `heading`. */
  readonly level?: number;
  /** Place in a table: numbers from 0. Lets a detector read the label of a cell. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  /** Page on which it begins, from 1, in a file that has pages of its own. */
  readonly page?: number;
}

/** A mail address with its display name, as the message gives them. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** What the envelope of a mail says; not part of the text. */
export interface MailEnvelope {
  readonly subject: string;
  readonly from: MailAddress | null;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** Moment of sending or receiving, ISO 8601 with offset; null for a draft without one. */
  readonly date: string | null;
  /** The message still has to be sent (compose). */
  readonly draft: boolean;
  /** Sent to a list or by a machine (List-Unsubscribe, Precedence: bulk, Auto-Submitted). */
  readonly bulk: boolean;
  readonly automatic: boolean;
  /** In-Reply-To or References is present. */
  readonly reply: boolean;
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

/** What the file's own properties say (docProps of a .docx, meta.xml of an .odt, the information of a .pdf). Moments are ISO 8601. */
export interface FileProperties {
  readonly title?: string;
  readonly author?: string;
  readonly created?: string;
  readonly modified?: string;
}

/**
 * A document as text. Its full text is the paragraphs joined by one newline; every offset in Kantlijn counts UTF-16
 * units in that text.
 */
export interface DocumentText {
  readonly kind: "document" | "mail";
  readonly paragraphs: readonly Paragraph[];
  readonly envelope: MailEnvelope | null;
  readonly properties: FileProperties;
  /** Pages, from 1, of a file that has pages of its own, on which nothing could be read: blank, or a picture of text. Absent for none. */
  readonly unreadPages?: readonly number[];
}

/** The full text of a document: paragraphs joined by one newline. */
export function fullText(document: Pick<DocumentText, "paragraphs">): string {
  return document.paragraphs.map((paragraph) => paragraph.text).join("\n");
}
