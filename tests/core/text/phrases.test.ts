import { PhraseSet } from "../../../src/core/text/phrases.ts";
import { tokenize } from "../../../src/core/text/tokens.ts";

function finder(...phrases: readonly string[]): (text: string) => readonly string[] {
  const set = new PhraseSet<string>();
  for (const phrase of phrases) set.add(phrase, phrase);
  return (text) => set.find(tokenize(text)).map(({ value, start, end }) => `${value}: ${text.slice(start, end)}`);
}

it.each<readonly [string, readonly string[], string, readonly string[]]>([
  ["a word", ["kade"], "De Kade, kades en kade.", ["kade: Kade", "kade: kade"]],
  ["several words", ["op grond van"], "Op grond van de wet, op grond", ["op grond van: Op grond van"]],
  ["words in another order", ["grond van"], "van grond", []],
  ["the begin of a word", ["vergunning*"], "vergunningen, vergunning, omgevingsvergunning", ["vergunning*: vergunningen", "vergunning*: vergunning"]],
  ["the end of a word", ["*vergunning"], "omgevingsvergunning, vergunning, vergunningen", ["*vergunning: omgevingsvergunning", "*vergunning: vergunning"]],
  ["a star inside a phrase", ["besluit* van het *college"], "besluiten van het dorpscollege", ["besluit* van het *college: besluiten van het dorpscollege"]],
  ["a star beside two letters, which stands for nothing", ["ab*"], "abc ab", ["ab*: ab"]],
  ["phrases that begin alike", ["in de", "in de zaak", "in de zaak*"], "in de zaak", ["in de: in de", "in de zaak: in de zaak", "in de zaak*: in de zaak"]],
  ["phrases that overlap", ["a b", "b c"], "a b c", ["a b: a b", "b c: b c"]],
  ["two stars with the same first letters", ["bestek*", "bestuur*"], "bestekken bestuurder best", ["bestek*: bestekken", "bestuur*: bestuurder"]],
  ["the same phrase in other letters", ["Één woord"], "een woord", ["Één woord: een woord"]],
  ["nothing", [""], "kade", []],
])("finds %s", (_name, phrases, text, expected) => {
  expect(finder(...phrases)(text)).toEqual(expected);
});

it("two values of one phrase are both found, also when the second comes after a search", () => {
  const set = new PhraseSet<number>();
  const values = (): readonly number[] => set.find(tokenize("de kademuur")).map(({ value }) => value);
  set.add("kade*", 1);
  expect(values()).toEqual([1]);
  set.add("kade*", 2);
  set.add("kademuur", 3);
  expect([...values()].sort()).toEqual([1, 2, 3]);
});
