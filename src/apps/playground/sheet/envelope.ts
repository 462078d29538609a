import type { MailAddress, MailEnvelope } from "../../../core/model/index.ts";
import { playground as words } from "../../../language/nl/playground.ts";
import { make } from "../page.ts";

const MOMENT = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Amsterdam" });

/** What stands on the outside of a mail. */
export function envelopeOf(envelope: MailEnvelope): HTMLElement {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [words.envelope.from, envelope.from === null ? [] : [addressee(envelope.from)]],
    [words.envelope.to, envelope.to.map(addressee)],
    [words.envelope.cc, envelope.cc.map(addressee)],
    [words.envelope.date, envelope.date === null ? [] : [MOMENT.format(new Date(envelope.date))]],
    [words.envelope.attachments, envelope.attachments.map(({ name, size }) => `${name} (${sizeOf(size)})`)],
  ];
  const list = make("dl");
  for (const [label, values] of rows) {
    if (values.length > 0) list.append(make("dt", { textContent: label }), make("dd", { textContent: values.join(", ") }));
  }
  return make("div", { className: "envelope" }, list);
}

const addressee = ({ name, address }: MailAddress): string => (name === "" || name === address ? address : `${name} <${address}>`);

/** Bytes as people say them. */
function sizeOf(bytes: number): string {
  const number = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: bytes < 1_000_000 ? 0 : 1 });
  return bytes < 1000 ? `${number.format(bytes)} bytes` : bytes < 1_000_000 ? `${number.format(bytes / 1000)} kB` : `${number.format(bytes / 1_000_000)} MB`;
}
