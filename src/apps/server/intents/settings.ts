import { z } from "zod";

/**
 * The program with which the server reads mail that was sent, as an administrator wrote it down; the secret was read from where it stands.
 * It is known in the directories of the organisation, with the application permission Mail.Read.
 */
export const mail = z.strictObject({
  clientId: z.string().toLowerCase().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  secret: z.string().min(1).max(1_000),
});
export type MailSettings = z.output<typeof mail>;
