import { faulty, FAULTS, type Fault } from "../../../stand-ins/faults.ts";
import { planOf, RECORD } from "../plans.ts";
import { FOLDER, HOST, PLACE, sharePoint, storeBefore } from "./world.ts";

const paths = (graph: Awaited<ReturnType<typeof sharePoint>>) => graph.files().map(({ path }) => path);

describe("a new file", () => {
  test("stands in its folder under its own name, with its columns, and the receipt leads there", async () => {
    const graph = await sharePoint();
    const { plan, bytes } = planOf(1, { place: PLACE });
    const receipt = await storeBefore(graph.exchange).store(plan, bytes);
    expect(paths(graph)).toEqual([`${FOLDER}/besluit.docx`]);
    expect(graph.files()[0]?.fields).toEqual({
      Title: RECORD.title, KantlijnSoort: "besluit", KantlijnOnderwerp: "Bezwaar dakkapel", KantlijnDatum: "2026-11-20T12:00:00Z", KantlijnStatus: "definitief", KantlijnVersie: "2", KantlijnVervangt: null, KantlijnAuteur: "Noor Bakker",
      KantlijnAfdeling: "Juridische Zaken", KantlijnPartijen: "De heer Jansen; Bouwbedrijf De Hoek", KantlijnTaal: "nl", KantlijnVertrouwelijkheid: "intern", KantlijnZaaknummer: "Z-2026-7", KantlijnOrganisatie: "gemeente Waterkant",
      KantlijnSelectielijst: "Selectielijst 2020", KantlijnSelectienummer: "11.1.1", KantlijnWaardering: "vernietigen", KantlijnBewaartermijn: "P10Y", KantlijnProcestype: "11", KantlijnWoo: "beschikkingen", KantlijnBeleid: "gemeente 1",
      KantlijnBevestigd: RECORD.confirmedAt, KantlijnDocument: plan.record.id, KantlijnKenmerk: plan.idempotencyKey, KantlijnSha256: plan.sha256,
    });
    expect(receipt.address).toBe(`https://${HOST}/sites/beleid/Documenten/Bezwaar/2026/besluit.docx`);
    expect(new Uint8Array(await graph.files()[0]!.bytes.arrayBuffer())).toEqual(new Uint8Array(await bytes.arrayBuffer()));
    expect(graph.faults).toEqual([]);
  });

  test.each([
    ["a library", `https://${HOST}/sites/beleid/Documenten`, "/sites/beleid/Documenten"],
    ["a site: its first library", `https://${HOST}/sites/beleid`, "/sites/beleid/Documenten"],
    ["a folder without its library", `https://${HOST}/sites/beleid/Werk/`, "/sites/beleid/Documenten/Werk"],
    ["the root of everything", `https://${HOST}/Gedeelde%20documenten`, "/Gedeelde documenten"],
    ["a view in a browser", `https://${HOST}/sites/beleid/Documenten/Forms/AllItems.aspx?id=%2Fsites%2Fbeleid%2FDocumenten%2FBezwaar%2F2026&viewid=1`, FOLDER],
    ["a link to a folder", `https://${HOST}/:f:/r/sites/beleid/Documenten/Bezwaar/2026?csf=1&web=1`, FOLDER],
    ["capitals that differ", `https://${HOST}/Sites/Beleid/documenten/bezwaar/2026`, FOLDER],
    ["another library", `https://${HOST}/sites/beleid/Archief/Oud`, "/sites/beleid/Archief/Oud"],
  ])("goes to %s", async (_, place, folder) => {
    const graph = await sharePoint();
    const { plan, bytes } = planOf(1, { place });
    await storeBefore(graph.exchange).store(plan, bytes);
    expect([paths(graph), graph.faults]).toEqual([[`${folder}/besluit.docx`], []]);
  });

  test.each([
    ["a folder that is not there", `https://${HOST}/sites/beleid/Documenten/Nergens`, "place-not-found"],
    ["a site that is not there", `https://${HOST}/sites/niets/Documenten`, "place-not-found"],
    ["a site that Kantlijn was not granted", `https://${HOST}/sites/dicht/Documenten`, "place-refused"],
    ["http", `http://${HOST}/sites/beleid`, "place-not-found"],
    ["a name of a machine", "https://sharepoint/sites/beleid", "place-not-found"],
    ["no address", "zaaksysteem", "place-not-found"],
    ["a way up", `https://${HOST}/sites/beleid/%2e%2e%2f/x`, "place-not-found"],
  ])("%s is said, and nothing is sent", async (_, place, code) => {
    const graph = await sharePoint();
    const { plan, bytes } = planOf(1, { place });
    await expect(storeBefore(graph.exchange).store(plan, bytes)).rejects.toMatchObject({ code });
    expect(paths(graph)).toEqual([]);
  });

  test("overwrites nobody's file, and is found again under its number", async () => {
    const graph = await sharePoint();
    const library = graph.shelves.libraries[0]!;
    const folder = graph.shelves.at(library.root, "Bezwaar/2026")!;
    const theirs = graph.shelves.add(library.drive, folder.id, "Besluit.docx", new Blob(["van een ander"]));
    const { plan, bytes } = planOf(1, { place: PLACE });
    const receipt = await storeBefore(graph.exchange).store(plan, bytes);
    expect(receipt.file.name).toBe("besluit (2).docx");
    expect(await storeBefore(graph.exchange).store(plan, bytes)).toEqual(receipt);
    expect([await theirs.bytes.text(), theirs.fields, paths(graph).length]).toEqual(["van een ander", {}, 2]);
  });

  test("a folder full of files with this name takes one more, and finds it again", async () => {
    const graph = await sharePoint();
    const library = graph.shelves.libraries[0]!;
    const folder = graph.shelves.at(library.root, "Bezwaar/2026")!;
    for (const number of Array.from({ length: 60 }, (_, at) => at + 1)) graph.shelves.add(library.drive, folder.id, number === 1 ? "besluit.docx" : `besluit (${String(number)}).docx`, new Blob(["van een ander"]));
    const { plan, bytes } = planOf(1, { place: PLACE });
    const receipt = await storeBefore(graph.exchange).store(plan, bytes);
    expect(receipt.file.name).toBe("besluit (00000001).docx");
    expect(await storeBefore(graph.exchange).store(plan, bytes)).toEqual(receipt);
    expect(paths(graph)).toHaveLength(61);
  });

  test("a name that SharePoint does not take is made one that it does", async () => {
    const graph = await sharePoint();
    const { plan, bytes } = planOf(1, { place: PLACE, fileName: "~$RE: offerte \"A\" <2026> #1 100%?.eml" });
    expect((await storeBefore(graph.exchange).store(plan, bytes)).file.name).toBe("RE_ offerte _A_ _2026_ _1 100__.eml");
    expect(graph.faults).toEqual([]);
  });

  test("a choice that the library does not know leaves the other columns filled; one it has no column for is passed over", async () => {
    const graph = await sharePoint([{ name: "Title" }, { name: "KantlijnStatus", choices: ["Concept"] }, { name: "Onderwerp" }, { name: "KantlijnWoo", choices: ["beschikkingen"], many: true }, { name: "KantlijnTaal", readOnly: true }, { name: "KantlijnKenmerk" }]);
    const { plan, bytes } = planOf(1, { place: PLACE });
    await storeBefore(graph.exchange, { sharepoint: { columns: { subject: "Onderwerp" } } }).store(plan, bytes);
    expect(graph.files()[0]?.fields).toEqual({ Title: RECORD.title, Onderwerp: "Bezwaar dakkapel", KantlijnWoo: ["beschikkingen"], KantlijnKenmerk: plan.idempotencyKey });
  });

  test("gets the label that the organisation has for it", async () => {
    const graph = await sharePoint();
    const { plan, bytes } = planOf(1, { place: PLACE });
    await storeBefore(graph.exchange, { sharepoint: { labels: { "11.1.1": "Tien jaar", vernietigen: "Ooit weg" } } }).store(plan, bytes);
    expect(graph.files()[0]?.label).toBe("Tien jaar");
  });
});

