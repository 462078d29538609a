import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/tasks/files.ts";
import { GROUNDS, groundFiles, groundsPage } from "../../scripts/tasks/grounds/write.ts";
import { DETECTORS } from "../../src/core/detectors/index.ts";
import { GROUND_CODES } from "../../src/core/policy/official-lists.ts";
import { kinds } from "../../src/language/nl/findings.ts";
import { explainedGrounds } from "../../src/language/nl/grounds.ts";

const CODES = [...GROUND_CODES].filter((code) => code !== "avg");
/** No words show that harm is out of proportion. */
const UNSEEN = ["5.1.5"];

describe("the pages about the grounds of the Woo", () => {
  let files: Readonly<Record<string, string>>;
  let page: string;
  beforeAll(async () => {
    [files, page] = await Promise.all([groundFiles(), groundsPage()]);
  });

  it("are what their generator gives now", () => {
    const stale = Object.entries(files).filter(([file, text]) => !existsSync(join(ROOT, GROUNDS, file)) || readFileSync(join(ROOT, GROUNDS, file), "utf8").replaceAll("\r\n", "\n") !== text);
    expect({ stale: stale.map(([file]) => file), remedy: "npm run generate" }).toEqual({ stale: [], remedy: "npm run generate" });
  });

  it("are there for every ground, in the documents and beside the pane", () => {
    expect(Object.keys(files).toSorted()).toEqual(["README.md", ...CODES.map((code) => `${code}.md`)].toSorted());
    expect(CODES.filter((code) => !page.includes(`<section id="${code}"`))).toEqual([]);
    expect(Object.keys(explainedGrounds).toSorted()).toEqual([...CODES].toSorted());
  });

  it("show for every ground that words can show what is found and what is left alone", () => {
    const seen = CODES.filter((code) => files[`${code}.md`]?.includes("**") === true);
    expect(seen).toEqual(CODES.filter((code) => !UNSEEN.includes(code)));
  });

  it("name every kind of finding somewhere", () => {
    const all = Object.values(files).join("\n");
    expect(DETECTORS.flatMap((detector) => detector.kinds).filter((kind) => !all.includes(kinds[kind]))).toEqual([]);
  });

  it("run nothing and fetch nothing but their style", () => {
    expect(page).not.toMatch(/<script|\son\w+=|style=/u);
    expect([...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/gu)].map(([, href]) => href)).toEqual(["grounds.css"]);
    expect([...page.matchAll(/<a href="([^"]+)"/gu)].map(([, href = ""]) => href).filter((href) => !/^(?:#|https:\/\/wetten\.overheid\.nl\/)/u.test(href))).toEqual([]);
  });

  it("say it in sentences of at most fifteen words", () => {
    const sentences = Object.values(explainedGrounds).flatMap((ground) => Object.values(ground) as readonly string[]).flatMap((text) => text.split(/(?<=[.!?])\s/u));
    expect(sentences.filter((sentence) => sentence.split(/\s/u).length > 15)).toEqual([]);
  });
});
