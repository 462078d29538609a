import { z } from "zod";
import { KantlijnError, type ErrorCode } from "../../../core/model/index.ts";
import { readAs } from "../answers.ts";
import { zgwClient, type Api, type Ask } from "./client.ts";
import { typeFinder } from "./types.ts";
import type { ZgwOptions } from "./zgw.ts";

/** What came of asking one API something harmless: null when it answered as it should. */
export interface ZgwCheck {
  readonly api: Api;
  readonly code: ErrorCode | null;
}

const listed = z.object({ results: z.array(z.unknown()) });
const zaaktypen = z.object({ results: z.array(z.object({ url: z.string() })) });

/**
 * Asks every API that is connected something that changes nothing, and the catalogue for the kinds of document of the first
 * zaaktype. `zaaktypen`: how many there are on the first page; `types`: how many kinds of document the first allows.
 */
export async function checkZgw({ connection, fetch, now }: ZgwOptions): Promise<{ readonly checks: readonly ZgwCheck[]; readonly zaaktypen: number; readonly types: number }> {
  const client = zgwClient(connection, fetch, now);
  const nothing = "kantlijn-doctor";
  const asks: readonly (readonly [Api, Ask])[] = [
    ["documenten", { at: "enkelvoudiginformatieobjecten", query: { identificatie: nothing, bronorganisatie: connection.organisation } }],
    ["zaken", { at: "zaken", query: { identificatie: nothing, bronorganisatie: connection.organisation } }],
    ...(connection.addresses.besluiten === null ? [] : [["besluiten", { at: "besluiten", query: { identificatie: nothing } }] as const]),
  ];
  const checks: ZgwCheck[] = [];
  for (const [api, ask] of asks) checks.push({ api, code: await codeOf(async () => { readAs(listed, await client.ask(api, ask)); }) });
  const found = { zaaktypen: 0, types: 0 };
  const catalogue = await codeOf(async () => {
    const { results: [first, ...more] } = readAs(zaaktypen, await client.ask("catalogi", { at: "zaaktypen" }));
    if (first === undefined) return;
    found.zaaktypen = more.length + 1;
    found.types = (await typeFinder(client, connection, now).allowed(first.url)).length;
  });
  return { checks: [...checks, { api: "catalogi", code: catalogue }], ...found };
}

async function codeOf(work: () => Promise<void>): Promise<ErrorCode | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof KantlijnError) return error.code;
    throw error;
  }
}
