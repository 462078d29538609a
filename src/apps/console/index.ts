import { KantlijnError } from "../../core/model/index.ts";
import { register as words } from "../../language/nl/console.ts";
import { errors } from "../../language/nl/errors.ts";
import { fetchPart, fetchRows, withdraw, type Part, type Row } from "./client.ts";
import { lineOf, momentOf, searchable } from "./row.ts";

const byId = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
const [table, body, status, trouble, more, again] = [byId("table"), byId("rows"), byId("status"), byId("trouble"), byId("more"), byId("again")];
const search = byId("search") as HTMLInputElement;
/** Pages that are fetched by themselves to find the capture that the address names. */
const MOST_PAGES = 20;

let rows: readonly Row[] = [];
let next: string | null = null;

search.addEventListener("input", draw);
more.addEventListener("click", () => void load(next));
again.addEventListener("click", () => void load(next));
window.addEventListener("hashchange", () => void point());
void load(null).then(point);

/** Fetches a page of captures and puts it under what is there. */
async function load(before: string | null): Promise<void> {
  try {
    const page = await fetchRows(before);
    rows = [...rows, ...page.captures];
    next = page.next;
    quiet();
    draw();
  } catch (error) {
    complain(error);
    status.textContent = "";
    again.hidden = false;
    more.hidden = true;
  }
}

function draw(): void {
  const wanted = search.value.trim().toLowerCase();
  const shown = rows.filter((row) => searchable(row).includes(wanted));
  body.replaceChildren(...shown.map((row) => lineOf(row, { save: (...what) => void save(...what), undo: (which) => void undo(which) })));
  table.hidden = shown.length === 0;
  more.hidden = next === null;
  status.textContent = rows.length === 0 ? words.empty : shown.length === 0 ? words.nothingFound : words.count(shown.length, rows.length, next !== null);
  mark();
}

/** A receipt leads here with the id of its capture: that line is marked and brought into view, also when it is older. */
async function point(): Promise<void> {
  const id = location.hash.slice(1);
  if (id === "") return;
  for (let page = 1; page < MOST_PAGES && next !== null && !rows.some(({ captureId }) => captureId === id); page += 1) await load(next);
  mark();
  document.querySelector(".chosen")?.scrollIntoView({ block: "center" });
}

function mark(): void {
  for (const line of body.children) line.classList.toggle("chosen", line.id === location.hash.slice(1));
}

async function save(row: Row, part: Part, name: string): Promise<void> {
  try {
    const address = URL.createObjectURL(await fetchPart(row.captureId, part));
    Object.assign(document.createElement("a"), { href: address, download: name }).click();
    setTimeout(() => { URL.revokeObjectURL(address); }, 60_000);
    quiet();
    status.textContent = words.saved(name);
  } catch (error) {
    complain(error);
  }
}

async function undo(row: Row): Promise<void> {
  try {
    const withdrawnAt = await withdraw(row.captureId);
    rows = rows.map((other) => (other.captureId === row.captureId ? { ...other, withdrawnAt } : other));
    quiet();
    draw();
    status.textContent = `${words.undone(row.title)} ${momentOf(withdrawnAt)}.`;
    byId("list").focus();
  } catch (error) {
    complain(error);
  }
}

function quiet(): void {
  trouble.hidden = true;
  again.hidden = true;
}

function complain(error: unknown): void {
  const code = error instanceof KantlijnError ? error.code : "internal";
  const { title, text } = code === "server-unavailable" || code === "store-unavailable" ? words.noServer : { title: errors[code].title, text: `${errors[code].wrong({})} ${errors[code].next({})}` };
  trouble.replaceChildren(Object.assign(document.createElement("b"), { textContent: title }), text);
  trouble.hidden = false;
}
