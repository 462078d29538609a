import fc from "fast-check";
import { dialog } from "../../../src/adapters/identity/dialog/index.ts";
import { addressOf, readAnswer, requestFrom, requestIn, writeAnswer, type SignInAnswer } from "../../../src/adapters/identity/dialog/message.ts";
import { answerWith, codeOfFailure, NOW, PAGE, SCOPES, SECRETS, world } from "./world.ts";

const [TOKEN] = SECRETS;

test("opens the page with the scopes and a state that is new each time, and closes it", async () => {
  const parts = world();
  const identity = dialog.open(parts);
  await identity.token(SCOPES);
  await identity.token(["https://graph.microsoft.com/Files.ReadWrite"]);
  expect(parts.windows.map(({ setting, scopes }) => ({ setting, scopes }))).toEqual([{ setting: "proef", scopes: SCOPES }, { setting: "proef", scopes: ["https://graph.microsoft.com/Files.ReadWrite"] }]);
  expect(new Set(parts.windows.map(({ state }) => state)).size).toBe(2);
  expect(parts.asked).toEqual(["dialog", "close", "dialog", "close"]);
});

test("uses a token until shortly before its end, and not when it was refused", async () => {
  const parts = world({ dialog: answerWith(TOKEN, NOW + 301_000) });
  const identity = dialog.open(parts);
  await identity.token(SCOPES);
  await identity.token(SCOPES);
  expect(parts.windows).toHaveLength(1);
  await identity.token(SCOPES, { fresh: true });
  expect(parts.windows).toHaveLength(2);
  const short = world({ dialog: answerWith(TOKEN, NOW + 299_000) });
  const other = dialog.open(short);
  await other.token(SCOPES);
  await other.token(SCOPES);
  expect(short.windows).toHaveLength(2);
});

test("without a click it opens no window, and uses what is there", async () => {
  const parts = world();
  const identity = dialog.open(parts);
  expect(await codeOfFailure(identity.token(SCOPES, { quiet: true }))).toBe("sign-in-needed");
  expect(parts.asked).toEqual([]);
  await identity.token(SCOPES);
  expect(await identity.token(SCOPES, { quiet: true })).toBe(TOKEN);
  expect(parts.windows).toHaveLength(1);
});

test("passes over what is not the answer of our page to this question", async () => {
  const parts = world({
    dialog: (window) => {
      const { request: { state }, say } = window;
      const good = { state, token: "of another", expires: NOW + 3_600_000, account: { id: "x", name: "y" } };
      say(writeAnswer(good), "https://elders.test");
      say(writeAnswer(good), "https://kantlijn.test.elders.test");
      say(writeAnswer({ ...good, state: "f".repeat(32) }), "https://kantlijn.test");
      say(JSON.stringify(good), "https://kantlijn.test");
      say(good, "https://kantlijn.test");
      for (const nonsense of [null, "", "{", "[]", "{}", 7, `{"kind":"kantlijn-sign-in","state":"${state}"}`, writeAnswer({ ...good, expires: Number.NaN }), writeAnswer({ ...good, token: "" }), writeAnswer({ ...good, token: "x".repeat(40_000) })]) say(nonsense);
      // A client that does not tell the origin: then the state has to do.
      answerWith("the right one")({ ...window, say: (message) => { say(message); } });
    },
  });
  expect(await dialog.open(parts).token(SCOPES)).toBe("the right one");
});

test.each([
  [12009, "sign-in-blocked"], [12011, "sign-in-blocked"], [12007, "sign-in-blocked"], [12004, "sign-in-unavailable"], [12005, "sign-in-unavailable"], [0, "sign-in-unavailable"],
])("a window that is refused with %i is %s", async (refuse, code) => {
  expect(await codeOfFailure(dialog.open(world({ refuse })).token(SCOPES))).toBe(code);
});

