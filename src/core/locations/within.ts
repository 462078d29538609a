/** True when an address lies in the folder of a location. Compared without case and without a closing slash. */
export function within(address: string, folder: string): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/\/+$/u, "");
  return bare(address) === bare(folder) || bare(address).startsWith(`${bare(folder)}/`);
}

/** Folders of a SharePoint below which a site has its name. */
const SITE_FOLDERS: ReadonlySet<string> = new Set(["sites", "teams", "personal"]);

/** True when two addresses of SharePoint begin with the same library: within one a file can be moved. In doubt it is another. */
export function sameLibrary(one: string, other: string): boolean {
  const library = libraryIn(one);
  return library !== null && library === libraryIn(other);
}

function libraryIn(address: string): string | null {
  const [, host, path] = /^https:\/\/([^/?#]+)\/([^?#]*)/u.exec(address.toLowerCase()) ?? [];
  if (host === undefined || path === undefined) return null;
  const segments = path.split("/").filter((segment) => segment !== "");
  const count = SITE_FOLDERS.has(segments[0] ?? "") ? 3 : 1;
  return segments.length < count ? null : [host, ...segments.slice(0, count)].join("/");
}
