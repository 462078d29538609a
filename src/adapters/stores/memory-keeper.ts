import { databasesOf, indexedShelf } from "./indexed-shelf.ts";

/** Keeps one thing that is learned, on this machine, for every window of it. */
export interface MemoryKeeper {
  /** What is kept; null when nothing is. Fails when the browser keeps nothing. */
  read(): Promise<unknown>;
  write(memory: object): Promise<void>;
  erase(): Promise<void>;
  /** Calls back when another window wrote or erased. */
  onChange(listener: () => void): void;
}

const KEY = "places";
const CHANNEL = "kantlijn.memory";

/** The part of the global scope of a page or a worker that is used here. */
interface Scope {
  readonly indexedDB?: IDBFactory | null | undefined;
  readonly BroadcastChannel?: typeof BroadcastChannel | undefined;
}

/** A memory in the database of this browser. Other windows are told of every change, where the browser can. */
export function browserMemory(scope: Scope, later: (milliseconds: number, work: () => void) => () => void): MemoryKeeper {
  const shelf = indexedShelf<object>("memory", databasesOf(scope), later);
  const channel = channelOf(scope);
  const told = (): void => channel?.postMessage(null);
  return {
    read: () => shelf.get(KEY),
    write: (memory) => shelf.put(KEY, memory).then(told),
    erase: () => shelf.delete(KEY).then(told),
    onChange: (listener) => { if (channel !== null) channel.onmessage = listener; },
  };
}

/** Some browsers refuse it in a frame or a private window; then other windows know when they open. */
function channelOf({ BroadcastChannel: Channel }: Scope): BroadcastChannel | null {
  try {
    return Channel === undefined ? null : new Channel(CHANNEL);
  } catch {
    return null;
  }
}
