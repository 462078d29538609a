import { officeDarkness, type Darkness } from "../../../../src/apps/taskpane/boot/theme.ts";

const system: Darkness = { get: () => true, subscribe: () => () => undefined };
const page = { addEventListener: () => undefined, removeEventListener: () => undefined } as unknown as Window;
const darkness = (officeTheme: unknown): boolean => officeDarkness({ context: { officeTheme } } as unknown as typeof Office, page, system).get();

test.each([
  [{ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, true], [{ isDarkTheme: false, bodyBackgroundColor: "#000000" }, false],
  [{ bodyBackgroundColor: "#FFFFFF" }, false], [{ bodyBackgroundColor: "#262626" }, true], [{ bodyBackgroundColor: "0A0A0AFF" }, true], [{ bodyBackgroundColor: "nonsense" }, false], [{}, false],
  [undefined, true],
])("an Office theme %j is dark: %s", (theme, dark) => {
  expect(darkness(theme)).toBe(dark);
});

test("an Office that throws when asked leaves it to the system", () => {
  const office = { get context() { throw new Error("not ready"); } } as unknown as typeof Office;
  const found = officeDarkness(office, page, system);
  expect(found.get()).toBe(true);
  expect(() => { found.subscribe(() => undefined)(); }).not.toThrow();
});
