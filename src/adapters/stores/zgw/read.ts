import { z } from "zod";
import { CONFIDENTIALITY, type Confidentiality } from "../../../core/model/index.ts";

const address = z.url({ protocol: /^https?$/ }).max(1_000);
/** What may be left out, be null or be empty: null for all three. */
const maybe = (longest: number) => z.string().max(longest).nullish().transform((given) => (given === undefined || given === "" ? null : given));
const day = maybe(40);
/** A word that we do not know counts as the most closed: nothing becomes more open by a new word. */
const confidentiality = maybe(40).transform((word): Confidentiality | null => (word === null ? null : (CONFIDENTIALITY.find((known) => known === word) ?? "zeer_geheim")));
const page = <T extends z.ZodType>(item: T) => z.object({ results: z.array(item), next: address.nullish() });

const words = z.string().max(700).catch("");
/** Who a zaak is about. Only names and numbers of organisations are read: a citizen service number goes no further than here. */
const rol = z.object({
  betrokkeneType: words, afwijkendeNaamBetrokkene: words.default(""),
  betrokkeneIdentificatie: z.object({
    voornamen: words, voorvoegselGeslachtsnaam: words, geslachtsnaam: words, statutaireNaam: words, handelsnaam: z.array(words).max(50).catch([]), innNnpId: words, kvkNummer: words, vestigingsNummer: words,
  }).partial().nullish().catch(null),
});
/** Comes along where the system can and was asked to; whatever is wrong with it, the zaak itself is read. */
const expanded = z.object({ rollen: z.array(rol).max(500).default([]) }).nullish().catch(null);

const zaak = z.object({
  url: address, identificatie: z.string().max(200).default(""), omschrijving: z.string().max(1_000).default(""), toelichting: z.string().max(5_000).default(""), zaaktype: address,
  einddatum: day, vertrouwelijkheidaanduiding: confidentiality, _expand: expanded,
});
const part = z.object({ url: address, volgnummer: z.int(), omvang: z.int().min(0), voltooid: z.boolean(), lock: maybe(100) });
const document = z.object({
  url: address, identificatie: z.string().max(200).default(""), versie: z.int(), beginRegistratie: z.iso.datetime({ offset: true }), beschrijving: maybe(5_000), locked: z.boolean().default(false), bestandsdelen: z.array(part).max(10_000).default([]), lock: maybe(100),
});
const type = z.object({ url: address, omschrijving: z.string().max(200), vertrouwelijkheidaanduiding: confidentiality, beginGeldigheid: day, eindeGeldigheid: day, concept: z.boolean().default(false) });

/** What we read of the answers; the rest is left unread, and may differ between versions of the APIs. */
export const SHAPES = {
  zaak, zaken: page(zaak), document, documents: page(document), part,
  zaaktype: z.object({ url: address, omschrijving: z.string().max(200).default(""), informatieobjecttypen: z.array(address).max(1_000).default([]) }),
  type,
  partAnswer: z.object({ url: address }),
  lock: z.object({ lock: z.string().min(1).max(100) }),
  relations: z.array(z.object({ url: address })).max(10_000),
  relation: z.object({ url: address }),
  besluiten: page(z.object({ url: address })),
} as const;

export type Zaak = z.output<typeof zaak>;
export type ZgwRol = z.output<typeof rol>;
export type ZgwDocument = z.output<typeof document>;
export type ZgwType = z.output<typeof type>;
