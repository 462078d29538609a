import fc from "fast-check";
import type { Keeper } from "../../../src/apps/taskpane/kept.ts";
import { SilentCounter } from "../../../src/apps/taskpane/silent.ts";

const box = (): Keeper & { readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>();
  return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => { kept.set(key, value); } };
};
const KEY = "kantlijn.silent.1";

test("a rule counts once for each document, also when it speaks again or later, and is there after loading again", () => {
  const keeper = box();
  const counter = new SilentCounter(keeper);
  counter.heard("stad 1", 1, []);
  counter.heard("stad 1", 1, ["documentTypes.motie"]);
  counter.heard("stad 1", 1, ["documentTypes.motie", "findings.bsn"]);
  counter.heard("stad 1", 2, ["documentTypes.motie"]);
  counter.heard("stad 1", 3, []);
  expect(new SilentCounter(keeper).of("stad 1")).toEqual({ times: 3, rules: { "documentTypes.motie": 2, "findings.bsn": 1 } });
});

test("another version of the policy begins anew", () => {
  const counter = new SilentCounter(box());
  counter.heard("stad 1", 1, ["findings.bsn"]);
  expect(counter.of("stad 2")).toEqual({ times: 0, rules: {} });
  counter.heard("stad 2", 2, []);
  expect([counter.of("stad 2"), counter.of("stad 1")]).toEqual([{ times: 1, rules: {} }, { times: 0, rules: {} }]);
});

test("only paths and numbers are kept", () => {
  const keeper = box();
  new SilentCounter(keeper).heard("stad 1", 1, ["retention.rules.8.1", "geen pad: Jan Jansen, Dorpsstraat 1", "x".repeat(200)]);
  expect(JSON.parse(keeper.kept.get(KEY) ?? "")).toEqual({ policy: "stad 1", times: 1, rules: { "retention.rules.8.1": 1 } });
});

test("anything may stand in the storage, and storage that is closed counts nothing and breaks nothing", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (found) => {
    const keeper = box();
    keeper.kept.set(KEY, found);
    const counter = new SilentCounter(keeper);
    counter.heard("stad 1", 1, ["findings.bsn"]);
    expect(counter.of("stad 1")).toEqual({ times: 1, rules: { "findings.bsn": 1 } });
  }));
  const closed = new SilentCounter({ getItem: () => { throw new Error("closed"); }, setItem: () => { throw new Error("closed"); } });
  closed.heard("stad 1", 1, ["findings.bsn"]);
  expect(closed.of("stad 1")).toEqual({ times: 0, rules: {} });
});
