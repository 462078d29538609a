import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { Receipt } from "../../../src/core/model/index.ts";
import { csvLine } from "../../../src/apps/server/register/csv.ts";
import type { RegisterRow, TidyReason } from "../../../src/apps/server/schemas.ts";
import { exportTexts as english } from "../../../src/language/en/console.ts";
import { exportTexts } from "../../../src/language/nl/console.ts";
import { openBench, PATIENCE, problemOf, recordWith, type Bench, type TestServer } from "./harness.ts";
import { fillRegister } from "./many.ts";

let bench: Bench;
let server: TestServer;
const NOW = "2024-05-01T09:00:00.000Z";
const RETENTION = recordWith().retention;
const kept: Receipt[] = [];
const MARKED = { marked: [{ kind: "person" as const, grounds: ["5.1.2.e"], paragraph: 2, start: 4, end: 10, offset: 104 }], wooQueue: { id: "woo", title: "Werkvoorraad openbaarheid" } };
const DOCUMENT = randomUUID();

beforeAll(async () => {
  bench = await openBench();
  // A session ends after a day, so every moment has a server of its own.
  const at = async (moment: string): Promise<TestServer> => bench.start({ clock: () => new Date(moment) });
  server = await at("2024-03-01T09:00:00.000Z");
  kept.push(await server.keep("een", { id: DOCUMENT, title: "Nota parkeren", status: "concept", unit: "Ruimte", documentType: { label: "beleidsnota", uri: null } }, "nota.txt"));
  server = await at("2024-03-31T22:30:00.000Z");
  kept.push(await server.keep("twee", { id: DOCUMENT, title: "Nota parkeren", status: "definitief", unit: "Ruimte", documentType: { label: "beleidsnota", uri: null }, retention: { ...RETENTION, valuation: "bewaren", term: null } }));
  server = await at(NOW);
  kept.push(await server.keep("een", { title: "100% =SOM(A1) \"Éénmalig\"", status: null, unit: null, documentType: null, date: "2023-02-01", location: { id: "lib", title: "Bibliotheek", kind: "bibliotheek", target: "vault" } }));
  kept.push(await server.keep("vier", { title: "Andere brief", date: null, ...MARKED, retention: { ...RETENTION, valuation: null, term: null } }));
  kept.push(await server.keep("vijf", { title: "Teruggenomen", status: "concept" }));
  await server.ask(`api/captures/${kept[4]!.captureId}/withdrawal`, { method: "POST" });
}, PATIENCE);
afterAll(() => bench.end(), PATIENCE);

interface Page { readonly captures: readonly RegisterRow[]; readonly total: number; readonly offset: number; readonly next: string | null }
const page = async (query = ""): Promise<Page> => (await server.ask(`api/captures?${query}`)).json() as Promise<Page>;
/** Numbers of the captures above, in the order in which they come. */
const found = async (query: string): Promise<readonly number[]> => (await page(query)).captures.map(({ captureId }) => kept.findIndex((receipt) => receipt.captureId === captureId) + 1);

