import type { Desk, Location, Proposal, World } from "../model/index.ts";
import type { Direction, TypeVerdict } from "../classifiers/index.ts";
import type { Policy } from "../policy/index.ts";
import type { Reading } from "../reading/index.ts";

/** What the proposal of a field may rest on. `place` is the best location, when it is more than a guess. */
export interface FieldGround {
  readonly reading: Reading;
  readonly desk: Desk;
  readonly world: World;
  readonly policy: Policy;
  readonly direction: Direction;
  readonly type: TypeVerdict;
  readonly place: Location | null;
  /** Something with a high risk stands in the text. */
  readonly sensitive: boolean;
}

/** One metadata field: how it is proposed. */
export interface Field<T> {
  readonly id: string;
  propose(ground: FieldGround): Proposal<T>;
}
