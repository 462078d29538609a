import { readFileSync } from "node:fs";
import { MAILS_TO_LEARN, OUTCOME_FILE, readMails, signsFor, trainOutcome } from "../../../scripts/tasks/train/outcome.ts";
import { learnedOutcome } from "../../../src/core/classifiers/learned/outcome.ts";
import { signsOf, type MailSigns } from "../../../src/core/classifiers/learned/features.ts";
import { BUCKETS } from "../../../src/core/classifiers/learned/signs.ts";
import fc from "fast-check";

describe("what examples say of a mail", () => {
  const mails = readMails("test").map((mail) => ({ mail, said: learnedOutcome(signsFor(mail)).outcome }));
  const share = (wanted: readonly (typeof mails)[number][], right: (one: (typeof mails)[number]) => boolean): number => wanted.filter(right).length / wanted.length;

  it("is right for mails that it did not learn from", () => {
    expect(share(mails, ({ mail, said }) => mail.outcome === said)).toBeGreaterThan(0.8);
  });

  it("seldom asks attention for what needs none", () => {
    expect(share(mails.filter(({ mail }) => mail.outcome === "silent"), ({ said }) => said === "capture")).toBeLessThan(0.1);
  });

  it("names words of the mail", () => {
    for (const { mail } of mails.slice(0, 40)) {
      const text = `${mail.subject} ${mail.text}`.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\p{L}\d]+/gu, " ");
      for (const words of learnedOutcome(signsFor(mail)).words) expect(text).toContain(words);
    }
  });

  it("has no words for an empty mail, and reads no more of a long one than its begin", () => {
    const mail = (text: string): MailSigns => ({ paragraphs: [{ role: "body", text }], direction: "incoming", from: "", recipients: 0, attachments: 0 });
    expect(learnedOutcome(mail("")).words).toEqual([]);
    const begin = "De aannemer begint in maart. ".repeat(400);
    expect(learnedOutcome(mail(`${begin}${"Lunch om twaalf uur! ".repeat(50_000)}`))).toEqual(learnedOutcome(mail(begin)));
  });
});

test("every sign has a place, whatever stands in the mail", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (subject, text) => {
    const signs = signsOf({ paragraphs: [{ role: "subject", text: subject }, { role: "body", text }], direction: "outgoing", from: subject, recipients: 3, attachments: 1 });
    expect(signs.every(({ bucket }) => Number.isInteger(bucket) && bucket >= 0 && bucket < BUCKETS)).toBe(true);
    expect(new Set(signs.map(({ bucket }) => bucket)).size).toBe(signs.length);
  }));
});

test("the weights are those that the mails give", () => {
  expect(trainOutcome(MAILS_TO_LEARN.flatMap(readMails))).toEqual(JSON.parse(readFileSync(OUTCOME_FILE, "utf8")));
});
