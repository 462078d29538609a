import type { ApiName } from "./apis.ts";
import { Refused } from "./answers.ts";
import type { KeptDocument, KeptZaak, Relation, State } from "./state.ts";

interface Ground {
  readonly state: State;
  readonly addresses: Readonly<Record<ApiName, string>>;
  readonly older: boolean;
}

type Shape = Readonly<Record<string, unknown>>;

const SINCE = "2026-01-01T09:00:00Z";

/** A document as the API gives it. */
export function documentOf({ addresses, older }: Ground, { uuid, versions, lock, parts }: KeptDocument): Shape {
  const { fields = {} } = versions.at(-1) ?? {};
  const newer = older ? {} : { isGereedVoorPublicatie: null, tonenAanInitiator: false, inhoudIsVervallen: null };
  return {
    ...newer, ...(older ? Object.fromEntries(Object.entries(fields).filter(([name]) => name !== "inhoudIsVervallen")) : fields),
    url: `${addresses.documenten}enkelvoudiginformatieobjecten/${uuid}`, versie: versions.length, beginRegistratie: SINCE,
    inhoud: parts.length > 0 ? null : `${addresses.documenten}enkelvoudiginformatieobjecten/${uuid}/download?versie=${String(versions.length)}`, locked: lock !== null,
    bestandsdelen: parts.map((part, index) => ({ url: `${addresses.documenten}bestandsdelen/${part.uuid}`, volgnummer: index + 1, omvang: part.size, voltooid: part.content !== null, lock: lock ?? "" })),
  };
}

export function zaakOf({ state, addresses }: Ground, { uuid, number, title, zaaktype, confidentiality, closed }: KeptZaak): Shape {
  return {
    url: `${addresses.zaken}zaken/${uuid}`, uuid, identificatie: number, bronorganisatie: "123456782", omschrijving: title, toelichting: "", zaaktype: `${addresses.catalogi}zaaktypen/${zaaktype}`,
    registratiedatum: "2026-01-01", verantwoordelijkeOrganisatie: "123456782", startdatum: "2026-01-01", einddatum: closed, vertrouwelijkheidaanduiding: confidentiality, betalingsindicatieWeergave: "",
    deelzaken: [], eigenschappen: [], resultaat: null, rollen: [], status: null, zaakinformatieobjecten: state.zaakRelations.filter(({ of }) => of === uuid).map((one) => `${addresses.zaken}zaakinformatieobjecten/${one.uuid}`), zaakobjecten: [],
  };
}

export function relationOf({ addresses }: Ground, api: "zaken" | "besluiten", { uuid, of, document }: Relation): Shape {
  const informatieobject = `${addresses.documenten}enkelvoudiginformatieobjecten/${document}`;
  if (api === "besluiten") return { url: `${addresses.besluiten}besluitinformatieobjecten/${uuid}`, besluit: `${addresses.besluiten}besluiten/${of}`, informatieobject };
  return { url: `${addresses.zaken}zaakinformatieobjecten/${uuid}`, uuid, zaak: `${addresses.zaken}zaken/${of}`, informatieobject, aardRelatieWeergave: "Hoort bij, omgekeerd: kent", registratiedatum: SINCE };
}

export function besluitOf({ addresses }: Ground, { uuid, zaak }: { readonly uuid: string; readonly zaak: string }): Shape {
  return { url: `${addresses.besluiten}besluiten/${uuid}`, verantwoordelijkeOrganisatie: "123456782", besluittype: `${addresses.catalogi}besluittypen/${uuid}`, zaak: `${addresses.zaken}zaken/${zaak}`, datum: "2026-02-01", ingangsdatum: "2026-02-01" };
}

export function typeOf({ state, addresses }: Ground, id: string): Shape {
  const type = state.types.find(({ uuid }) => uuid === id);
  if (type === undefined) throw new Refused(404, "not_found");
  return {
    url: `${addresses.catalogi}informatieobjecttypen/${type.uuid}`, catalogus: `${addresses.catalogi}catalogussen/1`, omschrijving: type.name, vertrouwelijkheidaanduiding: type.confidentiality,
    beginGeldigheid: "2020-01-01", eindeGeldigheid: null, concept: false, zaaktypen: [], zaaktypeIdentificaties: [], besluittypen: [], besluittypeOmschrijving: [], informatieobjectcategorie: "stuk",
  };
}

export function zaaktypeOf({ state, addresses }: Ground, id: string): Shape {
  const types = state.zaaktypen.get(id);
  if (types === undefined) throw new Refused(404, "not_found");
  return {
    url: `${addresses.catalogi}zaaktypen/${id}`, identificatie: "ZAAKTYPE-1", omschrijving: "Behandelen melding", vertrouwelijkheidaanduiding: "openbaar", doel: "doel", aanleiding: "aanleiding", indicatieInternOfExtern: "extern",
    handelingInitiator: "indienen", onderwerp: "melding", handelingBehandelaar: "behandelen", doorlooptijd: "P30D", opschortingEnAanhoudingMogelijk: false, verlengingMogelijk: false, publicatieIndicatie: false, productenOfDiensten: [],
    referentieproces: { naam: "proces" }, verantwoordelijke: "afdeling", zaakobjecttypen: [], catalogus: `${addresses.catalogi}catalogussen/1`, statustypen: [], resultaattypen: [], resultaattypeOmschrijving: [], eigenschappen: [],
    informatieobjecttypen: types.map((uuid) => `${addresses.catalogi}informatieobjecttypen/${uuid}`), informatieobjecttypeOmschrijving: [], roltypen: [], besluittypen: [], besluittypeOmschrijving: [], deelzaaktypen: [], deelzaaktypeIdentificaties: [],
    gerelateerdeZaaktypen: [], beginGeldigheid: "2020-01-01", eindeGeldigheid: null, concept: false,
  };
}