test.each([[12006, "sign-in-cancelled"], [12002, "sign-in-unavailable"], [12003, "sign-in-unavailable"]])("a window that ends with %i is %s, and the next click works", async (happens, code) => {
  let first = true;
  const parts = world({ dialog: (window) => { if (first) window.happen(happens); else answerWith()(window); first = false; } });
  const identity = dialog.open(parts);
  expect(await codeOfFailure(identity.token(SCOPES))).toBe(code);
  expect(identity.account()).toBeNull();
  expect(await identity.token(SCOPES)).toBe(TOKEN);
});

test("passes on why the page failed", async () => {
  const parts = world({ dialog: ({ request: { state }, say }) => { say(writeAnswer({ state, failed: "sign-in-offline" }), "https://kantlijn.test"); } });
  expect(await codeOfFailure(dialog.open(parts).token(SCOPES))).toBe("sign-in-offline");
  expect(parts.asked).toEqual(["dialog", "close"]);
});

test("gives up after ten minutes, and closes the window", async () => {
  const parts = world({ dialog: () => undefined });
  const failure = codeOfFailure(dialog.open(parts).token(SCOPES));
  await new Promise((resolve) => setTimeout(resolve, 5));
  parts.pass(600_000);
  expect(await failure).toBe("sign-in-cancelled");
  expect(parts.asked).toEqual(["dialog", "close"]);
});

const scope = fc.stringMatching(/^[A-Za-z0-9:/._-]{1,60}$/u);
const state = fc.stringMatching(/^[A-Za-z0-9]{20,80}$/u);
const setting = fc.stringMatching(/^[\w-]{1,60}$/u);

test("a request comes out of its address, and out of what was kept, as it went in", () => {
  fc.assert(fc.property(setting, fc.array(scope, { minLength: 1, maxLength: 5 }), state, (name, scopes, value) => {
    const page = new URL(PAGE);
    page.searchParams.set("setting", name);
    const request = { setting: name, scopes, state: value };
    expect(requestIn(addressOf(page.href, request))).toEqual(request);
    expect(requestFrom(JSON.stringify(request))).toEqual(request);
  }));
});

test("an address or a kept value from outside is a request of the right shape or nothing", () => {
  fc.assert(fc.property(fc.webQueryParameters(), (query) => {
    const request = requestIn(`https://kantlijn.test/sign-in.html?${query}`);
    expect(request === null || (/^[\w-]+$/u.test(request.setting) && request.scopes.length > 0)).toBe(true);
  }), { numRuns: 40 });
  fc.assert(fc.property(fc.json(), (kept) => { expect(requestFrom(kept)).toBeNull(); }), { numRuns: 40 });
  expect(requestFrom(null)).toBeNull();
  expect(requestIn(`https://kantlijn.test/sign-in.html?state=${"a".repeat(32)}&scope=a&setting=../../elders`)).toBeNull();
  expect(requestIn(`https://kantlijn.test/sign-in.html?state=${"a".repeat(32)}&scope=${encodeURIComponent("a b c d e f")}`)).toBeNull();
  expect(requestIn("https://kantlijn.test/sign-in.html#code=x&state=y")).toBeNull();
});

test("an answer is read as it was written, for its own state alone", () => {
  const success = fc.record({ state, token: fc.string({ minLength: 1 }), expires: fc.integer(), account: fc.record({ id: fc.string(), name: fc.string() }) });
  const failure = fc.record({ state, failed: fc.constantFrom("sign-in-cancelled" as const, "sign-in-offline" as const, "sign-in-unavailable" as const) });
  fc.assert(fc.property(fc.oneof<fc.Arbitrary<SignInAnswer>[]>(success, failure), state, (answer, other) => {
    expect(readAnswer(writeAnswer(answer), answer.state)).toEqual(answer);
    fc.pre(other !== answer.state);
    expect(readAnswer(writeAnswer(answer), other)).toBeNull();
  }));
  fc.assert(fc.property(fc.anything(), state, (message, value) => { expect(readAnswer(message, value)).toBeNull(); }), { numRuns: 40 });
});
