import { indexedShelf, databasesOf } from "../../adapters/stores/indexed-shelf.ts";
import { KantlijnError } from "../../core/model/index.ts";
import { tongueOf } from "../../language/spoken/page.ts";
import { errors, exportTexts, moment, register as words, registerPage } from "../../language/spoken/register.ts";
import { fetchChain, fetchChoices, fetchExport, fetchPart, fetchRows, fetchTidy, handOver, PAGE, signIn, tryAgain, withdraw, type Listed, type Part, type Row } from "./client.ts";
import { followFilters } from "./filters.ts";
import { lineOf } from "./row.ts";
import { say, sayAgain } from "./said.ts";

const byId = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
const [table, body, status, trouble, again, pager] = [byId("table"), byId("rows"), byId("status"), byId("trouble"), byId("again"), byId("pager")];
const form = byId("filters") as HTMLFormElement;
const [previous, next] = [byId("previous") as HTMLButtonElement, byId("next") as HTMLButtonElement];

const tongue = tongueOf(window);
let view: "all" | "tidy" = "all";
let listed: Listed = { items: [], total: 0, offset: 0 };
/** Grows with every question to the server: a late answer to an earlier one is not shown. */
let turn = 0;

const filters = followFilters(form, byId("more-filters") as HTMLDetailsElement, () => void load({ offset: 0 }));
previous.addEventListener("click", () => void turnPage(-PAGE));
next.addEventListener("click", () => void turnPage(PAGE));
again.addEventListener("click", () => void begin(true));
byId("clear").addEventListener("click", () => { filters.clear(); });
byId("view-all").addEventListener("click", () => void see("all"));
byId("view-tidy").addEventListener("click", () => void see("tidy"));
byId("csv").addEventListener("click", () => void take("csv"));
byId("json").addEventListener("click", () => void take("json"));
byId("check").addEventListener("click", () => void check());
window.addEventListener("hashchange", () => void begin());
for (const column of document.querySelectorAll<HTMLElement>("th[data-sort]")) {
  const press = Object.assign(document.createElement("button"), { type: "button", textContent: column.textContent });
  // The words are those of the button from now on.
  press.dataset["say"] = column.dataset["say"] ?? "";
  delete column.dataset["say"];
  press.addEventListener("click", () => { filters.sortBy(column.dataset["sort"] ?? ""); });
  column.replaceChildren(press);
}
tongue.subscribe(() => {
  sayAgain();
  drawRows();
});
void begin();
void fetchChoices().then((choices) => { filters.offer(choices); }, () => undefined);
void tellWaiting();

/** A receipt leads here with the id of its capture: then the page on which that stands, also when it is older. */
async function begin(again = false): Promise<void> {
  // Signing in leaves this page and comes back with something else after the "#".
  await signIn(again);
  const id = location.hash.slice(1);
  await (/^[0-9a-f-]{36}$/iu.test(id) ? show(id) : load({ offset: 0 }));
}

async function show(captureId: string): Promise<void> {
  if (filters.active || filters.sort !== "stored desc") form.reset();
  history.replaceState(null, "", `${location.pathname}#${captureId}`);
  setView("all");
  await load({ at: captureId });
  const line = document.getElementById(captureId);
  line?.scrollIntoView({ block: "center" });
}

async function see(wanted: typeof view): Promise<void> {
  setView(wanted);
  await load({ offset: 0 });
}

function setView(wanted: typeof view): void {
  view = wanted;
  for (const name of ["all", "tidy"]) byId(`view-${name}`).setAttribute("aria-pressed", String(name === view));
  byId("tidy-what").hidden = view === "all";
  form.hidden = view === "tidy";
  byId("exports").hidden = view === "tidy";
  say(byId("checked"));
  // What may be tidied up comes oldest first.
  for (const press of document.querySelectorAll<HTMLButtonElement>("th[data-sort] button")) press.disabled = view === "tidy";
  const last = byId("last-column");
  last.dataset["say"] = view === "all" ? "columns.state" : "columns.why";
  last.textContent = view === "all" ? registerPage.columns.state : registerPage.columns.why;
}

/** Fetches a page and puts it in the place of what is there. */
async function load(place: { readonly offset: number } | { readonly at: string }): Promise<void> {
  turn += 1;
  const own = turn;
  try {
    const found = view === "all" ? await fetchRows(filters.conditions(), place) : await fetchTidy("offset" in place ? place.offset : 0);
    if (own !== turn) return;
    listed = found;
    quiet();
    draw();
  } catch (error) {
    if (own !== turn) return;
    complain(error);
    say(status);
    again.hidden = false;
  }
}

async function turnPage(by: number): Promise<void> {
  await load({ offset: Math.max(0, listed.offset + by) });
  byId("list").focus();
  byId("list").scrollIntoView({ block: "start" });
}

