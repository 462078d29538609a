import fc from "fast-check";
import { domainToASCII, domainToUnicode } from "node:url";
import { readableDomain } from "../../../src/core/text/punycode.ts";

it.each([
  ["xn--zo-ija.nl", "zoë.nl"], ["post.xn--zderland-65a.example", "post.züderland.example"], ["xn--80akhbyknj4f", "испытание"], ["zuiderland.nl", "zuiderland.nl"], ["", ""], ["xn--", "xn--"], ["xn--!", "xn--!"], ["xn--99999999999", "xn--99999999999"],
])("%s reads as %s", (written, read) => {
  // Node has another reader of the same form.
  if (read !== written && read !== "") expect(domainToUnicode(written)).toBe(read);
  expect(readableDomain(written)).toBe(read);
});

it("reads what any domain was written as", () => {
  const label = fc.string({ unit: fc.constantFrom("a", "b", "c", "x", "y", "0", "9", "-", "é", "ï", "ö", "ü", "ç", "ñ", "ß", "ø", "ł", "а", "в", "о", "р", "с", "у", "х", "α", "γ", "中", "文", "本"), minLength: 1, maxLength: 20 });
  fc.assert(fc.property(label, (name) => {
    const written = domainToASCII(`${name}.example`);
    fc.pre(written !== "");
    expect(readableDomain(written)).toBe(domainToUnicode(written));
  }), { numRuns: 1_000 });
});

it("takes anything", () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string().map((rest) => `xn--${rest}`)), (name) => {
    expect(typeof readableDomain(name)).toBe("string");
  }));
});
