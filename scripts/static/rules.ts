import { policyFor } from "../../src/apps/server/pages/policy.ts";

/** Name -> value. */
export type Headers = Readonly<Record<string, string>>;

/** Headers for a file of the build, or with a star at the end for everything in a folder. */
export interface Rule {
  /** From the folder of the build, without a slash before it: "office.html", "icons/*". */
  readonly path: string;
  readonly headers: Headers;
}

/** What every answer carries. No X-Frame-Options: Office on the web shows the pane in a frame of its own. */
export const SHARED: Headers = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };

const FOREVER: Headers = { "Cache-Control": "public, max-age=31536000, immutable" };
/** Kept, but asked about each time: what is renewed on the server is there at once. */
const FRESH: Headers = { "Cache-Control": "no-cache" };
const A_DAY: Headers = { "Cache-Control": "public, max-age=86400" };

/** What is named after its content never changes. */
const HASHED = /\.[0-9a-f]{10}\.[a-z0-9.]+$/u;
const FOLDERS: Readonly<Record<string, Headers>> = { icons: A_DAY, samples: FRESH, setting: FRESH };

/**
 * The rules for the files of a build; no two speak of the same file, because web servers do not agree on what happens
 * then. Throws for a folder that nothing is known of.
 */
export function rulesFor(files: readonly string[]): readonly Rule[] {
  const folders = [...new Set(files.filter((file) => file.includes("/")).map((file) => file.split("/")[0] ?? ""))].sort();
  return [
    ...files.filter((file) => !file.includes("/")).sort().map((file) => ({ path: file, headers: headersOf(file) })),
    ...folders.map((folder) => {
      const headers = FOLDERS[folder];
      if (headers === undefined) throw new Error(`say in scripts/static/rules.ts how ${folder}/ is kept by a browser`);
      return { path: `${folder}/*`, headers };
    }),
  ];
}

/** A page has its policy, and so has a script: a worker keeps to the policy that its own script came with. */
function headersOf(file: string): Headers {
  const policy: Headers = /\.(?:html|js)$/u.test(file) ? { "Content-Security-Policy": policyFor(`/${file}`, null, null) } : {};
  return { ...(HASHED.test(file) ? FOREVER : FRESH), ...policy };
}

/** Everything that the rules say of one file: what a web server that keeps to them sends with it. */
export function headersIn(rules: readonly Rule[], file: string): Headers {
  const own = rules.find(({ path }) => path === file || (path.endsWith("/*") && file.startsWith(path.slice(0, -1))));
  return { ...SHARED, ...own?.headers };
}
