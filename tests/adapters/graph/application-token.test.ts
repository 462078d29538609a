import { applicationTokens } from "../../../src/adapters/graph/application-token.ts";
import { KantlijnError } from "../../../src/core/model/index.ts";

const APPLICATION = { authority: "https://login.example", clientId: "client & co", secret: "geheim=ja&nee" };
const [ONE, OTHER] = ["aaaa", "bbbb"];

function tokens(answers: readonly (() => Response)[]) {
  const asked: { readonly address: string; readonly form: URLSearchParams; readonly request: RequestInit }[] = [];
  const clock = { now: 0 };
  const give = applicationTokens({
    application: APPLICATION, now: () => clock.now,
    fetch: (address, request) => {
      asked.push({ address, form: new URLSearchParams(request.body as string), request });
      return Promise.resolve().then(() => answers[Math.min(asked.length, answers.length) - 1]!());
    },
  });
  return { give, asked, clock };
}
const token = (name: string, seconds = 3_600) => () => Response.json({ access_token: name, expires_in: seconds });
async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(() => null, (reason: unknown) => reason);
  if (!(error instanceof KantlijnError)) throw new Error("no coded error");
  expect(JSON.stringify([error.message, error.values, error.cause, error.stack])).not.toMatch(/geheim|client & co/u);
  return error.code;
}

test("asks in the name of the program, in its directory, and follows nobody elsewhere", async () => {
  const { give, asked } = tokens([token("one")]);
  expect(await give(ONE, false)).toBe("one");
  const [{ address, form, request }] = asked as [typeof asked[number]];
  expect([address, Object.fromEntries(form)]).toEqual(["https://login.example/aaaa/oauth2/v2.0/token", { grant_type: "client_credentials", client_id: "client & co", client_secret: "geheim=ja&nee", scope: "https://graph.microsoft.com/.default" }]);
  expect(request).toMatchObject({ method: "POST", redirect: "error", credentials: "omit" });
});

test("keeps a token until shortly before its end, for its own directory, and not when it was refused", async () => {
  const { give, asked, clock } = tokens([token("one"), token("two"), token("three"), token("four")]);
  expect([await give(ONE, false), await give(ONE, false), await give(OTHER, false), asked.length]).toEqual(["one", "one", "two", 2]);
  clock.now = 54 * 60_000;
  expect(await give(ONE, false)).toBe("one");
  clock.now = 56 * 60_000;
  expect([await give(ONE, false), await give(ONE, true), asked.length]).toEqual(["three", "four", 4]);
});

test.each([
  [() => Response.json({ error: "invalid_client" }, { status: 401 }), "mail-refused"], [() => Response.json({}, { status: 400 }), "mail-refused"],
  [() => Response.json({}, { status: 429 }), "mail-unavailable"], [() => new Response("<p>weg</p>", { status: 503 }), "mail-unavailable"],
  [() => new Response("<p>welkom</p>"), "mail-unavailable"], [() => Response.json({ access_token: "" , expires_in: 1 }), "mail-unavailable"], [() => Response.json({ access_token: "x" }), "mail-unavailable"],
  [() => { throw new TypeError("nobody at home"); }, "mail-unavailable"],
] as const)("an answer that is no token: %s", async (answer, code) => {
  const { give, asked } = tokens([answer, token("one")]);
  expect(await codeOf(give(ONE, false))).toBe(code);
  // What went wrong is not kept.
  expect([await give(ONE, false), asked.length]).toEqual(["one", 2]);
});
