import type { MetadataRecord, Receipt, StoredFile } from "../model/index.ts";
import { formatOf } from "./formats.ts";
import { ACTS, APPRAISAL, CONFIDENTIALITY, SOURCES, STARTS, STATUS, TARGETS } from "./mdto-terms.ts";
import { elements, line, type Part } from "./xml.ts";

const NAMESPACE = "https://www.nationaalarchief.nl/mdto";
const SCHEMA = `${NAMESPACE} https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd`;

/** Names that the record only has the number of. Everything absent is called by its number. */
export interface SelectionNames {
  /** What the selection list calls the category, e.g. "Verleend". */
  readonly category?: string;
  /** What the selection list calls the procestype. */
  readonly process?: string;
}

/**
 * The record as an MDTO informatieobject of the lowest level; `attachments` travel in the file of a mail. Source: MDTO-XML 1.0.1 and the rules of the
 * metagegevensschema, e.g. a term only where something is kept for a while.
 */
export function mdtoInformatieobject(record: MetadataRecord, file: StoredFile, receipt: Receipt, names: SelectionNames = {}, attachments: readonly StoredFile[] = []): string {
  const { retention, organisation, location } = record;
  return write("informatieobject", {
    identificatie: identification(record.id, SOURCES.kantlijn),
    naam: line(record.title),
    aggregatieniveau: term("Archiefstuk", SOURCES.aggregation),
    classificatie: [
      ...(record.documentType === null ? [] : [term(record.documentType.label, record.documentType.uri === null ? policyList(record) : SOURCES.documentTypes, record.documentType.uri)]),
      ...(record.status === null ? [] : [term(...STATUS[record.status])]),
    ],
    omschrijving: [record.subject, record.version === null ? null : `Versie ${record.version}`].map((text) => (text === null ? null : line(text))),
    taal: record.language,
    event: events(record, receipt),
    waardering: term(...APPRAISAL[retention.valuation ?? "unknown"]),
    bewaartermijn: termOf(record),
    informatiecategorie: retention.number === null ? null : term(names.category ?? retention.number, retention.list, retention.number),
    isOnderdeelVan: reference(location.title, location.id, TARGETS[location.target]),
    // Known by their bytes, as anybody who has the mail can count them.
    bevatOnderdeel: attachments.map(({ name, sha256 }) => reference(name, sha256, SOURCES.digest)),
    heeftRepresentatie: reference(file.name, receipt.captureId, SOURCES.kantlijn),
    gerelateerdInformatieobject: [
      ...(record.caseNumber === null || record.caseNumber === location.id ? [] : [related(reference(record.caseNumber, record.caseNumber, organisation.name), "Refereert aan")]),
      ...(record.replaces === undefined ? [] : [related(reference(record.replaces, null, ""), "Vervangt")]),
    ],
    archiefvormer: reference(organisation.name, organisation.tooi, SOURCES.organisations),
    betrokkene: record.parties.map((party) => ({ betrokkeneTypeRelatie: term("Belanghebbende", SOURCES.parties), betrokkeneActor: reference(party, null, "") })),
    activiteit: retention.process === null ? null : reference(names.process ?? `Procestype ${retention.process}`, retention.process, retention.list),
    beperkingGebruik: { beperkingGebruikType: term(...CONFIDENTIALITY[record.confidentiality]) },
  });
}

function related(other: Part, relation: string): Part {
  return { gerelateerdInformatieobjectVerwijzing: other, gerelateerdInformatieobjectTypeRelatie: term(relation, SOURCES.relations) };
}

/** The stored file as an MDTO bestand that represents the informatieobject. */
export function mdtoBestand(record: MetadataRecord, file: StoredFile, receipt: Receipt): string {
  const { name, pronom } = formatOf(file.mediaType);
  return write("bestand", {
    identificatie: identification(receipt.captureId, SOURCES.kantlijn),
    naam: line(file.name),
    omvang: String(file.size),
    bestandsformaat: pronom === null ? term(name, SOURCES.mediaTypes) : term(name, SOURCES.pronom, pronom),
    checksum: { checksumAlgoritme: term("SHA-256", SOURCES.checksums), checksumWaarde: file.sha256, checksumDatum: receipt.storedAt },
    isRepresentatieVan: reference(record.title, record.id, SOURCES.kantlijn),
  });
}

/** Made by the author on the date of the document, signed, adopted or received when the document shows it, taken up at the moment of the receipt. */
function events({ date, author, act, organisation }: MetadataRecord, { storedAt }: Receipt): readonly Part[] {
  const event = (type: string, time: string, actor: string | null): Part => ({
    eventType: term(type, SOURCES.events), eventTijd: time, eventVerantwoordelijkeActor: actor === null ? null : reference(actor, null, ""),
  });
  return [...(date === null ? [] : [event("Creatie", date, author)]), ...(act === null || act === undefined ? [] : [event(ACTS[act.kind], act.at, null)]), event("Opname", storedAt, organisation.name)];
}

/** Only for what is destroyed one day, and only when both the length and the start are known. */
function termOf({ retention: { valuation, term: length, starts } }: MetadataRecord): Part | null {
  if (valuation !== "vernietigen" || length === null || starts === null) return null;
  return { termijnTriggerStartLooptijd: term(STARTS[starts] ?? starts, SOURCES.starts, STARTS[starts] === undefined ? null : starts), termijnLooptijd: length };
}

function policyList({ policy }: MetadataRecord): string {
  return `Kantlijn-beleidspakket ${policy.id} ${policy.version}`;
}

function term(label: string, list: string, code: string | null = null): Part {
  return { begripLabel: line(label), begripCode: code === null ? null : line(code), begripBegrippenlijst: { verwijzingNaam: line(list) } };
}

function identification(id: string, source: string): Part {
  return { identificatieKenmerk: line(id), identificatieBron: line(source) };
}

function reference(name: string, id: string | null, source: string): Part {
  return { verwijzingNaam: line(name), verwijzingIdentificatie: id === null ? null : identification(id, source) };
}

function write(kind: "informatieobject" | "bestand", part: Part): string {
  const attributes = `xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${SCHEMA}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<MDTO ${attributes}>\n${elements({ [kind]: part }, "  ")}</MDTO>\n`;
}
