import { register as words } from "../../language/nl/console.ts";
import type { Part, Row } from "./client.ts";

/** What can be done with a line. */
export interface RowActions {
  readonly save: (row: Row, part: Part, name: string) => void;
  readonly undo: (row: Row) => void;
}

const MOMENT = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Amsterdam" });
export const momentOf = (iso: string): string => MOMENT.format(new Date(iso));

/** One capture as a line of the table. */
export function lineOf(row: Row, { save, undo }: RowActions): HTMLTableRowElement {
  const line = document.createElement("tr");
  line.id = row.captureId;
  line.classList.toggle("withdrawn", row.withdrawnAt !== null);
  const title = cell("th", row.title, small(row.documentType ?? words.unknownKind));
  title.scope = "row";
  const { name, size } = row.file;
  const parts = row.withdrawnAt !== null ? [] : [
    button(words.download, words.downloadTitle(name), () => { save(row, "file", name); }),
    button(words.informatieobject, words.informatieobjectTitle(name), () => { save(row, "mdto/informatieobject.xml", `${name}.informatieobject.xml`); }),
    button(words.bestand, words.bestandTitle(name), () => { save(row, "mdto/bestand.xml", `${name}.bestand.xml`); }),
    ...(row.diwoo ? [button(words.diwoo, words.diwooTitle(name), () => { save(row, "diwoo.xml", `${name}.diwoo.xml`); })] : []),
  ];
  const undoable = row.withdrawnAt === null && row.undoUntil !== null && Date.parse(row.undoUntil) > Date.now();
  line.append(
    title,
    cell("td", row.location.title, ...(row.location.title === row.location.id ? [] : [small(row.location.id)])),
    cell("td", momentOf(row.storedAt)),
    cell("td", name, small(sizeOf(size)), actions(...parts)),
    cell("td", state(row), ...(undoable ? [actions(button(words.undo, words.undoTitle(row.title), () => { undo(row); }))] : [])),
  );
  return line;
}

/** Everything in a line that somebody may search for, in small letters. */
export function searchable({ title, documentType, location, file, storedAt }: Row): string {
  return [title, documentType ?? "", location.id, location.title, file.name, momentOf(storedAt)].join("\n").toLowerCase();
}

function state({ withdrawnAt }: Row): HTMLElement {
  return Object.assign(document.createElement("span"), { className: "state", textContent: withdrawnAt === null ? words.captured : words.withdrawn(momentOf(withdrawnAt)) });
}

function cell(tag: "th" | "td", ...children: readonly (Node | string)[]): HTMLTableCellElement {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

const small = (text: string): HTMLElement => Object.assign(document.createElement("small"), { textContent: text });

function actions(...buttons: readonly HTMLElement[]): HTMLElement {
  const made = Object.assign(document.createElement("div"), { className: "actions" });
  made.append(...buttons);
  return made;
}

/** The name begins with the words on the button, so that who speaks to the page can say what they see. */
function button(label: string, title: string, press: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: label, title });
  made.setAttribute("aria-label", `${label}: ${title}`);
  made.addEventListener("click", press);
  return made;
}

/** Bytes as people say them. */
function sizeOf(bytes: number): string {
  const number = (value: number, digits: number): string => new Intl.NumberFormat("nl-NL", { maximumFractionDigits: digits }).format(value);
  return bytes < 1000 ? `${number(bytes, 0)} bytes` : bytes < 1_000_000 ? `${number(bytes / 1000, 0)} kB` : `${number(bytes / 1_000_000, 1)} MB`;
}
