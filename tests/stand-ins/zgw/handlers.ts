import { randomUUID } from "node:crypto";
import type { ApiName } from "./apis.ts";
import { Refused } from "./answers.ts";
import { besluitOf, documentOf, relationOf, typeOf, zaakOf, zaaktypeOf } from "./shapes.ts";
import type { KeptDocument, State } from "./state.ts";

/** What an operation works with. */
export interface Asking {
  readonly state: State;
  readonly addresses: Readonly<Record<ApiName, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly form: FormData | null;
  readonly partSize: number;
  readonly older: boolean;
  readonly mayDelete: boolean;
  readonly mayForce: boolean;
}

/** As many as Open Zaak gives at once. */
const ZAKEN_A_PAGE = 100;

export type Handler = (asking: Asking) => Answer | Promise<Answer>;
interface Answer { readonly status: number; readonly content: unknown }

const ok = (content: unknown, status = 200): Answer => ({ status, content });
const none: Answer = { status: 204, content: null };
const page = (results: readonly unknown[]): Answer => ok({ count: results.length, next: null, previous: null, results });
const idIn = (address: unknown): string => String(address).split("/").at(-1) ?? "";

function documentIn({ state, parameters }: Asking): KeptDocument {
  const found = state.documents.get(parameters["uuid"] ?? "");
  if (found === undefined) throw new Refused(404, "not_found");
  return found;
}

const fieldOf = ({ versions }: KeptDocument, name: string): unknown => versions.at(-1)?.fields[name];

export const documenten: Readonly<Record<string, Handler>> = {
  enkelvoudiginformatieobject_list: (asking) => page([...asking.state.documents.values()]
    .filter((one) => ["identificatie", "bronorganisatie"].every((name) => asking.query[name] === undefined || fieldOf(one, name) === asking.query[name])).map((one) => documentOf(asking, one))),

  enkelvoudiginformatieobject_create: (asking) => {
    const { state, body } = asking;
    const { inhoud, ...fields } = body;
    if ([...state.documents.values()].some((one) => fieldOf(one, "identificatie") === fields["identificatie"] && fieldOf(one, "bronorganisatie") === fields["bronorganisatie"])) throw new Refused(400, "identificatie-niet-uniek", "identificatie");
    checkFields(state, fields);
    const made: KeptDocument = { uuid: randomUUID(), versions: [{ fields, content: Buffer.alloc(0) }], lock: null, parts: [] };
    fill(asking, made, inhoud);
    if (made.parts.length > 0) made.lock = randomUUID().replaceAll("-", "");
    state.documents.set(made.uuid, made);
    return ok({ ...documentOf(asking, made), lock: made.lock ?? "" }, 201);
  },

  enkelvoudiginformatieobject_retrieve: (asking) => ok(documentOf(asking, documentIn(asking))),

  enkelvoudiginformatieobject_partial_update: (asking) => {
    const document = documentIn(asking);
    const { lock, inhoud, ...fields } = asking.body;
    if (lock === undefined) throw new Refused(400, "missing-lock-id");
    if (document.lock === null) throw new Refused(400, "unlocked");
    if (lock !== document.lock) throw new Refused(400, "incorrect-lock-id");
    const last = document.versions.at(-1);
    const all = { ...last?.fields, ...fields };
    checkFields(asking.state, all);
    document.versions.push({ fields: all, content: last?.content ?? Buffer.alloc(0) });
    if ("inhoud" in asking.body) fill(asking, document, inhoud);
    return ok(documentOf(asking, document));
  },

  enkelvoudiginformatieobject_destroy: (asking) => {
    const document = documentIn(asking);
    if (!asking.mayDelete) throw new Refused(403, "permission_denied");
    if ([...asking.state.zaakRelations, ...asking.state.besluitRelations].some((one) => one.document === document.uuid)) throw new Refused(400, "pending-relations");
    asking.state.documents.delete(document.uuid);
    return none;
  },

  enkelvoudiginformatieobject_lock: (asking) => {
    const document = documentIn(asking);
    if (document.lock !== null) throw new Refused(400, "existing-lock");
    document.lock = randomUUID().replaceAll("-", "");
    return ok({ lock: document.lock });
  },

  enkelvoudiginformatieobject_unlock: (asking) => {
    const document = documentIn(asking);
    const { lock = "" } = asking.body;
    if (lock === "" && !asking.mayForce) throw new Refused(403, "permission_denied");
    if (lock !== "" && lock !== document.lock) throw new Refused(400, "incorrect-lock-id");
    if (document.parts.some(({ content }) => content === null)) throw new Refused(400, "incomplete-upload");
    const last = document.versions.at(-1);
    if (last !== undefined && document.parts.length > 0) last.content = Buffer.concat(document.parts.map(({ content }) => content ?? Buffer.alloc(0)));
    document.parts = [];
    document.lock = null;
    return none;
  },

  bestandsdeel_update: async (asking) => {
    const { state, parameters, form } = asking;
    const document = [...state.documents.values()].find(({ parts }) => parts.some(({ uuid }) => uuid === parameters["uuid"]));
    const part = document?.parts.find(({ uuid }) => uuid === parameters["uuid"]);
    if (document === undefined || part === undefined) throw new Refused(404, "not_found");
    if (form === null) throw new Refused(415, "unsupported_media_type");
    if (form.get("lock") !== document.lock) throw new Refused(400, "incorrect-lock-id", "lock");
    const sent = form.get("inhoud");
    const content = sent instanceof Blob ? Buffer.from(await sent.arrayBuffer()) : Buffer.alloc(0);
    if (content.length !== part.size) throw new Refused(400, "file-size", "inhoud");
    part.content = content;
    const number = document.parts.indexOf(part) + 1;
    return ok({ url: `${asking.addresses.documenten}bestandsdelen/${part.uuid}`, volgnummer: number, omvang: part.size, voltooid: true, lock: document.lock });
  },
};

