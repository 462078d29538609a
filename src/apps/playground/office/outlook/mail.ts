import type { MemoryDocument } from "../../../../adapters/hosts/memory/index.ts";
import type { MailAddress, Paragraph } from "../../../../core/model/index.ts";
import { htmlOf, plainOf } from "./body.ts";
import type { JsonObject } from "../channel/wire.ts";
import type { AttachedFile, MailParts } from "./parts.ts";

/** What stands with a mail in the mailbox and is not in it. */
export interface Beside {
  /** Custom properties of the add-in. */
  properties: JsonObject;
  readonly notices: Map<string, JsonObject>;
}

export type Field = "to" | "cc" | "bcc";

/** A mail in Outlook: the words are those of the document on the page, the rest is kept here. */
export class Mail {
  readonly document: MemoryDocument;
  readonly parts: MailParts;
  readonly beside: Beside;
  readonly compose: boolean;
  readonly recipients: Record<Field, readonly MailAddress[]>;
  readonly attachments: AttachedFile[];
  /** What an add-in keeps with a draft while it is open. */
  readonly session = new Map<string, string>();

  constructor(document: MemoryDocument, parts: MailParts, beside: Beside) {
    const { envelope } = document.text;
    this.document = document;
    this.parts = parts;
    this.beside = beside;
    this.compose = envelope?.draft === true || document.file.desk.host === "outlook-compose";
    this.recipients = { to: parts.to, cc: parts.cc, bcc: [] };
    this.attachments = [...parts.attachments];
  }

  get subject(): string {
    return this.document.text.paragraphs.find(({ role }) => role === "subject")?.text ?? "";
  }

  /** The id of a draft in this mailbox, in the signs that Exchange has in them. What was sent or received has one that no mailbox has: there is none to fetch it from. */
  get draftId(): string {
    return `AAMk${[...this.parts.messageId].map((sign) => (sign.codePointAt(0) ?? 0).toString(16)).join("").slice(0, 400)}=`;
  }

  /** The id of the conversation; a mail that begins one has none while it is written. */
  get conversation(): string | null {
    return this.compose && this.parts.conversation === this.parts.messageId ? null : `conversation:${this.parts.conversation}`;
  }

  get html(): string {
    return htmlOf(this.parts, this.#typed);
  }

  get plain(): string {
    return plainOf(this.parts, this.#typed);
  }

  /** The paragraphs, when somebody typed in them; else the body is as it came. */
  get #typed(): readonly Paragraph[] | null {
    return this.document.edited ? this.document.text.paragraphs.filter(({ role }) => role !== "subject") : null;
  }
}
