import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import satisfies from "spdx-satisfies";
import { ROOT } from "../../scripts/tasks/files.ts";

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockText = readFileSync(join(ROOT, "package-lock.json"), "utf8");
const { packages } = JSON.parse(lockText) as { readonly packages: Readonly<Record<string, LockedPackage>> };
const locked = Object.entries(packages).filter(([path]) => path !== "");

/** Licences under which a package may be part of a work under the EUPL, or may help to build it. */
const ALLOWED = ["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "EUPL-1.2", "ISC", "MIT", "MIT-0", "MPL-2.0", "PostgreSQL", "PSF-2.0", "Python-2.0", "Unicode-3.0", "Zlib"];

/** Packages that need a closer look, and what that look gave. */
const LOOKED_AT: Readonly<Record<string, { readonly license: string; readonly reason: string }>> = {
  "@microsoft/office-js": { license: "LICENSE", reason: "Its licence lets any number of copies be used to develop and test add-ins: the tests and the stand-in on this machine read it. Never shipped, copied or changed." },
  "caniuse-lite": { license: "CC-BY-4.0", reason: "A table of browser versions that the build reads; nothing of it ships." },
  "spdx-exceptions": { license: "CC-BY-3.0", reason: "A list of names that this very test reads; nothing of it ships." },
  "spdx-ranges": { license: "(MIT AND CC-BY-3.0)", reason: "A list of names that this very test reads; nothing of it ships." },
};

const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** The licence as the installed package itself gives it, which is the one that counts; for other platforms the lock file's. */
function licenceOf(path: string, entry: LockedPackage): string {
  const manifest = join(ROOT, path, "package.json");
  const installed = existsSync(manifest) ? (JSON.parse(readFileSync(manifest, "utf8")) as { readonly license?: string | { readonly type: string } }).license : undefined;
  return (typeof installed === "object" ? installed.type : installed) ?? entry.license ?? "none";
}

function mayBeUsed(name: string, licence: string): boolean {
  if (LOOKED_AT[name]?.license === licence) return true;
  try {
    return satisfies(licence, ALLOWED);
  } catch {
    return false;
  }
}

test("every package has a licence that fits the EUPL", () => {
  const refused = locked.map(([path, entry]) => [nameOf(path), licenceOf(path, entry)] as const).filter(([name, licence]) => !mayBeUsed(name, licence));
  expect(refused).toEqual([]);
  expect(locked.length).toBeGreaterThan(500);
});

test.each(["GPL-3.0-only", "AGPL-3.0-or-later", "SSPL-1.0", "BUSL-1.1", "MIT AND GPL-2.0-only", "UNLICENSED", "SEE LICENSE IN LICENSE.txt", "none"])("a package under %s is refused", (licence) => {
  expect(mayBeUsed("some-package", licence)).toBe(false);
});

test("the exceptions concern packages that are there, for building only", () => {
  const ships = locked.filter(([path, { dev }]) => LOOKED_AT[nameOf(path)] !== undefined && dev !== true).map(([path]) => path);
  const gone = Object.keys(LOOKED_AT).filter((name) => !locked.some(([path]) => nameOf(path) === name));
  expect({ ships, gone }).toEqual({ ships: [], gone: [] });
});

test("what only the mutation tests need comes apart, in exact versions, from any mirror and under licences that fit", () => {
  const text = readFileSync(join(ROOT, "tests/mutants/package-lock.json"), "utf8");
  const apart = (JSON.parse(text) as { readonly packages: Readonly<Record<string, LockedPackage & { readonly devDependencies?: Readonly<Record<string, string>> }>> }).packages;
  expect(Object.entries(apart).filter(([path, { license }]) => path !== "" && !mayBeUsed(nameOf(path), license ?? "none"))).toEqual([]);
  expect(Object.entries(apart[""]?.devDependencies ?? {}).filter(([name, version]) => apart[`node_modules/${name}`]?.version !== version)).toEqual([]);
  expect(text).not.toMatch(/"resolved"|https?:\/\/[^"]*registry/);
});

test("the lock file names no registry, so that any mirror serves", () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  expect(lockText).not.toMatch(/https?:\/\/[^"]*registry/);
});

test("the lock file holds the binaries of every platform, not only of the one it was made on", () => {
  const missing = locked.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => packages[`${path}/node_modules/${name}`] === undefined && packages[`node_modules/${name}`] === undefined).map((name) => `${nameOf(path)} wants ${name}`));
  expect(missing).toEqual([]);
});

test("package.json asks for exact versions, the ones in the lock file", () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  const asked = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((kind) => Object.entries(manifest[kind] ?? {}));
  expect(asked.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
  expect(asked.length).toBeGreaterThan(30);
});
