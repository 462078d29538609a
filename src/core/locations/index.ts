export { indexLocations, rankLocations, type LocationIndex } from "./rank.ts";
