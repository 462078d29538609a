import type { MailAddress, MailEnvelope } from "../../../core/model/index.ts";
import { moment, playground as words, size as sizeOf } from "../../../language/spoken/playground.ts";
import { make } from "../page.ts";

/** What stands on the outside of a mail. */
export function envelopeOf(envelope: MailEnvelope): HTMLElement {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [words.envelope.from, envelope.from === null ? [] : [addressee(envelope.from)]],
    [words.envelope.to, envelope.to.map(addressee)],
    [words.envelope.cc, envelope.cc.map(addressee)],
    [words.envelope.date, envelope.date === null ? [] : [moment(envelope.date)]],
    [words.envelope.attachments, envelope.attachments.map(({ name, size }) => `${name} (${sizeOf(size)})`)],
  ];
  const list = make("dl");
  for (const [label, values] of rows) {
    if (values.length > 0) list.append(make("dt", { textContent: label }), make("dd", { textContent: values.join(", ") }));
  }
  return make("div", { className: "envelope" }, list);
}

const addressee = ({ name, address }: MailAddress): string => (name === "" || name === address ? address : `${name} <${address}>`);