describe("a large file", () => {
  const SIZE = 21 * 2 ** 20 + 5;

  test("goes in parts, without a token, and resumes where it was cut off", async () => {
    const graph = await sharePoint();
    const { plan, bytes } = planOf(2, { size: SIZE, place: PLACE });
    let parts = 0;
    const cut = faulty(graph.exchange, { choose: ({ address, method }) => {
      if (method !== "PUT" || !address.includes("/_api/")) return null;
      parts += 1;
      return parts === 2 ? "cut-during" : parts === 4 ? "cut-after" : null;
    } });
    const told: number[] = [];
    await storeBefore(cut).store(plan, bytes, { progress: (sent) => { told.push(sent); } });
    expect([paths(graph), graph.faults]).toEqual([[`${FOLDER}/besluit.docx`], []]);
    expect(Buffer.from(await graph.files()[0]!.bytes.arrayBuffer()).equals(Buffer.from(await bytes.arrayBuffer()))).toBe(true);
    // Three parts, and none of them written twice.
    expect(graph.sessions.written).toBe(3);
    expect(told.at(-1)).toBeGreaterThan(20 * 2 ** 20);
  });

  test("goes on after a failure that was told, from where it was", async () => {
    const graph = await sharePoint();
    const { plan, bytes } = planOf(2, { size: SIZE, place: PLACE });
    let away = true;
    const store = storeBefore(faulty(graph.exchange, { choose: ({ address, method }) => (away && address.includes("/_api/") && (method === "GET" || graph.sessions.written === 1) ? "503" : null) }));
    let note: string | undefined;
    const keep = (text: string): Promise<void> => { note = text; return Promise.resolve(); };
    await expect(store.store(plan, bytes, { keep })).rejects.toMatchObject({ code: "store-unavailable" });
    away = false;
    await store.store(plan, bytes, { keep, ...(note === undefined ? {} : { earlier: note }) });
    expect([paths(graph), graph.sessions.written]).toEqual([[`${FOLDER}/besluit.docx`], 3]);
  });

  test("is begun anew when what came over is gone", async () => {
    const graph = await sharePoint();
    const { plan, bytes } = planOf(2, { size: SIZE, place: PLACE });
    let gone = false;
    await storeBefore((address, request) => {
      if (!gone && graph.sessions.written === 2) {
        gone = true;
        graph.sessions.expire();
      }
      return graph.exchange(address, request);
    }).store(plan, bytes);
    expect([paths(graph), graph.sessions.written]).toEqual([[`${FOLDER}/besluit.docx`], 5]);
  });

  test.each(["elders.example", "rietmonde.sharepoint.com.elders.example", "sharepoint.com"])("is not sent to %s", async (elsewhere) => {
    const graph = await sharePoint();
    graph.sessions.elsewhere = elsewhere;
    const { plan, bytes } = planOf(2, { size: SIZE, place: PLACE });
    await expect(storeBefore(graph.exchange).store(plan, bytes)).rejects.toMatchObject({ code: "store-unavailable" });
    expect(graph.faults).toEqual([]);
  });
});

