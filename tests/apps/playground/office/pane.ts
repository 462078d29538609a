import type { OfficeApp } from "../../../../src/apps/playground/office/channel/app.ts";
import type { Speaking } from "../../../../src/apps/playground/office/channel/channel.ts";
import { openSession, type Session } from "../../../../src/apps/playground/office/channel/session.ts";
import type { Json, JsonObject } from "../../../../src/apps/playground/office/channel/wire.ts";

export const HOST = "https://localhost:3444";
export const PANE = "https://localhost:3443";

/** A reply as the add-in gets it. */
export interface Reply {
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _messageType: number;
  readonly _responseType: number;
  readonly _errorCode: number;
  readonly _data: never;
}

/** The pane's side of the line, without a browser: what it says and what it hears. */
export class FakePane {
  readonly here = new EventTarget();
  readonly heard: { readonly message: Reply; readonly origin: string }[] = [];
  readonly session: Session;
  readonly window: Speaking = { postMessage: (message, origin) => { this.heard.push({ message: JSON.parse(message) as Reply, origin }); } };
  #correlation = 0;

  constructor(app: OfficeApp) {
    this.session = openSession(app, { conversation: "c1", control: "ctl-1" }, { here: this.here, there: () => this.window, hereOrigin: HOST, thereOrigin: PANE });
  }

  /** Puts a message in the window of the host, from where it is said to come. */
  post(data: unknown, origin = PANE, source: unknown = this.window): void {
    this.here.dispatchEvent(Object.assign(new Event("message"), { data, origin, source }));
  }

  /** Asks something and waits for the answer. */
  async ask(action: string, data: Json, type = 0): Promise<Reply> {
    const correlation = ++this.#correlation;
    this.post(envelope({ _actionName: action, _data: data, _actionType: type, _correlationId: correlation }));
    for (;;) {
      const reply = this.heard.find(({ message }) => message._correlationId === correlation && message._responseType === 0);
      if (reply !== undefined) return reply.message;
      await new Promise((resolve) => { setImmediate(resolve); });
    }
  }

  /** Calls a method of all programs. */
  async call(dispatchId: number, request: JsonObject = {}): Promise<JsonObject> {
    const { _data } = await this.ask("executeMethod", { DdaMethod: { ControlId: "ctl-1", Version: 1, DispatchId: dispatchId }, ...request });
    return _data;
  }
}

/** A message as the library sends it. */
export function envelope(parts: JsonObject): string {
  return JSON.stringify({ _messageType: 0, _conversationId: "c1", _correlationId: 1, _origin: PANE, _actionType: 0, _serializerVersion: 1, _data: {}, ...parts });
}
