import { randomUUID } from "node:crypto";
import { contentOf, type KeptDocument, type KeptPublication, type State } from "./state.ts";

/** Something that the publicatiebank does not do: the status, and what is wrong with which field. */
export class Refused extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(String(status));
    this.status = status;
    this.body = body;
  }
}

/** What an operation works with. */
export interface Asking {
  readonly state: State;
  /** Of the API. */
  readonly address: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly form: FormData | null;
  readonly partSize: number;
  /** Items of a page. */
  readonly pageSize: number;
  /** Where people go on with a publication; empty when an administrator did not fill it in. */
  readonly app: string;
}

interface Answer { readonly status: number; readonly content: unknown }
export type Handler = (asking: Asking) => Answer | Promise<Answer>;

const ok = (content: unknown, status = 200): Answer => ({ status, content });
const none: Answer = { status: 204, content: null };
const wrong = (field: string): Refused => new Refused(400, { [field]: ["Zo kan het niet."] });

function page({ query, pageSize, address }: Asking, all: readonly unknown[], at: string): Answer {
  const number = Number(query["page"] ?? "1");
  const [from, to] = [(number - 1) * pageSize, number * pageSize];
  if (number < 1 || (number > 1 && from >= all.length)) throw new Refused(404, { detail: "Ongeldige pagina." });
  return ok({ count: all.length, next: to < all.length ? `${address}/${at}?page=${String(number + 1)}` : null, previous: number > 1 ? `${address}/${at}` : null, results: all.slice(from, to) });
}

const marksOf = ({ fields }: { readonly fields: Readonly<Record<string, unknown>> }) => (fields["kenmerken"] ?? []) as readonly { readonly kenmerk: string; readonly bron: string }[];

function publicationOf({ app }: Asking, { uuid, made, fields }: KeptPublication): Readonly<Record<string, unknown>> {
  return {
    informatieCategorieen: [], onderwerpen: [], publisher: null, verantwoordelijke: null, opsteller: null, kenmerken: [], verkorteTitel: "", omschrijving: "", eigenaar: { identifier: "kantlijn", weergaveNaam: "Kantlijn" }, eigenaarGroep: null,
    datumBeginGeldigheid: null, datumEindeGeldigheid: null, bronBewaartermijn: "", selectiecategorie: "", archiefnominatie: "", archiefactiedatum: null, toelichtingBewaartermijn: "", ...fields,
    uuid, urlPublicatieIntern: app === "" ? "" : `${app}/publicaties/${uuid}`, urlPublicatieExtern: "", diWooInformatieCategorieen: fields["informatieCategorieen"] ?? [],
    gepubliceerdOp: fields["publicatiestatus"] === "concept" ? null : made, ingetrokkenOp: fields["publicatiestatus"] === "ingetrokken" ? made : null, registratiedatum: made, laatstGewijzigdDatum: made,
  };
}

function documentOf({ state }: Asking, document: KeptDocument): Readonly<Record<string, unknown>> {
  const { uuid, made, fields, publication } = document;
  const status = state.publications.get(publication)?.fields["publicatiestatus"];
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== "aanleveringBestand"));
  return {
    identifier: "", kenmerken: [], verkorteTitel: "", omschrijving: "", ontvangstdatum: null, datumOndertekend: null, eigenaar: { identifier: "kantlijn", weergaveNaam: "Kantlijn" }, ...rest,
    uuid, publicatie: publication, publicatiestatus: status, gepubliceerdOp: status === "concept" ? null : made, ingetrokkenOp: status === "ingetrokken" ? made : null, registratiedatum: made, laatstGewijzigdDatum: made, uploadVoltooid: contentOf(document) !== null,
  };
}

function publicationIn({ state, parameters }: Asking): KeptPublication {
  const found = state.publications.get(parameters["uuid"] ?? "");
  if (found === undefined) throw new Refused(404, { detail: "Niet gevonden." });
  return found;
}

function documentIn({ state, parameters }: Asking): KeptDocument {
  const found = state.documents.get(parameters["uuid"] ?? "");
  if (found === undefined) throw new Refused(404, { detail: "Niet gevonden." });
  return found;
}

/** Every moment is later than the one before it: what was made first stays first. */
let last = 0;
const moment = (): string => new Date(last = Math.max(last + 1, Date.now())).toISOString();