/** What the standard says that a schema cannot. */
function checkFields(state: State, fields: Readonly<Record<string, unknown>>): void {
  if (typeof fields["ontvangstdatum"] === "string" && (fields["status"] === "in_bewerking" || fields["status"] === "ter_vaststelling")) throw new Refused(400, "invalid_for_received", "status");
  if (!state.types.some(({ uuid }) => uuid === idIn(fields["informatieobjecttype"]))) throw new Refused(400, "bad-url", "informatieobjecttype");
}

/** The content of the last version: as it came, or in parts that are still to come. */
function fill({ partSize }: Asking, document: KeptDocument, inhoud: unknown): void {
  const version = document.versions.at(-1);
  const size = Number(version?.fields["bestandsomvang"] ?? 0);
  if (version === undefined) return;
  if (typeof inhoud === "string") {
    version.content = Buffer.from(inhoud, "base64");
    if (version.content.length !== size) throw new Refused(400, "file-size", "inhoud");
    return;
  }
  version.content = Buffer.alloc(0);
  for (let from = 0; from < size; from += partSize) document.parts.push({ uuid: randomUUID(), size: Math.min(partSize, size - from), content: null });
}

export const catalogi: Readonly<Record<string, Handler>> = {
  zaaktype_retrieve: (asking) => ok(zaaktypeOf(asking, asking.parameters["uuid"] ?? "")),
  zaaktype_list: (asking) => page([...asking.state.zaaktypen.keys()].map((uuid) => zaaktypeOf(asking, uuid))),
  informatieobjecttype_retrieve: (asking) => ok(typeOf(asking, asking.parameters["uuid"] ?? "")),
};

