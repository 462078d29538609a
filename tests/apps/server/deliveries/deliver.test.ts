import { mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zgwStandIn, type ZgwStandIn } from "../../../stand-ins/zgw/stand-in.ts";
import { openBench, PATIENCE, problemOf, type Bench, type TestServer } from "../harness.ts";
import { hasty, settled, until } from "./connected.ts";

let bench: Bench;
let server: TestServer;
let standIn: ZgwStandIn;
beforeAll(async () => {
  [bench, standIn] = await Promise.all([openBench(), zgwStandIn()]);
  server = await bench.start(hasty(standIn));
}, PATIENCE);
afterAll(() => bench.end(), PATIENCE);

const documentsOf = (captureId: string) => [...standIn.state.documents.values()].filter(({ versions }) => String(versions.at(-1)?.fields["beschrijving"]).includes(captureId));
const row = async (captureId: string) => ((await (await server.ask(`api/captures/${captureId}`)).json()) as { readonly delivery: string; readonly onward: { readonly address: string | null } | null });

describe("a capture for a zaak", () => {
  it("is safe at once, and then goes on to the zaak", async () => {
    const { captureId } = await server.keep("Geachte heer,");
    expect((await settled(server, captureId, "delivered"))).toMatchObject({ state: "delivered", code: null, attempts: 1, nextAt: null });
    const [document] = documentsOf(captureId);
    expect(document?.versions[0]?.content.toString()).toBe("Geachte heer,");
    expect(standIn.state.zaakRelations.map((one) => one.document)).toContain(document?.uuid);
    expect(await row(captureId)).toMatchObject({ delivery: "delivered", onward: { address: `${standIn.addresses.documenten}enkelvoudiginformatieobjecten/${document!.uuid}` } });
    expect(standIn.violations).toEqual([]);
  }, PATIENCE);

  it("waits for somebody when the zaak is not there, and goes when it is", async () => {
    const { captureId } = await server.keep("Naar nergens", { location: { id: "Z-99-1", title: "Geen zaak", kind: "zaak", target: "zgw" } });
    expect(await settled(server, captureId, "failed")).toMatchObject({ code: "delivery-place", nextAt: null });
    expect(await row(captureId)).toMatchObject({ delivery: "stuck" });
    const { captures } = (await (await server.ask("api/captures?delivery=stuck")).json()) as { readonly captures: readonly { readonly captureId: string }[] };
    expect(captures.map((one) => one.captureId)).toEqual([captureId]);
    standIn.state.zaken.push({ ...standIn.state.zaken[0]!, uuid: "5c9a1f6e-64a7-4f0c-9d43-2a4f1f2c0e11", number: "Z-99-1" });
    await server.ask(`api/captures/${captureId}/delivery`, { method: "POST" });
    await settled(server, captureId, "delivered");
    expect(documentsOf(captureId)).toHaveLength(1);
  }, PATIENCE);

  it("is taken back from there when its author undoes it", async () => {
    const { captureId } = await server.keep("Toch niet");
    await settled(server, captureId, "delivered");
    await server.ask(`api/captures/${captureId}/withdrawal`, { method: "POST" });
    await settled(server, captureId, "withdrawn");
    expect(documentsOf(captureId)).toEqual([]);
    expect(await row(captureId)).toMatchObject({ delivery: "withdrawn" });
  }, PATIENCE);

  it("that was undone before it went does not go", async () => {
    const { captureId } = await server.keep("Nooit gegaan", { location: { id: "Z-99-2", title: "Geen zaak", kind: "zaak", target: "zgw" } });
    await settled(server, captureId, "failed");
    await server.ask(`api/captures/${captureId}/withdrawal`, { method: "POST" });
    await settled(server, captureId, "withdrawn");
    expect(documentsOf(captureId)).toEqual([]);
  }, PATIENCE);
});

test("a later version of a document becomes a version there, in order", async () => {
  const first = await server.keep("versie een", {}, "nota.txt");
  const second = await server.keep("versie twee", { id: first.documentId, title: "Nota, tweede versie" }, "nota.txt");
  await settled(server, second.captureId, "delivered");
  const all = [...standIn.state.documents.values()].filter(({ versions }) => versions[0]?.fields["identificatie"] === first.documentId);
  expect(all.map(({ versions }) => versions.map(({ content }) => content.toString()))).toEqual([["versie een", "versie twee"]]);
  expect(all[0]?.versions[1]?.fields["titel"]).toBe("Nota, tweede versie");
  expect(standIn.violations).toEqual([]);
}, PATIENCE);

test("what stays in the vault goes nowhere", async () => {
  const { captureId } = await server.keep("Blijft hier", { location: { id: "vault", title: "Kantlijn", kind: "bibliotheek", target: "vault" } });
  expect(await row(captureId)).toMatchObject({ delivery: "here", onward: null });
  expect(await problemOf(await server.ask(`api/captures/${captureId}/delivery`))).toMatchObject({ status: 404, code: "capture-not-found" });
});

test("what an older server took up goes along when it is found", async () => {
  const data = mkdtempSync(join(tmpdir(), "kantlijn-older-"));
  symlinkSync(join(server.data, "vault"), join(data, "vault"), "junction");
  const plain = await bench.start({ data });
  const { captureId } = await plain.keep("Van een eerdere versie");
  expect((await (await plain.ask(`api/captures/${captureId}`)).json())).toMatchObject({ delivery: "elsewhere", onward: null });
  await plain.stop();
  await until(() => row(captureId), ({ delivery }) => delivery === "delivered");
  expect(documentsOf(captureId)).toHaveLength(1);
}, PATIENCE);

test("what a process left behind that is gone says that it was interrupted", async () => {
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => { goOn = resolve; });
  const slow = await bench.start(hasty(standIn, async (...request) => {
    await held;
    return standIn.exchange(...request);
  }));
  await server.stop();
  const { captureId } = await slow.keep("Halverwege");
  await settled(slow, captureId, "delivering");
  await bench.query(`update deliveries set owner = gen_random_uuid() where capture_id = '${captureId}'`);
  expect(await settled(slow, captureId, "waiting")).toMatchObject({ code: "delivery-interrupted", attempts: 1 });
  goOn();
  await slow.stop();
}, PATIENCE);

test("nothing of a document stands in the log", () => {
  expect(server.log()).toContain('"event":"delivery"');
  expect(server.log()).not.toMatch(/speeltuin|Geachte|Noordhof|geheim van/i);
});
