import { switchOpening, type DocumentSettings } from "../../../src/apps/commands/open-with-document.ts";

const KEY = "Office.AutoShowTaskpaneWithDocument";

function document(first: unknown, save: DocumentSettings["saveAsync"] = (done) => { done({ status: "succeeded" }); }) {
  const values = new Map<string, unknown>([[KEY, first]]);
  let answers = 0;
  const settings: DocumentSettings = { get: (name) => values.get(name), set: (name, value) => { values.set(name, value); }, remove: (name) => { values.delete(name); }, saveAsync: save };
  return { settings, event: { completed: () => { answers += 1; } }, opens: () => values.get(KEY), answers: () => answers };
}

test.each([[undefined, true], [null, true], [false, true], ["yes", true], [true, undefined]])("a document that says %p says %p after a click", (before, after) => {
  const { settings, event, opens, answers } = document(before);
  switchOpening(settings, event);
  expect([opens(), answers()]).toEqual([after, 1]);
});

test("the button waits until the document is written", () => {
  let written: () => void = () => undefined;
  const { settings, event, answers } = document(false, (done) => { written = () => { done({ status: "succeeded" }); }; });
  switchOpening(settings, event);
  expect(answers()).toBe(0);
  written();
  expect(answers()).toBe(1);
});

test.each([
  ["refuses to be written", document(false, () => { throw new Error("read-only"); })],
  ["says afterwards that it was not written", document(false, (done) => { done({ status: "failed" }); })],
])("a document that %s leaves no button hanging", (_, { settings, event, answers }) => {
  switchOpening(settings, event);
  expect(answers()).toBe(1);
});

test("without settings the button is answered as well", () => {
  const { event, answers } = document(false);
  switchOpening(undefined, event);
  expect(answers()).toBe(1);
});
