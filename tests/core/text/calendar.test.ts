import fc from "fast-check";
import { datesIn, dayInAmsterdam } from "../../../src/core/text/calendar.ts";

const found = (text: string): readonly string[] => datesIn(text).map(({ start, end, day }) => `${text.slice(start, end)} = ${day}`);

it.each([
  ["op 3 september 2026", ["3 september 2026 = 2026-09-03"]],
  ["3 SEPT. 2026, 03 sep 2026", ["3 SEPT. 2026 = 2026-09-03", "03 sep 2026 = 2026-09-03"]],
  ["1 jan. 2026 en 31 dec 2026", ["1 jan. 2026 = 2026-01-01", "31 dec 2026 = 2026-12-31"]],
  ["3-9-2026, 03/09/2026 of 3.9.2026", ["3-9-2026 = 2026-09-03", "03/09/2026 = 2026-09-03", "3.9.2026 = 2026-09-03"]],
  ["(2026-09-03)", ["2026-09-03 = 2026-09-03"]],
  ["29 februari 2028", ["29 februari 2028 = 2028-02-29"]],
  ["Eerst 2026-09-03, dan 4 mei 2026 en 5-5-2026", ["2026-09-03 = 2026-09-03", "4 mei 2026 = 2026-05-04", "5-5-2026 = 2026-05-05"]],
] as const)("dates stand in: %s", (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each([
  ["31 februari 2026"], ["29 februari 2027"], ["0 mei 2026"], ["3-13-2026"], ["2026-13-01"], ["2026-02-30"], ["3 september"], ["3 september 26"], ["13 september 20261"], ["a3 mei 2026"], ["113 mei 2026"],
  ["3-9/2026"], ["1-3-9-2026"], ["3-9-2026-1"], ["3.9.2026.1"], ["nr. 12026-09-03"], ["2026-09-031"], ["x-2026-09-03"], ["2026"], ["3 meibloemen 2026"], [""],
])("no date stands in: %s", (text) => {
  expect(found(text)).toEqual([]);
});

it("every day of every form is read back, wherever it stands", () => {
  const months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
  fc.assert(fc.property(fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true }), fc.constantFrom("", "Op ", "Datum: ", "("), (date, before) => {
    const day = date.toISOString().slice(0, 10);
    const [year = "", month = "", of = ""] = day.split("-");
    for (const written of [day, `${of}-${month}-${year}`, `${String(Number(of))}/${String(Number(month))}/${year}`, `${String(Number(of))} ${String(months[Number(month) - 1])} ${year}`]) {
      expect(datesIn(`${before}${written} is het.`)).toEqual([{ start: before.length, end: before.length + written.length, day }]);
    }
  }));
});

it.each([
  ["2026-12-31T23:30:00Z", "2027-01-01"], ["2026-07-01T21:59:00Z", "2026-07-01"], ["2026-07-01T22:00:00Z", "2026-07-02"], ["2026-10-12T23:30:00-05:00", "2026-10-13"], ["geen dag", null], ["", null],
])("the day in Amsterdam of %s is %s", (moment, day) => {
  expect(dayInAmsterdam(moment)).toBe(day);
});
