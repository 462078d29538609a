import { MemoryDocument } from "../../adapters/hosts/memory/index.ts";
import { FILE_FORMATS, fileFormatOf, KantlijnError, type FileFormatId, type World } from "../../core/model/index.ts";
import { sayPage } from "../../language/spoken/page.ts";
import { playground as words, playgroundPage } from "../../language/spoken/playground.ts";
import type { Tongue } from "../../language/spoken/tongue.ts";
import { listOf, ownItems, samples, type Item } from "./library.ts";
import { byId, make } from "./page.ts";
import { Reader } from "./reader.ts";
import { receiveDrops } from "./receiving.ts";
import { envelopeOf } from "./sheet/envelope.ts";
import { Marks } from "./sheet/marks.ts";
import { Sheet } from "./sheet/sheet.ts";
import { unmark } from "./sheet/show.ts";

/** A document as it stands on the page. */
export interface Placed {
  readonly document: MemoryDocument;
  readonly sheet: Sheet;
  readonly marks: Marks;
  /** Name of the setting it belongs to, or the setting itself where it came along. */
  readonly setting: string | World;
  /** Name of the setting that was chosen, also where another came along. */
  readonly world: string;
  /** Where the document is on this page: the same for the same sample every time. */
  readonly address: string;
}

/** What a page does with documents. */
export interface Plan {
  /** A pane of this page itself, on which files may be dropped as well. */
  readonly pane: HTMLIFrameElement | null;
  /** Only files that changed words can be written into: what stands in for Word and Outlook has no others. */
  readonly onlyTyped: boolean;
  /** The language of the page; null where it is always Dutch. */
  readonly tongue: Tongue | null;
  /** A document is on its way. */
  readonly starting: (setting: string) => void;
  readonly placed: (placed: Placed) => void;
}

const isTyped = (format: FileFormatId | null): boolean => format !== null && FILE_FORMATS[format].typed;

