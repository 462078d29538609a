import { EngineClient, type Advice, type EnginePort } from "../../../src/apps/taskpane/engine/client.ts";
import type { FromEngine, ToEngine } from "../../../src/apps/taskpane/engine/protocol.ts";
import { bareDesk, type DocumentText } from "../../../src/core/model/index.ts";
import { FACTS, guidance, text, WORLD } from "./guidance.ts";

/** The other side of the worker, in the hands of the test. */
function fake() {
  const sent: ToEngine[] = [];
  const heard: (Advice | string)[] = [];
  const port: EnginePort = { postMessage: (message) => { sent.push(message); }, onmessage: null, onerror: null };
  const client = new EngineClient(port, { opened: () => { heard.push("opened"); }, advised: (advice) => { heard.push(advice); }, unsaid: (rules) => { heard.push(`unsaid ${rules.join()}`); }, alike: ({ alike }) => { heard.push(`alike ${alike.map(({ place }) => place).join()}`); }, failed: (code) => { heard.push(code); }, remembered: (count) => { heard.push(String(count)); } });
  const say = (data: FromEngine): void => { port.onmessage?.({ data }); };
  const ask = (document: DocumentText): void => { client.ask({ document, desk: bareDesk("2026-11-25T10:00:00+01:00"), choices: {} }); };
  const questions = (): readonly Extract<ToEngine, { type: "advise" }>[] => sent.filter((message) => message.type === "advise");
  const answer = (index: number): void => { say({ type: "advised", sequence: questions()[index]!.sequence, guidance: guidance(), incomplete: false }); };
  return { client, port, sent, heard, say, ask, questions, answer };
}

test("asks, and passes on the answer", () => {
  const { client, heard, say, ask, answer } = fake();
  client.open({ world: WORLD });
  say({ type: "opened", facts: FACTS });
  ask(text("een"));
  answer(0);
  expect(heard).toEqual(["opened", { guidance: guidance(), incomplete: false }]);
});

test("one question is under way; what changed meanwhile is one next question, and the overtaken answer is dropped", () => {
  const { heard, ask, questions, answer } = fake();
  const [first, second, third] = [text("een"), text("twee"), text("drie")];
  for (const document of [first, second, third]) ask(document);
  expect(questions()).toHaveLength(1);
  answer(0);
  expect(heard).toEqual([]);
  expect(questions()[1]?.delta.inserted.map((one) => one.text)).toEqual(["drie"]);
  answer(1);
  expect(heard).toHaveLength(1);
});

test("what silent rules would have said is passed on for the answer that stands, and not for one that was overtaken", () => {
  const { heard, say, ask, questions, answer } = fake();
  ask(text("een"));
  answer(0);
  say({ type: "unsaid", sequence: questions()[0]!.sequence, rules: ["findings.bsn"] });
  ask(text("twee"));
  say({ type: "unsaid", sequence: questions()[0]!.sequence, rules: ["findings.person"] });
  expect(heard.slice(1)).toEqual(["unsaid findings.bsn"]);
});

test("so is what says nearly the same", () => {
  const { heard, say, ask, questions, answer } = fake();
  const like = (place: string): void => { say({ type: "alike", sequence: questions()[0]!.sequence, salt: "s", alike: [{ key: 1, place, same: true, likeness: 1 }] }); };
  ask(text("een"));
  answer(0);
  like("Z-1");
  ask(text("twee"));
  like("Z-2");
  expect(heard.slice(1)).toEqual(["alike Z-1"]);
});

test("an answer about a document that is gone is dropped", () => {
  const { client, heard, ask, answer } = fake();
  ask(text("een"));
  client.forget();
  answer(0);
  ask(text("twee"));
  answer(0);
  expect(heard).toEqual([]);
  answer(1);
  expect(heard).toHaveLength(1);
});

test("sends only what changed, and everything after another setting was opened", () => {
  const { client, ask, questions, answer } = fake();
  const first = text("een", "twee", "drie");
  ask(first);
  answer(0);
  ask({ ...first, paragraphs: first.paragraphs.map((one, index) => (index === 1 ? { ...one, text: "TWEE" } : one)) });
  expect(questions()[1]?.delta).toMatchObject({ start: 1, removed: 1 });
  client.open({ address: "http://localhost/setting/rijk.json" });
  ask(first);
  expect(questions()[2]?.delta).toMatchObject({ start: 0, removed: 0, inserted: first.paragraphs });
});

test("a second answer to the same question counts: the lists came late", () => {
  const { heard, ask, answer } = fake();
  ask(text("een"));
  answer(0);
  answer(0);
  expect(heard).toHaveLength(2);
});

test("says when the engine fails or cannot be loaded, and can be asked again", () => {
  const { port, heard, say, ask, questions } = fake();
  ask(text("een"));
  say({ type: "failed", code: "world-invalid" });
  ask(text("twee"));
  expect(questions()).toHaveLength(2);
  (port.onerror as () => void)();
  expect(heard).toEqual(["world-invalid", "internal"]);
});

test("what was filed and what is to be forgotten goes to the engine, and what it remembers comes back", () => {
  const { client, sent, heard, say } = fake();
  client.filed("the document", "Z-1");
  client.filed("the document", null);
  client.forgetFiled();
  say({ type: "remembered", count: 3 });
  expect(sent).toEqual([{ type: "filed", identity: "the document", place: "Z-1" }, { type: "filed", identity: "the document", place: null }, { type: "forget" }]);
  expect(heard).toEqual(["3"]);
});
