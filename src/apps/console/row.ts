import type { ErrorCode } from "../../core/model/index.ts";
import { article, capturing, day, duration, errors, kinds, marking, moment, register as words, size } from "../../language/spoken/register.ts";
import type { Part, Reason, Row } from "./client.ts";

/** What can be done with a line. */
export interface RowActions {
  readonly save: (row: Pick<Row, "captureId">, part: Part, name: string) => void;
  readonly undo: (row: Row) => void;
  readonly again: (row: Row) => void;
  readonly offer: (row: Row) => void;
  /** Shows a capture in the whole list. */
  readonly show: (captureId: string) => void;
}

/** One capture as a line of the table; with the reasons to tidy it up, when there are any. */
export function lineOf(row: Row, reasons: readonly Reason[], actions: RowActions): HTMLTableRowElement {
  const line = document.createElement("tr");
  line.id = row.captureId;
  line.classList.toggle("withdrawn", row.withdrawnAt !== null);
  const kind = small(...(row.documentType === null ? [words.unknownKind] : [dutch(row.documentType)]), ...(row.status === "concept" ? [`, ${words.concept}`] : []));
  const title = cell("th", dutch(row.title), kind);
  title.scope = "row";
  line.append(
    title,
    cell("td", dutch(row.location.title), ...(row.location.title === row.location.id ? [] : [small(row.location.id)]), ...(row.unit === null || row.unit === "" ? [] : [small(dutch(row.unit))])),
    cell("td", moment(row.storedAt)),
    cell("td", ...termOf(row)),
    cell("td", row.file.name, small(size(row.file.size)), bar(...partsOf(row, actions)), ...attachmentsOf(row, actions), ...markedOf(row), ...categoriesOf(row)),
    reasons.length === 0 ? stateCell(row, actions) : whyCell(row, reasons, actions),
  );
  return line;
}

/** What can be fetched; nothing of what was undone. */
function partsOf(row: Row, { save }: RowActions): readonly HTMLElement[] {
  const { name } = row.file;
  return row.withdrawnAt !== null ? [] : [
    button(words.download, words.downloadTitle(name), () => { save(row, "file", name); }),
    button(words.informatieobject, words.informatieobjectTitle(name), () => { save(row, "mdto/informatieobject.xml", `${name}.informatieobject.xml`); }),
    button(words.bestand, words.bestandTitle(name), () => { save(row, "mdto/bestand.xml", `${name}.bestand.xml`); }),
    ...(row.diwoo ? [button(words.diwoo, words.diwooTitle(name), () => { save(row, "diwoo.xml", `${name}.diwoo.xml`); })] : []),
  ];
}

/** What came along with a mail: to be fetched one by one, and where it was filed by itself as well. */
function attachmentsOf({ attachments, captureId, withdrawnAt }: Row, { save, show }: RowActions): readonly HTMLElement[] {
  if (attachments === null || attachments.length === 0 || withdrawnAt !== null) return [];
  const details = document.createElement("details");
  const list = document.createElement("ul");
  list.append(...attachments.map(({ name, size: bytes, captureId: other = null }, number) => {
    const item = document.createElement("li");
    const elsewhere = other === null || other === captureId ? [] : [button(words.openAttached, words.openAttachedTitle(name), () => { show(other); })];
    item.append(dutch(name), small(size(bytes)), bar(button(words.attachment, words.downloadTitle(name), () => { save({ captureId }, `attachments/${number}`, name); }), ...elsewhere));
    return item;
  }));
  details.append(Object.assign(document.createElement("summary"), { textContent: words.attachments(attachments.length) }), list);
  return [details];
}

/** How many passages were marked for the Woo team, and where they stand in the file. */
function markedOf({ marked, wooQueue }: Row): readonly HTMLElement[] {
  if (marked.length === 0) return [];
  const details = document.createElement("details");
  const list = document.createElement("ul");
  list.append(...marked.map(({ kind, grounds, paragraph }) => Object.assign(document.createElement("li"), { textContent: marking.line(kinds[kind], grounds.filter((ground) => ground !== "avg").map(article).join(", "), paragraph + 1) })));
  details.append(Object.assign(document.createElement("summary"), { textContent: capturing.marked(marked.length) }), list);
  if (wooQueue !== null) details.append(small(words.forWoo, " ", dutch(wooQueue.title)));
  return [details];
}

function categoriesOf({ categories }: Row): readonly HTMLElement[] {
  return categories.length === 0 ? [] : [small(dutch(categories.join(", ")))];
}

