import type { Texts } from "./texts.ts";

/** By any code: one without words is shown in its own way. */
type ByCode<T> = Readonly<Record<string, T[keyof T]>>;
const byCode = <T>(texts: T): ByCode<T> => texts as ByCode<T>;

/** Everything Kantlijn says in one language, for a command. A page takes the parts it needs by themselves, to stay light. */
export function wholeOf(texts: Texts) {
  const { asking, card, cli, errors, findings, rules, server, values } = texts;
  return {
    rules: byCode(rules.rules), questions: byCode(asking.questions), warnings: byCode(asking.warnings), starts: byCode(asking.starts),
    ...findings, ...errors, values, pane: card, cli: cli.cli, doctor: server.doctorTexts, backup: server.backupTexts, deliveries: server.deliveriesTexts,
  } as const;
}
