import { guide } from "../../src/core/guide.ts";
import { nl } from "../../src/language/nl/index.ts";
import { deskOf, LISTS, policyOf, word, worldWith } from "./documents.ts";

const TEXT = "# Herstel kademuur Zuidhaven: planning\nDe aannemer begint in maart en is in juni klaar. De kosten zijn 240.000 euro.";

function said(unreadPages: readonly number[] | undefined): readonly string[] {
  const document = { ...word(TEXT), ...(unreadPages === undefined ? {} : { unreadPages }) };
  const { warnings } = guide(document, deskOf(), { world: worldWith([]), policy: policyOf("gemeente"), lists: LISTS });
  return warnings.filter(({ code }) => code === "unread-pages").map(({ code, values }) => nl.warnings[code]?.(values).title ?? "");
}

test.each<readonly [string, readonly number[] | undefined, readonly string[]]>([
  ["one page", [3], ["Pagina 3 is niet gelezen"]],
  ["some pages", [1, 3], ["Pagina 1 en 3 zijn niet gelezen"]],
  ["many pages", [1, 2, 3, 4, 5, 6, 7], ["Pagina 1, 2, 3, 4, 5 en 2 andere zijn niet gelezen"]],
  ["no page", [], []],
  ["a document without pages", undefined, []],
])("what was not read is said: %s", (_, pages, titles) => {
  expect(said(pages)).toEqual(titles);
});
