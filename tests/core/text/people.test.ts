import { isPersonLine, namesCompany, namesOrganisation, personIn } from "../../../src/core/text/people.ts";
import { LISTS } from "../documents.ts";

describe("the last name of a person in some words", () => {
  it.each<readonly [string, string | null]>([
    ["rekening van mevrouw De Wit", "mevrouw De Wit"], ["Dhr. J.P. van den Berg", "Dhr. J.P. van den Berg"], ["aan mw. K. Bos-Vries", "mw. K. Bos-Vries"], ["de heer Tol belde", "de heer Tol"], ["familie Vermeer", "familie Vermeer"], ["fam. El Amrani", "fam. El Amrani"], ["Mijnheer Piet Smit", "Mijnheer Piet Smit"], ["mevrouw Anna Van Der Wal", "mevrouw Anna Van Der Wal"],
    ["t.n.v. J. de Wit", "J. de Wit"], ["J.P. ’t Hart", "J.P. ’t Hart"], ["P.J. (Piet) Jansen", "P.J. (Piet) Jansen"], ["Th. Bakker", "Th. Bakker"], ["A. B. Smit-Bos", "A. B. Smit-Bos"],
    ["Emma de Boer", "Emma de Boer"], ["Emma van der Wal, afdeling Ruimte", "Emma van der Wal"], ["Emma B.", "Emma B."], ["Jan-Willem Bos", "Jan-Willem Bos"], ["Emma Kuijtenbrouwer", "Emma Kuijtenbrouwer"],
    ["J. Bos BV", "J. Bos"], ["notaris Emma de Boer", "Emma de Boer"], ["de stichting en Emma de Boer", "Emma de Boer"],
  ])("%s: %s", (words, person) => {
    expect(personIn(words, LISTS)).toBe(person);
  });

  it.each(["mevrouw BV", "De heer NV", "Stichting Emma Bos", "de basisschool  Emma de Boer", "Emma School", "Emma", "de gemeente Dijkhuizen", "", "het formulier van Wit", "mevrouw de wit", "xmevrouw Bos", "Brugstraat Nieuwe", "Emma Vergadering", "tEmma Bos", "a.J. Bos"])("is not in: %s", (words) => {
    expect(personIn(words, LISTS)).toBeNull();
  });
});

describe("an organisation", () => {
  it.each(["Slot Bouw B.V.", "Slot Bouw BV", "Jansen NV", "V.O.F. De Hoek", "Bakker VOF", "Smit GmbH", "Smit Ltd.", "Smit Inc", "UWV", "de SVB", "DUO"])("has a form of company or a name that all know: %s", (words) => {
    expect([namesCompany(words), namesOrganisation(words)]).toEqual([true, true]);
  });

  it.each(["stichting De Boog", "de Vereniging", "coöperatie", "cooperatie", "gemeentehuis", "Omgevingsdienst", "rechtbank", "het college van bestuur", "stadsdeelkantoor", "notarissen", "accountant", "makelaars", "aannemersbedrijf", "café De Hoek", "cafe De Hoek", "afdeling Ruimte", "balie"])("is said by a word: %s", (words) => {
    expect([namesCompany(words), namesOrganisation(words)]).toEqual([false, true]);
  });

  it.each(["bv", "mevrouw Bos", "BVD", "ABV", "2BV", "schoolkind", "verbank", "het college", "Emma de Boer", "gemeentes", "dienstplicht"])("is not: %s", (words) => {
    expect([namesCompany(words), namesOrganisation(words)]).toEqual([false, false]);
  });
});

describe("a line with the name of a person and nothing else", () => {
  it.each(["J. de Wit", "Emma de Boer", "mevrouw Bos,", "  Emma de Boer.  ", "Emma de Boer (MSc)", "Ruudje Jansen", "Emma", "Xyloph van der Jansen;"])("%s", (line) => {
    expect(isPersonLine(line, LISTS)).toBe(true);
  });

  it.each([
    "", " ", ".", "Emma de Boer 2", "Emma de Boer, hoofd afdeling", "Mevrouw Bos belde gisteren over de kade", "J. de Wit is de nieuwe wethouder van financiën", "Stichting De Boog", "Brief", "Amsterdam", "Geachte heer", "emma", "De Kade", `Emma de ${"Boer".repeat(15)}`, "Nieuwe Jansen", "Jansen Nieuwe",
  ])("not: %s", (line) => {
    expect(isPersonLine(line, LISTS)).toBe(false);
  });
});
