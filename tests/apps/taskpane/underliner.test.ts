import type { UnderlinedPassage, Underlining } from "../../../src/adapters/hosts/host.ts";
import { FRESH, type Action, type PaneState } from "../../../src/apps/taskpane/state/state.ts";
import { reduce } from "../../../src/apps/taskpane/state/reduce.ts";
import { Underliner } from "../../../src/apps/taskpane/underliner.ts";
import { finding, guidance } from "./guidance.ts";

function stage(draws: boolean) {
  const drawn: (readonly UnderlinedPassage[])[] = [];
  let cleared = 0;
  const underlining: Underlining = {
    draw: (passages) => {
      drawn.push(passages);
      return Promise.resolve(draws);
    },
    clear: () => {
      cleared += 1;
      return Promise.resolve();
    },
  };
  let state: PaneState = { ...FRESH, guidance: guidance({ findings: [finding("999990019", { kind: "bsn" }), finding("Jan")] }) };
  const here = { get state() { return state; }, apply: (action: Action) => { state = reduce(state, action); } };
  return { underliner: new Underliner(underlining, here), drawn, here, get cleared() { return cleared; } };
}

test("nothing is drawn before somebody asks for it", async () => {
  const { underliner, drawn } = stage(true);
  await underliner.follow();
  expect(drawn).toEqual([]);
});

test("lines follow the card: drawn again only when it says something else", async () => {
  const { underliner, drawn, here } = stage(true);
  await underliner.toggle();
  await underliner.follow();
  expect(drawn).toHaveLength(1);
  here.apply({ type: "advised", guidance: guidance({ findings: [finding("999990019", { kind: "bsn" })] }), incomplete: false });
  await underliner.follow();
  expect(drawn.map((passages) => passages.length)).toEqual([2, 1]);
});

test("asking again takes them away", async () => {
  const play = stage(true);
  await play.underliner.toggle();
  await play.underliner.toggle();
  expect([play.here.state.underlined, play.cleared]).toEqual(["off", 1]);
});

test("a Word that draws none is said, and not asked again", async () => {
  const { underliner, drawn, here } = stage(false);
  await underliner.toggle();
  expect(here.state.underlined).toBe("refused");
  await underliner.follow();
  expect(drawn).toHaveLength(1);
});
