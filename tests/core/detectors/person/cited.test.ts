import { citedIn } from "../../../../src/core/detectors/person/cited.ts";

/** The year by which the name between the marks is that of a writer. */
function cited(text: string): string | null {
  const [before = "", , behind = ""] = text.split("|");
  return citedIn(before, behind);
}

test.each<readonly [string, string]>([
  ["Herstel is goedkoper dan nieuwbouw (|Zandstra|, 2023).", "2023"],
  ["Herstel is goedkoper (zie ook |Zandstra|, 2023b; Bos, 2018).", "2023b"],
  ["Herstel is goedkoper (Bos, 2018; |Zandstra|, 2023).", "2023"],
  ["Herstel is goedkoper (|Zandstra| & De Vries, 1998).", "1998"],
  ["Herstel is goedkoper (Zandstra & |De Vries|, 1994).", "1994"],
  ["Herstel is goedkoper (|Zandstra|, De Vries en Bos, 2001).", "2001"],
  ["Herstel is goedkoper (|Zandstra| et al., 1987, p. 3).", "1987"],
  ["Herstel is goedkoper (|Zandstra|, 1987, p. 3).", "1987"],
  ["|Zandstra| et al. (2021) noemen herstel goedkoper.", "2021"],
  ["Volgens |Zandstra| (2019, p. 12-14) is herstel goedkoper.", "2019"],
  ["\n|Zandstra, A.| (2020). Kademuren in de praktijk. Delft: Uitgever.", "2020"],
  ["\n|Zandstra, A.|, & De Vries, B. (1999). “Kademuren”. Tijdschrift, 3.", "1999"],
])("a reference: %s", (text, year) => {
  expect(cited(text)).toBe(year);
});

test.each([
  "De bewoonster (|Zandstra|, 1952) heeft wateroverlast.",
  "De heer |Zandstra| (1952) heeft wateroverlast.",
  "De heer |Zandstra| (2014) zit in groep 6.",
  "De kade is van |Zandstra|, 2023 was een droog jaar.",
  "Ingekomen: brief van |Zandstra| (3 mei 2023).",
  "De kade (|Zandstra|, eigenaar) is hersteld in 2023.",
  "Op 3 mei 2023 sprak ik (met |Zandstra|) over de kade.",
  "|Zandstra| (2020). Kademuren",
  "\n|Zandstra| woont er sinds 2020.",
  "De aanvragers |Zandstra| en De Vries (beiden geboren in 1980) zijn gehoord.",
])("no reference: %s", (text) => {
  expect(cited(text)).toBeNull();
});

test("a long text without an end is read in no time", () => {
  const long = "(".repeat(5_000) + "a, ".repeat(20_000);
  expect(citedIn(long, `, A${"a & ".repeat(20_000)}`)).toBeNull();
});