export const zaken: Readonly<Record<string, Handler>> = {
  zaak_list: (asking) => {
    const { identificatie, ordering, expand, page: number = "1" } = asking.query;
    if ((ordering ?? expand) !== undefined && asking.older) throw new Refused(400, "unknown-parameters");
    const found = asking.state.zaken.filter(({ number: own }) => identificatie === undefined || own === identificatie);
    if (ordering === "-startdatum") found.reverse();
    const from = (Number(number) - 1) * ZAKEN_A_PAGE;
    if (from > 0 && from >= found.length) throw new Refused(404, "not_found");
    const next = found.length > from + ZAKEN_A_PAGE ? `${asking.addresses.zaken}zaken?page=${String(Number(number) + 1)}` : null;
    return ok({ count: found.length, next, previous: null, results: found.slice(from, from + ZAKEN_A_PAGE).map((one) => (expand === "rollen" ? { ...zaakOf(asking, one), _expand: { rollen: one.roles ?? [] } } : zaakOf(asking, one))) });
  },
  zaak_retrieve: (asking) => {
    const zaak = asking.state.zaken.find(({ uuid }) => uuid === asking.parameters["uuid"]);
    if (zaak === undefined) throw new Refused(404, "not_found");
    return ok(zaakOf(asking, zaak));
  },
  zaakinformatieobject_list: (asking) => {
    const { zaak, informatieobject } = asking.query;
    return ok(asking.state.zaakRelations.filter(({ of, document }) => (zaak === undefined || of === idIn(zaak)) && (informatieobject === undefined || document === idIn(informatieobject))).map((one) => relationOf(asking, "zaken", one)));
  },
  zaakinformatieobject_create: (asking) => {
    const { state, body } = asking;
    const [zaak, document] = [state.zaken.find(({ uuid }) => uuid === idIn(body["zaak"])), state.documents.get(idIn(body["informatieobject"]))];
    if (zaak === undefined || document === undefined) throw new Refused(400, "bad-url", "zaak");
    if (zaak.closed !== null) throw new Refused(403, "permission_denied");
    if (!(state.zaaktypen.get(zaak.zaaktype) ?? []).includes(idIn(fieldOf(document, "informatieobjecttype")))) throw new Refused(400, "missing-zaaktype-informatieobjecttype-relation", "nonFieldErrors");
    if (state.zaakRelations.some((one) => one.of === zaak.uuid && one.document === document.uuid)) throw new Refused(400, "unique", "nonFieldErrors");
    const made = { uuid: randomUUID(), of: zaak.uuid, document: document.uuid };
    state.zaakRelations.push(made);
    return ok(relationOf(asking, "zaken", made), 201);
  },
  zaakinformatieobject_destroy: ({ state, parameters }) => {
    state.zaakRelations = state.zaakRelations.filter(({ uuid }) => uuid !== parameters["uuid"]);
    return none;
  },
};

export const besluiten: Readonly<Record<string, Handler>> = {
  besluit_list: (asking) => page(asking.state.besluiten.filter(({ zaak }) => zaak === idIn(asking.query["zaak"])).map((one) => besluitOf(asking, one))),
  besluitinformatieobject_list: (asking) => ok(asking.state.besluitRelations
    .filter(({ of, document }) => (asking.query["besluit"] === undefined || of === idIn(asking.query["besluit"])) && document === idIn(asking.query["informatieobject"])).map((one) => relationOf(asking, "besluiten", one))),
  besluitinformatieobject_create: (asking) => {
    const made = { uuid: randomUUID(), of: idIn(asking.body["besluit"]), document: idIn(asking.body["informatieobject"]) };
    if (asking.state.besluitRelations.some(({ of, document }) => of === made.of && document === made.document)) throw new Refused(400, "unique", "nonFieldErrors");
    asking.state.besluitRelations.push(made);
    return ok(relationOf(asking, "besluiten", made), 201);
  },
  besluitinformatieobject_delete: ({ state, parameters }) => {
    state.besluitRelations = state.besluitRelations.filter(({ uuid }) => uuid !== parameters["uuid"]);
    return none;
  },
};
