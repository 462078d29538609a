import type { UnderlinedPassage, Underlining } from "../../adapters/hosts/host.ts";
import { attentionOf } from "./state/select.ts";
import type { Action, PaneState } from "./state/state.ts";

/** The state that the underliner reads and changes. */
interface Stage {
  readonly state: PaneState;
  apply(action: Action): void;
}

/** Draws lines under the passages of the card once the author asks for it, and keeps them in step with the card. */
export class Underliner {
  readonly #underlining: Underlining | null;
  readonly #stage: Stage;
  /** What was drawn last: the same passages are not drawn again. */
  #drawn = "";

  constructor(underlining: Underlining | null, stage: Stage) {
    this.#underlining = underlining;
    this.#stage = stage;
  }

  async toggle(): Promise<void> {
    const on = this.#stage.state.underlined !== "on";
    this.#drawn = "";
    this.#stage.apply({ type: "underlined", underlined: on ? "on" : "off" });
    if (on) await this.follow();
    else await this.#underlining?.clear();
  }

  /** The card changed: lines under what is no longer on it go, and new ones come. */
  async follow(): Promise<void> {
    const { state } = this.#stage;
    if (this.#underlining === null || state.underlined !== "on") return;
    const passages = passagesOf(state);
    const mark = JSON.stringify(passages);
    if (mark === this.#drawn) return;
    this.#drawn = mark;
    if (!(await this.#underlining.draw(passages))) this.#stage.apply({ type: "underlined", underlined: "refused" });
  }
}

function passagesOf(state: PaneState): readonly UnderlinedPassage[] {
  return attentionOf(state).flatMap(({ group, passages }) => passages.flatMap(({ places }) => places.map(({ paragraphKey, start, end }) => ({ paragraphKey, start, end, group }))));
}
