import type { Granted, MsalLibrary, RedirectClient } from "../../../src/adapters/identity/msal.ts";
import { readerToken, type ReaderPage } from "../../../src/apps/console/reader.ts";

const REGISTRATION = { clientId: "11111111-2222-4333-8444-555555555555", tenant: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee" };
const SCOPE = "api://kantlijn/Vastleggen";
const ID = "#0b5a1f0e-8f4e-4b0e-9a53-0f6b1c1d2e3f";

/** A register page in a browser, with an identity service that gives this when the page comes back. */
function world({ back = null, setting = { identity: REGISTRATION }, hash = "", search = "", fails = null }: { readonly back?: Granted | null; readonly setting?: unknown; readonly hash?: string; readonly search?: string; readonly fails?: Error | null } = {}) {
  const kept = new Map<string, string>();
  const seen: { asked: string[]; redirectUri: string; left: { scopes: string[]; state: string } | null; cleared: number; address: string } = { asked: [], redirectUri: "", left: null, cleared: 0, address: "" };
  let answer: Granted | null = back;
  const client: RedirectClient = {
    handleRedirectPromise: () => (fails === null ? Promise.resolve(answer) : Promise.reject(fails)),
    acquireTokenRedirect: (request) => {
      seen.left = request;
      return Promise.resolve();
    },
    clearCache: () => {
      seen.cleared += 1;
      return Promise.resolve();
    },
  };
  const library: MsalLibrary = {
    nested: () => Promise.resolve(null),
    redirect: (registration, redirectUri) => {
      expect(registration).toEqual(REGISTRATION);
      seen.redirectUri = redirectUri;
      return Promise.resolve(client);
    },
  };
  const page: ReaderPage = {
    location: { origin: "https://kantlijn.example.nl", pathname: "/register.html", hash, search },
    history: { replaceState: (_data, _title, address) => { seen.address = String(address); } },
    sessionStorage: { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => { kept.set(name, value); }, removeItem: (name) => { kept.delete(name); } },
    fetch: (address) => {
      seen.asked.push(address);
      return Promise.resolve(new Response(JSON.stringify(setting)));
    },
  };
  return { seen, kept, page, token: () => readerToken(page, SCOPE, () => Promise.resolve(library)), comes: (granted: Granted | null) => { answer = granted; } };
}
const granted = (state?: string): Granted => ({ accessToken: "token", expiresOn: null, account: { homeAccountId: "a" }, ...(state === undefined ? {} : { state }) });
const soon = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 5); });

test("the page leaves for a token, and comes back to the row that it was asked for", async () => {
  const { token, seen, kept, comes } = world({ hash: ID, search: "?setting=pilot" });
  const never = token();
  await soon();
  expect(seen).toMatchObject({ asked: ["setting/pilot.json"], redirectUri: "https://kantlijn.example.nl/register.html", left: { scopes: [SCOPE], state: ID } });
  comes(granted(ID));
  expect(await token()).toBe("token");
  expect(seen).toMatchObject({ address: `/register.html${ID}`, cleared: 1 });
  // Back without the name in the address, the same setting is used.
  expect(seen.asked).toEqual(["setting/pilot.json", "setting/pilot.json"]);
  expect([...kept]).toEqual([]);
  expect(await Promise.race([never, Promise.resolve("still away")])).toBe("still away");
});

test("it does not go round in circles", async () => {
  const { token, seen, kept } = world();
  void token();
  await soon();
  expect(seen.left).not.toBeNull();
  seen.left = null;
  await expect(token()).rejects.toMatchObject({ code: "sign-in-unavailable" });
  expect(seen.left).toBeNull();
  // Asked for again by somebody, it may try again.
  expect([...kept]).toEqual([]);
});

test.each(["#x", "javascript:alert(1)", "#<img>", undefined])("a state like %s leads nowhere", async (state) => {
  const { token, seen } = world({ back: granted(state) });
  expect(await token()).toBe("token");
  expect(seen.address).toBe("/register.html");
});

test("what goes wrong is an error of ours", async () => {
  await expect(world({ setting: {} }).token()).rejects.toMatchObject({ code: "sign-in-not-set-up" });
  await expect(world({ setting: { identity: { clientId: "x" } } }).token()).rejects.toMatchObject({ code: "world-invalid" });
  await expect(world({ fails: Object.assign(new Error("secret words"), { errorCode: "access_denied" }) }).token()).rejects.toMatchObject({ code: "sign-in-cancelled", message: expect.not.stringContaining("secret") });
});
