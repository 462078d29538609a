export { indexLocations, isNear, rankLocations, type LocationIndex } from "./rank.ts";
