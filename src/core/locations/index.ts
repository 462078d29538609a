export { indexLocations, type LocationIndex } from "./indexed.ts";
export { emptyMemory, filedBefore, kept, memoryFrom, recall, signsIn, withFiled, withoutFiled, type Recollection } from "./memory/index.ts";
export { isNear, rankLocations } from "./rank.ts";
export { sameLibrary, within } from "./within.ts";
