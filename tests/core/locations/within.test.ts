import { within } from "../../../src/core/locations/index.ts";

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
