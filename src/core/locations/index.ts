export { indexLocations, type LocationIndex } from "./indexed.ts";
export { isNear, rankLocations } from "./rank.ts";
export { within } from "./within.ts";