describe("a document that already lives there", () => {
  const living = async (where: string) => {
    const graph = await sharePoint();
    const library = graph.shelves.libraries[0]!;
    const entry = graph.shelves.add(library.drive, graph.shelves.at(library.root, where)!.id, "besluit.docx", new Blob(["zoals het er staat"]));
    entry.fields = { Title: "Zoals het heette" };
    const { plan, bytes } = planOf(3, { place: PLACE, source: graph.shelves.addressOf(entry) });
    return { graph, entry, plan, bytes, store: storeBefore(graph.exchange) };
  };

  test("stays the one document when it is in its place, and gets its columns; taking back gives it the old ones", async () => {
    const { graph, entry, plan, bytes, store } = await living("Bezwaar/2026");
    const receipt = await store.store(plan, bytes);
    expect([paths(graph), await entry.bytes.text(), entry.fields["KantlijnKenmerk"]]).toEqual([[`${FOLDER}/besluit.docx`], "zoals het er staat", plan.idempotencyKey]);
    await store.undo(receipt.captureId, receipt.handle);
    expect([paths(graph), entry.fields["Title"], entry.fields["KantlijnKenmerk"], graph.faults]).toEqual([[`${FOLDER}/besluit.docx`], "Zoals het heette", null, []]);
  });

  test("is taken back by its own key, whatever the receipt is called: that of the vault has an id of its own", async () => {
    const graph = await sharePoint();
    const { plan, bytes } = planOf(4, { place: PLACE });
    const { handle } = await storeBefore(graph.exchange).store(plan, bytes);
    await storeBefore(graph.exchange).undo("5a2f0a40-7d0c-4d0b-9f57-1f4c2a6f9f11", handle);
    expect([paths(graph), graph.shelves.bin.length, graph.faults]).toEqual([[], 1, []]);
  });

  test("is moved when it is in another folder of its library, and moved back", async () => {
    const { graph, entry, plan, bytes, store } = await living("Werk");
    const receipt = await store.store(plan, bytes);
    expect([paths(graph), entry.fields["KantlijnKenmerk"], receipt.address]).toEqual([[`${FOLDER}/besluit.docx`], plan.idempotencyKey, graph.shelves.addressOf(entry)]);
    await store.undo(receipt.captureId, receipt.handle);
    expect([paths(graph), entry.fields["Title"]]).toEqual([["/sites/beleid/Documenten/Werk/besluit.docx"], "Zoals het heette"]);
  });

  test("is left alone when it lives in another library or site: a copy goes to the place", async () => {
    const graph = await sharePoint();
    const archive = graph.shelves.libraries[1]!;
    const entry = graph.shelves.add(archive.drive, archive.root, "besluit.docx", new Blob(["origineel"]));
    for (const source of [graph.shelves.addressOf(entry), `https://${HOST}/sites/dicht/Documenten/besluit.docx`, "https://elders.example/x/besluit.docx"]) {
      const { plan, bytes } = planOf(4, { place: PLACE, source });
      const store = storeBefore(graph.exchange);
      const receipt = await store.store(plan, bytes);
      expect([paths(graph).toSorted(), entry.fields]).toEqual([["/sites/beleid/Archief/besluit.docx", `${FOLDER}/besluit.docx`], {}]);
      await store.undo(receipt.captureId, receipt.handle);
    }
  });

  test("waits while somebody has it locked", async () => {
    const { entry, plan, bytes, store } = await living("Bezwaar/2026");
    entry.locked = true;
    await expect(store.store(plan, bytes)).rejects.toMatchObject({ code: "store-locked" });
    entry.locked = false;
    await store.store(plan, bytes);
    expect(entry.fields["KantlijnKenmerk"]).toBe(plan.idempotencyKey);
  });
});

