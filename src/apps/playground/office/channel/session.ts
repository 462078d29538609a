import { FAULT, OfficeFault, type Call, type Line, type OfficeApp } from "./app.ts";
import { Channel, done, refused, type Answer, type Ends } from "./channel.ts";
import { Commands, type Command, type Completion } from "./commands.ts";
import type { Identity } from "./frame.ts";
import { appContext } from "./handshake.ts";
import { numberOf, objectIn, OUTCOME, type Json, type JsonObject } from "./wire.ts";

/** One add-in in one document. */
export interface Session {
  /** What the add-in asked that is not there, by name and number; a test expects it to be empty. */
  readonly unknown: readonly string[];
  /** What the add-in told the host: focus, keys, messages. Numbers as the library has them. */
  readonly notices: readonly Notice[];
  /** How many messages from elsewhere got no answer. */
  readonly ignored: number;
  /** Lets the add-in run a function of its manifest. Resolves when it says that it is ready. */
  command(command: Command): Promise<Completion>;
  /** Sends the add-in a message: `Office.context.messaging`. */
  message(text: string): void;
  /** Ends the conversation. The frame stays for who made it. */
  close(): void;
}

/** Something that the add-in told without waiting for an answer. */
export interface Notice {
  readonly id: number;
  readonly value: Json;
}

const COMPLETED = 94;
const MESSAGE = 25;
/** Of a pane that stands open all day only the last is kept. */
const MOST_NOTICES = 500;

/** Plays the host for one add-in; hears it from now on. */
export function openSession(app: OfficeApp, identity: Identity, ends: Omit<Ends, "conversation">): Session {
  const unknown: string[] = [];
  const notices: Notice[] = [];
  const channel = new Channel({ ...ends, conversation: identity.conversation }, (action, data) => invoke(action, data));
  const line: Line = { fire: (event, payload, target) => { channel.fire(event, payload, target); }, hears: (event, target) => channel.hears(event, target) };
  const commands = new Commands(line);
  const stop = app.start(line);

  const actions: Readonly<Record<string, (data: Json) => Promise<Answer>>> = {
    ContextActivationManager_getAppContextAsync: () => Promise.resolve(done(appContext(app.kind, identity, app.context()))),
    ContextActivationManager_notifyHost: (data) => {
      const [, id, value] = Array.isArray(data) ? (data as readonly Json[]) : [];
      notices.push({ id: numberOf(id) ?? -1, value: value ?? null });
      if (notices.length > MOST_NOTICES) notices.shift();
      return Promise.resolve(done(null));
    },
    executeMethod: (data) => {
      const call = callOf("executeMethod", objectIn(data, "DdaMethod"), data);
      return call.dispatchId === COMPLETED ? Promise.resolve(done(commands.complete(call.request))) : common(call);
    },
    ExecuteMethod: (data) => mail(callOf("ExecuteMethod", objectIn(data, "MethodData"), apiParams(data))),
    GetInitialData: (data) => mail(callOf("GetInitialData", objectIn(data, "MethodData"), apiParams(data))),
  };

  async function invoke(action: string, data: Json): Promise<Answer> {
    const known = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (known !== undefined) return known(data);
    unknown.push(action);
    return refused(OUTCOME.badRequest);
  }

  /** Null stands for what the program does not know; a fault for what it refused. */
  async function ask(call: Call): Promise<JsonObject | number> {
    try {
      const reply = await app.execute(call);
      if (reply !== null) return reply;
      unknown.push(`${call.action} ${String(call.dispatchId)}`);
      return FAULT.unsupported;
    } catch (error) {
      return error instanceof OfficeFault ? error.code : FAULT.internal;
    }
  }

  async function common(call: Call): Promise<Answer> {
    const reply = await ask(call);
    return done(typeof reply === "number" ? { Version: 1, Error: reply } : { Version: 1, Error: 0, ...reply });
  }

  async function mail(call: Call): Promise<Answer> {
    const reply = await ask(call);
    return done(typeof reply === "number" ? { wasSuccessful: false, error: true, errorCode: reply } : reply);
  }

  return {
    unknown, notices,
    get ignored() { return channel.ignored; },
    command: (command) => commands.run(command),
    message: (text) => { channel.notify([MESSAGE, text]); },
    close: () => {
      stop();
      channel.close();
    },
  };
}

function callOf(action: Call["action"], method: JsonObject, request: Json): Call {
  return { action, dispatchId: numberOf(method["DispatchId"]) ?? -1, request: request !== null && typeof request === "object" ? (request as JsonObject) : {} };
}

/** What an Outlook call gives along; some give a list, which then stands under `ApiParams`. */
function apiParams(data: Json): JsonObject {
  const { ApiParams: params } = (data ?? {}) as JsonObject;
  return Array.isArray(params) ? { ApiParams: params } : objectIn(data, "ApiParams");
}
