import { KantlijnError, type ErrorCode } from "../../../core/model/index.ts";
import { gppClient } from "./client.ts";
import { markQuery } from "./fields.ts";
import type { GppOptions } from "./gpp.ts";
import { lookup } from "./lookup.ts";
import { readAll, SHAPES } from "./read.ts";

/**
 * Asks a publicatiebank things that change nothing: whether it knows our key, the organisations of the configuration, and any
 * category. Answers how many categories there are, or why it does not work.
 */
export async function checkGpp({ connection, fetch, now }: GppOptions): Promise<{ readonly code: ErrorCode | null; readonly categories: number }> {
  const client = gppClient(connection, fetch);
  const { organisation } = lookup(client, now);
  try {
    await readAll(client, "publicaties", markQuery("kantlijn-doctor"), SHAPES.publications);
    for (const uri of [connection.publisher, ...(connection.responsible === null ? [] : [connection.responsible])]) await organisation(uri);
    const { length: categories } = await readAll(client, "informatiecategorieen", {}, SHAPES.named);
    return { code: categories === 0 ? "publication-setup" : null, categories };
  } catch (error) {
    if (error instanceof KantlijnError) return { code: error.code, categories: 0 };
    throw error;
  }
}
