import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import { legalText, parseStamp, stampXml, type DocumentStamp } from "../../../src/core/records/index.ts";
import { oddText } from "./arbitraries.ts";

const STAMP: DocumentStamp = {
  id: "7ef52864-7371-4ae9-84f4-56d04589b68f", title: "Besluit & bijlage <1>", documentType: "beschikking", organisation: "gemeente Dijkhuizen", confirmedAt: "2026-11-25T09:29:00.000Z",
  location: { id: "Z-26-100", title: "Omgevingsvergunning", captureId: "0b5a1f0e-8f4e-4b0e-9a53-0f6b1c1d2e3f" },
};
const anyStamp: fc.Arbitrary<DocumentStamp> = fc.record({
  id: fc.uuid(), title: oddText, documentType: fc.option(oddText, { nil: null }), subject: oddText, caseNumber: oddText, organisation: oddText, confirmedAt: oddText,
  location: fc.option(fc.record({ id: oddText, title: oddText, captureId: oddText }), { nil: null }),
}, { requiredKeys: ["id", "title", "documentType", "organisation", "confirmedAt", "location"] });

/** Every text without what XML cannot hold. */
function legal<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) => (typeof part === "string" ? legalText(part) : part)) as T;
}

describe("a stamp", () => {
  it("comes back as it was written, whatever stands in it", () => {
    fc.assert(fc.property(anyStamp, (stamp) => {
      expect(parseStamp(stampXml(stamp))).toEqual(legal(stamp));
    }), { numRuns: 500 });
  });

  it("is XML for every other reader too", () => {
    fc.assert(fc.property(anyStamp, (stamp) => {
      const document = XmlDocument.fromString(stampXml(stamp));
      expect(document.get("/s:stamp/s:title", { s: "urn:kantlijn:stamp:1" })?.content).toBe(legalText(stamp.title));
      document.dispose();
    }), { numRuns: 200 });
  });

  it("holds no judgement about openness", () => {
    expect(stampXml(STAMP).toLowerCase()).not.toMatch(/woo|openbaar|grond|categorie/);
  });

  const body = stampXml(STAMP).replace(/^<\?xml[^>]*>\n/, "");
  it.each([
    ["without a declaration", body],
    ["with a byte order mark", `\ufeff${stampXml(STAMP)}`],
    ["with a prefix", body.replaceAll(/<(\/?)(\w)/g, "<$1k:$2").replace("xmlns=", "xmlns:k=")],
    ["with single quotes and white space", body.replaceAll('"', "'").replaceAll("><", ">\n  <")],
    ["with comments and a processing instruction", body.replace("<id>", "<!-- Word --><?mso x?><id>")],
    ["with a section of plain text", body.replace(/<title>.*?<\/title>/, "<title><![CDATA[Besluit & bijlage <1>]]></title>")],
    ["with numbers for characters", body.replace("&amp;", "&#38;").replace("&lt;", "&#x3C;")],
    ["with elements of a later writer", body.replace("</stamp>", "<later><deep/></later></stamp>")],
    ["with another namespace declared", body.replace("<stamp ", '<stamp xmlns:o="urn:other" ')],
  ])("is known again %s", (_, xml) => {
    expect(parseStamp(xml)).toEqual(STAMP);
  });

  it.each([
    ["nothing", ""],
    ["no XML", "hallo"],
    ["cut off", body.slice(0, -5)],
    ["somebody else's", '<stamp xmlns="urn:other"><id>x</id></stamp>'],
    ["without a namespace", body.replace(/ xmlns="[^"]*"/, "")],
    ["of another version", body.replace("stamp:1", "stamp:2")],
    ["without an id", body.replace(/<id>.*?<\/id>/, "")],
    ["with an id that is none", body.replace(STAMP.id, "../../etc")],
    ["with two ids", body.replace("<title>", `<id>${STAMP.id}</id><title>`)],
    ["with half a place", body.replace(/<captureId>.*?<\/captureId>/, "")],
    ["with two roots", `${body}${body}`],
    ["with text beside the root", `${body}x`],
    ["with elements that cross", body.replace("</title>", "</titel>")],
    ["with a document type", `<!DOCTYPE stamp [<!ENTITY a "b">]>${body}`],
    ["with an entity of its own", body.replace("beschikking", "&x;")],
    ["with a bare ampersand", body.replace("&amp;", "&")],
    ["with a number for no character", body.replace("&amp;", "&#0;")],
    ["with a number beyond Unicode", body.replace("&amp;", "&#x110000;")],
    ["with half a character", body.replace("&amp;", "&#xD800;")],
    ["with a control character", body.replace("&amp;", "\u0001")],
    ["with a prefix nobody declared", body.replace("<title>", "<z:title>").replace("</title>", "</z:title>")],
    ["very deep", "<a>".repeat(20_000)],
    ["very large", body.replace("beschikking", "x".repeat(200_000))],
    ["a comment without an end", `<!--${"<!--".repeat(10_000)}`],
    ["a tag without an end", `<${"a ".repeat(20_000)}`],
    ["attributes without an end", `<a ${'b="c" '.repeat(9_000)}`],
  ])("is not taken from what is %s", (_, xml) => {
    expect(parseStamp(xml)).toBeNull();
  });

  it("never fails on any text at all", () => {
    const piece = fc.constantFrom("<", ">", "</", "/>", "stamp", "id", " xmlns=", '"urn:kantlijn:stamp:1"', "&", ";", "&amp;", "<![CDATA[", "]]>", "<!--", "-->", "<?", "?>", " ", "\u0000", "x");
    fc.assert(fc.property(fc.oneof(oddText, fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(""))), (xml) => {
      expect(() => parseStamp(xml)).not.toThrow();
    }), { numRuns: 1000 });
  });
});
