import fc from "fast-check";
import { readDocument } from "../../../src/adapters/files/index.ts";
import { headersOf, textOfMail, writeMail } from "../../../src/adapters/files/eml/index.ts";

const word = fc.stringMatching(/^[\p{L}\d][\p{L}\d .'’-]{0,40}[\p{L}\d]$/u).map((text) => text.replace(/\s+/g, " "));
const address = fc.record({ name: word, address: fc.stringMatching(/^[a-z]{1,12}$/).map((name) => `${name}@rietmonde.example`) });
const part = fc.record({ name: word.map((name) => `${name}.txt`), mediaType: fc.constantFrom("text/plain", "application/pdf", "onzin"), bytes: fc.uint8Array({ minLength: 1, maxLength: 200 }) });

describe("a mail put together from its parts", () => {
  test("says what its parts say", async () => {
    await fc.assert(fc.asyncProperty(word, address, fc.array(address, { minLength: 1, maxLength: 3 }), fc.array(word, { minLength: 1, maxLength: 5 }), fc.array(part, { maxLength: 3 }), fc.boolean(), async (subject, from, to, lines, attachments, isHtml) => {
      const body = isHtml ? { html: lines.map((line) => `<p>${line}</p>`).join(""), plain: null } : { html: null, plain: lines.join("\n\n") };
      const bytes = writeMail({ headers: null, messageId: "<1@rietmonde.example>", envelope: { subject, from, to, cc: [], date: "2026-11-18T10:05:00+01:00" }, body, attachments });
      const { document } = await readDocument("a.eml", bytes);
      expect(document.envelope).toMatchObject({ subject, from, to, date: "2026-11-18T09:05:00+00:00" });
      expect(document.envelope?.attachments.map(({ name, size }) => [name, size])).toEqual(attachments.map(({ name, bytes: content }) => [name, content.length]));
      expect(document.paragraphs.map(({ text }) => text)).toEqual(textOfMail({ subject, ...body }).map(({ text }) => text));
      for (const line of new TextDecoder("latin1").decode(bytes).split("\r\n")) expect(line.length).toBeLessThanOrEqual(998);
    }), { numRuns: 60 });
  });

  test("nobody adds a header through a name, an address or an id", async () => {
    const evil = "x\r\nBcc: all@rietmonde.example\r\n\r\nboe";
    const bytes = writeMail({ headers: null, messageId: evil, envelope: { subject: evil, from: { name: evil, address: evil }, to: [{ name: evil, address: evil }], cc: [], date: null }, body: { html: null, plain: "Goed." }, attachments: [{ name: evil, mediaType: evil, bytes: new Uint8Array([1]) }] });
    const text = new TextDecoder("latin1").decode(bytes);
    expect(text).not.toMatch(/^bcc:/im);
    expect((await readDocument("a.eml", bytes)).document.paragraphs.at(-1)?.text).toBe("Goed.");
  });

  test("keeps the headers with which it came, but those that told of its parts", () => {
    const headers = "Received: from a;\r\n Wed, 18 Nov 2026 10:05:00 +0100\r\nFrom: a@b.example\r\nSubject: =?utf-8?Q?=C3=A9?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n\tboundary=x\r\nX-Naam: Zoë\r\n";
    const text = new TextDecoder("latin1").decode(writeMail({ headers, messageId: null, envelope: { subject: "", from: null, to: [], cc: [], date: null }, body: { html: "<p>a</p>", plain: null }, attachments: [] }));
    expect(text.split("\r\n\r\n")[0]?.split("\r\n")).toEqual(["Received: from a; Wed, 18 Nov 2026 10:05:00 +0100", "From: a@b.example", "Subject: =?utf-8?Q?=C3=A9?=", "X-Naam: =?utf-8?B?Wm/Dqw==?=", "MIME-Version: 1.0", "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: base64"]);
  });
});

test("a header that was on one long line is on more, and says the same", () => {
  const references = `References: ${Array.from({ length: 90 }, (_, index) => `<${String(index)}@rietmonde.example>`).join(" ")}`;
  const text = new TextDecoder("latin1").decode(writeMail({ headers: references, messageId: null, envelope: { subject: "", from: null, to: [], cc: [], date: null }, body: { html: null, plain: "a" }, attachments: [] }));
  for (const line of text.split("\r\n")) expect(line.length).toBeLessThanOrEqual(200);
  expect(headersOf(text.split("\r\n\r\n")[0] ?? "").lines[0]).toBe(references);
});

describe("headers as one text", () => {
  test("are found by name, also over more lines", () => {
    const { of, lines } = headersOf("Subject: een\n twee\nX-A: 1\nx-a: 2\nniets\n");
    expect([of("subject"), of("x-a"), of("x-b"), lines.length]).toEqual(["een twee", "1", null, 3]);
  });

  test("of any text break nothing", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("a", ":", "\n", "\r", " ", "\t", "é") }), (text) => {
      for (const line of headersOf(text).lines) expect(line).not.toMatch(/[\r\n]/);
    }));
  });
});
