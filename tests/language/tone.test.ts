import { LANGUAGE_CODES, LANGUAGES } from "../../src/language/registry.ts";
import { sayAll } from "./say.ts";

/**
 * What no text may advise, in any language: to leave something out, to soften it, or to phone instead of writing. Whoever writes for the
 * government writes down what is needed; Kantlijn protects, and never makes less of what is there.
 */
const FORBIDDEN: readonly RegExp[] = [
  /\b(?:laat|laten)\b[^.!?]{0,60}\b(?:weg|achterwege|eruit)\b(?! van de kaart)/iu, /\b(?:schrap|verwijder|wis|verzwijg|haal)\b[^.!?]{0,40}\b(?:passage|zin|zinnen|naam|namen|mening|opvatting|bsn)\b/iu,
  /\bschrijf\b[^.!?]{0,40}\b(?:niet|liever niet|maar niet)\b[^.!?]{0,30}\bop\b/iu, /\b(?:niet|beter niet|liever niet) opschrijven\b/iu, /\bweglaten\b/iu, /\blakken\b|\blak\b/iu,
  /\b(?:verzacht|zwak .{0,20} af|afzwakken|milder|voorzichtiger|neutraler|minder scherp|anders formuleren|formuleer)\b/iu,
  /\b(?:bel|bel liever|telefoneer|telefonisch|mondeling|app|even bellen|bespreek)\b[^.!?]{0,40}\b(?:liever|in plaats|beter|dan|even)\b/iu, /\bin plaats van (?:te )?(?:schrijven|mailen)\b/iu, /\bopbellen\b/iu,
  /\b(?:leave|take|strike|cut)\b[^.!?]{0,40}\b(?:out the|out this|out your|name out|passage|sentence|opinion|bsn)\b/iu, /\b(?:omit|redact|delete|remove)\b[^.!?]{0,40}\b(?:passage|sentence|name|opinion|bsn|number|text)\b/iu,
  /\b(?:do not|don’t|don't|better not) (?:write|put)\b[^.!?]{0,30}\b(?:down|this|that|it)\b/iu, /\b(?:soften|tone down|rephrase|milder|water down|more careful wording)\b/iu,
  /\b(?:phone|call|ring)\b (?:instead|rather|them|him|her)\b/iu, /\binstead of (?:writing|mailing)\b/iu, /\bby (?:phone|telephone)\b/iu, /\bin person instead\b/iu,
  /\b(?:lit|litte|helje|skrasse)\b[^.!?]{0,60}\b(?:wei|namme|sin|miening)\b/iu, /\bbelje\b/iu,
];

/** Words of the trade that say nothing to an author, in Dutch. */
const JARGON = /\b(?:metadata|entiteit|record|compliance|classificatie|archiefbescheid\w*)\b/iu;
/** Files of texts that an author reads on the card. */
const AUTHORS = /^(?:about|asking|card|errors|findings|learning|rules|send|values)\./u;

test.each([
  "Laat de naam van de burger weg.", "Schrap deze passage.", "Schrijf dit liever niet op.", "Je kunt dit beter weglaten.", "Zwak je mening wat af.", "Formuleer dit milder.", "Bel liever even.",
  "Bespreek dit beter mondeling.", "Leave out the name.", "Better not write this down.", "Tone down your opinion.", "Phone instead.", "Call them instead of writing.", "Remove the passage.", "Lit de namme wei.",
])("the test itself hears bad advice: %s", (advice) => {
  expect(FORBIDDEN.some((pattern) => pattern.test(advice))).toBe(true);
});

describe.each(LANGUAGE_CODES)("%s", (code) => {
  test("no text advises to leave out, soften, or phone", async () => {
    const said = sayAll(await LANGUAGES[code].load());
    expect([...said].filter(([, text]) => FORBIDDEN.some((pattern) => pattern.test(text.replaceAll("bsn,health", ""))))).toEqual([]);
    expect(said.size).toBeGreaterThan(400);
  });

  test("no text for an author uses words of the trade", async () => {
    const said = [...sayAll(await LANGUAGES[code].load())].filter(([key]) => AUTHORS.test(key));
    expect(said.filter(([, text]) => JARGON.test(text))).toEqual([]);
  });

  test("what can be learned takes at most sixty seconds, in short sentences", async () => {
    const { lessons } = (await LANGUAGES[code].load()).learning;
    for (const [id, { title, text }] of Object.entries(lessons)) {
      // Reading aloud to yourself goes at about 180 words a minute.
      expect([id, `${title} ${text}`.split(/\s+/u).length / 180 <= 1]).toEqual([id, true]);
      expect(text.split(/[.!?]\s+/u).filter((sentence) => sentence.split(/\s+/u).length > 20)).toEqual([]);
    }
  });
});
