import { capabilitiesOf } from "../../../../src/adapters/hosts/outlook/features.ts";
import { about } from "../../../../src/language/nl/about.ts";
import { fakeOutlook } from "./fake.ts";

const MAIL = { mode: "read", subject: "a", html: "a" } as const;

test("everything that Outlook can do has words, for who helps somebody else", () => {
  const listed = capabilitiesOf(fakeOutlook(MAIL).office);
  expect(listed.filter(({ id }) => (about.capabilities as Readonly<Record<string, string>>)[id] === undefined)).toEqual([]);
  expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
});

test("what belongs to a draft does not work beside a mail that is read, and the other way round", () => {
  const working = (mode: "read" | "compose") => capabilitiesOf(fakeOutlook({ ...MAIL, mode }).office).filter(({ works }) => works).map(({ id }) => id);
  expect(working("read")).toEqual(expect.arrayContaining(["mail-file", "mail-headers"]));
  expect(working("read")).not.toContain("compose-type");
  expect(working("compose")).toContain("compose-type");
  expect(working("compose")).not.toContain("mail-file");
});

test("beside no mail only what is about the mailbox works", () => {
  expect(capabilitiesOf(fakeOutlook(null).office).filter(({ works }) => works).map(({ id }) => id)).toEqual(["pinned-pane"]);
});
