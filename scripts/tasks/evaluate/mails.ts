import { loadLists } from "../../../src/adapters/lists/node.ts";
import { guide } from "../../../src/core/guide.ts";
import type { Desk, DocumentText, Outcome, Paragraph } from "../../../src/core/model/index.ts";
import { bundledPolicy, type Policy } from "../../../src/core/policy/index.ts";
import type { WordLists } from "../../../src/core/text/lists.ts";
import { QUOTED, readMails, type LabelledMail } from "../train/outcome.ts";
import type { Measure } from "./measure.ts";
import { table } from "./table.ts";

/** Whether the engine keeps the mails that have to be kept and leaves the others alone, by rules alone and beside the examples. */
export const mails: Measure = {
  id: "mails",
  heading: "To keep a mail or not",
  section: async () => {
    const lists = await loadLists();
    const policy = bundledPolicy("gemeente");
    const known = readMails("test");
    const both = known.map((mail) => said(mail, policy, lists));
    const rules = known.map((mail) => said(mail, { ...policy, learned: { ...policy.learned, outcome: false } }, lists));
    const of = (outcome: Outcome): number => known.filter((mail) => mail.outcome === outcome).length;
    const row = (text: string, wanted: (mail: LabelledMail, outcome: Outcome) => boolean): readonly (string | number)[] =>
      [text, ...[rules, both].map((outcomes) => known.filter((mail, index) => wanted(mail, outcomes[index] ?? "capture")).length)];
    return `${String(known.length)} mails in [the test part](../../tests/corpora/mails/README.md), written apart and not tuned on; many are hard on purpose. "Rules" is with \`learned.outcome\` off, "both" as it ships. No places were known to which a mail could belong.

${table(["", "rules", "both"], [
    row("right", (mail, outcome) => mail.outcome === outcome),
    row(`of ${String(of("silent"))} with nothing to keep: asks attention all the same`, (mail, outcome) => mail.outcome === "silent" && outcome === "capture"),
    row(`of ${String(of("private"))} private: asks attention all the same`, (mail, outcome) => mail.outcome === "private" && outcome === "capture"),
    row(`of ${String(of("capture"))} to keep: not seen`, (mail, outcome) => mail.outcome === "capture" && outcome !== "capture"),
  ])}

Known limits: one-line decisions that lean on an earlier mail, private mail among colleagues in the tone of business, and mail in other languages. The aim of at most 1% needless prompts is not reached. The corpus is written, not collected: mail in life is duller.`;
  },
};

function said(mail: LabelledMail, policy: Policy, lists: WordLists): Outcome {
  const own = mail.direction === "incoming" ? (mail.to[0] ?? "") : mail.from;
  const organisation = { name: "organisatie", tooi: null, domains: [own.slice(own.indexOf("@") + 1)] };
  const desk: Desk = { host: mail.direction === "outgoing" ? "outlook-compose" : "outlook-read", author: { name: "", email: own, unit: "" }, now: "2026-10-12T10:00:00+02:00", currentLocation: null, thread: null };
  return guide(documentFor(mail), desk, { world: { organisation, policy: "gemeente", locations: [], officials: [] }, policy, lists }).outcome;
}

function documentFor({ subject, text, direction, from, to, attachments }: LabelledMail): DocumentText {
  const ownLength = text.split(QUOTED)[0]?.length ?? text.length;
  const lines = (part: string, role: Paragraph["role"]): readonly Paragraph[] => part.split("\n").filter((line) => line.trim() !== "").map((line, index) => ({ key: `${role}:${String(index)}`, role, text: line }));
  const address = (one: string): { readonly name: string; readonly address: string } => ({ name: "", address: one });
  return {
    kind: "mail", properties: {},
    paragraphs: [{ key: "subject", role: "subject", text: subject }, ...lines(text.slice(0, ownLength), "body"), ...lines(text.slice(ownLength), "quoted")],
    envelope: {
      subject, from: address(from), to: to.map(address), cc: [], date: "2026-10-12T09:00:00+02:00", draft: direction === "outgoing", bulk: false, automatic: false, reply: false,
      attachments: attachments.map((name) => ({ name, mediaType: "application/octet-stream", size: 1 })),
    },
  };
}
