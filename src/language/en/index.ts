import * as about from "./about.ts";
import * as asking from "./asking.ts";
import * as card from "./card.ts";
import * as cli from "./cli.ts";
import * as register from "./console.ts";
import * as errors from "./errors.ts";
import * as findings from "./findings.ts";
import * as learning from "./learning.ts";
import * as playground from "./playground.ts";
import * as queue from "./queue.ts";
import * as rules from "./rules.ts";
import * as send from "./send.ts";
import * as server from "./server.ts";
import * as signIn from "./sign-in.ts";
import * as values from "./values.ts";
import type { Texts } from "../texts.ts";

/** Everything Kantlijn says in English. */
export const en: Texts = { about, asking, card, cli, console: register, errors, findings, learning, playground, queue, rules, send, server, signIn, values };
