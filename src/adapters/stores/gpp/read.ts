import { z } from "zod";
import { readAs } from "../answers.ts";
import type { GppClient } from "./client.ts";

const uuid = z.guid().transform((given) => given.toLowerCase());
const mark = z.object({ kenmerk: z.string().max(200), bron: z.string().max(200) });
/** A word that we do not know is no concept: then it is left alone. */
const status = z.string().max(40);
/** Empty where the administrator of the publicatiebank did not fill in where people work. Only a page that a browser may show safely. */
const shown = z.string().max(2_000).nullish().transform((given) => (given !== null && given !== undefined && /^https:\/\/|^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/i.test(given) && URL.canParse(given) ? given : null));

const publication = z.object({
  uuid, urlPublicatieIntern: shown, publicatiestatus: status, registratiedatum: z.iso.datetime({ offset: true }),
  kenmerken: z.array(mark).max(1_000), onderwerpen: z.array(z.string().max(100)).max(1_000).default([]),
});
const document = z.object({ uuid, publicatiestatus: status, registratiedatum: z.iso.datetime({ offset: true }), kenmerken: z.array(mark).max(1_000).default([]), uploadVoltooid: z.boolean() });
const part = z.object({ uuid, volgnummer: z.int(), omvang: z.int().min(0) });
const named = z.object({ uuid, identifier: z.string().max(1_000) });
const page = <T extends z.ZodType>(item: T) => z.object({ results: z.array(item), next: z.string().nullish() });

/** What we read of the answers; the rest is left unread, and may differ between versions of the API. */
export const SHAPES = {
  publication, publications: page(publication), documents: page(document), named: page(named),
  made: z.object({ uuid, bestandsdelen: z.array(part).max(10_000).nullish().transform((given) => given ?? []) }),
  partAnswer: z.object({ documentUploadVoltooid: z.boolean() }),
} as const;

export type Publication = z.output<typeof publication>;
export type GppDocument = z.output<typeof document>;

const MOST_PAGES = 50;

/** Everything on the pages of a list, of which there are at most fifty. */
export async function readAll<T>(client: GppClient, at: string, query: Readonly<Record<string, string>>, shape: z.ZodType<{ readonly results: readonly T[]; readonly next?: string | null | undefined }>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let number = 1; number <= MOST_PAGES; number += 1) {
    const { results, next } = readAs(shape, await client.ask({ at, query: { ...query, page: String(number), pageSize: "100" } }));
    all.push(...results);
    if (next === null || next === undefined) break;
  }
  return all;
}
