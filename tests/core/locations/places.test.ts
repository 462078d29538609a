import { measurePlaces, type Tally } from "../../../scripts/tasks/places/measure.ts";
import { simulate } from "../../../scripts/tasks/places/simulate.ts";
import { readVocabulary } from "../../../scripts/tasks/places/vocabulary.ts";
import { fullText } from "../../../src/core/model/index.ts";
import { LISTS } from "../documents.ts";

const share = (tally: Tally, of: "first" | "firstThree"): number => tally[of] / tally.documents;

describe("authors at work, in an organisation whose words were not tuned on", () => {
  const { rules, learned } = measurePlaces("test", 1, LISTS);

  it("what bears a number is always first, learned or not", () => {
    for (const tallies of [rules, learned]) for (const { numbered } of Object.values(tallies)) expect([numbered.first, numbered.shownRight]).toEqual([numbered.documents, numbered.shown]);
  });

  it.each([20, 100] as const)("after %i documents where an author files tells where the next one goes", (captures) => {
    expect(share(learned[captures].plain, "first")).toBeGreaterThan(share(rules[captures].plain, "first") + 0.15);
    expect(share(learned[captures].used, "firstThree")).toBeGreaterThan(0.93);
    const { shown, shownRight } = learned[captures].plain;
    const nowhere = learned[captures].nowhere.shown;
    expect(shownRight / (shown + nowhere)).toBeGreaterThan(0.85);
  });
});

describe("the organisations", () => {
  it("are the same for a seed and others for another, and share no theme or name between the parts", () => {
    const texts = (seed: number): string => JSON.stringify(simulate("dev", 1, seed).map(({ authors }) => authors.map(({ documents }) => documents.map(({ document }) => fullText(document)))));
    expect(texts(1)).toBe(texts(1));
    expect(texts(1)).not.toBe(texts(2));
    const [dev, test] = [readVocabulary("dev"), readVocabulary("test")];
    for (const names of ["persons", "organisations", "streets", "nicknames"] as const) expect(dev.names[names].filter((name) => test.names[names].includes(name))).toEqual([]);
    expect(dev.themes.flatMap(({ sentences, things }) => [...sentences, ...things]).filter((text) => JSON.stringify(test).includes(text))).toEqual([]);
  });

  it("have near twins, places that open and close, and documents without a word of their title", () => {
    for (const { organisation, authors } of simulate("test", 1)) {
      const { places } = organisation;
      expect(places.some(({ opens }) => opens > 0) && places.some(({ closes }) => closes > 0 && closes < 6)).toBe(true);
      expect(organisation.worldIn(5).locations.length).toBeGreaterThan(organisation.worldIn(0).locations.length);
      const twins = places.filter((place) => places.some((other) => other !== place && other.title === place.title && other.theme === place.theme));
      expect(twins.length).toBeGreaterThan(places.length / 4);
      const plain = authors.flatMap(({ documents }) => documents).filter(({ place, numbered }) => place !== null && !numbered);
      const silent = plain.filter(({ document, place }) => {
        const title = places.find(({ location }) => location.id === place)?.location.title.split(" ").filter((word) => word.length > 4) ?? [];
        return !title.some((word) => fullText(document).toLowerCase().includes(word.toLowerCase()));
      });
      expect(silent.length / plain.length).toBeGreaterThan(0.1);
    }
  });
});
