import type { Begun } from "../like.ts";
import type * as nl from "../nl/queue.ts";

export const reasons: Begun<typeof nl.reasons> = {
  chosenWhy: "Dit hasto sels keazen.",
};
