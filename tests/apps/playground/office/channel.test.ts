import fc from "fast-check";
import { OfficeFault, type Call, type Line, type OfficeApp } from "../../../../src/apps/playground/office/channel/app.ts";
import { addressOf, newIdentity, windowName } from "../../../../src/apps/playground/office/channel/frame.ts";
import { readRequest } from "../../../../src/apps/playground/office/channel/wire.ts";
import { envelope, FakePane, HOST, PANE } from "./pane.ts";

const calls: Call[] = [];
let line: Line | null = null;
let stopped = 0;

function app(kind: OfficeApp["kind"] = "word"): OfficeApp {
  return {
    kind,
    context: () => ({ url: "https://localhost/brief.docx", readOnly: false, settings: { taal: "\"nl\"" }, requirements: { WordApi: 1.3, Mailbox: "1.11" }, more: { _addinName: "Anders" } }),
    execute: (call) => {
      calls.push(call);
      if (call.dispatchId === 1) return Promise.resolve({ Data: "ja" });
      if (call.dispatchId === 2) return Promise.reject(new OfficeFault(7000, "not allowed"));
      if (call.dispatchId === 3) return Promise.reject(new Error("broken"));
      return Promise.resolve(null);
    },
    start: (given) => {
      line = given;
      return () => { stopped += 1; };
    },
  };
}

beforeEach(() => {
  calls.length = 0;
  stopped = 0;
});

const CONTEXT = envelope({ _actionName: "ContextActivationManager_getAppContextAsync", _data: "ctl-1" });
const ELSEWHERE: readonly (readonly [string, unknown, string, boolean])[] = [
  ["another origin", CONTEXT, "https://localhost:9999", true],
  ["another scheme", CONTEXT, PANE.replace("https", "http"), true],
  ["an origin that begins the same", CONTEXT, `${PANE}.example.org`, true],
  ["no origin", CONTEXT, "null", true],
  ["another window", CONTEXT, PANE, false],
  ["another conversation", envelope({ _actionName: "executeMethod", _conversationId: "c2" }), PANE, true],
  ["something that is not text", { _messageType: 0 }, PANE, true],
  ["text that is no JSON", "{", PANE, true],
  ["JSON that is no message", "[]", PANE, true],
  ["a reply", envelope({ _actionName: "executeMethod", _messageType: 1 }), PANE, true],
  ["a message without an action", envelope({}), PANE, true],
  ["an action that is no name", envelope({ _actionName: 7 }), PANE, true],
  ["a number of nothing", envelope({ _actionName: "executeMethod", _correlationId: "4" }), PANE, true],
  ["a kind that does not exist", envelope({ _actionName: "executeMethod", _actionType: 3 }), PANE, true],
];

test.each(ELSEWHERE)("%s gets no answer", async (_, data, origin, itself) => {
  const pane = new FakePane(app());
  pane.post(data, origin, itself ? pane.window : {});
  await new Promise((resolve) => { setTimeout(resolve, 5); });
  expect(pane.heard).toEqual([]);
  expect([pane.session.ignored, calls.length]).toEqual([1, 0]);
  // The line still works for who it is for.
  expect((await pane.ask("ContextActivationManager_getAppContextAsync", "ctl-1"))._errorCode).toBe(0);
});

test("no text at all breaks the line", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (data) => {
    expect(readRequest(data, "c1")).toBeNull();
  }));
});

test("the answer names the request, and only the origin of the pane can read it", async () => {
  const pane = new FakePane(app());
  await pane.ask("ContextActivationManager_notifyHost", ["ctl-1", 21, PANE]);
  await pane.ask("executeMethod", { DdaMethod: { DispatchId: 1 } });
  expect(pane.heard.map(({ message: { _actionName, _conversationId, _correlationId, _messageType }, origin }) => [_actionName, _conversationId, _correlationId, _messageType, origin])).toEqual([
    ["ContextActivationManager_notifyHost", "c1", 1, 1, PANE],
    ["executeMethod", "c1", 2, 1, PANE],
  ]);
  expect(pane.session.notices).toEqual([{ id: 21, value: PANE }]);
});

test.each([["word", 32], ["outlook", 64]] as const)("the handshake of %s says what the library cannot do without", async (kind, number) => {
  const { _data: context } = await new FakePane(app(kind)).ask("ContextActivationManager_getAppContextAsync", "ctl-1");
  expect(context).toMatchObject({ _id: "ctl-1", _appName: number, _appVersion: 16, _appUILocale: "nl-NL", _dataLocale: "nl-NL", _docUrl: "https://localhost/brief.docx", _clientMode: 1, _settings: { taal: "\"nl\"" }, _reason: "documentOpened", _addinName: "Anders" });
  expect(JSON.parse((context as { readonly _requirementMatrix: string })._requirementMatrix)).toEqual({ WordApi: 1.3, Mailbox: "1.11" });
});

test.each([
  ["what it knows", 1, { Version: 1, Error: 0, Data: "ja" }, []],
  ["what is refused", 2, { Version: 1, Error: 7000 }, []],
  ["what breaks", 3, { Version: 1, Error: 5001 }, []],
  ["what it does not know", 4, { Version: 1, Error: 5000 }, ["executeMethod 4"]],
  ["no number", "x", { Version: 1, Error: 5000 }, ["executeMethod -1"]],
])("a call answers %s", async (_, dispatchId, reply, unknown) => {
  const pane = new FakePane(app());
  expect((await pane.ask("executeMethod", { DdaMethod: { DispatchId: dispatchId }, __timeout__: -1 }))._data).toEqual(reply);
  expect(pane.session.unknown).toEqual(unknown);
  expect(calls.map(({ request }) => Object.keys(request))).toEqual([["DdaMethod"]]);
});

