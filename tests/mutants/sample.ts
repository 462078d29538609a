/**
 * Tests that the test of the runner runs, with mutants written out by hand: 1 is noticed, 2 plays while the file loads and
 * is noticed there, 3 is not noticed, 4 turns in a circle, 5 leaves a mark that outlives it, 6 hides in what was kept.
 */
interface Switches {
  readonly activeMutant?: string;
  readonly currentTestId?: string;
  readonly hitLimit: number;
  hitCount: number;
  mutantCoverage: { readonly static: Record<string, number>; readonly perTest: Record<string, Record<string, number>> };
}
const switches = (globalThis as unknown as { readonly __stryker__: Switches }).__stryker__;

/** As the code that Stryker writes does it. */
function stryMutAct_sample(id: string): boolean {
  if (switches.activeMutant === id) {
    if (++switches.hitCount > switches.hitLimit) throw new Error("turns in a circle");
    return true;
  }
  const { static: fixed, perTest } = switches.mutantCoverage;
  const counts = switches.currentTestId === undefined ? fixed : (perTest[switches.currentTestId] ??= {});
  counts[id] = (counts[id] ?? 0) + 1;
  return false;
}

const TWO = stryMutAct_sample("2") ? 3 : 2;
let kept: number | null = null;
let marked = false;

const twice = (value: number): number => (stryMutAct_sample("1") ? value + 3 : TWO * value);
const unnoticed = (): boolean => stryMutAct_sample("3");
const remembered = (): number => (kept ??= stryMutAct_sample("6") ? 7 : 6);

describe("a group", () => {
  let prepared = 0;
  beforeAll(() => { prepared = 10; });
  beforeEach(() => { prepared++; });

  it.each([[1, 2], [4, 8]])("doubles %s", async (value, doubled) => {
    await Promise.resolve();
    expect(twice(value)).toBe(doubled);
    expect(prepared).toBeGreaterThan(10);
  });

  it("looks at little", () => {
    unnoticed();
    expect(true).toBe(true);
  });

  it("comes to an end", () => {
    let turns = 0;
    while (turns < 2 || stryMutAct_sample("4")) turns++;
    expect(turns).toBe(2);
  });

  it("remembers", () => {
    expect(remembered()).toBe(6);
  });

  it("leaves nothing behind", () => {
    if (stryMutAct_sample("5")) marked = true;
    expect(marked).toBe(false);
  });
});
