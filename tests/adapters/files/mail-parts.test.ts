import fc from "fast-check";
import { readDocument } from "../../../src/adapters/files/index.ts";
import { attachedIn, type Attached } from "../../../src/adapters/files/eml/attached.ts";
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

describe("what travels with a mail", () => {
  const pieces = async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  };
  const listIn = async (mail: Uint8Array | string, length = 1_000): Promise<readonly (Attached & { readonly bytes: string })[]> => {
    const found: { name: string; mediaType: string; bytes: string }[] = [];
    for await (const piece of attachedIn(pieces(typeof mail === "string" ? new TextEncoder().encode(mail) : mail, length))) {
      if (!(piece instanceof Uint8Array)) found.push({ ...piece, bytes: "" });
      else found.at(-1)!.bytes += Buffer.from(piece).toString("latin1");
    }
    return found;
  };
  const mixed = (...parts: readonly string[]): string => `Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary="a b"\r\n\r\nno part\r\n${parts.map((part) => `--a b\r\n${part}\r\n`).join("")}--a b--\r\n--a b\r\nno part\r\n`;

  test("comes out byte for byte, in whatever pieces the mail is read", async () => {
    await fc.assert(fc.asyncProperty(fc.array(part, { maxLength: 4 }), fc.integer({ min: 1, max: 300 }), fc.boolean(), async (attachments, length, html) => {
      const mail = writeMail({ headers: null, messageId: null, envelope: { subject: "x", from: null, to: [], cc: [], date: null }, body: html ? { html: "<p>a</p>", plain: null } : { html: null, plain: "a" }, attachments });
      expect((await listIn(mail, length)).map(({ name, bytes }) => [name, bytes])).toEqual(attachments.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("latin1")]));
    }), { numRuns: 100 });
  });

  test("is told by every transfer encoding, without the end of the line before the next part", async () => {
    const file = (name: string, encoding: string, content: string): string => `Content-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${content}`;
    const found = await listIn(mixed("\r\nno attachment", file("a", "QUOTED-PRINTABLE", "a=3D=\r\nb=e9\r\nc=zz="), file("b", "8bit", "één\r\n\r\n--a bc\r\n"), file("c", "base64", "YQ==\r\n Yg=\r\n"), file("d", "binary", "")));
    expect(found.map(({ name, bytes }) => [name, bytes])).toEqual([["a", "a=b\xe9\r\nc=zz"], ["b", Buffer.from("één\r\n\r\n--a bc\r\n").toString("latin1")], ["c", "ab"], ["d", ""]]);
  });

  test("is not a picture in the text, and is a mail inside the mail as a whole", async () => {
    const inner = "Subject: y\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Disposition: attachment; filename=in.pdf\r\n\r\nx\r\n--c--";
    const found = await listIn(mixed(
      "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<img src=cid:1>\r\n--b\r\nContent-Type: image/png; name=logo.png\r\nContent-ID: <1>\r\nContent-Disposition: inline\r\n\r\nx\r\n--b--",
      `Content-Type: message/rfc822\r\n\r\n${inner}`, "Content-Type: image/png\r\nContent-ID: <2>\r\nContent-Disposition: attachment; filename*=utf-8''..%2f%E2%82%AC.png\r\n\r\ny",
    ));
    expect(found).toEqual([{ name: "message/rfc822", mediaType: "message/rfc822", bytes: inner }, { name: "€.png", mediaType: "image/png", bytes: "y" }]);
  });

  test("of any text, ever so deep or without an end, breaks nothing", async () => {
    const sign = fc.constantFrom("--a\r\n", "--a--\r\n", "Content-Type: multipart/mixed; boundary=a\r\n", "Content-Transfer-Encoding: base64\r\n", "\r\n", "\n", "a", "=", "\r", ":");
    await fc.assert(fc.asyncProperty(fc.array(sign, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), async (signs, length) => { await listIn(signs.join(""), length); }));
    const deep = Array.from({ length: 500 }, (_, index) => `Content-Type: multipart/mixed; boundary=b${String(index)}\r\n\r\n--b${String(index)}\r\n`).join("");
    expect((await listIn(deep)).length).toBeLessThanOrEqual(1);
    expect(await listIn(`Content-Type: application/pdf\r\n\r\n${"x".repeat(300_000)}`, 7_000)).toMatchObject([{ name: "application/pdf", bytes: "x".repeat(300_000) }]);
    expect((await listIn(`Content-Type: multipart/mixed; boundary=a\r\n\r\n${"--a\r\nContent-Type: a/b\r\n\r\nx\r\n".repeat(3_000)}`)).length).toBeLessThanOrEqual(1_000);
  });
});
