import { Profiles } from "../../../../src/apps/taskpane/boot/profile.ts";

function keeper(first: string | null = null) {
  let kept = first;
  return { getItem: () => kept, setItem: (_key: string, value: string) => { kept = value; } };
}

test("what somebody tells is there the next time, tidied", () => {
  const storage = keeper();
  new Profiles(storage).set({ name: "  Sanne   de Boer ", email: "s.deboer@ergens.example", unit: "Ruimte" });
  expect(new Profiles(storage).author).toEqual({ name: "Sanne de Boer", email: "s.deboer@ergens.example", unit: "Ruimte" });
});

test.each(["", "null", "[]", "{\"name\":7}", "{", "\"x\""])("a storage that holds %j gives nobody", (kept) => {
  expect(new Profiles(keeper(kept)).author).toBeNull();
});

test("without a storage it holds for as long as the pane is open", () => {
  const profiles = new Profiles({ getItem: () => { throw new Error("closed"); }, setItem: () => { throw new Error("closed"); } });
  profiles.set({ name: "Sanne", email: "", unit: "" });
  expect(profiles.author).toEqual({ name: "Sanne", email: "", unit: "" });
  expect(new Profiles(null).author).toBeNull();
});
