/** The server over HTTPS, for the pane in a stand-in for Word and Outlook. */
import { X509Certificate } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../../scripts/tasks/files.ts";
import { openLog } from "../../../src/apps/server/log.ts";
import { certificateIn } from "../../../src/apps/server/secure/certificate.ts";
import { serve, type Serving } from "../../../src/apps/server/serve.ts";
import { openBench, PATIENCE, type Bench } from "./harness.ts";

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const HEAD = '<meta name="kantlijn-session" content=""><meta name="kantlijn-pane-origin" content=""><meta name="kantlijn-stand-in" content="">';

let bench: Bench;
let folder: string;
let serving: Serving;

beforeAll(async () => {
  bench = await openBench();
  folder = mkdtempSync(join(tmpdir(), "kantlijn-secure-"));
  const [dist, library] = [join(folder, "dist"), join(folder, "library")];
  for (const made of [dist, join(library, "nl-nl")]) mkdirSync(made, { recursive: true });
  writeFileSync(join(dist, "office.html"), `<!doctype html><html><head>${HEAD}<script async src="${CDN}"></script></head></html>`);
  for (const page of ["index", "stand-in", "taskpane"]) writeFileSync(join(dist, `${page}.html`), `<!doctype html><html><head>${HEAD}</head></html>`);
  writeFileSync(join(library, "office.js"), "// the library");
  writeFileSync(join(library, "nl-nl", "office_strings.js"), "// words");
  writeFileSync(join(folder, "secret.txt"), "nobody may read this");
  serving = await serve({ project: ROOT, data: join(folder, "data"), databaseUrl: bench.databaseUrl, port: 0, log: openLog(join(folder, "log")), say: () => undefined, dist, standIn: { port: 0, library } });
}, PATIENCE);

afterAll(async () => {
  await serving.stop();
  rmSync(folder, { recursive: true, force: true });
  await bench.end();
}, PATIENCE);

interface Answer { readonly status: number; readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly body: string }

/** Asks over HTTPS, and accepts only the certificate of this server. */
function ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ca = readFileSync(join(folder, "data", "certificate", "localhost.crt"));
    request(address, { ca, headers }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => { body += chunk; });
      answer.on("end", () => { resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }); });
    }).on("error", reject).end();
  });
}

const pane = (path: string): string => `${serving.standIn?.pane ?? ""}${path}`;
const host = (path: string): string => `${serving.standIn?.host ?? ""}${path}`;

test("pane and stand-in are two origins of the same machine, and both answer", async () => {
  expect(pane("")).toMatch(/^https:\/\/localhost:\d+$/);
  expect(host("")).toMatch(/^https:\/\/localhost:\d+$/);
  expect(pane("")).not.toBe(host(""));
  for (const address of [pane("/"), host("/"), pane("/api/health")]) expect((await ask(address)).status).toBe(200);
});

test("the pane for Office gets the library from this machine, and the rest only on request", async () => {
  const { body } = await ask(pane("/office.html"));
  expect(body).not.toContain("appsforoffice.microsoft.com");
  expect(body).toContain('<script src="ajax.js"></script><script async src="office-js/office.js"></script>');
  expect(body).not.toContain("shim.js");
  expect((await ask(pane("/office.html?shim=1"))).body).toContain('office.js"></script><script src="shim.js"></script>');
});

test("the library is served as it is, and nothing beside it", async () => {
  expect((await ask(pane("/office-js/office.js"))).body).toBe("// the library");
  expect((await ask(pane("/office-js/nl-nl/office_strings.js"))).body).toBe("// words");
  for (const path of ["/office-js/../secret.txt", "/office-js/%2e%2e/secret.txt", "/office-js/..%2fsecret.txt", "/office-js/none.js"]) {
    const { status, body } = await ask(pane(path));
    expect([path, status === 404 || status === 403, body.includes("nobody")]).toEqual([path, true, false]);
  }
});

test("pages learn where pane and stand-in are", async () => {
  expect((await ask(host("/stand-in.html"))).body).toContain(`<meta name="kantlijn-pane-origin" content="${pane("")}">`);
  expect((await ask(pane("/"))).body).toContain(`<meta name="kantlijn-stand-in" content="${host("/stand-in.html")}">`);
});

test("only the pane for Office may be framed by another origin, and only by the stand-in and Office", async () => {
  const office = await ask(pane("/office.html"));
  expect(office.headers["x-frame-options"]).toBeUndefined();
  expect(office.headers["content-security-policy"]).toContain(`frame-ancestors 'self' https://*.cloud.microsoft https://*.office.com https://*.office365.com https://*.officeapps.live.com https://*.sharepoint.com ${host("")};`);
  for (const page of ["/taskpane.html", "/", "/stand-in.html"]) {
    const { headers } = await ask(pane(page));
    expect([headers["x-frame-options"], headers["content-security-policy"]]).toEqual(["SAMEORIGIN", expect.stringContaining("frame-ancestors 'self';")]);
  }
  expect((await ask(host("/stand-in.html"))).headers["content-security-policy"]).toContain(`frame-src 'self' ${pane("")};`);
});

test("over HTTPS another origin is refused too, the plain one included", async () => {
  const { port } = new URL(pane(""));
  for (const origin of [`http://localhost:${port}`, host(""), "https://evil.example"]) expect((await ask(pane("/api/captures"), { origin })).status).toBe(403);
  expect((await ask(pane("/"), { origin: pane("") })).status).toBe(200);
});

test("a server without a stand-in leaves the pages as they are", async () => {
  const plain = await bench.start();
  expect((await fetch(`${plain.address}office-js/office.js`)).status).toBe(404);
});

describe("the certificate", () => {
  const made = () => mkdtempSync(join(tmpdir(), "kantlijn-certificate-"));

  it("names this machine alone, and its key is for its owner", async () => {
    const place = made();
    const { cert, key } = await certificateIn(place, new Date("2026-11-27T09:00:00Z"));
    const read = new X509Certificate(cert);
    expect(read.subjectAltName).toMatch(/^DNS:localhost, IP Address:127\.0\.0\.1, IP Address:0:0:0:0:0:0:0:1$/);
    expect(read.ca).toBe(false);
    expect(key).toContain("PRIVATE KEY");
    if (process.platform !== "win32") expect(statSync(join(place, "localhost.key")).mode & 0o077).toBe(0);
    rmSync(place, { recursive: true });
  });

  it("is kept until a week before it ends, and made anew when it is damaged", async () => {
    const place = made();
    const first = await certificateIn(place, new Date("2026-11-27T09:00:00Z"));
    expect((await certificateIn(place, new Date("2027-11-19T09:00:00Z"))).cert).toBe(first.cert);
    const second = await certificateIn(place, new Date("2027-11-21T09:00:00Z"));
    expect(second.cert).not.toBe(first.cert);
    writeFileSync(join(place, "localhost.crt"), "damaged");
    expect((await certificateIn(place, new Date("2027-11-21T09:00:00Z"))).cert).toContain("BEGIN CERTIFICATE");
    rmSync(place, { recursive: true });
  });
});