function termOf({ retention: { valuation, term }, dueFrom }: Row): readonly (Node | string)[] {
  if (valuation === "bewaren") return [words.keep];
  if (valuation === null || term === null) return [words.termUnknown];
  return [words.destroy(duration(term)), ...(dueFrom === null ? [] : [small(words.dueFrom(day(dueFrom)))])];
}

function stateCell(row: Row, { undo, again, offer }: RowActions): HTMLTableCellElement {
  const undoable = row.withdrawnAt === null && row.undoUntil !== null && Date.parse(row.undoUntil) > Date.now();
  const state = Object.assign(document.createElement("span"), { className: "state", textContent: row.withdrawnAt === null ? words.captured : words.withdrawn(moment(row.withdrawnAt)) });
  const buttons = [
    ...(row.onward?.state === "failed" ? [button(words.tryAgain, words.tryAgainTitle(row.title), () => { again(row); })] : []),
    ...(offerable(row) ? [button(words.offer, words.offerTitle(row.title), () => { offer(row); })] : []),
    ...(undoable ? [button(words.undo, words.undoTitle(row.title), () => { undo(row); })] : []),
  ];
  return cell("td", state, ...onwardOf(row), ...publicationOf(row), ...(buttons.length > 0 ? [bar(...buttons)] : []));
}

/** What can be handed over and was not, or did not get there. */
function offerable({ publishable, publication }: Row): boolean {
  return publishable && (publication === null || publication.state === "failed");
}

/** How what was handed over stands, and where somebody goes on with it. */
function publicationOf({ publication, title, withdrawnAt, wooQueue }: Row): readonly HTMLElement[] {
  if (publication === null || (publication.store === "queue" && withdrawnAt !== null)) return [];
  const { store, state, code, nextAt, address } = publication;
  if (store === "queue") return [small(words.handed.queue, ...(wooQueue === null ? [] : [" ", dutch(wooQueue.title)]))];
  const where = small(words.handed[state]);
  if (state === "delivered" && address !== null) {
    const link = Object.assign(document.createElement("a"), { href: address, target: "_blank", rel: "noopener noreferrer", textContent: words.goOn });
    link.setAttribute("aria-label", `${words.goOn}: ${words.goOnTitle(title)}`);
    return [where, small(link)];
  }
  return code === null ? [where] : [where, whyNot(code, nextAt)];
}

/** Where it is on its way to the system where it belongs, and why it is not there yet. */
function onwardOf({ delivery, onward, target, withdrawnAt }: Row): readonly HTMLElement[] {
  const leaving = onward !== null && (onward.state === "withdrawing" || (onward.state === "failed" && withdrawnAt !== null));
  if (onward?.state === "delivered" && delivery === "delivered") return [small(words.arrived[target])];
  if (!leaving && delivery !== "elsewhere" && delivery !== "stuck") return [];
  const where = small(leaving ? words.leaving[target] : words.elsewhere[target]);
  if (onward === null || onward.code === null) return [where];
  return [where, whyNot(onward.code, onward.nextAt)];
}

function whyNot(code: ErrorCode, nextAt: string | null): HTMLElement {
  return small(errors[code].wrong({}), " ", nextAt === null ? errors[code].next({}) : words.nextTry(moment(nextAt)));
}

function whyCell(row: Row, reasons: readonly Reason[], { show }: RowActions): HTMLTableCellElement {
  const list = document.createElement("ul");
  for (const { kind, other, since } of reasons) {
    const item = document.createElement("li");
    item.append(kind === "due" ? words.reasons.due(day(since ?? "")) : words.reasons[kind]);
    if (kind === "due") item.append(small(words.dueWhy));
    if (other !== null && (kind === "duplicate" || kind === "older")) item.append(bar(button(words.openOther[kind], words.openOtherTitle(row.title), () => { show(other); })));
    list.append(item);
  }
  return cell("td", list, bar(button(words.openRow, words.openRowTitle(row.title), () => { show(row.captureId); })));
}

function cell(tag: "th" | "td", ...children: readonly (Node | string)[]): HTMLTableCellElement {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

/** What authors and organisations wrote, and names of kinds: these are Dutch in every language. */
const dutch = (text: string): HTMLElement => Object.assign(document.createElement("span"), { lang: "nl", textContent: text });

function small(...words: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement("small");
  made.append(...words);
  return made;
}

function bar(...buttons: readonly HTMLElement[]): HTMLElement {
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
