import { browserMemory } from "../../../adapters/stores/memory-keeper.ts";
import type { WordLists } from "../../../core/text/lists.ts";
import { unpackModel } from "../../../core/text/name-model.ts";
import { unpackLists } from "../../../core/text/packed-lists.ts";
import { KantlijnError } from "../../../core/model/index.ts";
import { createEngine } from "./engine.ts";
import { later } from "../boot/later.ts";
import type { FromEngine, ToEngine } from "./protocol.ts";

/** The part of the global scope of a worker that is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: ToEngine }) => void) | null;
  postMessage(message: FromEngine): void;
}

/** Milliseconds that a first card waits for the lists. */
const PATIENCE = 150;
/** Milliseconds without a change after which silent rules are counted. */
const PAUSE = 2_000;

const scope = globalThis as unknown as WorkerScope;

const answer = createEngine({
  lists: fetchLists(),
  memory: browserMemory(globalThis, later),
  salt: crypto.getRandomValues(new Uint32Array(4)).join("-"),
  patience: () => new Promise((resolve) => { setTimeout(resolve, PATIENCE); }),
  pause: () => new Promise((resolve) => { setTimeout(resolve, PAUSE); }),
  load: async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new KantlijnError("world-invalid", `setting: status ${response.status}`);
    return response.json() as Promise<unknown>;
  },
  post: (message) => { scope.postMessage(message); },
});
scope.onmessage = ({ data }) => { answer(data); };

/** The word lists, with the weights of the names when these can be had: without them the rules speak alone. */
async function fetchLists(): Promise<WordLists> {
  const weights = fetchBytes(new URL("../../../../data/lists/names.bin", import.meta.url)).then(unpackModel).catch(() => null);
  const lists = unpackLists(await fetchBytes(new URL("../../../../data/lists/lists.bin", import.meta.url)));
  return { ...lists, names: await weights };
}

async function fetchBytes(address: URL): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new KantlijnError("list-invalid", `word lists: status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
