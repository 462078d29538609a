/** Content types and retention labels: what the library takes is set, what it does not take is said and holds nothing up. */
import { faulty, FAULTS } from "../../../stand-ins/faults.ts";
import { DOCUMENT } from "../../../stand-ins/graph/library.ts";
import { planOf } from "../plans.ts";
import { HOST, PLACE, sharePoint, storeBefore, TYPE } from "./world.ts";

const SET = { sharepoint: { contentTypes: { besluit: TYPE.name } } };

test.each<readonly [string, object, string, readonly string[] | undefined]>([
  ["by its name, in whatever capitals", { Besluit: "besluit (ARCHIEF)" }, TYPE.library, undefined],
  ["by the id of the site", { besluit: TYPE.site }, TYPE.library, undefined],
  ["by the id of the library", { besluit: TYPE.library }, TYPE.library, undefined],
  ["for every kind", { "*": TYPE.name }, TYPE.library, undefined],
  ["its own before that of every kind", { "*": "Document", besluit: TYPE.name }, TYPE.library, undefined],
  ["not for another kind", { notitie: TYPE.name }, DOCUMENT, undefined],
  ["the one it has already", { besluit: "Document" }, DOCUMENT, undefined],
  ["one that the library lacks", { besluit: "Dossierstuk" }, DOCUMENT, ["content-type"]],
])("%s", async (_, contentTypes, type, remarks) => {
  const graph = await sharePoint();
  const { plan, bytes } = planOf(1, { place: PLACE });
  const receipt = await storeBefore(graph.exchange, { sharepoint: { contentTypes } }).store(plan, bytes);
  expect([graph.files().map((file) => file.type), receipt.remarks, graph.faults]).toEqual([[type], remarks, []]);
});

test("a label that may not be set here is said on the receipt, also at the next attempt, and the document is there", async () => {
  const graph = await sharePoint(undefined, { labels: ["Vijf jaar"] });
  const { plan, bytes } = planOf(1, { place: PLACE });
  const setting = { sharepoint: { labels: { vernietigen: "Tien jaar" }, contentTypes: { besluit: "Dossierstuk" } } };
  const remarks = async () => (await storeBefore(graph.exchange, setting).store(plan, bytes)).remarks;
  expect([await remarks(), await remarks()]).toEqual([["content-type", "label"], ["content-type", "label"]]);
  expect(graph.files().map(({ label, path }) => [label, path.endsWith("/besluit.docx")])).toEqual([[null, true]]);
});

test.each(["Bezwaar/2026", "Werk"])("a document that stood in %s gets its old type back", async (where) => {
  const graph = await sharePoint(undefined, { types: { "0x010100CC": "Notitie", [TYPE.library]: TYPE.name } });
  const library = graph.shelves.libraries[0]!;
  const entry = graph.shelves.add(library.drive, graph.shelves.at(library.root, where)!.id, "besluit.docx", new Blob(["x"]));
  entry.type = "0x010100CC";
  const { plan, bytes } = planOf(2, { place: PLACE, source: graph.shelves.addressOf(entry) });
  const { captureId, handle } = await storeBefore(graph.exchange, SET).store(plan, bytes);
  expect(entry.type).toBe(TYPE.library);
  await storeBefore(graph.exchange, SET).undo(captureId, handle);
  expect([entry.type, graph.faults]).toEqual(["0x010100CC", []]);
});

test.each(FAULTS.map((fault) => [fault]))("%s once, while the type is set: one document, and the type or a remark", async (fault) => {
  for (const asked of ["/contentTypes", "/listItem", "/items/"]) {
    const graph = await sharePoint();
    const { plan, bytes } = planOf(3, { place: PLACE });
    let met = false;
    let note: string | undefined;
    const keep = (text: string): Promise<void> => { note = text; return Promise.resolve(); };
    const store = storeBefore(faulty(graph.exchange, { choose: ({ address, method }) => {
      const now = !met && (asked === "/items/" ? method === "PATCH" && address.includes("/lists/") : address.endsWith(asked));
      met ||= now;
      return now ? fault : null;
    } }), SET);
    const receipt = await store.store(plan, bytes, { keep }).catch(() => null) ?? await store.store(plan, bytes, { keep, ...(note === undefined ? {} : { earlier: note }) });
    const [file, ...others] = graph.files();
    expect([met, others, file?.type === TYPE.library || receipt.remarks?.includes("content-type"), graph.faults]).toEqual([true, [], true, []]);
  }
});

test("who sets it up hears which types a library lacks", async () => {
  const graph = await sharePoint();
  const store = storeBefore(graph.exchange, { sharepoint: { contentTypes: { besluit: TYPE.name, notitie: "Notitie", brief: "Notitie" } } });
  expect((await store.reach!(PLACE)).lackingContentTypes).toEqual(["Notitie"]);
  expect((await store.reach!(`https://${HOST}/sites/beleid/Archief`)).lackingContentTypes).toEqual([TYPE.name, "Notitie"]);
});
