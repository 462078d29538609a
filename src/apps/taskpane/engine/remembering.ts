import type { MemoryKeeper } from "../../../adapters/stores/memory-keeper.ts";
import { emptyMemory, kept, memoryFrom, withFiled, withoutFiled } from "../../../core/locations/index.ts";
import type { FiledBefore, PlaceMemory } from "../../../core/model/index.ts";

/**
 * What the author filed before, as the engine knows it and as this browser keeps it. What is kept goes before what is known here: another window may have added to it
 * or erased it. Where nothing can be kept, it holds until the pane closes.
 */
export class Remembering {
  readonly #keeper: MemoryKeeper;
  readonly #changed: (memory: PlaceMemory) => void;
  #memory: PlaceMemory;
  /** One change at a time. */
  #last: Promise<void> = Promise.resolve();

  constructor(keeper: MemoryKeeper, salt: string, changed: (memory: PlaceMemory) => void) {
    this.#keeper = keeper;
    this.#changed = changed;
    this.#memory = emptyMemory(salt);
    keeper.onChange(() => void this.load());
  }

  get memory(): PlaceMemory {
    return this.#memory;
  }

  /** Takes over what is kept. */
  load(): Promise<void> {
    return this.#next(async () => {
      const found = memoryFrom(await this.#keeper.read());
      this.#set(found ?? { ...this.#memory, filed: [] });
    });
  }

  /** Adds a document. One whose signs are of a memory that was erased meanwhile is left out. */
  add(row: FiledBefore): Promise<void> {
    const { salt } = this.#memory;
    return this.#change((memory) => (memory.salt === salt ? withFiled(memory, row) : memory));
  }

  /** Takes a document out. */
  remove(identity: string): Promise<void> {
    return this.#change((memory) => withoutFiled(memory, identity));
  }

  /** Forgets everything. */
  erase(): Promise<void> {
    this.#set({ ...this.#memory, filed: [] });
    return this.#next(() => this.#keeper.erase());
  }

  #change(work: (memory: PlaceMemory) => PlaceMemory): Promise<void> {
    return this.#next(async () => {
      const found = await this.#keeper.read().then((read) => memoryFrom(read) ?? { ...this.#memory, filed: [] }, () => this.#memory);
      const next = work(found);
      this.#set(next);
      if (next !== found) await this.#keeper.write(kept(next));
    });
  }

  #set(memory: PlaceMemory): void {
    this.#memory = memory;
    this.#changed(memory);
  }

  /** A browser that keeps nothing costs what was learned when the pane closes, and no more. */
  #next(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work).catch(() => undefined);
    return this.#last;
  }
}
