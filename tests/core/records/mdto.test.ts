import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { filesBelow, ROOT } from "../../../scripts/tasks/files.ts";
import { readDocument } from "../../../src/adapters/files/index.ts";
import { guide } from "../../../src/core/guide.ts";
import { CONFIDENTIALITY, type MetadataRecord, type StoredFile } from "../../../src/core/model/index.ts";
import { bundledPolicy, parseDesk, parseWorld } from "../../../src/core/policy/index.ts";
import { preferredFormat, recordOf } from "../../../src/core/records/index.ts";
import { mdtoBestand, mdtoInformatieobject } from "../../../src/core/records/mdto.ts";
import { LISTS } from "../documents.ts";
import { anyFile, anyRecord, receiptFor } from "./arbitraries.ts";
import { mdtoFaults, textsAt } from "./mdto-schema.ts";

const FILE: StoredFile = { name: "besluit.docx", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", size: 12_345, sha256: "ab".repeat(32) };
const RECORD: MetadataRecord = {
  id: "7ef52864-7371-4ae9-84f4-56d04589b68f", title: "Besluit over de dakkapel", documentType: { label: "beschikking", uri: "https://identifier.overheid.nl/tooi/def/thes/kern/c_1" },
  date: "2026-10-12", status: "definitief", version: "1.2", author: "L. Verhage", unit: "Ruimte", parties: ["P. Noordhof", "Bouwbedrijf Hoek"], subject: "Dakkapel Lindelaan", language: "nl",
  confidentiality: "zaakvertrouwelijk", caseNumber: "Z-26-100", organisation: { name: "gemeente Dijkhuizen", tooi: "https://identifier.overheid.nl/tooi/id/gemeente/gm9999" },
  location: { id: "Z-26-100", title: "Omgevingsvergunning Lindelaan", kind: "zaak", target: "zgw" },
  retention: { list: "Selectielijst gemeenten en intergemeentelijke organen 2020", number: "11.1.1", valuation: "vernietigen", term: "P1Y", starts: "nihil", process: "11" },
  woo: { categories: [{ article: "Woo 3.3 lid 2 onder k", uri: "https://identifier.overheid.nl/tooi/def/thes/kern/c_2", name: "beschikkingen" }] },
  policy: { id: "gemeente", version: "1" }, confirmedAt: "2026-11-25T09:29:00.000Z", overruled: [], answers: {},
};
const objectOf = (change: Partial<MetadataRecord> = {}): string => mdtoInformatieobject({ ...RECORD, ...change }, FILE, receiptFor(RECORD, FILE));
const read = (xml: string, ...path: readonly string[]): readonly string[] => textsAt(xml, "informatieobject", ...path);
const retained = (change: Partial<MetadataRecord["retention"]>): string => objectOf({ retention: { ...RECORD.retention, ...change } });

describe("the informatieobject", () => {
  const xml = objectOf();

  it.each([
    [["identificatie", "identificatieKenmerk"], [RECORD.id]],
    [["naam"], [RECORD.title]],
    [["aggregatieniveau", "begripLabel"], ["Archiefstuk"]],
    [["classificatie", "begripLabel"], ["beschikking", "Definitief"]],
    [["classificatie", "begripCode"], [RECORD.documentType?.uri, "definitief"]],
    [["omschrijving"], ["Dakkapel Lindelaan", "Versie 1.2"]],
    [["taal"], ["nl"]],
    [["event", "eventType", "begripLabel"], ["Creatie", "Opname"]],
    [["event", "eventTijd"], ["2026-10-12", "2026-11-25T09:30:00.000Z"]],
    [["event", "eventVerantwoordelijkeActor", "verwijzingNaam"], ["L. Verhage", "gemeente Dijkhuizen"]],
    [["waardering", "begripCode"], ["V"]],
    [["bewaartermijn", "termijnTriggerStartLooptijd", "begripCode"], ["nihil"]],
    [["bewaartermijn", "termijnLooptijd"], ["P1Y"]],
    [["informatiecategorie", "begripCode"], ["11.1.1"]],
    [["informatiecategorie", "begripBegrippenlijst", "verwijzingNaam"], [RECORD.retention.list]],
    [["isOnderdeelVan", "verwijzingIdentificatie", "identificatieKenmerk"], ["Z-26-100"]],
    [["heeftRepresentatie", "verwijzingNaam"], ["besluit.docx"]],
    [["archiefvormer", "verwijzingIdentificatie", "identificatieKenmerk"], [RECORD.organisation.tooi]],
    [["betrokkene", "betrokkeneActor", "verwijzingNaam"], RECORD.parties],
    [["activiteit", "verwijzingIdentificatie", "identificatieKenmerk"], ["11"]],
    [["beperkingGebruik", "beperkingGebruikType", "begripCode"], ["zaakvertrouwelijk"]],
  ])("says %j", (path, wanted) => {
    expect(read(xml, ...path)).toEqual(wanted);
  });

  it.each<readonly [MetadataRecord["status"], string, string]>([["concept", "In bewerking", "in_bewerking"], ["definitief", "Definitief", "definitief"], ["vastgesteld", "Definitief", "definitief"]])("says of %s what the Documenten API calls it", (status, label, code) => {
    const told = objectOf({ status });
    expect([read(told, "classificatie", "begripLabel")[1], read(told, "classificatie", "begripCode")[1]]).toEqual([label, code]);
  });

  it.each([["ondertekening", "Accordering"], ["vaststelling", "Accordering"], ["ontvangst", "Ontvangst"]] as const)("has the %s as the event %s, at its own time", (kind, event) => {
    for (const at of ["2026-10-14", "2026-10-14T08:30:00.000Z"]) {
      const told = objectOf({ act: { kind, at } });
      expect([mdtoFaults(told), read(told, "event", "eventType", "begripLabel"), read(told, "event", "eventTijd")[1]]).toEqual(["", ["Creatie", event, "Opname"], at]);
    }
  });

  it("calls a category and an activity by the names of the list, where they are known", () => {
    const named = mdtoInformatieobject(RECORD, FILE, receiptFor(RECORD, FILE), { category: "Verleend", process: "Toestemming verlenen" });
    expect([read(named, "informatiecategorie", "begripLabel"), read(named, "activiteit", "verwijzingNaam")]).toEqual([["Verleend"], ["Toestemming verlenen"]]);
    expect([read(xml, "informatiecategorie", "begripLabel"), read(xml, "activiteit", "verwijzingNaam")]).toEqual([["11.1.1"], ["Procestype 11"]]);
  });

  it.each<readonly [readonly string[], readonly string[]]>([
    [["identificatie", "identificatieBron"], ["Kantlijn"]],
    [["aggregatieniveau", "begripBegrippenlijst", "verwijzingNaam"], ["Begrippenlijst Aggregatieniveaus MDTO"]],
    [["classificatie", "begripBegrippenlijst", "verwijzingNaam"], ["TOOI waardelijst documentsoorten (ccw_plooi_documentsoorten)", "Status van een informatieobject (Documenten API)"]],
    [["event", "eventType", "begripBegrippenlijst", "verwijzingNaam"], ["Begrippenlijst EventTypeLijst MDTO", "Begrippenlijst EventTypeLijst MDTO"]],
    [["waardering", "begripBegrippenlijst", "verwijzingNaam"], ["Begrippenlijst Waarderingen MDTO"]],
    [["bewaartermijn", "termijnTriggerStartLooptijd", "begripBegrippenlijst", "verwijzingNaam"], ["Procestermijn (Selectielijst API)"]],
    [["isOnderdeelVan", "verwijzingIdentificatie", "identificatieBron"], ["Zaaksysteem"]],
    [["heeftRepresentatie", "verwijzingIdentificatie", "identificatieBron"], ["Kantlijn"]],
    [["archiefvormer", "verwijzingIdentificatie", "identificatieBron"], ["TOOI register van overheidsorganisaties"]],
    [["betrokkene", "betrokkeneTypeRelatie", "begripLabel"], ["Belanghebbende", "Belanghebbende"]],
    [["betrokkene", "betrokkeneTypeRelatie", "begripBegrippenlijst", "verwijzingNaam"], ["Begrippenlijst Relatietypen (betrokkene) MDTO", "Begrippenlijst Relatietypen (betrokkene) MDTO"]],
    [["betrokkene", "betrokkeneActor", "verwijzingIdentificatie"], []],
    [["activiteit", "verwijzingIdentificatie", "identificatieBron"], [RECORD.retention.list]],
    [["beperkingGebruik", "beperkingGebruikType", "begripBegrippenlijst", "verwijzingNaam"], ["Vertrouwelijkheidaanduiding (Documenten API)"]],
  ])("names the list or the register of %j", (path, wanted) => {
    expect(read(xml, ...path)).toEqual(wanted);
  });

  it.each([["sharepoint", "SharePoint"], ["vault", "Kantlijn"]] as const)("says of a place in %s where that is", (target, source) => {
    expect(read(objectOf({ location: { ...RECORD.location, target } }), "isOnderdeelVan", "verwijzingIdentificatie", "identificatieBron")).toEqual([source]);
  });

  it("tells what it replaces and what it refers to, and the kind of relation", () => {
    const related = objectOf({ replaces: "Besluit van mei", caseNumber: "Z-26-7" });
    expect(mdtoFaults(related)).toBe("");
    expect(read(related, "gerelateerdInformatieobject", "gerelateerdInformatieobjectVerwijzing", "verwijzingNaam")).toEqual(["Z-26-7", "Besluit van mei"]);
    expect(read(related, "gerelateerdInformatieobject", "gerelateerdInformatieobjectVerwijzing", "verwijzingIdentificatie", "identificatieBron")).toEqual(["gemeente Dijkhuizen"]);
    expect(read(related, "gerelateerdInformatieobject", "gerelateerdInformatieobjectTypeRelatie", "begripLabel")).toEqual(["Refereert aan", "Vervangt"]);
    expect(read(related, "gerelateerdInformatieobject", "gerelateerdInformatieobjectTypeRelatie", "begripBegrippenlijst", "verwijzingNaam")).toEqual(Array.from({ length: 2 }, () => "Begrippenlijst Relatietypen (informatieobject) MDTO"));
  });

  it("leaves out what nobody knows", () => {
    const bare = objectOf({ documentType: null, status: null, date: null, author: null, version: null, subject: null, caseNumber: null, language: null, parties: [], retention: { list: "", number: null, valuation: null, term: null, starts: null, process: null } });
    expect(mdtoFaults(bare)).toBe("");
    expect(["classificatie", "omschrijving", "taal", "informatiecategorie", "gerelateerdInformatieobject", "betrokkene", "activiteit"].filter((name) => read(bare, name).length > 0)).toEqual([]);
    expect([read(bare, "event", "eventType", "begripLabel"), read(bare, "waardering", "begripLabel")]).toEqual([["Opname"], ["Nader te bepalen"]]);
    expect(read(objectOf({ author: null }), "event", "eventVerantwoordelijkeActor", "verwijzingNaam")).toEqual(["gemeente Dijkhuizen"]);
  });

  it.each([
    ["nihil", "Nihil: einde van het proces"], ["bestaansduur_procesobject", "De bestaans- of geldigheidsduur van het procesobject"], ["ingeschatte_bestaansduur_procesobject", "De ingeschatte maximale bestaans- of geldigheidsduur van het procesobject"],
    ["vast_te_leggen_datum", "De tijdens het proces vast te leggen datum waarop de geldigheid van het procesobject komt te vervallen"], ["samengevoegd_met_bewaartermijn", "De procestermijn is samengevoegd met de bewaartermijn"],
  ])("calls the start %s as the Selectielijst API does", (starts, label) => {
    const told = retained({ starts });
    expect([read(told, "bewaartermijn", "termijnTriggerStartLooptijd", "begripLabel"), read(told, "bewaartermijn", "termijnTriggerStartLooptijd", "begripCode")]).toEqual([[label], [starts]]);
  });

  it("says nothing about openness under the Woo: that judgement comes later", () => {
    expect(xml.toLowerCase()).not.toMatch(/\bwoo\b|3\.3 lid|beschikkingen/);
  });

  it.each([["bewaren", "B"], ["vernietigen", "V"], [null, "N"]] as const)("values %s as %s", (valuation, code) => {
    expect(read(retained({ valuation }), "waardering", "begripCode")).toEqual([code]);
  });

  it.each([
    ["kept for ever", { valuation: "bewaren", term: null, starts: null }],
    ["of unknown value", { valuation: null, term: "P1Y" }],
    ["without a length", { term: null }],
    ["without a start", { starts: null }],
  ] as const)("gives no term to what is %s", (_, change) => {
    expect(read(retained(change), "bewaartermijn")).toEqual([]);
  });

  it("takes a start that is no term of the list as it is, without a code", () => {
    const xmlOf = retained({ starts: "einde schoolloopbaan" });
    expect(read(xmlOf, "bewaartermijn", "termijnTriggerStartLooptijd", "begripLabel")).toEqual(["einde schoolloopbaan"]);
    expect(read(xmlOf, "bewaartermijn", "termijnTriggerStartLooptijd", "begripCode")).toEqual([]);
  });

  it("refers to a zaak that is not its place, and not twice to the one that is", () => {
    expect(read(xml, "gerelateerdInformatieobject")).toEqual([]);
    expect(read(objectOf({ caseNumber: "Z-26-7" }), "gerelateerdInformatieobject", "gerelateerdInformatieobjectVerwijzing", "verwijzingNaam")).toEqual(["Z-26-7"]);
  });

  it("has no identification for an organisation without a TOOI id, and names the policy for a kind TOOI does not know", () => {
    const other = objectOf({ organisation: { name: "Stichting De Boog", tooi: null }, documentType: { label: "Overeenkomst", uri: null } });
    expect(read(other, "archiefvormer", "verwijzingIdentificatie")).toEqual([]);
    expect(read(other, "classificatie", "begripBegrippenlijst", "verwijzingNaam")[0]).toBe("Kantlijn-beleidspakket gemeente 1");
  });

  it.each(CONFIDENTIALITY)("has a restriction for %s", (confidentiality) => {
    const labels = read(objectOf({ confidentiality }), "beperkingGebruik", "beperkingGebruikType", "begripLabel");
    expect(labels).toEqual([expect.stringMatching(/^[A-Z]/)]);
    expect(labels[0] === "Geen beperking").toBe(confidentiality === "openbaar");
    // What the label says is what the code says.
    expect(read(objectOf({ confidentiality }), "beperkingGebruik", "beperkingGebruikType", "begripCode")).toEqual(confidentiality === "openbaar" ? [] : [confidentiality]);
    if (confidentiality !== "openbaar") expect(labels[0]?.toLowerCase().replaceAll(" ", "_")).toBe(confidentiality);
  });
});

describe("the bestand", () => {
  const read = (xml: string, ...path: readonly string[]): readonly string[] => textsAt(xml, "bestand", ...path);
  const xml = mdtoBestand(RECORD, FILE, receiptFor(RECORD, FILE));

  it.each([
    [["naam"], ["besluit.docx"]],
    [["omvang"], ["12345"]],
    [["bestandsformaat", "begripCode"], ["fmt/412"]],
    [["checksum", "checksumAlgoritme", "begripLabel"], ["SHA-256"]],
    [["checksum", "checksumWaarde"], [FILE.sha256]],
    [["checksum", "checksumDatum"], ["2026-11-25T09:30:00.000Z"]],
    [["isRepresentatieVan", "verwijzingIdentificatie", "identificatieKenmerk"], [RECORD.id]],
    [["isRepresentatieVan", "verwijzingNaam"], [RECORD.title]],
    [["identificatie", "identificatieBron"], ["Kantlijn"]],
    [["bestandsformaat", "begripBegrippenlijst", "verwijzingNaam"], ["PRONOM-register"]],
    [["checksum", "checksumAlgoritme", "begripBegrippenlijst", "verwijzingNaam"], ["Begrippenlijst ChecksumAlgoritme MDTO"]],
  ])("says %j", (path, wanted) => {
    expect(read(xml, ...path)).toEqual(wanted);
  });

  it.each([
    ["message/rfc822", ["fmt/278"], ["Internet Message Format"], false],
    ["text/plain; charset=utf-8", ["x-fmt/111"], ["Plain Text File"], true],
    ["application/pdf", [], ["Portable Document Format"], false],
    ["application/vnd.oasis.opendocument.text", [], ["OpenDocument Text"], true],
    ["application/x-onbekend", [], ["application/x-onbekend"], false],
    ["constructor", [], ["constructor"], false],
    ["application/vnd.ms-outlook", ["x-fmt/430"], ["Microsoft Outlook Email Message"], false],
    [" Text/Plain ", ["x-fmt/111"], ["Plain Text File"], true],
    ["", [], ["application/octet-stream"], false],
  ])("knows %s", (mediaType, codes, labels, preferred) => {
    const other = mdtoBestand(RECORD, { ...FILE, mediaType }, receiptFor(RECORD, FILE));
    expect(read(other, "bestandsformaat", "begripCode")).toEqual(codes);
    expect(read(other, "bestandsformaat", "begripLabel")).toEqual(labels);
    expect(preferredFormat(mediaType)).toBe(preferred);
  });
});

describe("MDTO-XML 1.0.1", () => {
  it("finds fault with what is not in it", () => {
    const xml = objectOf();
    expect(mdtoFaults(xml)).toBe("");
    const without = (element: string): string => xml.replace(new RegExp(`<${element}>[^]*?</${element}>`), "");
    const refused = ["naam", "waardering", "archiefvormer", "beperkingGebruik"].filter((element) => mdtoFaults(without(element)) !== "");
    expect(refused).toEqual(["naam", "waardering", "archiefvormer", "beperkingGebruik"]);
    expect(mdtoFaults(xml.replace("P1Y", "1 jaar"))).not.toBe("");
  });

  it("accepts every record, whatever somebody wrote in it", () => {
    fc.assert(fc.property(anyRecord, anyFile, (record, file) => {
      const receipt = receiptFor(record, file);
      expect(mdtoFaults(mdtoInformatieobject(record, file, receipt))).toBe("");
      expect(mdtoFaults(mdtoBestand(record, file, receipt))).toBe("");
    }), { numRuns: 300 });
  });

  const samples = filesBelow("assets/samples").filter((file) => /\/input\.(?:docx|eml|txt)$/.test(file));
  test.each(samples)("accepts what a confirmed card of %s gives", async (sample) => {
    const json = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), "utf8"));
    const [folder, world] = [join(sample, ".."), parseWorld(json(join(sample, "../../world.json")))];
    const policy = bundledPolicy(world.policy);
    const bytes = new Uint8Array(readFileSync(join(ROOT, sample)));
    const { document, mediaType } = await readDocument(sample, bytes);
    const guidance = guide(document, parseDesk(json(join(folder, "context.json"))), { world, policy, lists: LISTS });
    const record = recordOf(guidance, { locationId: guidance.locations[0]?.id ?? world.locations[0]?.id ?? "" }, {
      id: RECORD.id, confirmedAt: "2026-11-25T10:29:00+01:00", world, policy: { id: policy.id, version: policy.version }, documentTypes: [], fileName: sample,
    });
    const file = { ...FILE, mediaType, size: bytes.length };
    expect(mdtoFaults(mdtoInformatieobject(record, file, receiptFor(record, file)))).toBe("");
    expect(mdtoFaults(mdtoBestand(record, file, receiptFor(record, file)))).toBe("");
  });

  it("was tried on enough samples", () => {
    expect(samples.length).toBeGreaterThan(15);
  });
});
