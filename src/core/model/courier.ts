import type { MetadataRecord, Receipt } from "./record.ts";

/** A server that stores a mail for its author once it is sent, where an administrator granted that. Everything fails with a KantlijnError. */
export interface Courier {
  /** Takes over what was confirmed of a draft, or takes it over again in other words. */
  entrust(id: string, entrusted: { readonly messageId: string | null; readonly conversationId: string | null; readonly fileName: string; readonly record: MetadataRecord }): Promise<void>;
  /** The receipt, when it is done; null when it is not. */
  find(id: string): Promise<Receipt | null>;
  /** Takes it back, and what was stored for it as well. */
  withdraw(id: string): Promise<void>;
}
