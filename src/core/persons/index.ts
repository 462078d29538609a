export * from "./known.ts";
export { nameKey, parseName, samePerson, surnameKey, type NameParts } from "../detectors/person/name.ts";
export * from "./role.ts";
