import { readAnswer, type SignInRequest } from "../../../src/adapters/identity/dialog/message.ts";
import { runSignInPage, type SignInEnd } from "../../../src/adapters/identity/dialog/page.ts";
import type { Granted } from "../../../src/adapters/identity/msal.ts";
import { granted, libraryError, NOW, redirectClient, REGISTRATION, SCOPES, SECRETS } from "./world.ts";

const STATE = "0123456789abcdef0123456789abcdef";
const ASKING = `https://kantlijn.test/pane/sign-in.html?setting=proef&scope=${encodeURIComponent(SCOPES.join(" "))}&state=${STATE}&_host_Info=Word$Win32`;
const BACK = "https://kantlijn.test/pane/sign-in.html#code=abc&state=xyz";
const REQUEST: SignInRequest = { setting: "proef", scopes: SCOPES, state: STATE };

interface Visit {
  readonly end: SignInEnd;
  readonly told: readonly string[];
  readonly asked: readonly unknown[];
  readonly kept: ReadonlyMap<string, string>;
}

async function visit(address: string, answer: Granted | Error | null, { kept = null, setting = { identity: REGISTRATION } }: { readonly kept?: SignInRequest | null; readonly setting?: unknown } = {}): Promise<Visit> {
  const storage = new Map<string, string>(kept === null ? [] : [["kantlijn-sign-in", JSON.stringify(kept)]]);
  const told: string[] = [];
  const { library, asked } = redirectClient(answer);
  const end = await runSignInPage({
    address, library, tell: (message) => { told.push(message); },
    setting: (name) => (name === "proef" ? Promise.resolve(setting) : Promise.reject(new Error("no such setting"))),
    storage: { getItem: (key) => storage.get(key) ?? null, setItem: (key, value) => { storage.set(key, value); }, removeItem: (key) => { storage.delete(key); } },
  }, () => NOW);
  return { end, told, asked, kept: storage };
}

test("leaves for the identity service, registered for exactly this page", async () => {
  const { end, told, asked, kept } = await visit(ASKING, null);
  expect(end).toBe("away");
  expect(told).toEqual([]);
  expect(asked).toEqual([[REGISTRATION, "https://kantlijn.test/pane/sign-in.html"], "handle", { scopes: SCOPES, state: STATE }]);
  expect(JSON.parse(kept.get("kantlijn-sign-in") ?? "null")).toEqual(REQUEST);
});

test("back with a token, hands it to the pane and keeps nothing", async () => {
  const { end, told, asked, kept } = await visit(BACK, granted({ state: STATE }), { kept: REQUEST });
  expect(end).toBe("done");
  expect(readAnswer(told[0], STATE)).toEqual({ state: STATE, token: SECRETS[0], expires: NOW + 3_600_000, account: { id: "oid.tid", name: "Jan de Vries" } });
  expect(told).toHaveLength(1);
  expect(asked).toContain("clear");
  expect(kept.size).toBe(0);
});

test("a token that does not say when it ends is used for ten minutes", async () => {
  const { told } = await visit(BACK, granted({ state: STATE, expiresOn: null }), { kept: REQUEST });
  expect(readAnswer(told[0], STATE)).toMatchObject({ expires: NOW + 600_000 });
});

test.each([
  ["the author stops", libraryError("access_denied"), "sign-in-cancelled"],
  ["the network is gone", libraryError("post_request_failed"), "sign-in-offline"],
  ["the library fails", libraryError("state_mismatch"), "sign-in-unavailable"],
  ["there is no answer", null, "sign-in-unavailable"],
  ["the answer is to another question", granted({ state: "f".repeat(32) }), "sign-in-unavailable"],
  ["the answer has no token", granted({ state: STATE, accessToken: "" }), "sign-in-unavailable"],
])("tells the pane by code when %s, keeps nothing and does not leave again", async (_, answer, failed) => {
  const { end, told, asked, kept } = await visit(BACK, answer, { kept: REQUEST });
  expect(end).toBe("failed");
  expect(told.map((message) => readAnswer(message, STATE))).toEqual([{ state: STATE, failed }]);
  expect(SECRETS.filter((secret) => told.join().includes(secret))).toEqual([]);
  expect(asked.at(-1)).toBe("clear");
  expect(kept.size).toBe(0);
});

test.each([
  ["nothing set up", {}],
  ["a setting that cannot be read", { identity: { clientId: "https://elders.test", tenant: "x" } }],
  ["no setting", null],
])("with %s it asks nobody and says so", async (_, setting) => {
  const { end, told, asked } = await visit(ASKING, null, { setting });
  expect(end).toBe("failed");
  expect(told.map((message) => readAnswer(message, STATE))).toEqual([{ state: STATE, failed: "sign-in-not-set-up" }]);
  expect(asked).toEqual([]);
});

test("opened by itself it does nothing", async () => {
  expect(await visit("https://kantlijn.test/pane/sign-in.html", null)).toEqual({ end: "failed", told: [], asked: [], kept: new Map() });
});
