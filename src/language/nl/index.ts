import * as asking from "./asking.ts";
import { about } from "./about.ts";
import * as card from "./card.ts";
import { cli } from "./cli.ts";
import * as register from "./console.ts";
import * as errors from "./errors.ts";
import * as findings from "./findings.ts";
import * as playground from "./playground.ts";
import { rules } from "./rules.ts";
import { serverTexts } from "./server.ts";
import * as values from "./values.ts";

/** By any code: one without words is shown in its own way. */
type ByCode<T> = Readonly<Record<string, T[keyof T]>>;
const byCode = <T>(texts: T): ByCode<T> => texts as ByCode<T>;

/** Everything Kantlijn says in Dutch. A page takes the parts it needs by themselves, to stay light. */
export const nl = {
  rules: byCode(rules), questions: byCode(asking.questions), warnings: byCode(asking.warnings), starts: byCode(asking.starts),
  ...findings, ...errors, values, pane: card, about, playground, register, cli, server: serverTexts,
} as const;