function draw(): void {
  const { items, total, offset } = listed;
  const [all, filtered] = [view === "all", filters.active];
  drawRows();
  table.hidden = items.length === 0;
  pager.hidden = total <= PAGE;
  previous.disabled = offset === 0;
  next.disabled = offset + items.length >= total;
  say(byId("page"), () => [words.page(Math.floor(offset / PAGE) + 1, Math.max(1, Math.ceil(total / PAGE)))]);
  say(status, () => [total > 0 ? words.count(offset + 1, offset + items.length, total, all && filtered) : !all ? words.nothingToTidy : filtered ? words.nothingFound : words.empty]);
  const [sort, order] = filters.sort.split(" ");
  for (const column of document.querySelectorAll<HTMLElement>("th[data-sort]")) {
    if (view === "all" && column.dataset["sort"] === sort) column.setAttribute("aria-sort", order === "asc" ? "ascending" : "descending");
    else column.removeAttribute("aria-sort");
  }
}

function drawRows(): void {
  body.replaceChildren(...listed.items.map(({ row, reasons }) => lineOf(row, reasons, { save: (...what) => void save(...what), undo: (which) => void undo(which), again: (which) => void retry(which), offer: (which) => void offer(which), show: (id) => void show(id) })));
  for (const line of body.children) line.classList.toggle("chosen", line.id === location.hash.slice(1));
}

async function save(row: Pick<Row, "captureId">, part: Part, name: string): Promise<void> {
  await keep(name, () => fetchPart(row.captureId, part));
}

async function take(kind: "csv" | "json"): Promise<void> {
  await keep(`${exportTexts.name}.${kind}`, () => fetchExport(filters.conditions(), kind, tongue.get()));
}

/** Fetches something and has the browser keep it under this name. */
async function keep(name: string, fetching: () => Promise<Blob>): Promise<void> {
  try {
    const address = URL.createObjectURL(await fetching());
    Object.assign(document.createElement("a"), { href: address, download: name }).click();
    setTimeout(() => { URL.revokeObjectURL(address); }, 60_000);
    quiet();
    say(status, () => [words.saved(name)]);
  } catch (error) {
    complain(error);
  }
}

/** Something else is true of a row now: the list shows it, and it is said. */
function changed({ captureId }: Row, now: Partial<Row>, words: () => readonly string[]): void {
  listed = { ...listed, items: listed.items.map((item) => (item.row.captureId === captureId ? { ...item, row: { ...item.row, ...now } } : item)) };
  quiet();
  draw();
  say(status, words);
  byId("list").focus();
}

async function undo(row: Row): Promise<void> {
  try {
    const withdrawnAt = await withdraw(row.captureId);
    changed(row, { withdrawnAt, delivery: "withdrawn" as const }, () => [`${words.undone(row.title)} ${moment(withdrawnAt)}.`]);
  } catch (error) {
    complain(error);
  }
}

async function retry(row: Row): Promise<void> {
  try {
    const onward = await tryAgain(row.captureId);
    const delivery = onward.state === "failed" ? row.delivery : onward.state === "delivered" ? "delivered" : row.withdrawnAt === null ? "elsewhere" : "withdrawn";
    changed(row, { onward, delivery }, () => [words.tried(row.title)]);
  } catch (error) {
    complain(error);
  }
}

async function offer(row: Row): Promise<void> {
  try {
    const publication = await handOver(row.captureId);
    changed(row, { publication }, () => [words.offered(row.title)]);
  } catch (error) {
    complain(error);
  }
}

async function check(): Promise<void> {
  const place = byId("checked");
  say(place, () => [words.checking]);
  try {
    const { faults, rows, seals, head } = await fetchChain();
    say(place, () => [faults.length > 0 ? words.broken(faults.length) : head === null ? words.wholeEmpty : words.whole(rows, seals, head.number, head.sha256)]);
    place.className = faults.length > 0 ? "trouble" : "";
  } catch (error) {
    say(place);
    complain(error);
  }
}

/** What the pane on this computer still has to send is in no register yet. */
async function tellWaiting(): Promise<void> {
  const later = (milliseconds: number, work: () => void): (() => void) => {
    const timer = setTimeout(work, milliseconds);
    return () => { clearTimeout(timer); };
  };
  const kept = await Promise.all((["heads", "waiting"] as const).map((shelf) => indexedShelf(shelf, databasesOf(window), later).names().catch(() => [])));
  const { length } = kept.flat();
  say(byId("waiting"), () => [words.waiting(length)]);
  byId("waiting").hidden = length === 0;
}

function quiet(): void {
  trouble.hidden = true;
  again.hidden = true;
}

function complain(error: unknown): void {
  const code = error instanceof KantlijnError ? error.code : "internal";
  say(trouble, () => {
    const { title, text } = code === "server-unavailable" || code === "store-unavailable" ? words.noServer : { title: errors[code].title, text: `${errors[code].wrong({})} ${errors[code].next({})}` };
    return [Object.assign(document.createElement("b"), { textContent: title }), text];
  });
  trouble.hidden = false;
}
