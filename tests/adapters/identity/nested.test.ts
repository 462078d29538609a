import { nested } from "../../../src/adapters/identity/nested/index.ts";
import { codeOfFailure, granted, libraryError, NOW, SCOPES, world } from "./world.ts";

const settle = async (): Promise<void> => { await new Promise((resolve) => setTimeout(resolve, 0)); };

test("in Word it says who is signed in to Office, in Outlook the mailbox does", async () => {
  const word = world({ hint: "iemand@voorbeeld.test" });
  await nested.open(word).token(SCOPES);
  expect(word.asked).toEqual(["nested", "ssoSilent"]);
  expect(word.requests).toEqual([{ scopes: SCOPES, loginHint: "iemand@voorbeeld.test", forceRefresh: false }]);
  const outlook = world();
  await nested.open(outlook).token(SCOPES);
  expect(outlook.requests).toEqual([{ scopes: SCOPES, forceRefresh: false }]);
});

test("asks the author only when it cannot be done in silence", async () => {
  const parts = world({ silent: [libraryError("interaction_required")] });
  await nested.open(parts).token(SCOPES);
  expect(parts.asked).toEqual(["nested", "acquireTokenSilent", "acquireTokenPopup"]);
  expect(parts.requests.at(-1)).toEqual({ scopes: SCOPES });
});

test("without a click it asks nobody", async () => {
  const parts = world({ silent: [libraryError("interaction_required")] });
  expect(await codeOfFailure(nested.open(parts).token(SCOPES, { quiet: true }))).toBe("sign-in-needed");
  expect(parts.asked).toEqual(["nested", "acquireTokenSilent"]);
  expect(await nested.open(world()).token(SCOPES, { quiet: true })).not.toBe("");
});

test("asks for another token when the last one was refused", async () => {
  const parts = world();
  const identity = nested.open(parts);
  await identity.token(SCOPES, { fresh: true });
  expect(parts.requests).toEqual([{ scopes: SCOPES, forceRefresh: true }]);
});

test("makes one client, and a new one after it failed or after signing out", async () => {
  const parts = world();
  const identity = nested.open(parts);
  await identity.token(SCOPES);
  await identity.token(SCOPES);
  expect(parts.asked.filter((name) => name === "nested")).toHaveLength(1);
  await identity.signOut();
  await identity.token(SCOPES);
  expect(parts.asked.filter((name) => name === "nested")).toHaveLength(2);
  const missing = world({ bridge: "missing" });
  const other = nested.open(missing);
  await codeOfFailure(other.token(SCOPES));
  await codeOfFailure(other.token(SCOPES));
  expect(missing.asked).toEqual(["nested", "nested"]);
});

test.each([
  ["the bridge", { bridge: "hang" as const }, 15_000, "sign-in-unavailable"],
  ["a silent question", { silent: ["hang" as const] }, 15_000, "sign-in-unavailable"],
  ["the author", { silent: [libraryError("interaction_required")], popup: ["hang" as const] }, 600_000, "sign-in-cancelled"],
])("does not wait forever for %s", async (_, options, patience, code) => {
  const parts = world(options);
  const failure = codeOfFailure(nested.open(parts).token(SCOPES));
  await settle();
  parts.pass(patience - 1);
  await settle();
  parts.pass(patience);
  expect(await failure).toBe(code);
  // A question that is not answered is not followed by another.
  expect(parts.asked.filter((name) => name === "acquireTokenPopup").length).toBe("popup" in options ? 1 : 0);
});

test("says so when the library cannot be fetched", async () => {
  expect(await codeOfFailure(nested.open(world({ offline: true })).token(SCOPES))).toMatch(/^sign-in-/u);
});

test("an account without a name is an account", async () => {
  const identity = nested.open(world({ silent: [granted({ account: { homeAccountId: "oid.tid" }, expiresOn: new Date(NOW) })] }));
  await identity.token(SCOPES);
  expect(identity.account()).toEqual({ id: "oid.tid", name: "" });
});
