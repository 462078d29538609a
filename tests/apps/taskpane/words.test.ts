import { capital, clock, day, dayOf, duration, term, when } from "../../../src/language/nl/values.ts";

test.each([["2026-09-03", "3 september 2026"], ["2026-01-31", "31 januari 2026"], ["gisteren", "gisteren"], ["2026-13-01", "2026-13-01"]])("the day %s is written %s", (date, words) => {
  expect(day(date)).toBe(words);
});

test.each([["P1Y", "1 jaar"], ["P6M", "6 maanden"], ["P1M", "1 maand"], ["P20Y6M", "20 jaar en 6 maanden"], ["P30D", "30 dagen"], ["lang", "lang"]])("the duration %s is written %s", (code, words) => {
  expect(duration(code)).toBe(words);
});

test.each([
  [{ valuation: "vernietigen", term: "P1Y" }, "1 jaar, dan vernietigen"],
  [{ valuation: "bewaren", term: null }, "Blijvend bewaren"],
  [{ valuation: "vernietigen", term: null }, "Vernietigen na de termijn"],
  [{ valuation: null, term: null }, "Weet ik niet"],
] as const)("%p is written %s", (retention, words) => {
  expect(term(retention)).toBe(words);
});

test("moments are those of Amsterdam, in summer and in winter", () => {
  expect(clock("2026-07-01T08:42:00Z")).toBe("10.42 uur");
  expect(clock("2026-12-01T08:42:00Z")).toBe("09.42 uur");
  expect(dayOf("2026-12-31T23:30:00Z")).toBe("1 januari 2027");
});

test("the day is named when it is not today", () => {
  expect(when("2026-11-25T09:00:00Z", "2026-11-25T20:00:00Z")).toBe("10.00 uur");
  expect(when("2026-11-24T09:00:00Z", "2026-11-25T20:00:00Z")).toBe("24 november 2026 om 10.00 uur");
});

test("only the first letter becomes a capital", () => {
  expect(capital("Woo-verzoek")).toBe("Woo-verzoek");
  expect(capital("brief")).toBe("Brief");
});
