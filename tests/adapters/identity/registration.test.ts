import fc from "fast-check";
import { authorityOf, registrationOf } from "../../../src/adapters/identity/registration.ts";
import { KantlijnError } from "../../../src/core/model/index.ts";
import { REGISTRATION } from "./world.ts";

const faultsOf = (identity: unknown): string | undefined => {
  try {
    registrationOf({ identity });
    return undefined;
  } catch (error) {
    return error instanceof KantlijnError && error.code === "world-invalid" ? error.values["faults"] : "another error";
  }
};

test("reads what an organisation sets up, whatever else the setting holds", () => {
  fc.assert(fc.property(fc.uuid(), fc.uuid(), fc.anything(), (clientId, tenant, world) => {
    expect(registrationOf({ world, identity: { clientId: clientId.toUpperCase(), tenant } })).toEqual({ clientId, tenant });
  }));
});

test.each([[{}], [{ identity: null }], [{ identity: undefined }], [null], ["text"], [[]]])("nothing set up: %j", (setting) => {
  expect(registrationOf(setting)).toBeNull();
});

test.each([
  [{ ...REGISTRATION, tenant: "common" }, "identity.tenant"],
  [{ ...REGISTRATION, tenant: `${REGISTRATION.tenant}/../x` }, "identity.tenant"],
  [{ ...REGISTRATION, clientId: 7 }, "identity.clientId"],
  [{}, "identity.clientId, identity.tenant"],
  [{ ...REGISTRATION, authority: "https://elders.test" }, "identity.*"],
  ["text", "identity"],
  [[REGISTRATION], "identity"],
])("refuses %j and says where", (identity, faults) => {
  expect(faultsOf(identity)).toBe(faults);
});

test("whatever comes, it is two GUIDs or refused, and the error repeats nothing of it", () => {
  fc.assert(fc.property(fc.dictionary(fc.constantFrom("clientId", "tenant", "secret"), fc.string()), (identity) => {
    const faults = faultsOf(identity);
    if (faults === undefined) expect(registrationOf({ identity })).not.toBeNull();
    else expect(faults).toMatch(/^identity(?:\.(?:clientId|tenant|\*))?(?:, identity\.(?:tenant|\*))*$/u);
  }));
});

test("signs in at one service, for one organisation", () => {
  expect(authorityOf(REGISTRATION)).toBe(`https://login.microsoftonline.com/${REGISTRATION.tenant}`);
});
