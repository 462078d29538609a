import { KantlijnError } from "../../../core/model/index.ts";
import type { GppClient } from "./client.ts";
import { readAll, SHAPES } from "./read.ts";

const REMEMBERED_MS = 10 * 60_000;

/** Finds what the publicatiebank calls something that has a TOOI id. What it does not know is asked again every time. */
export interface Lookup {
  /** @throws KantlijnError publication-setup when it does not know the category. */
  readonly category: (uri: string) => Promise<string>;
  /** @throws KantlijnError publication-setup when it does not know the organisation, or that is not active there. */
  readonly organisation: (uri: string) => Promise<string>;
  /** The same; undefined when it does not know the organisation. */
  readonly maybe: (uri: string) => Promise<string | undefined>;
}

export function lookup(client: GppClient, now: () => Date): Lookup {
  const known = new Map<string, { readonly until: number; readonly uuid: string }>();
  const find = async (at: "informatiecategorieen" | "organisaties", uri: string): Promise<string | undefined> => {
    const earlier = known.get(`${at} ${uri}`);
    if (earlier !== undefined && earlier.until > now().getTime()) return earlier.uuid;
    const found = (await readAll(client, at, { identifier: uri, ...(at === "organisaties" ? { isActief: "true" } : {}) }, SHAPES.named)).find(({ identifier }) => identifier === uri);
    if (found !== undefined) known.set(`${at} ${uri}`, { until: now().getTime() + REMEMBERED_MS, uuid: found.uuid });
    return found?.uuid;
  };
  const sure = async (...what: Parameters<typeof find>): Promise<string> => {
    const uuid = await find(...what);
    if (uuid === undefined) throw new KantlijnError("publication-setup", `the publicatiebank does not know one of its ${what[0]}`);
    return uuid;
  };
  return { category: (uri) => sure("informatiecategorieen", uri), organisation: (uri) => sure("organisaties", uri), maybe: (uri) => find("organisaties", uri) };
}
