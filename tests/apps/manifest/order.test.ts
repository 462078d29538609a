/** The command that makes manifests for an organisation: what it takes, what it refuses, and that nothing it takes breaks a manifest. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { ROOT } from "../../../scripts/tasks/files.ts";
import { KantlijnError } from "../../../src/core/model/index.ts";
import { fourPart, type Deployment } from "../../../src/apps/manifest/deployment.ts";
import { manifests } from "../../../src/apps/manifest/manifests.ts";
import { parseOrder } from "../../../src/apps/manifest/options.ts";
import { jsonFaults, valuesAt, xsdFaults } from "./schemas.ts";

const GOOD = ["--base", "https://kantlijn.voorbeeld.nl/app", "--name", "Kantlijn"];
const GUID = "01234567-89ab-4cde-8f01-23456789abcd";

function deploymentOf(...words: readonly string[]): Deployment {
  const order = parseOrder(words, "1.2.3");
  if (order.kind !== "write") throw new Error("nothing to write");
  return order.deployment;
}

function problemOf(...words: readonly string[]): string {
  try {
    parseOrder(words, "1.2.3");
  } catch (error) {
    if (error instanceof KantlijnError && error.code === "usage") return error.message;
    throw error;
  }
  return "none";
}

const idsOf = (...words: readonly string[]): readonly string[] => {
  const made = manifests(deploymentOf(...words));
  return [valuesAt(made["manifest.xml"]!, "//o:Id")[0]!, valuesAt(made["manifest.outlook.xml"]!, "//o:Id")[0]!, (JSON.parse(made["manifest.json"]!) as { readonly id: string }).id];
};

test("what is left out gets its usual value", () => {
  expect(deploymentOf(...GOOD)).toEqual({ base: "https://kantlijn.voorbeeld.nl/app/", name: "Kantlijn", version: "1.2.3.0", ring: "", setting: "", about: "https://kantlijn.voorbeeld.nl/app/index.html", id: "" });
});

test("setting and ring are in the address of the pane, and nowhere else", () => {
  const { "manifest.outlook.xml": xml = "" } = manifests(deploymentOf(...GOOD, "--setting=veenwijk", "--ring", "pilot"));
  expect(valuesAt(xml, '//b:Url[@id="pane.url"]/@DefaultValue')).toEqual(["https://kantlijn.voorbeeld.nl/app/office.html?setting=veenwijk&ring=pilot"]);
  expect(valuesAt(xml, '//b:Url[@id="events.script"]/@DefaultValue')).toEqual(["https://kantlijn.voorbeeld.nl/app/send-check.js"]);
});

test("the same command gives the same ids; another base, name or ring gives others", () => {
  expect(idsOf(...GOOD)).toEqual(idsOf(...GOOD));
  expect(idsOf(...GOOD)).toEqual(idsOf("--name=Kantlijn", "--base=https://kantlijn.voorbeeld.nl/app/"));
  const others = [["--base", "https://kantlijn.voorbeeld.nl/", "--name", "Kantlijn"], ["--base", "https://kantlijn.voorbeeld.nl/app", "--name", "Kantlijn 2"], [...GOOD, "--ring", "pilot"], [...GOOD, "--id", GUID]];
  const all = [idsOf(...GOOD), ...others.map((words) => idsOf(...words))].flat();
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-[48][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(id))).toEqual([]);
});

test("a setting is no other add-in", () => {
  expect(idsOf(...GOOD, "--setting", "veenwijk")).toEqual(idsOf(...GOOD));
});

test("an id of one's own is that of Word, however it is written", () => {
  expect(idsOf(...GOOD, "--id", GUID.toUpperCase())).toEqual(idsOf(...GOOD, "--id", GUID));
  expect(idsOf(...GOOD, "--id", GUID)[0]).toBe(GUID);
});

test.each([["0.1.0", "0.1.0.0"], ["1.2.3-rc.1", "1.2.3.0"], ["4", "4.0.0.0"], ["1.2.3.4", "1.2.3.4"]])("version %s is %s to Office", (version, four) => {
  expect(fourPart(version)).toBe(four);
});

test.each<readonly [string, string, readonly string[]]>([
  ["nothing", "missing", []],
  ["no name", "missing", ["--base", "https://a.nl/"]],
  ["no base", "missing", ["--name", "Kantlijn"]],
  ["http", "not-https", ["--base", "http://a.nl/", "--name", "K"]],
  ["another scheme", "not-https", ["--base", "file:///etc/", "--name", "K"]],
  ["a script", "not-https", ["--base", "javascript:alert(1)", "--name", "K"]],
  ["no address", "not-an-address", ["--base", "kantlijn", "--name", "K"]],
  ["half an address", "not-an-address", ["--base", "https://", "--name", "K"]],
  ["a query", "not-plain", ["--base", "https://a.nl/?x=1", "--name", "K"]],
  ["a fragment", "not-plain", ["--base", "https://a.nl/#x", "--name", "K"]],
  ["a space in the address", "not-plain", ["--base", "https://a.nl/a b/", "--name", "K"]],
  ["a line end in the address", "not-plain", ["--base", "https://a.nl/\n", "--name", "K"]],
  ["a password", "not-plain", ["--base", "https://jan:geheim@a.nl/", "--name", "K"]],
  ["a backslash", "not-plain", ["--base", "https:\\\\a.nl\\", "--name", "K"]],
  ["an endless address", "too-long", ["--base", `https://a.nl/${"a".repeat(1500)}`, "--name", "K"]],
  ["an endless name", "too-long", ["--base", "https://a.nl/", "--name", "K".repeat(31)]],
  ["an empty name", "needs-value", ["--base", "https://a.nl/", "--name", " "]],
  ["a name with a control character", "not-printable", ["--base", "https://a.nl/", "--name", "K\u0000"]],
  ["a name that is turned round", "not-printable", ["--base", "https://a.nl/", "--name", "K\u202egnp"]],
  ["half a character", "not-printable", ["--base", "https://a.nl/", "--name", "K\ud83d"]],
  ["a ring of two words", "not-a-word", [...GOOD, "--ring", "de pilot"]],
  ["a ring that climbs", "not-a-word", [...GOOD, "--ring", "../x"]],
  ["a setting with a query", "not-a-word", [...GOOD, "--setting", "a&b=c"]],
  ["an id that is none", "not-a-guid", [...GOOD, "--id", "kantlijn"]],
  ["a page about it over http", "not-https", [...GOOD, "--about", "http://a.nl/"]],
  ["an unknown option", "unknown-option", [...GOOD, "--colour", "red"]],
  ["an option named after everything", "unknown-option", [...GOOD, "--__proto__", "x"]],
  ["a loose word", "no-option", [...GOOD, "Veenwijk"]],
  ["an option twice", "twice", [...GOOD, "--name", "Nog een"]],
  ["an option without a value", "needs-value", ["--name", "--base", "https://a.nl/"]],
  ["an option at the end", "needs-value", [...GOOD, "--ring"]],
])("%s is refused: %s", (_, problem, words) => {
  expect(problemOf(...words)).toBe(problem);
});

test("whatever name is taken, the manifests are valid and carry that very name", () => {
  const signs = fc.constantFrom("<", ">", "&", "\"", "'", "/", " ", "]", "-", "?", "é", "ß", "漢", "🌷", "a", "b", "Z", "0");
  fc.assert(fc.property(fc.oneof(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }), fc.string({ unit: signs, minLength: 1, maxLength: 30 })), (name) => {
    const problem = problemOf("--base", "https://a.nl/", `--name=${name}`);
    if (problem !== "none") return;
    const made = manifests(deploymentOf("--base", "https://a.nl/", `--name=${name}`));
    for (const file of ["manifest.xml", "manifest.outlook.xml"] as const) {
      expect(xsdFaults(made[file]!)).toBe("");
      expect(valuesAt(made[file]!, "//o:DisplayName/@DefaultValue")).toEqual([name.trim()]);
    }
    const unified = JSON.parse(made["manifest.json"]!) as { readonly name: { readonly short: string } };
    expect(jsonFaults(unified)).toEqual([]);
    expect(unified.name.short).toBe(name.trim());
  }), { numRuns: 150 });
});

function run(...words: readonly string[]) {
  return spawnSync(process.execPath, ["src/apps/manifest/main.ts", ...words], { cwd: ROOT, encoding: "utf8" });
}

test("the command writes the three manifests and the icons they pack", () => {
  const folder = mkdtempSync(join(tmpdir(), "kantlijn-manifest-"));
  const { status, stdout, stderr } = run(...GOOD, "--out", folder);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/manifest\.outlook\.xml/u);
  expect(readdirSync(folder).toSorted()).toEqual(["assets", "manifest.json", "manifest.outlook.xml", "manifest.xml"]);
  expect(readFileSync(join(folder, "manifest.xml"), "utf8")).toContain("https://kantlijn.voorbeeld.nl/app/office.html");
  rmSync(folder, { recursive: true });
});

test("the command explains itself, and says in plain Dutch what is wrong", () => {
  expect(run("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("--base ADRES") });
  const wrong = run("--base", "http://a.nl", "--name", "K");
  expect(wrong).toMatchObject({ status: 2, stdout: "" });
  expect(wrong.stderr).toMatch(/^Het adres achter --base moet met https:\/\/ beginnen\. .*--help/u);
});
