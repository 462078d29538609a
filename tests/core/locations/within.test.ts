import { sameLibrary, within } from "../../../src/core/locations/index.ts";

const FOLDER = "https://dijkhuizen.example/sites/kade";

it.each([
  [FOLDER], [`${FOLDER}/`], [`${FOLDER}//`], [`${FOLDER}/nota.docx`], [`${FOLDER}/2026/maart/nota.docx`], ["HTTPS://Dijkhuizen.example/Sites/KADE/nota.docx"],
])("%s lies in the folder, however that ends", (address) => {
  for (const folder of [FOLDER, `${FOLDER}/`, `${FOLDER}//`, FOLDER.toUpperCase()]) expect(within(address, folder)).toBe(true);
});

it.each([
  ["https://dijkhuizen.example/sites/kade-oud/nota.docx"], ["https://dijkhuizen.example/sites/kadeoud"], ["https://dijkhuizen.example/sites"], ["https://dijkhuizen.example/sites/brug/kade/nota.docx"], [""], ["https:/dijkhuizen.example/sites/kade"],
])("%s does not", (address) => {
  expect(within(address, FOLDER)).toBe(false);
});

test.each([
  ["https://a.sharepoint.com/sites/b/Documenten/x/y.docx", "https://a.sharepoint.com/sites/B/documenten/Archief", true],
  ["https://a.sharepoint.com/Gedeelde%20documenten/x.docx", "https://a.sharepoint.com/gedeelde%20documenten", true],
  ["https://a.sharepoint.com/sites/b/Documenten/x.docx", "https://a.sharepoint.com/sites/b/Archief", false],
  ["https://a.sharepoint.com/sites/b/Documenten/x.docx", "https://a.sharepoint.com/sites/c/Documenten", false],
  ["https://a.sharepoint.com/sites/b/Documenten/x.docx", "https://a.sharepoint.com/sites/b", false],
  ["https://a-my.sharepoint.com/personal/n/Documents/x.docx", "https://a.sharepoint.com/personal/n/Documents", false],
  ["https://a.sharepoint.com/sites/b", "https://a.sharepoint.com/sites/b", false],
  ["local", "local", false],
  ["", "https://a.sharepoint.com/", false],
])("%s and %s are in one library: %s", (one, other, expected) => {
  expect([sameLibrary(one, other), sameLibrary(other, one)]).toEqual([expected, expected]);
});
