import type { Location } from "../../../../src/core/model/index.ts";
import type { Exchange } from "../../../stand-ins/faults.ts";
import { planOf } from "../plans.ts";
import { HOST, PLACE, sharePoint, storeBefore } from "./world.ts";

const place = (id: string, url: string | null): Location => ({ id, kind: "dossier", target: "sharepoint", title: `Dossier ${id}`, description: "", process: "11", parties: ["x"], unit: "Recht", confidentiality: "intern", status: "open", keywords: ["y"], url });
const LIBRARY = place("bezwaar", `https://${HOST}/sites/beleid/Documenten/Bezwaar`);

test("folders below a place are places that are kept as it is, and files are none", async () => {
  const graph = await sharePoint();
  const library = graph.shelves.libraries[0]!;
  const folder = graph.shelves.at(library.root, "Bezwaar")!;
  graph.shelves.add(library.drive, folder.id, "los.docx", new Blob(["x"]));
  const found = await storeBefore(graph.exchange).below!([LIBRARY]);
  expect(found).toEqual({ places: [{ ...LIBRARY, id: "bezwaar/2026", title: "2026", description: "Dossier bezwaar", url: PLACE, parties: [], keywords: [] }], complete: true });
  expect(graph.faults).toEqual([]);
});

test("a place that cannot be looked in is passed over, and said; nothing at all is a failure", async () => {
  const graph = await sharePoint();
  const closed = place("dicht", `https://${HOST}/sites/dicht/Documenten`);
  const found = await storeBefore(graph.exchange).below!([closed, LIBRARY]);
  expect([found.places.map(({ id }) => id), found.complete]).toEqual([["bezwaar/2026"], false]);
  await expect(storeBefore(graph.exchange).below!([closed])).rejects.toMatchObject({ code: "place-refused" });
});

test("more folders than one answer holds are read on, and more than are read are said", async () => {
  const folders = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `Veel/${String(index)}`);
  const many = place("veel", `https://${HOST}/sites/beleid/Documenten/Veel`);
  const of = async (count: number) => {
    const graph = await sharePoint([], { folders: folders(count) });
    const { places, complete } = await storeBefore(graph.exchange).below!([many]);
    return [places.length, complete, graph.faults];
  };
  expect(await of(450)).toEqual([450, true, []]);
  expect(await of(1_001)).toEqual([1_000, false, []]);
});

test.each([
  ["a folder that lies with somebody else", { webUrl: "https://elders.example/sites/beleid/Documenten/Bezwaar/2026" }],
  ["a folder without a name", { name: "" }],
  ["a name without end", { name: "x".repeat(300) }],
  ["what is no folder", { folder: null }],
  ["a number for a name", { name: 7 }],
])("%s in an answer is passed over", async (_, change) => {
  const graph = await sharePoint();
  const changed: Exchange = async (address, request) => {
    const answer = await graph.exchange(address, request);
    if (!address.includes("/children")) return answer;
    const body = (await answer.json()) as { readonly value: readonly object[] };
    return Response.json({ ...body, value: [...body.value.map((item) => ({ ...item, ...change })), "x", null] });
  };
  expect(await storeBefore(changed).below!([LIBRARY])).toEqual({ places: [], complete: true });
});

test("what is stored in a folder that was found stands there", async () => {
  const graph = await sharePoint();
  const store = storeBefore(graph.exchange);
  const { places: [found] } = await store.below!([LIBRARY]);
  const { plan, bytes } = planOf(1, { place: found!.url });
  await store.store(plan, bytes);
  expect(graph.files().map(({ path }) => path)).toEqual(["/sites/beleid/Documenten/Bezwaar/2026/besluit.docx"]);
});
