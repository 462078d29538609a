import { openDocument } from "../../../src/core/guide.ts";
import type { DocumentText } from "../../../src/core/model/index.ts";
import { DOCUMENT_TYPE_URIS } from "../../../src/core/policy/index.ts";
import { deskOf, LISTS, mail, policyOf, WAYS, word, worldWith } from "../documents.ts";
import { PAPERS, RIJK, SCHOOL, type Paper } from "./papers.ts";

const opened = (policy: string) => openDocument({ world: worldWith([], policy), policy: policyOf(policy), lists: LISTS });
const gemeente = opened("gemeente");
const type = (document: DocumentText, at = gemeente) => at.update(document, deskOf()).documentType;
const named = (papers: readonly Paper[]) => papers.map(([labels, text]) => [labels.join(" or "), text.slice(0, 50).replaceAll("\n", " / "), labels, text] as const);

describe("the kind of a document", () => {
  it.each(named(PAPERS))("is %s for: %s", (_labels, _begin, labels, text) => {
    const found = type(word(text));
    expect(found?.value).not.toBeNull();
    expect(labels).toContain(found?.value?.label);
    expect(found?.because.length).toBeGreaterThan(0);
  });

  const rijk = opened("rijk");
  it.each(named(RIJK))("is %s at a ministry for: %s", (_labels, _begin, labels, text) => {
    expect(labels).toContain(type(word(text), rijk)?.value?.label);
  });

  const school = opened("school");
  it.each(named(SCHOOL))("is %s at a school for: %s", (_labels, _begin, labels, text) => {
    expect(labels).toContain(type(word(text), school)?.value?.label);
  });

  it("is a piece for the council when a citizen writes to it", () => {
    expect(type(mail("fietspad", "Geachte raadsleden,\nGraag vraag ik uw aandacht voor het fietspad langs de dijk, dat al jaren te smal is voor schoolkinderen.", WAYS.incoming))?.value?.label).toBe("ingekomen stuk");
  });

  it.each([
    ["# Verslag gesprek over de benoeming\nAanwezig: L. Verhage, R. Tol\nBesproken is wie voorzitter wordt. Actiepunten: geen.", "vergaderverslag"],
    ["# Rapport over het protocol\nIn opdracht van de gemeente uitgevoerd door Bureau Peil\n## Onderzoeksvragen\n## Conclusies\n## Aanbevelingen", "onderzoeksrapport"],
  ])("is not what a document is only about: %s", (text, label) => {
    expect([label, "evaluatierapport", "rapport"]).toContain(type(word(text))?.value?.label);
  });

  it.each([
    ["# Agenda vergadering dagelijks bestuur\n1. Opening en vaststellen agenda\n2. Mededelingen en ingekomen stukken\n3. Rondvraag en sluiting", "collegeagenda"],
    ["# Verslag van de openbare vergadering\nAlgemeen bestuur\nAanwezig: de voorzitter en 22 leden. Afwezig met bericht: geen.\nDe voorzitter opent de vergadering. Besproken is de begroting. Rondvraag. De voorzitter sluit de vergadering.", "raadsverslag"],
    ["# Openbare besluitenlijst Gedeputeerde Staten\n1. Lijst van vorige week. Besluit: akkoord.\n2. Weg langs de dijk. Besluit: conform.", "collegebesluitenlijst"],
    ["# Agenda teamoverleg\n1. Opening en vaststellen agenda\n2. Mededelingen\n3. Rondvraag en sluiting", "agenda"],
  ])("is the closer kind when both are recognised: %s", (text, id) => {
    expect(type(word(text))?.value?.id).toBe(id);
  });

  it("has the uri of the list with its label, and none without", () => {
    for (const [, text] of PAPERS) {
      const value = type(word(text))?.value;
      expect(value?.uri ?? null).toBe(DOCUMENT_TYPE_URIS.get(value?.label ?? "") ?? null);
    }
  });

  it.each([
    ["Hier staat een tekst van enige lengte zonder dat duidelijk wordt wat voor stuk het is. Er zijn wegen, bruggen en huizen. De zon schijnt en het water stroomt naar zee zoals het al eeuwen doet, langs de dijk en de molen."],
    ["# Lijstje\n- 12 stoelen\n- 4 tafels\n- beamer en laptop voor de presentatie in zaal drie op maandag"],
  ])("stays unknown when nothing speaks for any: %s", (text) => {
    expect(type(word(text))?.value ?? null).toBeNull();
  });
});

describe("the kind of a mail", () => {
  it.each([
    ["advies gevraagd", "Kun jij morgen meekijken naar de planning van de brug? Ik twijfel over de volgorde van de werkzaamheden en wil het met je doornemen."],
    ["besluitenlijst", "Hierbij de besluitenlijst van gisteren als bijlage. Bij punt drie heb ik de bedragen nog aangepast, de rest is gelijk gebleven."],
    ["klacht doorgezet", "Deze meneer belde vanochtend over de kapotte lantaarnpaal in zijn straat. Ik heb hem gezegd dat de aannemer volgende week komt kijken."],
    ["rapport", "Het rapport van de brandweer komt vrijdag. Tot die tijd blijft de sporthal dicht, dat heb ik ook tegen de vereniging gezegd."],
  ])("does not follow from its subject alone: %s", (subject, text) => {
    expect(type(mail(subject, text, WAYS.internal))?.value ?? null).toBeNull();
  });

  it("a request is one only when it comes in", () => {
    const text = "Op grond van de Wet open overheid ontvang ik graag alle documenten over de zendmast, in de periode van 2024 tot nu.";
    expect(type(mail("zendmast", text, WAYS.incoming))?.value?.label).toBe("Wob-/Woo-verzoek");
    expect(type(mail("zendmast", text, WAYS.internal))?.value?.label ?? null).not.toBe("Wob-/Woo-verzoek");
  });
});
