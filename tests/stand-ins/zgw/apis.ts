import { contractIn, type Contract } from "../contract.ts";

/** The four documents in data/zgw. */
export const APIS = ["documenten", "zaken", "catalogi", "besluiten"] as const;
export type ApiName = (typeof APIS)[number];

export const contractOf = (api: ApiName): Promise<Contract> => contractIn(`data/zgw/${api}.yaml`);
