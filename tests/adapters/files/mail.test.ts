import { readDocument } from "../../../src/adapters/files/index.ts";
import { momentOf } from "../../../src/adapters/files/eml/envelope.ts";
import type { DocumentText } from "../../../src/core/model/index.ts";

const HEADERS = ["From: Jan <jan@mail.example>", "To: gemeente <info@voorbeeld.example>", "Subject: Vraag", "Date: Mon, 19 Oct 2026 20:14:37 +0200", "MIME-Version: 1.0"];
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const read = async (message: string | Uint8Array): Promise<DocumentText> => (await readDocument("mail.eml", typeof message === "string" ? new TextEncoder().encode(message) : message)).document;
const mail = (body: string, ...headers: readonly string[]): string => [...HEADERS, ...headers, "", body].join("\r\n");
const plain = (body: string): string => mail(body, "Content-Type: text/plain; charset=utf-8");
const bodyOf = async (message: string | Uint8Array): Promise<readonly string[]> => (await read(message)).paragraphs.filter(({ role }) => role !== "subject").map(({ role, text }) => (role === "body" ? text : `${role}: ${text}`));

describe("the envelope", () => {
  it("is filled from the headers", async () => {
    const { kind, envelope, paragraphs } = await read(mail("Dag.", "Cc: A <a@x.example>, b@y.example"));
    expect(kind).toBe("mail");
    expect(envelope).toEqual({
      subject: "Vraag", from: { name: "Jan", address: "jan@mail.example" }, to: [{ name: "gemeente", address: "info@voorbeeld.example" }], cc: [{ name: "A", address: "a@x.example" }, { name: "", address: "b@y.example" }],
      date: "2026-10-19T20:14:37+02:00", draft: false, bulk: false, automatic: false, reply: false, attachments: [],
    });
    expect(paragraphs).toEqual([{ key: "subject", role: "subject", text: "Vraag" }, { key: "body:0", role: "body", text: "Dag." }]);
  });

  it.each<[string, string, Partial<DocumentText["envelope"]>]>([
    ["a draft", "X-Unsent: 1", { draft: true }],
    ["no draft", "X-Unsent: 0", { draft: false }],
    ["a list to leave", "List-Unsubscribe: <mailto:weg@x.example>", { bulk: true }],
    ["a list", "List-Id: <nieuws.x.example>", { bulk: true }],
    ["bulk", "Precedence: bulk", { bulk: true }],
    ["an answer by a machine", "Auto-Submitted: auto-replied", { automatic: true, bulk: false }],
    ["a mail by hand that says so", "Auto-Submitted: no", { automatic: false }],
    ["a report", "Content-Type: multipart/report; boundary=x", { automatic: true }],
    ["an answer", "In-Reply-To: <1@x.example>", { reply: true }],
    ["an answer in a thread", "References: <1@x.example>\r\n <2@x.example>", { reply: true }],
    ["a group of addresses", "Cc: Team: a@x.example, B <b@x.example>;", { cc: [{ name: "", address: "a@x.example" }, { name: "B", address: "b@x.example" }] }],
  ])("knows %s", async (_, header, expected) => {
    expect((await read(mail("Dag.", header))).envelope).toMatchObject(expected as object);
  });

  it.each<[string, string]>([
    ["=?utf-8?Q?Re=3A_vergunning_caf=C3=A9?=", "Re: vergunning café"],
    ["=?utf-8?B?Q2Fmw6k=?= =?utf-8?B?IGRl?=", "Café de"],
    ["=?iso-8859-1?Q?caf=E9?=", "café"],
    ["=?windows-1252?Q?=80_100?=", "€ 100"],
    ["=?iso-8859-15?Q?=A4_100?=", "€ 100"],
    ["een lange\r\n regel", "een lange regel"],
    ["café", "café"],
  ])("decodes the subject %p", async (subject, expected) => {
    expect((await read(`Subject: ${subject}\r\nFrom: a@x.example\r\nMIME-Version: 1.0\r\n\r\nDag.`)).envelope?.subject).toBe(expected);
  });

  it.each<[string, string | null]>([
    ["Mon, 19 Oct 2026 20:14:37 +0200", "2026-10-19T20:14:37+02:00"], ["19 Oct 2026 08:04 GMT", "2026-10-19T08:04:00+00:00"], ["Mon, 1 Jan 24 1:02:03 -0330 (komt van ver)", "2024-01-01T01:02:03-03:30".replace("T1:", "T01:")],
    ["Wed, 21 Oct 2026 11:48:12 CEST", "2026-10-21T11:48:12+02:00"], ["Tue, 31 Feb 2026 10:00:00 +0100", null], ["gisteren", null], ["", null], ["Mon, 19 Okt 2026 20:14:37 +0200", "2026-10-19T20:14:37+02:00"],
  ])("reads the date %p", (value, expected) => {
    expect(momentOf(value)).toBe(expected);
  });

  it("takes the moment of receipt when no date was sent, and none for a draft without one", async () => {
    expect((await read("Received: from a by b; Mon, 19 Oct 2026 20:14:41 +0200\r\nFrom: a@x.example\r\nSubject: x\r\n\r\nDag.")).envelope?.date).toBe("2026-10-19T20:14:41+02:00");
    expect((await read("X-Unsent: 1\r\nFrom: a@x.example\r\nSubject: x\r\n\r\nDag.")).envelope?.date).toBeNull();
  });
});