/** The list of documents, and the one that is open: what the pages with a pane beside a document have alike. */
export class Workbench {
  readonly #main = byId("document", HTMLElement);
  readonly #list = byId("samples", HTMLElement);
  readonly #trouble = byId("trouble", HTMLElement);
  readonly #organisation = byId("organisation", HTMLSelectElement);
  readonly #reader = new Reader();
  readonly #plan: Plan;
  #items: readonly Item[] = [];
  #current: Item | null = null;
  /** What is on its way to be the current one. */
  #coming: Item | null = null;
  #placed: Pick<Placed, "document" | "sheet" | "marks"> | null = null;
  #caption: () => readonly (Node | string)[] = () => [];
  #wrong: { readonly error: unknown; readonly item: Item } | null = null;
  /** Grows with every document that somebody asks for: only the last one may appear. */
  #asked = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
    const chosen = byId("file", HTMLInputElement);
    for (const [world, name] of Object.entries(words.worlds)) this.#organisation.add(new Option(name, world));
    receiveDrops(byId("drop", HTMLElement), plan.pane, (files) => { this.#receive(files); });
    chosen.addEventListener("change", () => {
      this.#receive([...(chosen.files ?? [])]);
      chosen.value = "";
    });
    this.#organisation.addEventListener("change", () => { if (this.#current?.world === null) void this.#open(this.#current); });
    window.addEventListener("hashchange", () => { this.#openAddress(); });
    plan.tongue?.subscribe(() => { this.#resay(); });
    for (const link of document.querySelectorAll<HTMLAnchorElement>(".skip")) link.addEventListener("click", skip);
  }

  /** Fetches the list, and opens what the address names. */
  async start(): Promise<void> {
    const found = await samples().catch(() => []);
    // Somebody may have given a file of their own before the list was there.
    this.#items = [...this.#items, ...found];
    this.#draw();
    if (this.#items.length === 0) this.#say(() => [make("span", { textContent: words.noSamples })]);
    else this.#openAddress();
  }

  /** Takes files as if the author chose them, for an organisation. */
  take(files: readonly File[], world: string): void {
    this.#organisation.value = world;
    this.#receive(files);
  }

  /** Opens what the address names, or else the first sample. */
  #openAddress(): void {
    const address = decodeURIComponent(location.hash.slice(1));
    const item = this.#items.find((candidate) => candidate.address === address);
    const [first] = this.#items;
    if (item === undefined && first !== undefined) history.replaceState(null, "", `#${first.address}`);
    const wanted = item ?? first;
    if (wanted !== undefined && wanted !== (this.#coming ?? this.#current)) void this.#open(wanted);
  }

  /** Takes files of the author: puts them in the list and opens the first. */
  #receive(files: readonly File[]): void {
    const own = ownItems(files, this.#items.filter(({ world }) => world === null).length + 1);
    const [first] = own;
    if (first === undefined) return;
    this.#items = [...own, ...this.#items];
    this.#draw();
    location.hash = first.address;
  }

  async #open(item: Item): Promise<void> {
    const turn = ++this.#asked;
    this.#coming = item;
    this.#trouble.hidden = true;
    this.#wrong = null;
    this.#say(() => [make("span", { textContent: words.opening(item.title) })]);
    const world = item.world ?? this.#organisation.value;
    this.#plan.starting(world);
    try {
      const { reading, desk } = await item.fetch();
      const read = await this.#reader.read(reading);
      if (turn !== this.#asked) return;
      const format = fileFormatOf(read.mediaType);
      if (this.#plan.onlyTyped && !isTyped(format)) throw new KantlijnError("file-type-unknown", "this page does not take files like this", { values: { found: format ?? "" } });
      this.#current = item;
      const file = new MemoryDocument({ name: reading.name, mediaType: read.mediaType, bytes: read.bytes, text: read.text, desk: read.desk ?? desk, carried: read.carried });
      this.#place(file, { setting: read.world ?? world, world, address: item.address });
    } catch (error) {
      if (turn === this.#asked) await this.#complain(error, item);
    }
    if (turn === this.#asked) this.#coming = null;
    this.#draw();
  }

  /** Puts a document on the page, and before the pane. */
  #place(file: MemoryDocument, where: Pick<Placed, "setting" | "world" | "address">): void {
    const { envelope } = file.text;
    // Somebody else's mail can be read; what leaves this desk can be written.
    const mine = envelope === null || envelope.draft || file.file.desk.host === "outlook-compose";
    const editable = mine && isTyped(fileFormatOf(file.file.mediaType));
    const sheet = new Sheet(file, { label: words.text, editable });
    file.onEdit(unmark);
    unmark();
    this.#placed?.marks.stop();
    const marks = new Marks(file, sheet.element);
    this.#placed = { document: file, sheet, marks };
    byId("sheet", HTMLElement).replaceChildren(...(envelope === null ? [] : [envelopeOf(envelope)]), sheet.element, marks.element);
    this.#main.scrollTop = 0;
    this.#say(() => [make("b", { textContent: file.file.name }), ` ${editable ? (envelope === null ? words.typing : words.compose) : envelope === null ? words.reading : words.received}`]);
    document.title = words.title(file.file.name);
    this.#plan.placed({ document: file, sheet, marks, ...where });
  }

  /** Says in plain words what is wrong with a file; what was open stays open. The sentences are fetched when they are needed. */
  async #complain(error: unknown, item: Item): Promise<void> {
    const { errorMessage, errors } = await import(/* webpackChunkName: "errors" */ "../../language/spoken/trouble.ts");
    const { code, values } = error instanceof KantlijnError ? error : { code: "internal" as const, values: {} };
    this.#trouble.replaceChildren(make("b", { textContent: `${item.title}: ${errors[code].title.toLowerCase()}` }), errorMessage(code, values));
    if (this.#wrong?.error === error) return;
    this.#wrong = { error, item };
    this.#trouble.hidden = false;
    this.#say();
    this.#main.scrollTop = 0;
  }

  #say(caption: () => readonly (Node | string)[] = () => []): void {
    this.#caption = caption;
    byId("caption", HTMLElement).replaceChildren(...caption());
  }

  /** Says everything on the page in the language that is spoken now; the document stays as it is. */
  #resay(): void {
    sayPage(document, playgroundPage);
    for (const option of this.#organisation.options) option.text = words.worlds[option.value] ?? option.value;
    this.#say(this.#caption);
    this.#draw();
    if (this.#wrong !== null) void this.#complain(this.#wrong.error, this.#wrong.item);
    if (this.#placed === null) return;
    const { document: { file, text: { envelope } }, sheet, marks } = this.#placed;
    document.title = words.title(file.name);
    sheet.element.setAttribute("aria-label", words.text);
    if (envelope !== null) document.querySelector(".envelope")?.replaceWith(envelopeOf(envelope));
    marks.resay();
  }

  #draw(): void {
    this.#list.replaceChildren(listOf(this.#items, this.#current));
  }
}

/** The address names the document, so a link to a part of the page must not change it. */
function skip(event: Event): void {
  event.preventDefault();
  const target = (event.currentTarget as HTMLAnchorElement).hash;
  document.querySelector<HTMLElement>(target)?.focus();
}
