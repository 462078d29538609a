/** A mail as a mail program writes it. Addresses look like "Naam <naam@plaats.example>". */
export interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  readonly cc?: readonly string[];
  /** As in the header: "Mon, 12 Oct 2026 09:15:00 +0200". Absent in a draft that was never saved. */
  readonly date?: string;
  readonly subject: string;
  readonly id: string;
  /** Still to be sent. */
  readonly draft?: true;
  /** Other headers, in order. */
  readonly headers?: readonly (readonly [string, string])[];
  readonly text: string;
  readonly encoding?: "quoted-printable" | "base64" | "8bit";
  /** Also as HTML, as most mail programs send it. */
  readonly html?: true;
  readonly attachments?: readonly { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[];
}

const ASCII = /^[\x20-\x7e]*$/;

/** A header value outside ASCII, as RFC 2047 wants it. */
function header(value: string): string {
  return ASCII.test(value) ? value : value.replace(/^"?([^"<]*?)"?( <[^>]*>)?$/u, (_, name: string, address: string | undefined) => `=?utf-8?B?${Buffer.from(name, "utf8").toString("base64")}?=${address ?? ""}`);
}

function quotedPrintable(text: string): string {
  const coded = [...Buffer.from(text, "utf8")].map((byte) => {
    if (byte === 10) return "\n";
    return byte === 61 || byte > 126 || byte < 32 ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte);
  }).join("");
  return coded.split("\n").map((line) => line.replace(/ $/, "=20").replace(/((?:=[0-9A-F]{2}|[^=\n]){70,72})(?=.)/g, "$1=\n")).join("\n");
}

function coded(bytes: string | Uint8Array, encoding: "quoted-printable" | "base64" | "8bit"): string {
  if (encoding === "base64") return (Buffer.from(bytes).toString("base64").match(/.{1,76}/g) ?? []).join("\n");
  const text = typeof bytes === "string" ? bytes : Buffer.from(bytes).toString("utf8");
  return encoding === "8bit" ? text : quotedPrintable(text);
}

function textPart(text: string, type: string, encoding: "quoted-printable" | "base64" | "8bit"): string {
  return `Content-Type: ${type}; charset="utf-8"\nContent-Transfer-Encoding: ${encoding}\n\n${coded(text, encoding)}`;
}

function htmlOf(text: string): string {
  const safe = text.trim().replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<html><head><style>p { margin: 0 0 8pt }</style></head><body>\n${safe.split(/\n{2,}/).map((part) => `<p>${part.replaceAll("\n", "<br>\n")}</p>`).join("\n")}\n</body></html>\n`;
}

function many(kind: string, boundary: string, parts: readonly string[]): string {
  return `Content-Type: multipart/${kind};\n boundary="${boundary}"\n\n${parts.map((part) => `--${boundary}\n${part}\n`).join("\n")}\n--${boundary}--`;
}

/** The bytes of an .eml, with the line ends of mail. The same letter always gives the same bytes. */
export function eml(letter: Letter): Promise<Uint8Array> {
  const encoding = letter.encoding ?? "quoted-printable";
  const boundary = `=_${letter.id.replace(/\W/g, "").slice(0, 24)}`;
  const plain = textPart(`${letter.text.trim()}\n`, "text/plain", encoding);
  const text = letter.html === undefined ? plain : many("alternative", `${boundary}-alt`, [plain, textPart(htmlOf(letter.text), "text/html", encoding)]);
  const files = (letter.attachments ?? []).map(({ name, mediaType, bytes }) => `Content-Type: ${mediaType}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${coded(bytes, "base64")}`);
  const head: (readonly [string, string])[] = [
    ...(letter.date === undefined ? [] : [["Date", letter.date] as const]),
    ["From", letter.from], ["To", letter.to.map(header).join(",\n ")],
    ...(letter.cc === undefined ? [] : [["Cc", letter.cc.map(header).join(",\n ")] as const]),
    ["Subject", letter.subject], ["Message-ID", `<${letter.id}>`],
    ...(letter.headers ?? []),
    ...(letter.draft === true ? [["X-Unsent", "1"] as const] : []),
    ["MIME-Version", "1.0"],
  ];
  const top = head.map(([name, value]) => `${name}: ${name === "To" || name === "Cc" ? value : header(value)}`).join("\n");
  const body = files.length === 0 ? text : many("mixed", `${boundary}-mix`, [text, ...files]);
  return Promise.resolve(Buffer.from(`${top}\n${body}\n`.replace(/\r?\n/g, "\r\n"), "utf8"));
}
