import { IDENTITIES, identityFor } from "../../../src/adapters/identity/index.ts";
import { IDENTITY_IDS } from "../../../src/adapters/identity/identity.ts";
import { answerWith, codeOfFailure, granted, libraryError, SCOPES, SECRETS, world } from "./world.ts";

const [TOKEN] = SECRETS;

test("every way is in the registry once, best first", () => {
  expect(IDENTITIES.map(({ id }) => id)).toEqual([...IDENTITY_IDS]);
});

describe.each(IDENTITIES.map((kind) => [kind.id, kind] as const))("%s", (id, kind) => {
  test("asks nothing and fetches nothing until a token is asked", () => {
    const parts = world();
    const identity = kind.open(parts);
    expect(identity.id).toBe(id);
    expect(identity.account()).toBeNull();
    expect(parts.asked).toEqual([]);
  });

  test("gives a token, or a coded error that tells nothing", async () => {
    const identity = kind.open(world());
    if (id === "none") expect(await codeOfFailure(identity.token(SCOPES))).toBe("sign-in-not-set-up");
    else expect(await identity.token(SCOPES)).toBe(TOKEN);
    expect(identity.account()?.name ?? null).toBe(id === "none" ? null : "Jan de Vries");
  });

  test("is nobody after signing out, and can be asked again", async () => {
    const identity = kind.open(world());
    await identity.token(SCOPES).catch(() => undefined);
    await identity.signOut();
    expect(identity.account()).toBeNull();
    if (id !== "none") expect(await identity.token(SCOPES)).toBe(TOKEN);
  });

  test.each([
    ["user_cancelled", [libraryError("interaction_required"), libraryError("user_cancelled")]],
    ["no_network_connectivity", [libraryError("no_network_connectivity")]],
    ["an error of nobody's", [new Error(SECRETS.join(" "))]],
    ["a message with a code of ours", [Object.assign(new Error(SECRETS.join(" ")), { errorCode: SECRETS.join(" ") })]],
  ])("does not pass on what the library says: %s", async (_, answers) => {
    const parts = world({ silent: answers, popup: answers.slice(-1), dialog: ({ happen }) => { happen(12002); } });
    expect(await codeOfFailure(kind.open(parts).token(SCOPES))).toMatch(/^sign-in-/u);
  });

  test("does not fit without a registration, except when there is none", () => {
    expect(kind.fits(world({ registration: null }))).toBe(id === "none");
    expect(kind.fits({ ...world(), office: null })).toBe(id === "none");
    expect(kind.fits(world({ sets: [] }))).toBe(id === "none");
  });
});

describe("the best that works here", () => {
  test("is the sign-in of Office itself", async () => {
    const parts = world();
    const identity = identityFor(parts);
    expect(identity.id).toBe("nested");
    expect(await identity.token(SCOPES)).toBe(TOKEN);
    expect(parts.asked).toEqual(["nested", "acquireTokenSilent"]);
  });

  test("is a window where Office is too old", async () => {
    const parts = world({ sets: ["DialogApi"] });
    const identity = identityFor(parts);
    expect(identity.id).toBe("dialog");
    expect(await identity.token(SCOPES)).toBe(TOKEN);
    expect(parts.asked).toEqual(["dialog", "close"]);
  });

  test("is nothing where nothing is set up, and that says so", async () => {
    const identity = identityFor(world({ registration: null }));
    expect(identity.id).toBe("none");
    expect(await codeOfFailure(identity.token(SCOPES))).toBe("sign-in-not-set-up");
  });

  test.each([
    ["Office says it can, the library finds nothing", { bridge: "missing" as const }],
    ["the origin is not registered", { silent: [libraryError("invalid_request")], popup: [libraryError("invalid_request")] }],
    ["the window of the library does not open", { silent: [libraryError("interaction_required")], popup: [libraryError("popup_window_error")] }],
    ["an empty error", { silent: [libraryError("")], popup: [libraryError("")] }],
    ["the administrator switched it off", { silent: [libraryError("nested_app_auth_bridge_disabled")] }],
    ["an answer without a token", { silent: [granted({ accessToken: "" })] }],
  ])("becomes a window when %s, and stays one", async (_, options) => {
    const parts = world(options);
    const identity = identityFor(parts);
    expect(await identity.token(SCOPES)).toBe(TOKEN);
    expect(identity.id).toBe("dialog");
    const before = parts.asked.length;
    await identity.signOut();
    expect(await identity.token(SCOPES)).toBe(TOKEN);
    expect(parts.asked.slice(before)).toEqual(["dialog", "close"]);
  });

  test.each([
    ["the author stops", "user_cancelled", "sign-in-cancelled"],
    ["there is no network", "no_network_connectivity", "sign-in-offline"],
  ])("opens no second window when %s", async (_, errorCode, code) => {
    const parts = world({ silent: [libraryError("interaction_required")], popup: [libraryError(errorCode), granted()] });
    const identity = identityFor(parts);
    expect(await codeOfFailure(identity.token(SCOPES))).toBe(code);
    expect(parts.asked).not.toContain("dialog");
    // Nothing is lost: the next click works.
    expect(await identity.token(SCOPES)).toBe(TOKEN);
  });

  test("asks one thing at a time: Office has room for one window", async () => {
    let open = 0;
    let most = 0;
    const parts = world({
      sets: ["DialogApi"],
      dialog: (window) => {
        most = Math.max(most, (open += 1));
        setTimeout(() => { open -= 1; answerWith()(window); }, 20);
      },
    });
    const identity = identityFor(parts);
    await Promise.all([identity.token(SCOPES), identity.token(["https://graph.microsoft.com/Files.ReadWrite"]), identity.token(SCOPES)]);
    expect(most).toBe(1);
    expect(parts.windows).toHaveLength(2);
  });

  test("goes on after a failure", async () => {
    const closed: boolean[] = [];
    const parts = world({ sets: ["DialogApi"], dialog: (window) => { if (closed.push(true) === 1) window.happen(12006); else answerWith()(window); } });
    const identity = identityFor(parts);
    const both = await Promise.allSettled([identity.token(SCOPES), identity.token(SCOPES)]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  });
});
