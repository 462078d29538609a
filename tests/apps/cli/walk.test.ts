import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { refusal, walk, type Source } from "../../../src/apps/cli/walk.ts";
import { PATIENCE, scratch } from "./run.ts";

let desk: Awaited<ReturnType<typeof scratch>>;
beforeEach(async () => { desk = await scratch(); });
afterEach(() => desk.clean());

async function all(given: string): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for await (const source of walk(given)) sources.push(source);
  return sources;
}
const files = async (given: string): Promise<readonly string[]> => (await all(given)).map(({ file, error }) => file.replace(desk.folder, "") + (error === undefined ? "" : ` ${error.code}`));

it("gives a file as it was given", async () => {
  await desk.put("a.docx", "");
  expect(await files(`${desk.folder}/./a.docx`)).toEqual(["/./a.docx"]);
});

it("gives everything below a folder, in the order of the names, and keeps how the folder was given", async () => {
  for (const file of ["b.txt", "a/z.docx", "a/b/c.eml", "B.txt", "a.txt", "é.txt"]) await desk.put(file, "");
  expect(await files(`${desk.folder}/`)).toEqual(["/B.txt", "/a/b/c.eml", "/a/z.docx", "/a.txt", "/b.txt", "/é.txt"]);
});

it("leaves what no person made", async () => {
  for (const file of [".DS_Store", "~$brief.docx", "Thumbs.db", "desktop.ini", ".git/config", "brief.docx", "desktop.init"]) await desk.put(file, "");
  expect(await files(desk.folder)).toEqual(["/brief.docx", "/desktop.init"]);
  expect(await files(join(desk.folder, ".DS_Store"))).toEqual(["/.DS_Store"]);
});

it("enters every folder once, however many links lead to it", async () => {
  await desk.put("a/b/c.txt", "");
  await symlink(desk.folder, join(desk.folder, "a/b/up"));
  await symlink("a", join(desk.folder, "twin"));
  await symlink("a/b/c.txt", join(desk.folder, "z.txt"));
  expect(await files(desk.folder)).toEqual(["/a/b/c.txt", "/z.txt"]);
});

it("says of a link that leads nowhere, or to itself, that it cannot be read", async () => {
  await symlink("nowhere", join(desk.folder, "a.txt"));
  await symlink("b.txt", join(desk.folder, "b.txt"));
  await desk.put("c.txt", "");
  expect(await files(desk.folder)).toEqual(["/a.txt file-not-found", "/b.txt file-unreadable", "/c.txt"]);
  expect(await files(join(desk.folder, "c.txt/d"))).toEqual(["/c.txt/d file-not-found"]);
});

it("finds files whose name is no text, where a system allows that", async () => {
  const name = Buffer.concat([Buffer.from(`${desk.folder}/map`), Buffer.from([0xff])]);
  const made = await mkdir(name).then(() => writeFile(Buffer.concat([name, Buffer.from("/a.txt")]), "inhoud")).then(() => true, () => false);
  const found = await all(desk.folder);
  expect(found.map(({ file }) => file.replace(desk.folder, ""))).toEqual(made ? ["/map\uFFFD/a.txt"] : []);
  for (const { path } of found) expect(path).toEqual(Buffer.concat([name, Buffer.from("/a.txt")]));
});

it("never throws, whatever path is given", async () => {
  await fc.assert(fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }).map((name) => `${desk.folder}/geen/${name.replaceAll("..", "")}`), async (given) => {
    for await (const { error } of walk(given)) expect(["file-not-found", "file-unreadable"]).toContain(error?.code);
  }), { numRuns: 100 });
}, PATIENCE);

it("tells a missing file from one that cannot be opened", () => {
  const code = (name: string): string => refusal(Object.assign(new Error("no"), { code: name })).code;
  expect(["ENOENT", "ENOTDIR", "EACCES", "EPERM", "ELOOP", "EISDIR", "EIO"].map(code)).toEqual(["file-not-found", "file-not-found", ...Array<string>(5).fill("file-unreadable")]);
  expect(refusal("odd").code).toBe("file-unreadable");
});
