import { named, nameOf, placeOf } from "../../../../src/adapters/hosts/word/address.ts";

test.each([
  ["", null], [null, null], [undefined, null],
  ["C:\\Users\\iemand\\brief.docx", "local"], ["/Users/iemand/brief.docx", "local"], ["file:///Volumes/schijf/brief.docx", "local"],
  ["https://gemeente-my.sharepoint.example/personal/iemand/brief.docx", "onedrive-personal"], ["https://d.docs.live.net/1234/brief.docx", "onedrive-personal"],
  ["https://gemeente.sharepoint.example/sites/beleid/brief.docx", "https://gemeente.sharepoint.example/sites/beleid/brief.docx"],
  ["https://zaken.example/my.docx", "https://zaken.example/my.docx"],
] as const)("a file at %j stands in %j", (address, place) => {
  expect(placeOf(address)).toBe(place);
});

test.each([
  ["", null], [null, null], ["https://x.example/map/", null],
  ["https://x.example/Nota%20klimaat.docx?web=1", "Nota klimaat.docx"], ["C:\\map\\Brief.docx", "Brief.docx"], ["https://x.example/100%.docx", "100%.docx"],
  ["https://x.example/a%2Fb.docx", "a_b.docx"],
] as const)("a file at %j is called %j", (address, name) => {
  expect(nameOf(address)).toBe(name);
});

test("a document without a name is called after its title, as a file may be called", () => {
  expect(named("Besluit: subsidie 2026/2027")).toBe("Besluit_ subsidie 2026_2027.docx");
  expect(named("  ")).toBe("document.docx");
});
