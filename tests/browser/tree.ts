import type { CDPSession, Page } from "playwright-core";

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly value?: { readonly value: string };
  readonly backendDOMNodeId?: number;
}
interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly FrameTree[];
}

/** Milliseconds; what never comes fails. */
const PATIENCE = 90_000;

/** A frame as a screen reader has it: known by the accessibility tree that the browser gives, and handled by focus and keys. */
export class Tree {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #address: RegExp;

  private constructor(page: Page, session: CDPSession, address: RegExp) {
    [this.#page, this.#session, this.#address] = [page, session, address];
  }

  /** The tree of the frame at this address. */
  static async of(page: Page, address: RegExp): Promise<Tree> {
    const session = await page.context().newCDPSession(page);
    await session.send("Accessibility.enable");
    await session.send("DOM.enable");
    return new Tree(page, session, address);
  }

  /** Goes to the one thing with this role and name, once it is there, and presses these keys. */
  async press(role: string, name: RegExp, ...keys: readonly string[]): Promise<void> {
    const { backendDOMNodeId } = await this.find(role, name);
    await this.#session.send("DOM.focus", { backendNodeId: backendDOMNodeId ?? 0 });
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** The first thing with this role and name, once it is there. */
  async find(role: string, name: RegExp): Promise<AxNode> {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const all = await this.#nodes();
      const found = all.find((node) => !node.ignored && node.role?.value === role && name.test(node.name?.value ?? ""));
      if (found !== undefined) return found;
      if (Date.now() > until) throw new Error(`no ${role} called ${String(name)} among: ${all.filter((node) => node.role?.value === role).map((node) => node.name?.value ?? "").join(" | ")}`);
      await this.#page.waitForTimeout(200);
    }
  }

  async #nodes(): Promise<readonly AxNode[]> {
    const { frameTree } = (await this.#session.send("Page.getFrameTree")) as { readonly frameTree: FrameTree };
    const all = (tree: FrameTree): readonly FrameTree["frame"][] => [tree.frame, ...(tree.childFrames ?? []).flatMap(all)];
    const frame = all(frameTree).find(({ url }) => this.#address.test(url));
    if (frame === undefined) return [];
    // While the frame is being filled there is no tree yet.
    const answer = await this.#session.send("Accessibility.getFullAXTree", { frameId: frame.id }).catch(() => ({ nodes: [] }));
    return answer.nodes as readonly AxNode[];
  }
}
