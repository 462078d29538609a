import type { Location } from "../../../src/core/model/index.ts";
import type { Store } from "../../../src/adapters/stores/store.ts";
import { findElsewhere } from "../../../src/apps/taskpane/places.ts";

const SET: Location = { id: "bezwaar", kind: "dossier", target: "sharepoint", title: "Bezwaren", description: "", process: null, parties: [], unit: null, confidentiality: null, status: "open", keywords: [], url: "https://rietmonde.sharepoint.com/sites/b" };
const folder = (title: string): Location => ({ ...SET, id: `bezwaar/${title}`, title });
const FOLDERS = { places: [folder("Dakkapel Eikenhof"), folder("Kap Lindelaan")], complete: true };
const state = (locations: readonly Location[]) => ({ facts: { world: { locations } } }) as unknown as Parameters<typeof findElsewhere>[2];
const { signal } = new AbortController();
/** The own rights of somebody, and how often the folders were asked for. */
function rights(below: Store["below"] | null): { readonly store: () => Promise<Store | null>; readonly asked: () => number } {
  let asked = 0;
  const store = below === null ? null : ({ below: (parents: readonly Location[]) => { asked += 1; return below!(parents); } } as unknown as Store);
  return { store: () => Promise.resolve(store), asked: () => asked };
}
/** A server that answers with this zaak, or with nothing at all. */
const server = (works: boolean) => ({
  fetch: () => (works ? Promise.resolve(Response.json({ places: [{ id: "Z-1", title: "Dakkapel", kind: "zaak", target: "zgw", status: "open" }], complete: true })) : Promise.reject(new TypeError("away"))),
  base: "https://kantlijn.example/", session: () => "s", renew: () => Promise.resolve(null), token: null,
}) as unknown as NonNullable<Parameters<typeof findElsewhere>[0]>;
const ids = ({ places }: { readonly places: readonly Location[] }) => places.map(({ id }) => id);

test("every letter that is typed is answered from one list, first with what the server found", async () => {
  const own = rights(() => Promise.resolve(FOLDERS));
  expect(ids(await findElsewhere(server(true), own, state([SET]), "dakk", signal))).toEqual(["Z-1", "bezwaar/Dakkapel Eikenhof"]);
  expect(ids(await findElsewhere(null, own, state([SET]), "linde KAP", signal))).toEqual(["bezwaar/Kap Lindelaan"]);
  expect(own.asked()).toBe(1);
});

test("what one of the two cannot tell makes the answer incomplete; it fails when nothing was told, and is asked again", async () => {
  const broken = rights(() => Promise.reject(new TypeError("away")));
  expect(await findElsewhere(server(true), broken, state([{ ...SET, id: "a" }]), "dakk", signal)).toMatchObject({ places: [{ id: "Z-1" }], complete: false });
  expect(await findElsewhere(server(false), rights(() => Promise.resolve(FOLDERS)), state([{ ...SET, id: "b" }]), "dakk", signal)).toMatchObject({ places: [{ id: "bezwaar/Dakkapel Eikenhof" }], complete: false });
  await expect(findElsewhere(server(false), rights(null), state([{ ...SET, id: "c" }]), "dakk", signal)).rejects.toBeDefined();
  await expect(findElsewhere(null, broken, state([{ ...SET, id: "x" }]), "dakk", signal)).rejects.toBeDefined();
  await expect(findElsewhere(null, broken, state([{ ...SET, id: "x" }]), "dakk", signal)).rejects.toBeDefined();
  expect(broken.asked()).toBe(3);
});

test("closed places, places without an address and other systems are not looked in", async () => {
  const own = rights(() => Promise.resolve(FOLDERS));
  expect(await findElsewhere(null, own, state([{ ...SET, status: "gesloten" }, { ...SET, url: null }, { ...SET, target: "vault" }]), "dakk", signal)).toEqual({ places: [], complete: true });
  expect(own.asked()).toBe(0);
});