describe("the list", () => {
  it.each<readonly [string, readonly number[]]>([
    ["", [5, 4, 3, 2, 1]],
    ["text=PARKEREN", [2, 1]], ["text=100%25", [3]], ["text=_", []], ["text=%C3%A9%C3%A9nmalig", [3]], ["text=EENMALIG", [3]], ["text=z-26-100", [5, 4, 3, 2, 1]], ["text=nota.txt", [1]], ["text=bibliotheek", [3]],
    ["kind=beleidsnota", [2, 1]], ["kind=", [3]], ["place=lib", [3]], ["unit=Ruimte", [5, 4, 2, 1]], ["unit=", [3]],
    ["status=concept", [5, 1]], ["status=definitief", [4, 2]], ["status=unknown", [3]],
    ["delivery=here", [3]], ["delivery=elsewhere", [4, 2, 1]], ["delivery=withdrawn", [5]],
    ["term=bewaren", [2]], ["term=vernietigen", [5, 3, 1]], ["term=unknown", [4]], ["term=due", [3]], ["marked=yes", [4]], ["marked=no", [5, 3, 2, 1]],
    // The moment lies in the next day in Amsterdam.
    ["from=2024-04-01&to=2024-04-01", [2]], ["to=2024-03-31", [1]], ["from=2024-05-01", [5, 4, 3]],
    ["status=concept&delivery=elsewhere", [1]],
    ["sort=stored&order=asc", [1, 2, 3, 4, 5]], ["sort=title&order=asc", [3, 4, 2, 1, 5]], ["sort=place&order=asc", [3, 5, 4, 2, 1]], ["sort=due&order=asc", [3, 5, 1, 4, 2]], ["sort=kind&order=desc", [5, 4, 2, 1, 3]],
    ["limit=2&offset=2", [3, 2]],
  ])("gives for %j what meets it, in order", async (query, wanted) => {
    expect(await found(query)).toEqual(wanted);
  });

  it("tells how many there are, and where a capture stands", async () => {
    expect(await page("limit=2&status=concept")).toMatchObject({ total: 2, offset: 0 });
    expect(await page(`limit=2&at=${kept[0]!.captureId}`)).toMatchObject({ total: 5, offset: 4, captures: [{ captureId: kept[0]!.captureId }] });
    expect(await page(`at=${randomUUID()}`)).toMatchObject({ offset: 0 });
  });

  it.each(["marked=some", "sort=wat", "order=up", "from=gisteren", "to=2024-02-30", "status=af", "offset=-1", "at=1", `text=${"x".repeat(201)}`])("refuses %s", async (query) => {
    expect(await problemOf(await server.ask(`api/captures?${query}`))).toMatchObject({ status: 422 });
  });

  it("says of each where it is and when its term can be over", async () => {
    const rows = (await page()).captures.toReversed();
    expect(rows.map(({ delivery, dueFrom }) => [delivery, dueFrom])).toEqual([["elsewhere", "2027-11-20"], ["elsewhere", null], ["here", "2024-02-01"], ["elsewhere", null], ["withdrawn", "2027-11-20"]]);
  });

  it("says of what is marked where the Woo team finds it, also in the file", async () => {
    expect((await page()).captures.map(({ wooQueue }) => wooQueue)).toEqual([null, MARKED.wooQueue, null, null, null]);
    const lines = (await (await server.ask("api/register/export.csv?marked=yes")).text()).split("\r\n");
    expect([lines.length, lines[1]?.endsWith(';"1";"Werkvoorraad openbaarheid";"";"Niet aangeboden"')]).toEqual([3, true]);
  });

  it("offers what occurs, to choose from", async () => {
    expect(await (await server.ask("api/register/choices")).json()).toEqual({
      kinds: ["beleidsnota", "brief"], units: ["Ruimte"], places: [{ id: "lib", title: "Bibliotheek" }, { id: "Z-26-100", title: "Speeltuin Lindelaan" }],
    });
  });
});

describe("what may be tidied up", () => {
  it("is listed with its reasons, and nothing is deleted", async () => {
    const before = (await page()).total;
    const { items, total } = (await (await server.ask("api/register/tidy")).json()) as { readonly items: readonly { readonly row: RegisterRow; readonly reasons: readonly TidyReason[] }[]; readonly total: number };
    expect([total, items.map(({ row }) => row.title)]).toEqual([2, ["Nota parkeren", "100% =SOM(A1) \"Éénmalig\""]]);
    expect(items.map(({ reasons }) => reasons)).toEqual([
      [{ kind: "concept", other: null, since: null }, { kind: "older", other: kept[1]!.captureId, since: null }],
      [{ kind: "duplicate", other: kept[0]!.captureId, since: null }, { kind: "due", other: null, since: "2024-02-01" }],
    ]);
    expect((await page()).total).toBe(before);
  });

  it("comes in pages", async () => {
    expect(await (await server.ask("api/register/tidy?limit=1&offset=1")).json()).toMatchObject({ total: 2, offset: 1, items: [{ row: { captureId: kept[2]!.captureId } }] });
  });
});

