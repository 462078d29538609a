import type { MemoryDocument } from "../../../../adapters/hosts/memory/index.ts";
import type { MailAddress } from "../../../../core/model/index.ts";
import { Mail, type Beside } from "./mail.ts";
import { partsOf } from "./parts.ts";

/** The mailbox of whoever sits at this page: it stays while mails come and go. */
export class Mailbox {
  /** Settings of the add-in in this mailbox: name -> value as JSON text. */
  readonly settings = new Map<string, string>();
  readonly #beside = new Map<string, Beside>();
  #owner: MailAddress;

  constructor(owner: MailAddress) {
    this.#owner = owner;
  }

  get owner(): MailAddress {
    return this.#owner;
  }

  /** A mail as this mailbox has it: with what was kept beside it before. A sample belongs to who it was written for. */
  async open(document: MemoryDocument): Promise<Mail> {
    const { author } = document.file.desk;
    if (author !== null) this.#owner = { name: author.name, address: author.email };
    const parts = await partsOf(document.file.bytes);
    return new Mail(document, parts, this.besideOf(parts.messageId));
  }

  /** What is kept beside a mail. Stays with it in another folder. */
  besideOf(messageId: string): Beside {
    const beside = this.#beside.get(messageId) ?? { properties: {}, notices: new Map() };
    this.#beside.set(messageId, beside);
    return beside;
  }

  /** The copy in Sent Items keeps what stood beside the draft, except what was shown above it. */
  move(from: Mail, messageId: string): void {
    this.#beside.set(messageId, { properties: from.beside.properties, notices: new Map() });
    this.#beside.delete(from.parts.messageId);
  }
}
