import { KantlijnError } from "../../../core/model/index.ts";
import { readAs } from "../answers.ts";
import type { ZgwClient } from "./client.ts";
import { ZgwRefusal } from "./faults.ts";
import { SHAPES, type Zaak } from "./read.ts";

/**
 * The zaak with this number.
 * @throws KantlijnError delivery-place when there is none, or more than one.
 */
export async function findZaak(client: ZgwClient, organisation: string, number: string): Promise<Zaak> {
  const { results } = readAs(SHAPES.zaken, await client.ask("zaken", { at: "zaken", query: { identificatie: number, bronorganisatie: organisation } }));
  const found = results.filter(({ identificatie }) => identificatie === number);
  const [zaak] = found;
  if (zaak === undefined || found.length > 1) throw new KantlijnError("delivery-place", "not one zaak with this number");
  return zaak;
}

/** Relates a document to a zaak; once more changes nothing. */
export async function relateToZaak(client: ZgwClient, zaak: string, document: string): Promise<void> {
  if ((await relationsOf(client, document, zaak)).length > 0) return;
  try {
    readAs(SHAPES.relation, await client.ask("zaken", { method: "POST", at: "zaakinformatieobjecten", json: { zaak, informatieobject: document } }));
  } catch (error) {
    // An answer that got lost, or another process: what counts is whether it is there.
    if (!(error instanceof ZgwRefusal) || error.status !== 400 || (await relationsOf(client, document, zaak)).length === 0) throw error;
  }
}

/** The relations of a document with zaken. */
export async function relationsOf(client: ZgwClient, document: string, zaak?: string): Promise<readonly string[]> {
  const relations = readAs(SHAPES.relations, await client.ask("zaken", { at: "zaakinformatieobjecten", query: { informatieobject: document, ...(zaak === undefined ? {} : { zaak }) } }));
  return relations.map(({ url }) => url);
}

/**
 * Relates a document to the besluit of a zaak; once more changes nothing. A zaak with no besluit, or with several, says not to
 * which: then it is left to who handles the zaak.
 */
export async function relateToDecision(client: ZgwClient, zaak: string, document: string): Promise<void> {
  const { results } = readAs(SHAPES.besluiten, await client.ask("besluiten", { at: "besluiten", query: { zaak } }));
  const [besluit] = results;
  if (besluit === undefined || results.length > 1) return;
  const there = async (): Promise<boolean> => readAs(SHAPES.relations, await client.ask("besluiten", { at: "besluitinformatieobjecten", query: { besluit: besluit.url, informatieobject: document } })).length > 0;
  if (await there()) return;
  try {
    readAs(SHAPES.relation, await client.ask("besluiten", { method: "POST", at: "besluitinformatieobjecten", json: { besluit: besluit.url, informatieobject: document } }));
  } catch (error) {
    if (!(error instanceof ZgwRefusal) || error.status !== 400 || !await there()) throw error;
  }
}
