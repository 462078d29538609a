/** What SharePoint keeps, as far as the stand-in plays it. */

export interface ColumnPlay {
  readonly name: string;
  readonly choices?: readonly string[];
  readonly many?: boolean;
  readonly moment?: boolean;
  readonly readOnly?: boolean;
}

export interface LibraryPlay {
  /** As it stands in the address: "Gedeelde documenten". */
  readonly name: string;
  readonly columns: readonly ColumnPlay[];
  /** Folders that are there: "Bezwaar/2026". */
  readonly folders?: readonly string[];
  /** Its content types, by id, beside the one of every document. */
  readonly types?: Readonly<Record<string, string>>;
  /** The retention labels that may be set here; every one unless told. */
  readonly labels?: readonly string[];
  /** False: it keeps no versions. */
  readonly versions?: boolean;
}

export interface SitePlay {
  /** "sites/beleid"; empty for the root. */
  readonly path: string;
  readonly libraries: readonly LibraryPlay[];
  /** Kantlijn was granted nothing here. */
  readonly closed?: boolean;
}

export interface Entry {
  readonly id: string;
  readonly drive: string;
  parent: string | null;
  name: string;
  readonly folder: boolean;
  bytes: Blob;
  /** Grows with everything, and with the content. */
  version: number;
  content: number;
  readonly created: string;
  /** When it was changed last, as far as it was told. */
  changed: string;
  /** What it was before, the newest first: the library keeps versions. */
  versions: readonly { readonly id: string; readonly bytes: Blob; readonly fields: Readonly<Record<string, unknown>> }[];
  fields: Record<string, unknown>;
  label: string | null;
  /** Id of its content type. */
  type: string;
  locked: boolean;
}

export interface Library extends LibraryPlay {
  readonly drive: string;
  readonly list: string;
  readonly site: Site;
  readonly root: string;
}

export interface Site extends Omit<SitePlay, "libraries"> {
  readonly id: string;
  readonly libraries: Library[];
}

/** The content type that every library has. Source: SharePoint, base content types. */
export const DOCUMENT = "0x0101";

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The sites of one organisation, with everything in them. */
export class Shelves {
  readonly host: string;
  readonly sites: readonly Site[];
  readonly entries = new Map<string, Entry>();
  /** What was thrown away. */
  readonly bin: Entry[] = [];
  #count = 0;

  constructor(host: string, sites: readonly SitePlay[]) {
    this.host = host;
    this.sites = sites.map(({ libraries, ...rest }, index) => {
      const site: Site = { ...rest, id: `${host},site-${String(index)},web-${String(index)}`, libraries: [] };
      for (const library of libraries) this.#open(site, library);
      return site;
    });
  }

  #open(site: Site, play: LibraryPlay): void {
    const drive = `b!drive-${String(++this.#count)}`;
    const root = this.add(drive, null, "root", null);
    site.libraries.push({ ...play, site, drive, list: `list-${String(this.#count)}`, root: root.id });
    for (const folder of play.folders ?? []) {
      let parent = root.id;
      for (const name of folder.split("/")) parent = (this.child(parent, name) ?? this.add(drive, parent, name, null)).id;
    }
  }

  /** Another moment at every call. */
  get now(): string {
    return new Date(Date.UTC(2026, 10, 3, 9, 0, ++this.#count)).toISOString();
  }

  get libraries(): readonly Library[] {
    return this.sites.flatMap(({ libraries }) => libraries);
  }

  library(drive: string): Library | undefined {
    return this.libraries.find((library) => library.drive === drive);
  }

  /** Without bytes it is a folder. */
  add(drive: string, parent: string | null, name: string, bytes: Blob | null): Entry {
    const at = new Date(Date.UTC(2026, 10, 3, 9, 0, this.#count)).toISOString();
    const entry: Entry = { id: `01ITEM${String(++this.#count)}`, drive, parent, name, folder: bytes === null, bytes: bytes ?? new Blob(), version: 1, content: 1, created: at, changed: at, versions: [], fields: {}, label: null, type: DOCUMENT, locked: false };
    this.entries.set(entry.id, entry);
    return entry;
  }

  child(parent: string, name: string): Entry | undefined {
    return [...this.entries.values()].find((entry) => entry.parent === parent && same(entry.name, name));
  }

  at(root: string, path: string): Entry | undefined {
    return path.split("/").filter((name) => name !== "").reduce<Entry | undefined>((entry, name) => (entry === undefined ? undefined : this.child(entry.id, name)), this.entries.get(root));
  }

  /** Other content: what stood there becomes a version, where the library keeps these. */
  renew(entry: Entry, bytes: Blob, changed: string, fields = entry.fields): void {
    if (this.library(entry.drive)?.versions !== false) entry.versions = [{ id: `${String(entry.content)}.0`, bytes: entry.bytes, fields: { ...entry.fields } }, ...entry.versions];
    Object.assign(entry, { bytes, changed, fields: { ...fields }, version: entry.version + 1, content: entry.content + 1 });
  }

  remove(entry: Entry): void {
    this.entries.delete(entry.id);
    this.bin.push(entry);
  }

  addressOf(entry: Entry): string {
    const library = this.library(entry.drive)!;
    const names: string[] = [];
    for (let current: Entry | undefined = entry; current !== undefined && current.parent !== null; current = this.entries.get(current.parent)) names.unshift(current.name);
    return `${this.addressOfLibrary(library)}${names.map((name) => `/${encodeURIComponent(name)}`).join("")}`;
  }

  addressOfLibrary({ site, name }: Library): string {
    return `https://${this.host}/${site.path === "" ? "" : `${site.path}/`}${encodeURIComponent(name)}`;
  }

  /** Every file, by its path in its site. */
  files(): readonly (Entry & { readonly path: string })[] {
    return [...this.entries.values()].filter(({ folder }) => !folder).map((entry) => ({ ...entry, path: decodeURIComponent(new URL(this.addressOf(entry)).pathname) }));
  }
}
