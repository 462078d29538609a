import { DialogRefused, officeSide, type OfficeGlobal } from "../../../src/adapters/identity/office.ts";

const later = (milliseconds: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, milliseconds / 100);
  return () => { clearTimeout(timer); };
};
const EventType = { DialogMessageReceived: "dialogMessageReceived", DialogEventReceived: "dialogEventReceived" } as unknown as NonNullable<OfficeGlobal["EventType"]>;
const side = (office: OfficeGlobal): ReturnType<typeof officeSide> => officeSide(office, later);

test("believes a set that Office claims, and nothing else", () => {
  expect(side({ context: { requirements: { isSetSupported: (set, version) => set === "NestedAppAuth" && version === "1.1" } } }).supports("NestedAppAuth", "1.1")).toBe(true);
  expect(side({ context: { requirements: { isSetSupported: () => "yes" as unknown as boolean } } }).supports("NestedAppAuth", "1.1")).toBe(false);
  expect(side({ context: { requirements: { isSetSupported: () => { throw new Error("old client"); } } } }).supports("NestedAppAuth", "1.1")).toBe(false);
  expect(side({}).supports("NestedAppAuth", "1.1")).toBe(false);
});

test.each<[string, OfficeGlobal, string | null]>([
  ["Word tells", { auth: { getAuthContext: () => Promise.resolve({ userPrincipalName: "iemand@voorbeeld.test" }) } }, "iemand@voorbeeld.test"],
  ["Word tells nothing", { auth: { getAuthContext: () => Promise.resolve(null) } }, null],
  ["Word tells an empty name", { auth: { getAuthContext: () => Promise.resolve({ userPrincipalName: "" }) } }, null],
  ["Word fails", { auth: { getAuthContext: () => Promise.reject(new Error("no")) } }, null],
  ["Word throws", { auth: { getAuthContext: () => { throw new Error("no"); } } }, null],
  ["Word never answers", { auth: { getAuthContext: () => new Promise(() => undefined) } }, null],
  ["Word cannot", { auth: {} }, null],
  ["it is Outlook", { auth: { getAuthContext: () => Promise.resolve({ userPrincipalName: "iemand@voorbeeld.test" }) }, context: { mailbox: {} } }, null],
])("the name to sign in with: %s", async (_, office, hint) => {
  expect(await side(office).loginHint()).toBe(hint);
});

test("opens a window of its own and hears what it says and what becomes of it", async () => {
  const handlers = new Map<string, (event: { message?: unknown; origin?: string | undefined; error?: number }) => void>();
  const opened: unknown[] = [];
  let closed = 0;
  const window = await side({
    EventType,
    context: {
      ui: {
        displayDialogAsync: (address, options, callback) => {
          opened.push(address, options);
          callback({ status: "succeeded", value: { addEventHandler: (type, handler) => { handlers.set(String(type), handler); }, close: () => { if ((closed += 1) > 1) throw new Error("closed already"); } } });
        },
      },
    },
  }).openDialog("https://kantlijn.test/sign-in.html");
  expect(opened).toEqual(["https://kantlijn.test/sign-in.html", { height: 60, width: 30, displayInIframe: false }]);
  const heard: unknown[] = [];
  window.onMessage((message, origin) => { heard.push(message, origin); });
  window.onEvent((code) => { heard.push(code); });
  handlers.get("dialogMessageReceived")?.({ message: "hello", origin: "https://kantlijn.test" });
  handlers.get("dialogEventReceived")?.({ error: 12006 });
  handlers.get("dialogEventReceived")?.({});
  expect(heard).toEqual(["hello", "https://kantlijn.test", 12006, 0]);
  window.close();
  window.close();
  expect(closed).toBe(2);
});

test.each<[string, OfficeGlobal, number]>([
  ["refused", { EventType, context: { ui: { displayDialogAsync: (_, __, callback) => { callback({ status: "failed", error: { code: 12009 } }); } } } }, 12009],
  ["refused without a reason", { EventType, context: { ui: { displayDialogAsync: (_, __, callback) => { callback({ status: "failed" }); } } } }, 0],
  ["an Office without windows", { EventType, context: { ui: {} } }, 0],
  ["an Office without events", { context: { ui: { displayDialogAsync: () => { throw new Error("not asked"); } } } }, 0],
])("%s", async (_, office, code) => {
  const error = await side(office).openDialog("https://kantlijn.test/").catch((reason: unknown) => reason);
  expect(error instanceof DialogRefused && error.code).toBe(code);
});
