/** The same headers for every kind of web server: each file is read back as its server reads it, and held against the rules. */
import { XmlDocument } from "libxml2-wasm";
import { headersIn, rulesFor, type Headers } from "../../scripts/static/rules.ts";
import { headerFiles } from "../../scripts/static/writers.ts";

const FILES = [
  "index.html", "office.html", "taskpane.html", "send-check.js", "taskpane.0123456789.js", "taskpane.0123456789.css", "lists.0123456789.bin",
  "icons/kantlijn-16.png", "setting/default.json", "samples/gemeente/a/input.docx",
];
const rules = rulesFor(FILES);
const written = headerFiles(rules);

type Reader = (text: string, file: string) => Headers;

/** Adds up headers as a server does; the same name twice is what the three do not agree on. */
function together(lists: readonly (readonly (readonly [name: string, value: string])[])[]): Headers {
  const all = lists.flat();
  const twice = all.map(([name]) => name).filter((name, index, names) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`twice: ${twice.join(", ")}`);
  return Object.fromEntries(all);
}

/** Netlify and Cloudflare apply every block that fits. */
const pages: Reader = (text, file) => together(text.trim().split("\n\n").map((block) => {
  const [path = "", ...lines] = block.split("\n");
  const fits = path === `/${file}` || (path.endsWith("*") && `/${file}`.startsWith(path.slice(0, -1)));
  return fits ? lines.map((line) => { const [, name = "", value = ""] = /^ {2}([^:]+): (.*)$/u.exec(line) ?? []; return [name, value] as const; }) : [];
}));

/** IIS starts with the headers of the whole site and adds those of the location. */
const iis: Reader = (text, file) => {
  const document = XmlDocument.fromString(text);
  const headers = "system.webServer/httpProtocol/customHeaders/add";
  const places = ["/configuration", `/configuration/location[@path="${file}"]`, ...(file.includes("/") ? [`/configuration/location[@path="${file.split("/")[0] ?? ""}"]`] : [])];
  const found = together(places.map((place) => {
    const values = (name: string): readonly string[] => document.find(`${place}/${headers}/@${name}`).map(({ content }) => content);
    const contents = values("value");
    return values("name").map((name, index) => [name, contents[index] ?? ""] as const);
  }));
  document.dispose();
  return found;
};

/** nginx takes the headers of the one location that fits, or those around all locations. */
const nginx: Reader = (text, file) => {
  const lines = (part: string): readonly (readonly [string, string])[] => [...part.matchAll(/add_header (\S+) "([^"]*)" always;/gu)].map(([, name = "", value = ""]) => [name, value]);
  const locations = [...text.matchAll(/^location (=|\^~) (\S+) \{\n([^}]*)\}$/gmu)];
  const own = locations.filter(([, kind, path = ""]) => (kind === "=" ? path === `/${file}` : `/${file}`.startsWith(path)));
  if (own.length > 1) throw new Error("two locations fit");
  return together([lines(own[0]?.[3] ?? text.split("\nlocation")[0] ?? "")]);
};

const READERS: Readonly<Record<string, Reader>> = { _headers: pages, "web.config": iis, "nginx.conf": nginx };

test.each(Object.entries(READERS).flatMap(([name, reader]) => [...FILES, "something-else.txt"].map((file) => [name, file, reader] as const)))("%s sends with %s what the rules say", (name, file, reader) => {
  expect(reader(written[name]!, file)).toEqual(headersIn(rules, file));
});

test("what is named after its content is kept for ever, and everything else is asked about", () => {
  const keeping = (file: string): string | undefined => headersIn(rules, file)["Cache-Control"];
  for (const file of FILES) expect([file, keeping(file)]).toEqual([file, /\.[0-9a-f]{10}\./u.test(file) ? "public, max-age=31536000, immutable" : file.startsWith("icons/") ? "public, max-age=86400" : "no-cache"]);
});

test("no inline code anywhere, no inline style but an empty one, and Office may frame what it shows", () => {
  const policy = (file: string): string => headersIn(rules, file)["Content-Security-Policy"] ?? "";
  for (const file of FILES.filter((name) => /\.(?:html|js)$/u.test(name))) {
    expect([file, policy(file)]).toEqual([file, expect.stringMatching(/^default-src 'none'; script-src 'self'/u)]);
    expect(policy(file)).not.toMatch(/unsafe|\*(?![.])|data:[^;]*script/u);
    expect(headersIn(rules, file)).not.toHaveProperty("X-Frame-Options");
  }
  expect(policy("office.html")).toMatch(/frame-ancestors 'self' https:\/\/\*\.cloud\.microsoft .*;/u);
  expect(policy("office.html")).toMatch(/script-src 'self' https:\/\/appsforoffice\.microsoft\.com/u);
  expect(policy("taskpane.html")).toMatch(/frame-ancestors 'self';/u);
});

test("a folder that nobody thought of stops the build", () => {
  expect(() => rulesFor(["private/notes.txt"])).toThrow(/private/u);
});