describe("taking back", () => {
  test("does not take what somebody worked on since", async () => {
    const graph = await sharePoint();
    const { plan, bytes } = planOf(5, { place: PLACE });
    const store = storeBefore(graph.exchange);
    const receipt = await store.store(plan, bytes);
    const entry = graph.shelves.entries.get(graph.files()[0]!.id)!;
    [entry.content, entry.version] = [entry.content + 1, entry.version + 1];
    await expect(store.undo(receipt.captureId, receipt.handle)).rejects.toMatchObject({ code: "undo-changed" });
    expect(paths(graph)).toEqual([`${FOLDER}/besluit.docx`]);
  });

  test.each([undefined, "", "{}", "[1]", '{"v":2}', '{"v":1,"host":"x","drive":"d","item":"i","how":"weg","cTag":""}'])("says so when nobody knows which file it was: %s", async (handle) => {
    const graph = await sharePoint();
    await expect(storeBefore(graph.exchange).undo("c", handle)).rejects.toMatchObject({ code: "undo-expired" });
  });

  test("throws into the bin, from which an administrator can take it", async () => {
    const graph = await sharePoint();
    const { plan, bytes } = planOf(5, { place: PLACE });
    const store = storeBefore(graph.exchange);
    const { captureId, handle } = await store.store(plan, bytes);
    await store.undo(captureId, handle);
    expect([paths(graph), graph.shelves.bin.map(({ name }) => name)]).toEqual([[], ["besluit.docx"]]);
  });
});

