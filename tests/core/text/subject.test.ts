import { passage, type Passage } from "../../../src/core/text/passage.ts";
import { isTied, subjectOf } from "../../../src/core/text/subject.ts";
import { LISTS } from "../documents.ts";

/** Whom the word between the stars is about, and how sure that is. */
function about(marked: string, around: Partial<Omit<Passage, "text">> = {}): string {
  const [before = "", word = "", after = ""] = marked.split("*");
  const subject = subjectOf(passage(before + word + after, around), before.length, before.length + word.length, LISTS);
  return subject === null ? "nobody" : `${subject.confidence}: ${subject.words}`;
}

describe("whom a word is about", () => {
  it.each<readonly [string, string]>([
    ["Haar *diabetes* wordt erger.", "certain: Haar"], ["Mijn oude *diabetes* is terug.", "certain: Mijn oude"], ["Vanwege zijn *diabetes* kan dat niet.", "certain: Vanwege zijn"], ["Zijn *diabetes* wordt erger.", "certain: Zijn"], ["Ik heb *diabetes*.", "certain: Ik"], ["Dat m’n *diabetes* erger wordt.", "certain: m’n"],
    ["Mevrouw J. Bos heeft *diabetes*.", "certain: Mevrouw J. Bos"], ["Emma de Boer heeft *diabetes*.", "certain: Emma de Boer"], ["Er is *diabetes* bij J. de Wit.", "certain: J. de Wit"],
    ["Hij heeft *diabetes*.", "likely: Hij"], ["Zij heeft *diabetes*.", "likely: Zij heeft"], ["Daarom kan ze niet door *diabetes*.", "likely: kan ze"], ["Moeder vertelt over *diabetes*.", "likely: Moeder vertelt"], ["De aanvrager heeft *diabetes*.", "likely: De aanvrager"], ["Dat verzoekster *diabetes* heeft.", "likely: Dat verzoekster"],
    ["U heeft *diabetes*.", "likely: U heeft"], ["Omdat u *diabetes* heeft, komt er vervoer.", "likely: Omdat u"], ["Noor heeft *diabetes*.", "likely: Noor"], ["Op 3 mei belde Noor over *diabetes*.", "likely: Noor"], ["Het dossier van Noor: *diabetes*.", "likely: Noor"],
  ])("%s", (text, expected) => {
    expect(about(text)).toBe(expected);
  });

  it.each([
    "De folder gaat over *diabetes*.", "Mensen met *diabetes* krijgen een gesprek.", "Kinderen die lijden aan *diabetes* krijgen begeleiding, zegt mevrouw J. Bos.", "Voor iedereen met *diabetes*.", "Heeft u *diabetes*?", "Als u *diabetes* heeft, belt u ons.", "Mocht u *diabetes* hebben.", "Zijn *diabetes* en reuma gelijk?",
    "De verordening regelt *diabetes* voor ieder.", "Haar beleid voor patiënten met *diabetes* is oud.", "In artikel 3 staat dat ik *diabetes* meld.", "Wethouder J. Bos spreekt over *diabetes*.", "De stichting De Boog helpt bij *diabetes*.", "Amsterdam kent *diabetes*.", "Brief over *diabetes*.", "Volgens onderzoek van de gemeente komt *diabetes* vaker voor.",
    "De aanvrager van de subsidie noemt *diabetes*.", "Uw beleid noemt *diabetes*.",
  ])("nobody in particular: %s", (text) => {
    expect(about(text)).toBe("nobody");
  });

  it("is somebody beside whom the rules speak of everybody", () => {
    expect(about("Op grond van de verordening krijgt mevrouw J. Bos hulp bij *diabetes*.")).toBe("certain: mevrouw J. Bos");
    expect(about("Mevrouw J. Bos verwees vorige week in het overleg over de nieuwe folder en de website naar de verordening en het programma voor iedereen met een aandoening, dus ook voor wie leeft met *diabetes* of met iets anders.")).toBe("nobody");
    expect(about("Door zijn *diabetes* geldt de verordening.")).toBe("certain: Door zijn");
  });
});

describe("whom a sentence without anybody in it is about", () => {
  it("is told by the sentence before, the one after, or the one before that", () => {
    expect(about("Mevrouw J. Bos belde. Het gaat om *diabetes*.")).toBe("likely: Mevrouw");
    expect(about("Het gaat om *diabetes*. Hij wil hulp.")).toBe("likely: Hij");
    expect(about("Hij wil hulp. Dat kan. Het gaat om *diabetes*.")).toBe("likely: Hij");
    expect(about("Hij wil hulp. Dat kan. Echt. Het gaat om *diabetes*.")).toBe("nobody");
    expect(about("Het gaat om *diabetes*. Dat kan. Hij wil hulp.")).toBe("nobody");
    expect(about("Hij las het beleid. Het gaat om *diabetes*.")).toBe("nobody");
  });

  it.each<readonly [string, Partial<Omit<Passage, "text">>, string]>([
    ["*Diabetes*", { label: "Mevrouw J. Bos" }, "likely: Mevrouw"], ["*Diabetes*", { label: "J. de Wit" }, "likely: J. de Wit"], ["*Diabetes*", { label: "Noor" }, "likely: Noor"], ["*Diabetes*", { label: "Aandoening" }, "nobody"], ["*Diabetes*", { previous: "Het gaat om mevrouw J. Bos" }, "likely: mevrouw J. Bos"],
    ["*Diabetes*", { previous: "Hij belde. Het gaat om het volgende:" }, "nobody"], ["*Diabetes*", { previous: "Het volgende. Hij belde." }, "likely: Hij"], ["*Diabetes*", { previous: "Ik heb" }, "likely: Ik"], ["*Diabetes*", { previous: "Haar moeder" }, "likely: Haar moeder"], ["*Diabetes*", { previous: "Noor" }, "likely: Noor"],
    ["*Diabetes*", { previous: "De aanvrager" }, "nobody"], ["*Diabetes*", { previous: "Het beleid voor hem" }, "nobody"], ["*Diabetes* volgens het beleid", { previous: "Hij heeft" }, "nobody"], ["*Diabetes*", { previous: "Hij heeft", role: "heading" }, "nobody"], ["*Diabetes*", { previous: "Hij heeft", role: "title" }, "nobody"],
    ["*Diabetes*", { previous: "Hij heeft", role: "header" }, "nobody"], ["*Diabetes*", { previous: "Hij heeft", role: "footer" }, "nobody"], ["*Diabetes*", { label: "Noor", role: "heading" }, "likely: Noor"], [`*Diabetes* ${"en nog iets ".repeat(40)}`, { previous: "Hij heeft" }, "nobody"],
    ["*Diabetes*", { previous: `Hij heeft ${"iets ".repeat(40)}` }, "nobody"],
  ])("is told by what stands around it: %s %j", (text, around, expected) => {
    expect(about(text, around)).toBe(expected);
  });
});

describe("words that tie what follows to somebody", () => {
  it.each(["Mijn ", "haar oude ", "Ik ben ", "Zij is al lang ", "lijdt aan ", "lijd aan een ", "in het ", "onder ", "vanwege een ", "wegens haar ", "Hij heeft ", "had al jaren ", "is erg ", "aan zijn "])("%s", (before) => {
    expect(isTied(`${before}woord`, before.length)).toBe(true);
  });

  it.each(["De ", "over ", "mijn heel erg oude ", "lijdt ", "vanwege de ", "onderzoek ", "chaar ", "zijn, ", "heeft ".concat("x".repeat(61), " ")])("not %s", (before) => {
    expect(isTied(`${before}woord`, before.length)).toBe(false);
  });
});