test.each([
  ["ExecuteMethod", { MethodData: { DispatchId: 1 }, ApiParams: { subject: "a" } }, { Data: "ja" }, { subject: "a" }],
  ["ExecuteMethod", { MethodData: { DispatchId: 404 }, ApiParams: [{ key: "1" }] }, { wasSuccessful: false, error: true, errorCode: 5000 }, { ApiParams: [{ key: "1" }] }],
  ["GetInitialData", { MethodData: { DispatchId: 2 } }, { wasSuccessful: false, error: true, errorCode: 7000 }, {}],
] as const)("%s gives Outlook what is in it, and its own kind of error back", async (action, data, reply, request) => {
  const pane = new FakePane(app("outlook"));
  expect((await pane.ask(action, data))._data).toEqual(reply);
  expect(calls).toEqual([{ action, dispatchId: data.MethodData.DispatchId, request }]);
});

test("an action that does not exist is refused and noted", async () => {
  const pane = new FakePane(app());
  expect(await pane.ask("toString", {})).toMatchObject({ _errorCode: -1, _data: null });
  expect(await pane.ask("somethingNew", {})).toMatchObject({ _errorCode: -1 });
  expect(pane.session.unknown).toEqual(["toString", "somethingNew"]);
});

test("an event is told to who listens, from when it does until it stops", async () => {
  const pane = new FakePane(app());
  line?.fire("documentSelectionChanged", { nth: 0 });
  // Anything empty would be taken for a failure.
  expect((await pane.ask("documentSelectionChanged", { controlId: "ctl-1", eventDispId: 2, targetId: "" }, 1))._data).toEqual({ Version: 1, Error: 0 });
  line?.fire("documentSelectionChanged", { nth: 1 });
  line?.fire("documentSelectionChanged", { nth: 2 }, "binding-1");
  await pane.ask("binding-1_documentSelectionChanged", {}, 1);
  line?.fire("documentSelectionChanged", { nth: 3 }, "binding-1");
  await pane.ask("documentSelectionChanged", {}, 2);
  line?.fire("documentSelectionChanged", { nth: 4 });
  expect(pane.heard.filter(({ message }) => message._responseType === 1).map(({ message }) => [message._actionName, message._data])).toEqual([
    ["documentSelectionChanged", { nth: 1 }], ["binding-1_documentSelectionChanged", { nth: 3 }],
  ]);
});

test("a command waits for a pane that is still starting, and ends when the pane says so, once", async () => {
  const pane = new FakePane(app());
  const ending = pane.session.command({ name: "kantlijn.openWithDocument", source: "kantlijn.open" });
  await pane.ask("appCommandInvoked", {}, 1);
  const told = async (): Promise<Record<string, string>> => {
    for (;;) {
      const event = pane.heard.find(({ message }) => message._responseType === 1);
      if (event !== undefined) return event.message._data;
      await new Promise((resolve) => { setTimeout(resolve, 5); });
    }
  };
  const event = await told();
  expect([event["1"], JSON.parse(event["2"]!)]).toEqual(["kantlijn.openWithDocument", { source: { id: "kantlijn.open" } }]);
  await pane.call(94, { "0": "command-99", "1": 0, "2": "{}" });
  await pane.call(94, { "0": event["0"]!, "1": 0, "2": JSON.stringify({ completedContext: { allowEvent: false } }) });
  await pane.call(94, { "0": event["0"]!, "1": 1, "2": "{" });
  expect(await ending).toEqual({ status: 0, context: { allowEvent: false } });
});

test("a message to the pane is a request of its own, on its own line", () => {
  const pane = new FakePane(app());
  pane.session.message("hallo");
  expect(pane.heard).toEqual([{ origin: PANE, message: expect.objectContaining({ _messageType: 0, _conversationId: "c1_ntf", _actionName: "Office_notifyAgave", _origin: HOST, _data: [25, "hallo"] }) }]);
});

test("after the end nothing is heard or said", async () => {
  const pane = new FakePane(app());
  await pane.ask("documentSelectionChanged", {}, 1);
  pane.session.close();
  line?.fire("documentSelectionChanged", {});
  pane.post(CONTEXT);
  await new Promise((resolve) => { setTimeout(resolve, 5); });
  expect([pane.heard.length, stopped]).toEqual([1, 1]);
});

test("a frame gets a name and an address in which the library finds program, conversation and origin", () => {
  const identity = newIdentity();
  const name = JSON.parse(windowName("outlook", identity, HOST)) as Record<string, string>;
  expect(name["xdmInfo"]!.split("|")).toEqual([identity.conversation, identity.control, HOST]);
  expect(name["hostInfo"]!.split("$")).toEqual(["Outlook", "Web", "16.01", "nl-NL", identity.control, "", "disableLogging", "0"]);
  const address = new URL(addressOf(`${PANE}/office.html?setting=gemeente`, "word", identity));
  expect([address.searchParams.get("setting"), address.searchParams.get("_host_Info")!.split("$")[0]]).toEqual(["gemeente", "Word"]);
  expect(newIdentity()).not.toEqual(identity);
});
