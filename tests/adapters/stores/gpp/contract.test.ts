import { storeContract } from "../contract.ts";
import { connectedStore, keptIn } from "./connected.ts";

describe.each([["a small file", 1_000], ["a file in parts", 2]])("a publicatiebank, %s", (_, partSize) => {
  storeContract(async () => {
    const { standIn, open } = await connectedStore({ partSize });
    return {
      open,
      kept: () => {
        expect(standIn.violations).toEqual([]);
        // The id of a document is that of its capture but for its begin: see the plans.
        return Promise.resolve(keptIn(standIn).map(({ sha256, capture }) => ({ sha256, document: `0c0e9a3e-2f3c-4a8e-9d7a-${capture.slice(-12)}` })));
      },
    };
  });
});
