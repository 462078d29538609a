import type * as about from "./nl/about.ts";
import type * as asking from "./nl/asking.ts";
import type * as card from "./nl/card.ts";
import type * as cli from "./nl/cli.ts";
import type * as register from "./nl/console.ts";
import type * as errors from "./nl/errors.ts";
import type * as findings from "./nl/findings.ts";
import type * as learning from "./nl/learning.ts";
import type * as playground from "./nl/playground.ts";
import type * as queue from "./nl/queue.ts";
import type * as rules from "./nl/rules.ts";
import type * as send from "./nl/send.ts";
import type * as server from "./nl/server.ts";
import type * as signIn from "./nl/sign-in.ts";
import type * as values from "./nl/values.ts";
import type { Begun, Like } from "./like.ts";

/** Every file of the source language, by its name. Dutch is the source: what stands there must stand in the others. */
export interface Source {
  readonly about: typeof about;
  readonly asking: typeof asking;
  readonly card: typeof card;
  readonly cli: typeof cli;
  readonly console: typeof register;
  readonly errors: typeof errors;
  readonly findings: typeof findings;
  readonly learning: typeof learning;
  readonly playground: typeof playground;
  readonly queue: typeof queue;
  readonly rules: typeof rules;
  readonly send: typeof send;
  readonly server: typeof server;
  readonly signIn: typeof signIn;
  readonly values: typeof values;
}

/** Everything Kantlijn says, in one language. */
export type Texts = Like<Source>;

/** What a language has of it that is still under way. */
export type BegunTexts = Begun<Source>;
