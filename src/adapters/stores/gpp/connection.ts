/** How a publicatiebank is reached, and what an administrator decided about it. */
export interface GppConnection {
  /** Of the publicatiebank, with a closing slash; the API lies below it. */
  readonly address: string;
  readonly key: string;
  /** TOOI id of the organisation that publishes. */
  readonly publisher: string;
  /** TOOI id of the organisation that answers for what is published; null for that of the record. */
  readonly responsible: string | null;
  /** The group of users that goes on with a concept; null where everyone sees every concept. */
  readonly group: { readonly identifier: string; readonly name: string } | null;
}