describe("the body in its encoding", () => {
  const typed = (charset: string, encoding: string, body: string): Uint8Array => bytesOf(mail(body, `Content-Type: text/plain; charset=${charset}`, `Content-Transfer-Encoding: ${encoding}`));
  it.each<[string, Uint8Array]>([
    ["quoted-printable UTF-8", typed("utf-8", "quoted-printable", "caf=C3=A9 =E2=82=AC=\r\n 5")],
    ["quoted-printable windows-1252", typed("windows-1252", "quoted-printable", "caf=E9 =80 5")],
    ["quoted-printable iso-8859-15", typed('"ISO-8859-15"', "quoted-printable", "caf=E9 =A4 5")],
    ["base64", typed("utf-8", "base64", Buffer.from("café € 5").toString("base64"))],
    ["base64 over lines", typed("utf-8", "base64", Buffer.from("café € 5").toString("base64").replace(/(.{5})/g, "$1\r\n"))],
    ["eight bits UTF-8", new TextEncoder().encode(plain("café € 5"))],
    ["eight bits windows-1252", typed("windows-1252", "8bit", "caf\xe9 \x80 5")],
    ["eight bits that say nothing", bytesOf([...HEADERS, "", "caf\xe9 \x80 5"].join("\r\n"))],
    ["a name of a character set that nobody knows", typed("onbekend-9", "8bit", "caf\xe9 \x80 5")],
    ["UTF-16 with a mark", new Uint8Array(Buffer.from(`\ufeff${plain("café € 5")}`, "utf16le"))],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${plain("café € 5")}`)],
    ["lines that end as on Unix", new TextEncoder().encode(plain("café € 5").replaceAll("\r\n", "\n"))],
    ["empty lines in front", new TextEncoder().encode(`\r\n\r\n${plain("café € 5")}`)],
  ])("%s", async (_, message) => {
    expect(await bodyOf(message)).toEqual(["café € 5"]);
  });

  it("raw letters in the envelope", async () => {
    expect((await read(bytesOf("From: a@x.example\r\nSubject: caf\xe9\r\nMIME-Version: 1.0\r\n\r\nDag."))).envelope?.subject).toBe("café");
  });
});

describe("lines of a mail without HTML", () => {
  it.each<[string, string, readonly string[]]>([
    ["stay lines", "Beste Jan,\r\n\r\nDag.\r\n\r\nGroet,\r\nPiet\r\nKade 1", ["Beste Jan,", "Dag.", "Groet,", "Piet", "signature: Kade 1"]],
    ["broken by the mail program become one again",
      "Graag ontvang ik alle stukken over het onderzoek naar de sportvelden in de\r\nwijk, en de brieven die de gemeente daarover aan de vereniging heeft gestuurd\r\nsinds vorig jaar.\r\n\r\nGroet,\r\nJan",
      ["Graag ontvang ik alle stukken over het onderzoek naar de sportvelden in de wijk, en de brieven die de gemeente daarover aan de vereniging heeft gestuurd sinds vorig jaar.", "Groet,", "Jan"]],
    ["that are long by themselves stay apart", "Wilt u mij bellen over de aanvraag die ik vorige week heb ingediend?\r\nGroet,\r\nJan", ["Wilt u mij bellen over de aanvraag die ik vorige week heb ingediend?", "Groet,", "Jan"]],
    ["of a list are items", "Nodig:\r\n- een kaart\r\n* een plan\r\n1. geld", ["Nodig:", "list-item: - een kaart", "list-item: * een plan", "list-item: 1. geld"]],
    ["with a mark are quoted", "Ja.\r\n> Mag het?\r\n>> Eerder\r\nNee.", ["Ja.", "quoted: Mag het?", "quoted: Eerder", "Nee."]],
    ["flowed are one", "", []],
  ])("%s", async (_, body, expected) => {
    expect(await bodyOf(plain(body))).toEqual(expected);
  });

  it("of format flowed go on", async () => {
    expect(await bodyOf(mail("een \r\ntwee\r\ndrie", "Content-Type: text/plain; charset=utf-8; format=flowed"))).toEqual(["een twee", "drie"]);
  });
});

describe("what was written before", () => {
  const envelope = "Van: Piet\nVerzonden: maandag 1 juni 2026 10:00\nAan: Jan\nOnderwerp: Vraag\n";
  const quoted = (text: string): readonly string[] => text.trim().split("\n").map((line) => `quoted: ${line}`);
  it.each<[string, string, readonly string[]]>([
    ["after the envelope of Outlook", `Eens.\n\n${envelope}\nOude tekst.`, ["Eens.", ...quoted(envelope), "quoted: Oude tekst."]],
    ["after an English one", "Ok.\n\nFrom: Piet\nSent: Monday\nTo: Jan\nSubject: x\n\nOld.", ["Ok.", ...quoted("From: Piet\nSent: Monday\nTo: Jan\nSubject: x\nOld.")]],
    ["after a line that says so", "Zie onder.\n\n---------- Forwarded message ---------\nOud.", ["Zie onder.", ...quoted("---------- Forwarded message ---------\nOud.")]],
    ["after a Dutch line that says so", "Zie onder.\n\n-----Oorspronkelijk bericht-----\nOud.", ["Zie onder.", ...quoted("-----Oorspronkelijk bericht-----\nOud.")]],
    ["after who wrote it, with marks", "Ja.\n\nOp di 1 sep 2026 om 10:00 schreef Piet:\n> Mag het?\nZo dus.", ["Ja.", "quoted: Op di 1 sep 2026 om 10:00 schreef Piet:", "quoted: Mag het?", "Zo dus."]],
    ["after who wrote it, over two lines", "Ja.\n\nOp dinsdag 1 september 2026 om 10:00 schreef Piet Jansen van de afdeling\n<piet@x.example>:\n> Mag het?", ["Ja.", "quoted: Op dinsdag 1 september 2026 om 10:00 schreef Piet Jansen van de afdeling", "quoted: <piet@x.example>:", "quoted: Mag het?"]],
    ["after who wrote it, without marks", "Yes.\n\nOn 1 Sep 2026, at 10:00, Piet wrote:\nOld.", ["Yes.", ...quoted("On 1 Sep 2026, at 10:00, Piet wrote:\nOld.")]],
    ["but not in a letter with one such line", "Van: mij voor jou\nIk schrijf je over het feest.", ["Van: mij voor jou", "Ik schrijf je over het feest."]],
    ["but not because somebody wrote something", "Op 3 juni schreef Piet een brief aan het college.\nDie is zoek.", ["Op 3 juni schreef Piet een brief aan het college.", "Die is zoek."]],
    ["but not a signature", "Dag.\n-- \nPiet\nteam Groen", ["Dag.", "signature: --", "signature: Piet", "signature: team Groen"]],
  ])("%s", async (_, body, expected) => {
    expect(await bodyOf(plain(body.replaceAll("\n", "\r\n")))).toEqual(expected);
  });
});

describe("what stands below the name", () => {
  it.each<[string, string, readonly string[]]>([
    ["after the line that sets it apart is a signature", "Doe maar.\n\n-- \nGemeente Dijkhuizen\nTel. 14 0118\n\nDenk aan het milieu.", ["Doe maar.", "signature: --", "signature: Gemeente Dijkhuizen", "signature: Tel. 14 0118", "signature: Denk aan het milieu."]],
    ["after a closing and a name is one too", "Doe maar.\n\nMet vriendelijke groet,\nNoor Tol\nadviseur milieu\nGemeente Dijkhuizen", ["Doe maar.", "Met vriendelijke groet,", "Noor Tol", "signature: adviseur milieu", "signature: Gemeente Dijkhuizen"]],
    ["ends at a sentence", "Doe maar.\nmvg Noor\nadviseur\nGemeente Dijkhuizen\nPS: neem jij morgen de sleutels van de loods mee?\nDan kan ik erin.", ["Doe maar.", "mvg Noor", "adviseur", "signature: Gemeente Dijkhuizen", "PS: neem jij morgen de sleutels van de loods mee?", "Dan kan ik erin."]],
    ["ends where an older mail begins", "Eens.\nGr. Noor\nNoor Tol\nRuimte\n\nOp di 1 sep 2026 om 10:00 schreef Piet:\n> Mag het?", ["Eens.", "Gr. Noor", "Noor Tol", "signature: Ruimte", "quoted: Op di 1 sep 2026 om 10:00 schreef Piet:", "quoted: Mag het?"]],
    ["is nothing without a closing", "Groeten aan je moeder.\nZij is vast blij.\nTot dan.", ["Groeten aan je moeder.", "Zij is vast blij.", "Tot dan."]],
  ])("%s", async (_, body, expected) => {
    expect(await bodyOf(plain(body.replaceAll("\n", "\r\n")))).toEqual(expected);
  });
});

describe("what is sent on", () => {
  const envelope = "---------- Doorgestuurd bericht ----------\nVan: Piet\nDatum: 1 juni 2026\nOnderwerp: Hek\nAan: Jan";
  const rolesOf = async (subject: string, body: string): Promise<readonly string[]> => (await read(bytesOf(`From: a@x.example\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body.replaceAll("\n", "\r\n")}`))).paragraphs.slice(1).map(({ role }) => role);
  const head = ["body", ...Array.from({ length: 5 }, () => "quoted")];

  it.each<[string, string, string, readonly string[]]>([
    ["is what the mail is about", "FW: hek", `Iets voor jou?\n\n${envelope}\n\nHet hek is stuk.\nWie maakt het?`, [...head, "forwarded", "forwarded"]],
    ["ends where an older mail begins", "Fwd: hek", `Iets voor jou?\n\n${envelope}\n\nHet hek is stuk.\n\nVan: Jan\nVerzonden: 30 mei 2026\nAan: Piet\nOud.`, [...head, "forwarded", "quoted", "quoted", "quoted", "quoted"]],
    ["ends where somebody is cited", "Doorst: hek", `Iets voor jou?\n\n${envelope}\n\nHet hek is stuk.\n\nOp di 1 sep 2026 om 10:00 schreef Jan:\nOud.`, [...head, "forwarded", "quoted", "quoted"]],
    ["is not what an answer repeats", "RE: hek", `Ja.\n\n${envelope}\n\nHet hek is stuk.`, [...head, "quoted"]],
  ])("%s", async (_, subject, body, roles) => {
    expect(await rolesOf(subject, body)).toEqual(roles);
  });
});

describe("parts", () => {
  const multipart = (kind: string, ...parts: readonly string[]): string => mail([...parts.map((part) => `--grens\r\n${part}`), "--grens--", ""].join("\r\n"), `Content-Type: multipart/${kind}; boundary=grens`);
  const textPart = "Content-Type: text/plain; charset=utf-8\r\n\r\nPlat.";
  const htmlPart = "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Rijk.</p>";
  const attachment = (headers: string, body = "aGFsbG8="): string => `${headers}\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}`;

  it("show the HTML of two forms of the same", async () => {
    expect(await bodyOf(multipart("alternative", textPart, htmlPart))).toEqual(["Rijk."]);
  });
  it("show the plain text when the HTML is empty", async () => {
    expect(await bodyOf(multipart("alternative", textPart, "Content-Type: text/html\r\n\r\n<html><body></body></html>"))).toEqual(["Plat."]);
  });
  it("show texts after each other", async () => {
    expect(await bodyOf(multipart("mixed", textPart, "Content-Type: text/plain\r\n\r\nNog iets."))).toEqual(["Plat.", "Nog iets."]);
  });
  it.each<[string, string, { readonly name: string; readonly mediaType: string; readonly size: number }]>([
    ["with a plain name", attachment('Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="kaart.pdf"'), { name: "kaart.pdf", mediaType: "application/pdf", size: 5 }],
    ["with a name in another alphabet", attachment("Content-Type: image/png\r\nContent-Disposition: attachment; filename*=utf-8''caf%C3%A9.png"), { name: "café.png", mediaType: "image/png", size: 5 }],
    ["with a name in parts", attachment('Content-Type: image/png\r\nContent-Disposition: attachment; filename*0="lange"; filename*1="naam.png"'), { name: "langenaam.png", mediaType: "image/png", size: 5 }],
    ["with an encoded name", attachment('Content-Type: image/png; name="=?utf-8?Q?caf=C3=A9=2Epng?="\r\nContent-Disposition: attachment'), { name: "café.png", mediaType: "image/png", size: 5 }],
    ["with a path in its name", attachment('Content-Type: text/plain\r\nContent-Disposition: attachment; filename="..\\\\..\\\\etc/passwd"'), { name: "passwd", mediaType: "text/plain", size: 5 }],
    ["without a name", attachment("Content-Type: application/octet-stream\r\nContent-Disposition: attachment"), { name: "", mediaType: "application/octet-stream", size: 5 }],
  ])("count the bytes of an attachment %s", async (_, part, expected) => {
    const { envelope, paragraphs } = await read(multipart("mixed", textPart, part));
    expect(envelope?.attachments).toEqual([expected]);
    expect(paragraphs.map(({ text }) => text)).toEqual(["Vraag", "Plat."]);
  });

  it("read a mail inside a mail as something older", async () => {
    const inside = "Content-Type: message/rfc822\r\n\r\nFrom: a@x.example\r\nSubject: Oud\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nOude tekst.";
    const { envelope, paragraphs } = await read(multipart("mixed", textPart, inside));
    expect(envelope?.attachments).toMatchObject([{ mediaType: "message/rfc822" }]);
    expect(paragraphs.map(({ key, role, text }) => `${key} ${role} ${text}`)).toEqual(["subject subject Vraag", "body:0 body Plat.", "message0:subject quoted Oud", "message0:body:0 quoted Oude tekst."]);
  });

  it("stop at mails inside mails inside mails", async () => {
    let message = plain("diep");
    for (let depth = 0; depth < 40; depth++) message = [...HEADERS, "Content-Type: message/rfc822", "", message].join("\r\n");
    expect((await read(message)).paragraphs.length).toBeLessThan(20);
  });

  it("nested too deep are a damaged mail", async () => {
    const open = Array.from({ length: 300 }, (_, depth) => `Content-Type: multipart/mixed; boundary=g${depth}\r\n\r\n--g${depth}`).join("\r\n");
    await expect(read([...HEADERS, open, "", "x"].join("\r\n"))).rejects.toMatchObject({ code: "file-damaged" });
  });

  it("cut off in the middle still show what is there", async () => {
    const whole = multipart("mixed", textPart, attachment('Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="kaart.pdf"'));
    expect(await bodyOf(whole.slice(0, whole.indexOf("Plat.") + 5))).toEqual(["Plat."]);
  });
});
