import { bareDesk, FILE_FORMATS, KantlijnError, type Desk } from "../../core/model/index.ts";
import { playground as words } from "../../language/spoken/playground.ts";
import { grouped, make } from "./page.ts";
import type { Reading } from "./reader.ts";

/** A line of samples/index.json. */
interface Sample {
  readonly world: string;
  readonly id: string;
  readonly title: string;
  readonly kind: "document" | "mail";
}

/** Something that can be opened, and how. `address` is what stands behind # in the address of the page. */
export interface Item {
  readonly address: string;
  readonly title: string;
  /** Heading it stands under, in the language of the moment. */
  readonly group: () => string;
  readonly kind: "document" | "mail";
  /** Name of the setting; null for an own file, which follows the organisation that is chosen. */
  readonly world: string | null;
  fetch(): Promise<{ readonly reading: Reading; readonly desk: Desk }>;
}

/** The samples that came with the page. Empty when there are none. */
export async function samples(): Promise<readonly Item[]> {
  const response = await fetch("samples/index.json");
  return response.ok ? ((await response.json()) as readonly Sample[]).map(itemOf) : [];
}

function itemOf({ world, id, title, kind }: Sample): Item {
  const name = kind === "mail" ? "input.eml" : "input.docx";
  return {
    address: `${world}/${id}`, title, kind, world, group: () => words.worlds[world] ?? world,
    fetch: async () => {
      const [file, context] = await Promise.all([get(`samples/${world}/${id}/${name}`), get(`samples/${world}/${id}/context.json`)]);
      return { reading: { name: name.replace("input", id), file: await file.blob(), world: null, context: null }, desk: (await context.json()) as Desk };
    },
  };
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new KantlijnError("not-found", "the sample is not on the server");
  return response;
}

/** Files of the author, as they were dropped or chosen together: with a world.json and a context.json they are a scenario. */
export function ownItems(files: readonly File[], firstNumber: number): readonly Item[] {
  const named = (name: string): File | null => files.find((file) => file.name.toLowerCase() === name) ?? null;
  const [world, context] = [named("world.json"), named("context.json")];
  const documents = files.filter((file) => !/\.json$/i.test(file.name));
  return (documents.length > 0 ? documents : files.slice(0, 1)).map((file, index) => ({
    address: `eigen/${String(firstNumber + index)}`, title: file.name, group: () => words.ownFiles, world: null,
    kind: kindOf(file.name),
    fetch: () => Promise.resolve({ reading: { name: file.name, file, world, context }, desk: bareDesk(new Date().toISOString()) }),
  }));
}

/** What the name of a file promises. */
function kindOf(name: string): "document" | "mail" {
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return Object.values(FILE_FORMATS).some(({ kind, extensions }) => kind === "mail" && (extensions as readonly string[]).includes(extension)) ? "mail" : "document";
}

/** The list of what can be opened: one heading per group. */
export function listOf(items: readonly Item[], current: Item | null): DocumentFragment {
  const list = document.createDocumentFragment();
  for (const [group, members] of grouped(items, (item) => item.group())) {
    list.append(make("h2", { textContent: group }), make("ul", {}, ...members.map((item) => make("li", {}, linkTo(item, item === current)))));
  }
  return list;
}

/** The title of a sample is Dutch, also on a page in another language; that of an own file can be anything. */
function named({ title, world }: Item): HTMLElement {
  const name = make("span", { textContent: title });
  if (world !== null) name.lang = "nl";
  return name;
}

function linkTo(item: Item, isCurrent: boolean): HTMLAnchorElement {
  const link = make("a", {}, named(item), " ", make("small", { textContent: words.kinds[item.kind] }));
  link.href = `#${item.address}`;
  if (isCurrent) link.setAttribute("aria-current", "true");
  return link;
}
