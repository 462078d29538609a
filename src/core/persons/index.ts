export type { NamesInDocument } from "./book.ts";
export { PeopleInDocument, type NamedParagraph } from "./document.ts";
export { capitalWords } from "./known.ts";
export { peopleOf, roleOf, type People, type RoleEvidence } from "./role.ts";
export { signaturesIn, standsAlone, type Signing } from "./signed.ts";