/** What each fault is to the author, at the request that sends the file. */
const MEANS: Readonly<Record<Fault, string | null>> = {
  "cut-before": "store-unavailable", "cut-during": "store-unavailable", "cut-after": "store-unavailable", "gateway": null, "slow": null, "wrong-type": "store-unavailable", "truncated": "store-unavailable", "redirect": "store-unavailable", "duplicate": null,
  401: null, 403: "place-refused", 404: "place-not-found", 409: "store-unavailable", 412: "capture-conflict", 413: "capture-too-large", 423: "store-locked", 429: null, 500: "store-unavailable", 503: null,
};

test.each(FAULTS.map((fault) => [fault]))("%s once while the file is sent: what the author hears is true, and the next attempt gives one document", async (fault) => {
  const graph = await sharePoint();
  const { plan, bytes } = planOf(6, { place: PLACE });
  let met = false;
  const pauses: number[] = [];
  const store = storeBefore(faulty(graph.exchange, { choose: ({ method }) => {
    const now = !met && method === "PUT";
    met ||= now;
    return now ? fault : null;
  } }), { sharepoint: {} }, pauses);
  let note: string | undefined;
  const keep = (text: string): Promise<void> => { note = text; return Promise.resolve(); };
  const code = await store.store(plan, bytes, { keep }).then(() => null, (error: unknown) => (error as { readonly code: string }).code);
  // A name that is taken without our having sent anything: the file came and went.
  expect(code).toBe(MEANS[fault]);
  if (code === "place-refused" || code === "place-not-found" || code === "capture-conflict" || code === "capture-too-large") expect(graph.files()).toEqual([]);
  await store.store(plan, bytes, { keep, ...(note === undefined ? {} : { earlier: note }) });
  expect([paths(graph), graph.files()[0]?.fields["KantlijnKenmerk"], graph.faults]).toEqual([[`${FOLDER}/besluit.docx`], plan.idempotencyKey, []]);
  if (fault === "429" || fault === "503") expect(pauses).toEqual([1_000]);
});

test("who is asked to wait longer than somebody waits at a button, hears how long", async () => {
  const graph = await sharePoint();
  const { plan, bytes } = planOf(6, { place: PLACE });
  const busy = faulty(graph.exchange, { choose: () => "429", refusal: (status) => new Response(null, { status, headers: { "retry-after": "90" } }) });
  await expect(storeBefore(busy).store(plan, bytes)).rejects.toMatchObject({ code: "rate-limited", values: { wait: "90" } });
});

test("a place can be looked at: nothing is stored, and what it lacks is named", async () => {
  const graph = await sharePoint([{ name: "Title" }, { name: "kantlijnkenmerk" }]);
  const store = storeBefore(graph.exchange, { sharepoint: { columns: { subject: "Onderwerp", unit: "" } } });
  const { lacking } = await store.reach!(PLACE);
  expect([lacking.includes("Onderwerp"), lacking.includes("KantlijnZaaknummer"), lacking.includes("KantlijnKenmerk"), lacking.includes("Title"), lacking.includes("")]).toEqual([true, true, false, false, false]);
  expect([paths(graph), graph.faults]).toEqual([[], []]);
  await expect(store.reach!(`https://${HOST}/sites/dicht/Documenten`)).rejects.toMatchObject({ code: "place-refused" });
});
