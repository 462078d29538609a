import { MemoryDocument } from "../../adapters/hosts/memory/index.ts";
import { KantlijnError, type World } from "../../core/model/index.ts";
import { playground as words } from "../../language/nl/playground.ts";
import { connect } from "./beside.ts";
import { listOf, ownItems, samples, type Item } from "./library.ts";
import { byId, make } from "./page.ts";
import { Reader } from "./reader.ts";
import { receiveDrops } from "./receiving.ts";
import { envelopeOf } from "./sheet/envelope.ts";
import { Sheet } from "./sheet/sheet.ts";
import { show, unmark } from "./sheet/show.ts";

const [main, list, caption, trouble, pane] = [byId("document", HTMLElement), byId("samples", HTMLElement), byId("caption", HTMLElement), byId("trouble", HTMLElement), byId("pane", HTMLIFrameElement)];
const organisation = byId("organisation", HTMLSelectElement);
const chosen = byId("file", HTMLInputElement);
const reader = new Reader();
const beside = connect(pane, (place) => { show(main, place); });

let items: readonly Item[] = [];
let current: Item | null = null;
/** Grows with every document that somebody asks for: only the last one may appear. */
let asked = 0;

for (const [world, name] of Object.entries(words.worlds)) organisation.add(new Option(name, world));
receiveDrops(byId("drop", HTMLElement), pane, receive);
chosen.addEventListener("change", () => {
  receive([...(chosen.files ?? [])]);
  chosen.value = "";
});
organisation.addEventListener("change", () => { if (current?.world === null) void open(current); });
window.addEventListener("hashchange", openAddress);
for (const link of document.querySelectorAll<HTMLAnchorElement>(".skip")) link.addEventListener("click", skip);
void start();

async function start(): Promise<void> {
  items = await samples().catch(() => []);
  draw();
  if (items.length === 0) say(make("span", { textContent: words.noSamples }));
  else openAddress();
}

/** Opens what the address names, or else the first sample. */
function openAddress(): void {
  const address = decodeURIComponent(location.hash.slice(1));
  const item = items.find((candidate) => candidate.address === address);
  const [first] = items;
  if (item === undefined && first !== undefined) history.replaceState(null, "", `#${first.address}`);
  const wanted = item ?? first;
  if (wanted !== undefined && wanted !== current) void open(wanted);
}

/** Takes files of the author: puts them in the list and opens the first. */
function receive(files: readonly File[]): void {
  const own = ownItems(files, items.filter(({ world }) => world === null).length + 1);
  const [first] = own;
  if (first === undefined) return;
  items = [...own, ...items];
  draw();
  location.hash = first.address;
}

async function open(item: Item): Promise<void> {
  const turn = ++asked;
  trouble.hidden = true;
  say(make("span", { textContent: words.opening(item.title) }));
  beside.start(item.world ?? organisation.value);
  try {
    const { reading, desk } = await item.fetch();
    const read = await reader.read(reading);
    if (turn !== asked) return;
    current = item;
    place(new MemoryDocument({ name: reading.name, mediaType: read.mediaType, bytes: read.bytes, text: read.text, desk: read.desk ?? desk }), read.world ?? item.world ?? organisation.value);
  } catch (error) {
    if (turn === asked) await complain(error, item);
  }
  draw();
}

/** Puts a document on the page, and before the pane. */
function place(file: MemoryDocument, setting: string | World): void {
  const { envelope } = file.text;
  // Somebody else's mail can be read; what leaves this desk can be written.
  const editable = envelope === null || envelope.draft || file.file.desk.host === "outlook-compose";
  const sheet = new Sheet(file, { label: words.text, editable });
  file.onEdit(unmark);
  unmark();
  byId("sheet", HTMLElement).replaceChildren(...(envelope === null ? [] : [envelopeOf(envelope)]), sheet.element);
  main.scrollTop = 0;
  say(make("b", { textContent: file.file.name }), ` ${editable ? (envelope === null ? words.typing : words.compose) : words.received}`);
  document.title = words.title(file.file.name);
  beside.open(file, setting);
}

/** Says in plain words what is wrong with a file; what was open stays open. The sentences are fetched when they are needed. */
async function complain(error: unknown, item: Item): Promise<void> {
  const { errorMessage, errors } = await import(/* webpackChunkName: "errors" */ "../../language/nl/errors.ts");
  const { code, values } = error instanceof KantlijnError ? error : { code: "internal" as const, values: {} };
  trouble.replaceChildren(make("b", { textContent: `${item.title}: ${errors[code].title.toLowerCase()}` }), errorMessage(code, values));
  trouble.hidden = false;
  say();
  main.scrollTop = 0;
}

function say(...parts: readonly (Node | string)[]): void {
  caption.replaceChildren(...parts);
}

function draw(): void {
  list.replaceChildren(listOf(items, current));
}

/** The address names the document, so a link to a part of the page must not change it. */
function skip(event: Event): void {
  event.preventDefault();
  const target = (event.currentTarget as HTMLAnchorElement).hash;
  document.querySelector<HTMLElement>(target)?.focus();
}
