export type { ZgwConnection } from "./connection.ts";
export { checkZgw } from "./check.ts";
export { addressIn } from "./handle.ts";
export { zgwStore } from "./zgw.ts";
export { zaakFinder, type ZaakFinder } from "./search.ts";