/** What the publicatiebank does that a schema cannot say. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  publicatiesList: (asking) => page(asking, [...asking.state.publications.values()].reverse()
    .filter((one) => (asking.query["kenmerk"] === undefined || marksOf(one).some(({ kenmerk }) => kenmerk === asking.query["kenmerk"])) && (asking.query["bron"] === undefined || marksOf(one).some(({ bron }) => bron === asking.query["bron"])))
    .map((one) => publicationOf(asking, one)), "publicaties"),

  publicatiesCreate: (asking) => {
    const { state, body } = asking;
    const status = body["publicatiestatus"] ?? "gepubliceerd";
    if (status === "ingetrokken") throw wrong("publicatiestatus");
    if (!((body["informatieCategorieen"] ?? []) as readonly string[]).every((uuid) => state.categories.some((one) => one.uuid === uuid))) throw wrong("informatieCategorieen");
    for (const field of ["publisher", "verantwoordelijke", "opsteller"]) {
      const uuid = body[field] ?? null;
      if (uuid !== null && !state.organisations.some((one) => one.uuid === uuid && (one.active || field === "opsteller"))) throw wrong(field);
    }
    const marks = marksOf({ fields: body }).map(({ kenmerk, bron }) => `${kenmerk} ${bron}`);
    if (new Set(marks).size < marks.length) throw wrong("kenmerken");
    const made = { uuid: randomUUID(), made: moment(), fields: { ...body, publicatiestatus: status } };
    state.publications.set(made.uuid, made);
    return ok(publicationOf(asking, made), 201);
  },

  publicatiesRetrieve: (asking) => ok(publicationOf(asking, publicationIn(asking))),

  publicatiesDestroy: (asking) => {
    const { uuid } = publicationIn(asking);
    asking.state.publications.delete(uuid);
    for (const document of asking.state.documents.values()) if (document.publication === uuid) asking.state.documents.delete(document.uuid);
    return none;
  },

  documentenList: (asking) => page(asking, [...asking.state.documents.values()].reverse().filter(({ publication }) => asking.query["publicatie"] === undefined || asking.query["publicatie"] === publication).map((one) => documentOf(asking, one)), "documenten"),

  documentenCreate: (asking) => {
    const { state, body, partSize, address } = asking;
    const publication = state.publications.get(String(body["publicatie"]));
    if (publication === undefined || publication.fields["publicatiestatus"] === "ingetrokken") throw wrong("publicatie");
    const size = Number(body["bestandsomvang"] ?? 0);
    const made: KeptDocument = { uuid: randomUUID(), made: moment(), publication: publication.uuid, fields: body, parts: [] };
    for (let from = 0; from < size; from += partSize) made.parts.push({ uuid: randomUUID(), size: Math.min(partSize, size - from), content: null });
    state.documents.set(made.uuid, made);
    const bestandsdelen = made.parts.map(({ uuid, size: omvang }, index) => ({ uuid, url: `${address}/documenten/${made.uuid}/bestandsdelen/${uuid}`, volgnummer: index + 1, omvang }));
    return ok({ ...documentOf(asking, made), aanleveringBestand: body["aanleveringBestand"] ?? "ontvangen", bestandsdelen }, 201);
  },

  documentenRetrieve: (asking) => ok(documentOf(asking, documentIn(asking))),

  documentenDestroy: (asking) => {
    asking.state.documents.delete(documentIn(asking).uuid);
    return none;
  },

  documentenBestandsdelenUpdate: async (asking) => {
    const document = documentIn(asking);
    const part = document.parts.find(({ uuid }) => uuid === asking.parameters["partUuid"]);
    if (part === undefined) throw new Refused(404, { detail: "Niet gevonden." });
    // Once all of it is there the document was unlocked, and takes nothing more.
    if (contentOf(document) !== null) throw wrong("nonFieldErrors");
    const sent = asking.form?.get("inhoud");
    const content = sent instanceof Blob ? Buffer.from(await sent.arrayBuffer()) : Buffer.alloc(0);
    if (content.length !== part.size) throw wrong("inhoud");
    part.content = content;
    return ok({ documentUploadVoltooid: contentOf(document) !== null });
  },

  informatiecategorieenList: (asking) => page(asking, asking.state.categories.filter(({ identifier }) => asking.query["identifier"] === undefined || identifier === asking.query["identifier"]), "informatiecategorieen"),

  organisatiesList: (asking) => page(asking, asking.state.organisations
    .filter(({ identifier, active }) => (asking.query["identifier"] === undefined || identifier === asking.query["identifier"]) && ((asking.query["isActief"] ?? "true") === "alle" || String(active) === (asking.query["isActief"] ?? "true")))
    .map(({ uuid, identifier, naam, active }) => ({ uuid, identifier, naam, oorsprong: "gemeentelijst", isActief: active })), "organisaties"),
};
