import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { KantlijnError } from "../../core/model/index.ts";
import { errorMessage } from "../../language/nl/errors.ts";
import { manifestTexts } from "../../language/nl/manifest.ts";
import { manifests } from "./manifests.ts";
import { parseOrder } from "./options.ts";
import { PACKAGE_ICONS } from "./unified.ts";

const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));

try {
  await run(process.argv.slice(2));
} catch (error) {
  const { code, values } = error instanceof KantlijnError ? error : new KantlijnError("internal", "unexpected", { cause: error });
  console.error(errorMessage(code, values));
  process.exitCode = code === "usage" ? 2 : 1;
}

async function run(words: readonly string[]): Promise<void> {
  const { version } = JSON.parse(await readFile(join(PROJECT, "package.json"), "utf8")) as { readonly version: string };
  const order = parseOrder(words, version);
  if (order.kind === "help") {
    console.log(manifestTexts.command.help);
    return;
  }
  const folder = resolve(PROJECT, order.out ?? "var/manifest");
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(manifests(order.deployment))) {
    await writeFile(join(folder, file), text);
    console.log(manifestTexts.command.written(relative(PROJECT, join(folder, file)).replaceAll("\\", "/")));
  }
  for (const icon of Object.values(PACKAGE_ICONS)) {
    await mkdir(dirname(join(folder, icon)), { recursive: true });
    await copyFile(join(PROJECT, icon), join(folder, icon));
  }
  console.log(manifestTexts.command.next);
}
