import { graphFile, paneIdentity } from "../../../src/apps/taskpane/identity.ts";

const REGISTRATION = { clientId: "11111111-2222-4333-8444-555555555555", tenant: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee" };
const BASE = "https://kantlijn.test/pane/";

/** An Office whose windows answer as the sign-in page would. */
const officeWithWindows = {
  EventType: { DialogMessageReceived: "dialogMessageReceived", DialogEventReceived: "dialogEventReceived" } as never,
  context: {
    requirements: { isSetSupported: (set: string) => set === "DialogApi" },
    ui: {
      displayDialogAsync: (address: string, _: unknown, callback: (result: never) => void) => {
        const state = new URL(address).searchParams.get("state");
        const message = JSON.stringify({ kind: "kantlijn-sign-in", state, token: "opaque", expires: Date.now() + 3_600_000, account: { id: "1", name: "Iemand" } });
        callback({ status: "succeeded", value: { addEventHandler: (type: string, handler: (event: unknown) => void) => { if (type === "dialogMessageReceived") setTimeout(() => { handler({ message, origin: "https://kantlijn.test" }); }, 0); }, close: () => undefined } } as never);
      },
    },
  },
};

function pane(setting: unknown, office: typeof officeWithWindows | null = officeWithWindows, clicked = true) {
  const fetched: string[] = [];
  let works = true;
  const fetch = (address: string): Promise<Response> => {
    fetched.push(address);
    if (!works) return Promise.reject(new TypeError("offline"));
    if (address.startsWith("https://graph.microsoft.com/")) return Promise.resolve(new Response("Subject: x\r\n\r\n"));
    return Promise.resolve(setting === undefined ? new Response("", { status: 404 }) : Response.json(setting));
  };
  const parts = { office, address: `${BASE}office.html?setting=proef`, fetch, clicked: () => clicked };
  const file = graphFile(paneIdentity(parts), parts);
  return { file: (itemId: string) => file({ itemId, mailbox: null }), fetched, cut: () => { works = false; }, mend: () => { works = true; } };
}

const codeOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => "no error", (error: unknown) => (error as { readonly code?: unknown }).code);

test("nothing is fetched before something is stored, and the setting once", async () => {
  const { file, fetched } = pane({ identity: REGISTRATION });
  expect(fetched).toEqual([]);
  expect((await file("AAMk")).type).toBe("message/rfc822");
  await file("AAMk");
  expect(fetched).toEqual([`${BASE}setting/proef.json`, "https://graph.microsoft.com/v1.0/me/messages/AAMk/$value", "https://graph.microsoft.com/v1.0/me/messages/AAMk/$value"]);
});

test.each([
  ["no registration", { world: {} }, officeWithWindows, "sign-in-not-set-up"],
  ["no setting", undefined, officeWithWindows, "sign-in-not-set-up"],
  ["no Office", { identity: REGISTRATION }, null, "sign-in-not-set-up"],
  ["a setting that cannot be read", { identity: { clientId: "x" } }, officeWithWindows, "world-invalid"],
])("%s says so by code", async (_, setting, office, code) => {
  expect(await codeOf(pane(setting, office).file("AAMk"))).toBe(code);
});

test("a setting that did not come is asked again at the next click", async () => {
  const { file, cut, mend } = pane({ identity: REGISTRATION });
  cut();
  expect(await codeOf(file("AAMk"))).toBe("sign-in-offline");
  mend();
  expect(await codeOf(file("AAMk"))).toBe("no error");
});

test("without a click nobody is asked to sign in", async () => {
  const { file, fetched } = pane({ identity: REGISTRATION }, officeWithWindows, false);
  expect(await codeOf(file("AAMk"))).toBe("sign-in-needed");
  expect(fetched).toEqual([`${BASE}setting/proef.json`]);
});
