import type { Line } from "../../channel/app.ts";
import type { JsonObject } from "../../channel/wire.ts";
import { EVENT_NUMBERS, type NewerEvent } from "../../event-numbers.ts";

const MESSAGE = "richApiMessage";
const CATEGORY = 65_536;

/** Events of newer Word, told to an add-in that listens to them. SIMULATED API, WIRE NAMES OURS. */
export class NewerEvents {
  readonly #listening = new Set<string>();
  #line: Line | null = null;

  connect(line: Line): void {
    this.#line = line;
  }

  disconnect(): void {
    this.#line = null;
    this.#listening.clear();
  }

  listen(event: string, on: boolean): void {
    if (on) this.#listening.add(event);
    else this.#listening.delete(event);
  }

  tell(event: NewerEvent, details: JsonObject): void {
    if (this.#listening.has(event)) this.#line?.fire(MESSAGE, { ArrayData: [[CATEGORY, EVENT_NUMBERS[event], "", JSON.stringify(details), "", false]] });
  }
}
