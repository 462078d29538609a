/** Rewrites every file that is made from another one. A test compares each with what its generator gives now. */
import { DIWOO_LISTS, writeDiwooLists } from "../diwoo-lists.ts";
import { writeIcons } from "../icons/write.ts";
import { writeLists } from "../pack-lists.ts";
import { writeSamples } from "../samples/write.ts";
import { GROUNDS, writeGrounds } from "./grounds/write.ts";
import { writeLocalManifests } from "./local-manifests.ts";
import { REFERENCE, writeReference } from "./reference.ts";

const GENERATORS: Readonly<Record<string, () => Promise<unknown>>> = {
  "data/lists/lists.bin": writeLists,
  [DIWOO_LISTS]: writeDiwooLists,
  "assets/samples": writeSamples,
  "assets/icons": writeIcons,
  "manifest.xml, manifest.outlook.xml, manifest.json": writeLocalManifests,
  [GROUNDS]: writeGrounds,
  ...Object.fromEntries(Object.keys(REFERENCE).map((file) => [file, () => writeReference(file)])),
};

for (const [file, write] of Object.entries(GENERATORS)) {
  await write();
  console.log(`Written: ${file}`);
}
