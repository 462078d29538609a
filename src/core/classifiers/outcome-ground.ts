import type { Desk, World } from "../model/index.ts";
import type { Direction } from "./direction.ts";
import type { TypeVerdict } from "./document-type.ts";

/** What decides beside the text. `near`: its words point to a known zaak or dossier. */
export interface OutcomeGround {
  readonly desk: Desk;
  readonly world: World;
  readonly direction: Direction;
  readonly type: TypeVerdict;
  readonly near: boolean;
}
