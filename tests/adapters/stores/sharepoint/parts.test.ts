/** Addresses, names and envelopes: whatever is in them. */
import fc from "fast-check";
import { addressOf, belongsTo } from "../../../../src/adapters/stores/sharepoint/address.ts";
import { readHandle, writeHandle, type Handle } from "../../../../src/adapters/stores/sharepoint/handle.ts";
import { fittingName, namesFor, passingName } from "../../../../src/adapters/stores/sharepoint/names.ts";

test("a path is read as it was written, whatever is in its names", () => {
  fc.assert(fc.property(fc.array(fc.string({ minLength: 1, unit: "grapheme" }).filter((name) => !name.includes("/") && name !== "." && name !== ".." && !/\p{Cs}/u.test(name)), { maxLength: 8 }), (names) => {
    expect(addressOf(`https://a.sharepoint.com/sites/b/${names.map(encodeURIComponent).join("/")}`).segments.slice(2)).toEqual(names);
  }));
});

test.each([
  ["https://a.sharepoint.com/x", true], ["https://a-my.sharepoint.com/x", true], ["https://a.svc.sharepoint.com/x?y", true], ["http://a.sharepoint.com/x", false], ["https://sharepoint.com/x", false],
  ["https://a.sharepoint.com.elders.example/x", false], ["https://elders.example/a.sharepoint.com", false], ["https://asharepoint.com/x", false], ["https://a.sharepoint.com:8443/x", false], ["https://u:p@a.sharepoint.com/x", false], ["", false],
])("%s belongs to a.sharepoint.com: %s", (address, expected) => {
  expect(belongsTo(address, "a.sharepoint.com")).toBe(expected);
});

test("every name fits, keeps what it is, and can be numbered", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.constantFrom(".docx", ".eml", ".PDF", ""), (stem, extension) => {
    const name = fittingName(stem + extension);
    expect(name).not.toMatch(/["*:<>?/\\|#%\p{Cc}]|^[~$. ]|[. ]$|_vti_/u);
    expect([...name].length).toBeLessThan(140);
    expect(decodeURIComponent(encodeURIComponent(name))).toBe(name);
    if (extension !== "" && stem.trim() !== "") expect(name.endsWith(extension)).toBe(true);
    expect(fittingName(name)).toBe(name);
    const names = namesFor(name, "b6a7c1de-4c51-4a5f-8e0e-0123456789ab");
    expect([names[0], new Set(names).size]).toEqual([name, names.length]);
    expect(fittingName(names[7] ?? "")).toMatch(/\(8\)(?:\.[A-Za-z0-9]{1,10})?$/u);
    expect(fittingName(names.at(-1) ?? "")).toMatch(/\(456789ab\)(?:\.[A-Za-z0-9]{1,10})?$/u);
    expect(passingName("k", name)).not.toBe(name);
  }));
});

test.each(["CON.docx", "nul", "lpt1.txt", "desktop.ini"])("%s is not a name that Windows keeps for itself", (name) => {
  expect(fittingName(name).startsWith("_")).toBe(true);
});

test("an envelope is read as it was written, and nothing else is one", () => {
  const text = fc.string({ minLength: 1, maxLength: 100 });
  const handles: fc.Arbitrary<Handle> = fc.record({ host: text, drive: text, item: text, how: fc.constantFrom("put", "kept", "moved", "renewed"), cTag: fc.string({ maxLength: 100 }), key: text, from: fc.record({ folder: text, name: text }), before: fc.dictionary(text.filter((key) => key !== "__proto__"), text), earlier: fc.record({ version: text, cTag: text }), beside: fc.constant(true as const), type: text }, { requiredKeys: ["host", "drive", "item", "how", "cTag"] });
  fc.assert(fc.property(handles, (handle) => { expect(readHandle(writeHandle(handle))).toEqual(handle); }));
  fc.assert(fc.property(fc.json(), (anything) => { expect(readHandle(anything)).toBeNull(); }));
});
