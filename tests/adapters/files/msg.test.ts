import { readDocument } from "../../../src/adapters/files/index.ts";
import { unpackRtf } from "../../../src/adapters/files/msg/compressed.ts";
import { readRtf } from "../../../src/adapters/files/msg/rtf.ts";
import { DEFAULT_LIMITS } from "../../../src/adapters/files/limits.ts";
import type { DocumentText } from "../../../src/core/model/index.ts";
import { Latin, msgOf, storedRtf, type MessageParts, type Property } from "./msg.ts";

const read = async (parts: MessageParts): Promise<DocumentText> => (await readDocument("a.msg", msgOf(parts))).document;
const shown = async (properties: readonly Property[]): Promise<readonly string[]> => (await read({ properties })).paragraphs.map(({ key, role, text }) => `${key} ${role} ${text}`);
const SUBJECT: Property = [0x37, "Vergunning Kade 1"];
const to = (name: string, address: string, kind = 1): readonly Property[] => [[0xc15, kind], [0x3001, name], [0x39fe, address]];

describe("a message of Outlook as text", () => {
  it("says who wrote to whom, when and about what", async () => {
    const { kind, envelope } = await read({
      properties: [SUBJECT, [0x42, "D. Tuinstra"], [0x65, "/O=VOORBEELD/OU=EXCHANGE/CN=TUINSTRA"], [0x5d02, "d.tuinstra@voorbeeld.example"], [0x39, new Date("2026-10-19T18:14:37Z")], [0xe07, 1], [0x1000, "Dag."]],
      recipients: [to("A. de Vries", "a@x.example"), to("B. Bakker", "b@x.example", 2), to("C. Geheim", "c@x.example", 3), [[0xc15, 1], [0x3001, "Afdeling"], [0x3003, "/O=VOORBEELD/CN=AFDELING"]]],
      attachments: [{ properties: [[0x3707, "map\\bijlage één.pdf"], [0x3704, "BIJLAG~1.PDF"], [0x370e, "application/pdf"], [0x3701, new Uint8Array(5000)]] }, { properties: [[0x3704, "x.bin"], [0x3701, new Uint8Array(3)]] }],
    });
    expect(kind).toBe("mail");
    expect(envelope).toEqual({
      subject: "Vergunning Kade 1", from: { name: "D. Tuinstra", address: "d.tuinstra@voorbeeld.example" },
      to: [{ name: "A. de Vries", address: "a@x.example" }, { name: "Afdeling", address: "" }], cc: [{ name: "B. Bakker", address: "b@x.example" }],
      date: "2026-10-19T18:14:37+00:00", draft: false, bulk: false, automatic: false, reply: false,
      attachments: [{ name: "bijlage één.pdf", mediaType: "application/pdf", size: 5000 }, { name: "x.bin", mediaType: "application/octet-stream", size: 3 }],
    });
  });

  it("prefers what the mail itself says of its date, and sees lists, machines, answers and drafts", async () => {
    const headers = "From: \"Loket\" <loket@voorbeeld.example>\r\nDate: Mon, 19 Oct 2026 20:14:37 +0200\r\nList-Unsubscribe: <x>\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: <a@b>\r\n";
    expect((await read({ properties: [SUBJECT, [0x7d, headers], [0x39, new Date("2026-01-01T00:00:00Z")]] })).envelope).toMatchObject({ from: { name: "Loket", address: "loket@voorbeeld.example" }, date: "2026-10-19T20:14:37+02:00", bulk: true, automatic: true, reply: true, draft: false });
    expect((await read({ properties: [SUBJECT, [0xe07, 8]] })).envelope).toMatchObject({ from: null, date: null, draft: true, reply: false });
    expect((await read({ properties: [SUBJECT, [0x1a, "REPORT.IPM.Note.NDR"], [0x71, new Uint8Array(27)]] })).envelope).toMatchObject({ automatic: true, reply: true });
    expect((await read({ properties: [SUBJECT, [0xe04, "A. de Vries; b@x.example"]] })).envelope?.to).toEqual([{ name: "A. de Vries", address: "" }, { name: "b@x.example", address: "b@x.example" }]);
  });

  it("reads the body as HTML, else as RTF with HTML in it, else as it is", async () => {
    const html = "<table><tr><td>Datum<td>3 mei<tr><td>Zaak<td>Z-1</table><p>Dag caf\u00e9</p>";
    expect(await shown([SUBJECT, [0x1013, Buffer.from(html, "utf8")], [0x1000, "anders"]])).toEqual(["subject subject Vergunning Kade 1", "body:0 table-cell Datum", "body:1 table-cell 3 mei", "body:2 table-cell Zaak", "body:3 table-cell Z-1", "body:4 body Dag café"]);
    const rtf = storedRtf("{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Dag caf\\'e9 \\u8364 ?{\\*\\htmltag84 &nbsp;}5\\htmlrtf\\par}\\htmlrtf0{\\*\\htmltag72 </p>}}");
    expect(await shown([SUBJECT, [0x1009, rtf], [0x1000, "anders"]])).toEqual(["subject subject Vergunning Kade 1", "body:0 body Dag café € 5"]);
    expect(await shown([SUBJECT, [0x1000, "Dag.\r\n\r\nTot ziens."], [0x1009, storedRtf("{\\rtf1 x}")]])).toEqual(["subject subject Vergunning Kade 1", "body:0 body Dag.", "body:1 body Tot ziens."]);
    expect(await shown([[0x1009, storedRtf("{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\info{\\title t}}Een\\par twee \\{x\\}\\par{\\pict 00ff}}")]])).toEqual(["body:0 body Een", "body:1 body twee {x}"]);
  });

  it("marks what somebody wrote before", async () => {
    const body = "Akkoord.\r\n\r\nVan: A. de Vries\r\nVerzonden: maandag 19 oktober 2026\r\nAan: D. Tuinstra\r\nOnderwerp: Vergunning\r\n\r\nMag dit?";
    expect((await read({ properties: [SUBJECT, [0x1000, body]] })).paragraphs.map(({ role }) => role)).toEqual(["subject", "body", "quoted", "quoted", "quoted", "quoted", "quoted"]);
  });

  it("reads the mails inside it, to some depth", async () => {
    const nested = (depth: number): MessageParts => ({ properties: [[0x37, `Mail ${String(depth)}`], [0x1000, "Dag."]], attachments: depth === 7 ? [] : [{ properties: [[0x3001, "Doorgestuurd"]], message: nested(depth + 1) }] });
    const { paragraphs, envelope } = await read(nested(0));
    expect(envelope?.attachments).toEqual([{ name: "Doorgestuurd", mediaType: "application/vnd.ms-outlook", size: 0 }]);
    expect(paragraphs.filter(({ text }) => text.startsWith("Mail")).map(({ key, role, text }) => `${key} ${role} ${text}`)).toEqual(["subject subject Mail 0", ...[1, 2, 3, 4, 5].map((depth) => `${"message0:".repeat(depth)}subject quoted Mail ${String(depth)}`)]);
  });

  it.each<[string, readonly Property[], string]>([
    ["the code page that it names", [[0x37, new Latin(Uint8Array.from([0xf6, 0xe4]))], [0x3ffd, 1252]], "öä"],
    ["that of the language of its author", [[0x37, new Latin(Uint8Array.from([0xe4, 0xe0]))], [0x3ff1, 0x419]], "да"],
    ["another one when it names one that it does not use", [[0x37, new Latin(Uint8Array.from([0x6b, 0xf6, 0x6b]))], [0x3ffd, 65001], [0x3ff1, 0x413]], "kök"],
    ["UTF-8", [[0x37, new Latin(Buffer.from("één", "utf8"))], [0x3ffd, 65001]], "één"],
  ])("reads text in %s", async (_, properties, expected) => {
    expect((await read({ properties })).envelope?.subject).toBe(expected);
  });

  it("is no old Word document because one travels with it", async () => {
    expect((await read({ properties: [SUBJECT], attachments: [{ properties: [[0x3707, "a.doc"], [0x3701, Buffer.from("x".repeat(5000) + "WordDocument", "utf16le")]] }] })).kind).toBe("mail");
  });
});

