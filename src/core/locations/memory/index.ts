export { emptyMemory, filedBefore, kept, memoryFrom, withFiled, withoutFiled } from "./memory.ts";
export { recall, type Recalled, type Recollection } from "./recall.ts";
export { signsIn } from "./signs.ts";
export type { TurnedDown } from "./corrections.ts";
