import { questions, starts, warnings } from "./asking.ts";
import { cli } from "./cli.ts";
import { errorMessage, errors } from "./errors.ts";
import { article, grounds, groups, kinds } from "./findings.ts";
import { rules } from "./rules.ts";

/** Everything Kantlijn says in Dutch. The pane takes the parts it needs by themselves, to stay light. */
export const nl = { rules, questions, warnings, starts, kinds, groups, grounds, article, errors, errorMessage, cli } as const;