describe("taking the list along", () => {
  it("gives a file that a Dutch Excel opens right, with what was chosen in the order that was chosen", async () => {
    const answer = await server.ask("api/register/export.csv?sort=stored&order=asc&status=unknown");
    expect([answer.headers.get("content-type"), answer.headers.get("content-disposition")]).toEqual(["text/csv; charset=utf-8", expect.stringContaining("vastgelegd.csv")]);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const lines = bytes.toString("utf8").slice(1).split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe(exportTexts.columns.map((name) => `"${name}"`).join(";"));
    expect(lines[1]).toMatch(/^"100% =SOM\(A1\) ""Éénmalig""";"";"lib";"Bibliotheek";"";"";"2024-05-01 11:00:00";"Staat waar het hoort";""/u);
  });

  it("has headings in the language that was asked for, and refuses one that Kantlijn does not speak", async () => {
    const answer = await server.ask("api/register/export.csv?lang=en&text=Nota%20parkeren");
    expect(answer.headers.get("content-disposition")).toContain("filed.csv");
    const [head, line] = (await answer.text()).split("\r\n");
    expect(head).toContain(english.columns.map((name) => `"${name}"`).join(";"));
    expect(line).toContain(`"${english.delivery.elsewhere}"`);
    expect(await problemOf(await server.ask("api/register/export.csv?lang=xx"))).toMatchObject({ status: 422 });
  });

  it("gives the same as JSON, and an empty list where nothing was chosen", async () => {
    const json = async (query: string): Promise<unknown> => (await server.ask(`api/register/export.json?${query}`)).json();
    expect(await json("")).toEqual((await page()).captures);
    expect(await json("text=bestaatniet")).toEqual([]);
  });

  it.each([["=1+1", "'=1+1"], ["+31", "'+31"], ["-1", "'-1"], ["@x", "'@x"], ["\tx", "'\tx"], ["\rx", "'\rx"], ["a=b", "a=b"]])("keeps %j from being a formula", (cell, wanted) => {
    expect(csvLine([cell])).toBe(`"${wanted}"\r\n`);
  });

  it("gives every cell back, whatever somebody wrote in it", () => {
    const cellsOf = (line: string): readonly string[] => [...line.matchAll(/"((?:[^"]|"")*)"(?:;|\r\n$)/gu)].map(([, cell = ""]) => cell.replaceAll('""', '"'));
    fc.assert(fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 5 }), (cells) => {
      const read = cellsOf(csvLine(cells));
      expect(read.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/u, ""))).toEqual(cells);
      expect(read.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
    }));
  });
});

test("ten thousand rows come in pages, and go along whole and once", async () => {
  const other = await bench.start({ clock: () => new Date(NOW) });
  await fillRegister(bench, 10_000);
  const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
    const begun = performance.now();
    return [await work(), performance.now() - begun];
  };
  const figures: Record<string, string> = {};
  const ask = async (name: string, path: string): Promise<unknown> => {
    const times: number[] = [];
    let answer: unknown = null;
    for (let time = 0; time < 5; time += 1) {
      const [body, milliseconds] = await timed(async () => (await other.ask(path)).json());
      [answer] = [body, times.push(milliseconds)];
    }
    figures[name] = `${Math.min(...times).toFixed(0)} ms`;
    return answer;
  };
  expect(await ask("first page", "api/captures")).toMatchObject({ total: 10_005 });
  expect(await ask("last page", "api/captures?offset=9950")).toMatchObject({ offset: 9_950 });
  expect(await ask("words", "api/captures?text=dossier%20777")).toMatchObject({ total: 10 });
  expect(await ask("sorted by title", "api/captures?sort=title&order=asc")).toMatchObject({ total: 10_005 });
  expect(await ask("tidy list", "api/register/tidy")).toMatchObject({ offset: 0 });
  await ask("choices", "api/register/choices");
  const [csv, whole] = await timed(async () => (await other.ask("api/register/export.csv")).text());
  figures["export"] = `${whole.toFixed(0)} ms`;
  expect(new Set(csv.split("\r\n")).size).toBe(10_007);
  const seen = new Set<string>();
  for (let offset = 9_000; offset < 10_005; offset += 200) for (const { captureId } of (await page(`limit=200&offset=${String(offset)}&sort=kind`)).captures) seen.add(captureId);
  expect(seen.size).toBe(1_005);
  console.log(`10,005 rows: ${JSON.stringify(figures)}`);
  await other.stop();
}, PATIENCE);
