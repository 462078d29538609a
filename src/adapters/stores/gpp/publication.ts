import { KantlijnError } from "../../../core/model/index.ts";
import type { StorePlan } from "../store.ts";
import { readAs } from "../answers.ts";
import type { GppClient } from "./client.ts";
import type { GppConnection } from "./connection.ts";
import { documentsOf, gone } from "./documents.ts";
import { fill, isOf, markQuery, PUBLICATION_FIELDS, type FieldGround } from "./fields.ts";
import type { Lookup } from "./lookup.ts";
import { readAll, SHAPES, type Publication } from "./read.ts";

/** The publications of a capture: first what a person did something with, then the oldest. */
export async function publicationsOf(client: GppClient, captureId: string): Promise<readonly Publication[]> {
  const found = await readAll(client, "publicaties", markQuery(captureId), SHAPES.publications);
  const rank = ({ publicatiestatus, registratiedatum, uuid }: Publication): string => [publicatiestatus === "concept" ? "1" : "0", new Date(registratiedatum).toISOString(), uuid].join(" ");
  return found.filter((one) => isOf(one, captureId)).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** Has one concept be there for this capture. One that a person published or withdrew meanwhile is as it is. */
export async function havePublication(client: GppClient, ground: () => Promise<FieldGround>, captureId: string): Promise<Publication> {
  const there = await publicationsOf(client, captureId);
  if (there.length === 0) {
    const made = readAs(SHAPES.publication, await client.ask({ method: "POST", at: "publicaties", json: fill(PUBLICATION_FIELDS, await ground()) }));
    // Something in between can have sent it twice: asking again tells.
    return onlyOne(client, await publicationsOf(client, captureId), captureId, made);
  }
  return onlyOne(client, there, captureId);
}

async function onlyOne(client: GppClient, [first, ...others]: readonly Publication[], captureId: string, made?: Publication): Promise<Publication> {
  const kept = first ?? made;
  if (kept === undefined) throw new KantlijnError("delivery-answer", "what was made is not there");
  for (const other of others) if (await isUntouched(client, other, captureId)) await removePublication(client, other, captureId);
  return kept;
}

/** Whether it is a concept in which nobody but us put anything. */
export async function isUntouched(client: GppClient, publication: Publication, captureId: string): Promise<boolean> {
  const { uuid, publicatiestatus, kenmerken, onderwerpen } = publication;
  if (publicatiestatus !== "concept" || onderwerpen.length > 0 || kenmerken.some((mark) => !isOf({ kenmerken: [mark] }, captureId))) return false;
  return (await documentsOf(client, uuid)).every((document) => document.publicatiestatus === "concept" && isOf(document, captureId));
}

/** Takes a concept of ours away with its documents. */
export async function removePublication(client: GppClient, { uuid }: Publication, captureId: string): Promise<void> {
  for (const document of await documentsOf(client, uuid)) if (isOf(document, captureId)) await gone(client, `documenten/${document.uuid}`);
  await gone(client, `publicaties/${uuid}`);
}

/** What a concept is filled with: the ids that the publicatiebank has for what the record names. */
export async function groundOf(plan: StorePlan, { publisher, responsible, group }: GppConnection, known: Lookup): Promise<FieldGround> {
  const { woo, organisation: own, act } = plan.record;
  const organisation = own.tooi === null ? undefined : await known.maybe(own.tooi);
  const categories: string[] = [];
  for (const uri of new Set(woo.categories.map((one) => one.uri))) categories.push(await known.category(uri));
  return {
    plan, categories, group,
    publisher: await known.organisation(publisher),
    responsible: responsible === null ? organisation : await known.organisation(responsible),
    // Who made what came in from outside is no organisation that we know.
    maker: act?.kind === "ontvangst" ? undefined : organisation,
  };
}