describe("packed text", () => {
  it("is unpacked as the standard shows", () => {
    // The examples of MS-OXRTFCP 4.1 and 4.2.
    expect(unpackRtf(Buffer.from("2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232 0af32068656c090020627 7 05b06c647d0a800fa0".replaceAll(" ", ""), "hex"), DEFAULT_LIMITS)).toBe("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
    expect(unpackRtf(Buffer.from("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0", "hex"), DEFAULT_LIMITS)).toBe("{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}");
  });

  it("is refused when it promises too much, and costs no more than it is", () => {
    const promise = Buffer.from(storedRtf("x"));
    promise.writeUInt32LE(0xfffffff0, 4);
    expect(() => unpackRtf(promise, DEFAULT_LIMITS)).toThrow(expect.objectContaining({ code: "file-bomb" }));
    promise.writeUInt32LE(200_000_000, 4);
    promise.writeUInt32LE(0x75465a4c, 8);
    expect(unpackRtf(promise, DEFAULT_LIMITS).length).toBeLessThan(1000);
    expect(() => unpackRtf(Buffer.from("short"), DEFAULT_LIMITS)).toThrow(expect.objectContaining({ code: "file-damaged" }));
  });

  it("cannot be nested without end", () => {
    expect(() => readRtf("{".repeat(5000), DEFAULT_LIMITS)).toThrow(expect.objectContaining({ code: "file-bomb" }));
    expect(readRtf("}}}} a \\'zz \\u-10179 ?\\u-8704 ?\\bin3 {{{b", DEFAULT_LIMITS).text).toBe(" a 'zz 😀b");
  });
});

describe("a message that cannot be read", () => {
  const sound = msgOf({ properties: [SUBJECT, [0x1000, "Dag. ".repeat(2000)]], recipients: [to("A", "a@x.example")] });
  const changed = (change: (view: DataView, bytes: Uint8Array) => void): Uint8Array => {
    const bytes = sound.slice();
    change(new DataView(bytes.buffer), bytes);
    return bytes;
  };
  /** Where a directory entry begins, by the name of its stream. */
  const entryOf = (bytes: Uint8Array, name: string): number => Buffer.from(bytes).indexOf(Buffer.from(name, "utf16le"));
  it.each<[string, Uint8Array]>([
    ["that is cut off", sound.subarray(0, 600)],
    ["with a table that leads back to itself", changed((view) => { view.setUint32(68, 0, true); view.setUint32(512 + 508, 0, true); })],
    ["with a folder inside itself", changed((view, bytes) => { const at = entryOf(bytes, "__recip_version1.0"); view.setUint32(at + 76, view.getUint32(at + 68, true), true); view.setUint32(at + 68, (at - 512) / 128, true); })],
    ["with a stream longer than the file", changed((view, bytes) => { view.setUint32(entryOf(bytes, "__substg1.0_1000001F") + 120, 0x7fffffff, true); })],
    ["with a stream outside the file", changed((view, bytes) => { view.setUint32(entryOf(bytes, "__substg1.0_1000001F") + 116, 0x00ffffff, true); })],
    ["with sectors of an unknown size", changed((view) => { view.setUint16(30, 31, true); })],
  ])("%s", async (_, bytes) => {
    await expect(readDocument("a.msg", bytes)).rejects.toMatchObject({ code: "file-damaged" });
  });

  it("because its streams are too much together", async () => {
    await expect(readDocument("a.msg", sound, { unpackedBytes: 10_000 })).rejects.toMatchObject({ code: "file-bomb" });
  });
});
