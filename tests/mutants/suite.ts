/**
 * Runs tests in the thread that loaded them, again and again and each by itself. Jest starts anew for every run, which
 * takes a second; here a run takes as long as its tests. What a test says, and how it is written, stays Jest's own.
 */
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, getState, it, test } from "jest-circus";
import { expect } from "expect";

/** A test, by its file and its full name. */
export interface Outcome {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly took: number;
  /** What it said when it failed. */
  readonly failure?: string;
}

type Block = ReturnType<typeof getState>["rootDescribeBlock"];
type Entry = Extract<Block["children"][number], { readonly type: "test" }>;
type Hook = Block["hooks"][number];

interface Loaded {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly entry: Entry;
  /** The groups around it, outermost first. */
  readonly blocks: readonly Block[];
}

export class Suite {
  readonly #tests: Loaded[] = [];
  readonly #prepared = new WeakSet<Hook>();

  /** Loads test files (full paths) one after the other. Throws what they throw. */
  async load(files: readonly string[]): Promise<void> {
    Object.assign(globalThis, { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test });
    const root = getState().rootDescribeBlock;
    for (const file of files) {
      const before = root.children.length;
      await import(pathToFileURL(file).href);
      this.#add(file, root.children.slice(before), [root]);
    }
  }

  #add(file: string, children: Block["children"], blocks: readonly Block[]): void {
    for (const child of children) {
      if (child.type === "describeBlock") this.#add(file, child.children, [...blocks, child]);
      else {
        const name = [...blocks.slice(1).map((block) => block.name), child.name].join(" ");
        const same = this.#tests.filter((other) => other.file === file && other.name === name).length;
        this.#tests.push({ id: `${file}: ${name}${same === 0 ? "" : ` (${String(same + 1)})`}`, name, file, entry: child, blocks });
      }
    }
  }

  /**
   * Runs the tests with these ids in this order, or all; with `bail` until the first that fails. What is not loaded is passed over.
   * @param begins hears of every test before it runs, and of `undefined` when none runs
   */
  async run(ids: readonly string[] | null, bail: boolean, begins: (id: string | undefined) => void): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    const loadedAs = new Map(this.#tests.map((loaded) => [loaded.id, loaded]));
    for (const loaded of ids === null ? this.#tests : ids.flatMap((id) => loadedAs.get(id) ?? [])) {
      const outcome = await this.#runOne(loaded, begins);
      outcomes.push(outcome);
      if (bail && outcome.failure !== undefined) break;
    }
    return outcomes;
  }

  async #runOne({ id, name, file, entry, blocks }: Loaded, begins: (id: string | undefined) => void): Promise<Outcome> {
    const begun = performance.now();
    const done = (failure?: string): Outcome => ({ id, name, file, took: performance.now() - begun, ...(failure === undefined ? {} : { failure }) });
    try {
      for (const hook of hooksOf(blocks, "beforeAll")) {
        if (this.#prepared.has(hook)) continue;
        this.#prepared.add(hook);
        await call(hook.fn);
      }
      begins(id);
      for (const hook of hooksOf(blocks, "beforeEach")) await call(hook.fn);
      await call(entry.fn);
      for (const hook of hooksOf(blocks, "afterEach")) await call(hook.fn);
      return done();
    } catch (error) {
      return done(error instanceof Error ? error.message : String(error));
    } finally {
      begins(undefined);
    }
  }
}

const hooksOf = (blocks: readonly Block[], type: Hook["type"]): readonly Hook[] => blocks.flatMap(({ hooks }) => hooks.filter((hook) => hook.type === type));

async function call(fn: Hook["fn"] | undefined): Promise<void> {
  await (fn as (() => unknown) | undefined)?.();
}
