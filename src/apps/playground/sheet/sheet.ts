import type { MemoryDocument, Point, Stretch } from "../../../adapters/hosts/memory/index.ts";
import { make } from "../page.ts";
import { blocksOf, fill } from "./blocks.ts";
import { paragraphOf, pointAt, putCaret } from "./caret.ts";
import { History, type Moment } from "./history.ts";
import { replaceStretch, towards } from "./typing.ts";

/**
 * The document as a page that can be typed in. What a key would do is asked of the browser, done to the document, and
 * drawn: the document is the truth, the page its picture. Only while an input method composes does the browser write,
 * and the document follow.
 */
export class Sheet {
  readonly element = make("div", { className: "sheet" });
  readonly #document: MemoryDocument;
  #history = new History();
  /** The change comes from this page, which draws it by itself. */
  #own = false;
  #outdated = false;

  constructor(document: MemoryDocument, { label, editable }: { readonly label: string; readonly editable: boolean }) {
    this.#document = document;
    this.element.lang = "nl";
    this.element.tabIndex = 0;
    this.element.setAttribute("aria-label", label);
    this.element.setAttribute("role", editable ? "textbox" : "document");
    this.draw();
    document.onEdit(() => { this.#changedElsewhere(); });
    if (!editable) return;
    this.element.setAttribute("aria-multiline", "true");
    this.element.contentEditable = "true";
    this.element.spellcheck = false;
    this.element.addEventListener("beforeinput", (event) => { this.#before(event); });
    this.element.addEventListener("input", () => { this.#follow(); });
    this.element.addEventListener("compositionstart", () => { this.#compose(); });
    this.element.addEventListener("compositionend", () => { this.#follow(); });
    this.element.addEventListener("keydown", (event) => { this.#undoKeys(event); });
  }

  /** What is selected in the text; null while the selection is elsewhere. */
  get selection(): Stretch | null {
    return this.#stretch(undefined);
  }

  /** Draws the document as it is. */
  draw(): void {
    this.element.replaceChildren(blocksOf(this.#document.text.paragraphs));
  }

  #ourselves<T>(change: () => T): T {
    this.#own = true;
    try {
      return change();
    } finally {
      this.#own = false;
    }
  }

  /** Somebody else changed the text: an add-in. Drawn once, however much changes until the next frame. */
  #changedElsewhere(): void {
    if (this.#own || this.#outdated) return;
    this.#outdated = true;
    requestAnimationFrame(() => {
      this.#outdated = false;
      const caret = this.#caret();
      this.draw();
      if (caret !== null) putCaret(this.element, caret);
    });
  }

  #before(event: InputEvent): void {
    if (event.inputType === "insertCompositionText" || event.isComposing) return;
    event.preventDefault();
    if (event.inputType === "historyUndo" || event.inputType === "historyRedo") {
      this.#travel(event.inputType === "historyUndo" ? "undo" : "redo");
      return;
    }
    const typed = /^insert/.test(event.inputType) ? textOf(event) : /^delete/.test(event.inputType) ? "" : null;
    const stretch = this.#stretch(event.getTargetRanges()[0]);
    if (typed === null || stretch === null) return;
    this.#change(isEmpty(stretch) && typed === "" ? towards(this.#document.text.paragraphs, stretch.start, /Forward/.test(event.inputType) ? "forward" : "backward") : stretch, typed, event.inputType);
  }

  /** Changes the document and draws only what changed. */
  #change(stretch: Stretch, typed: string, kind: string): void {
    const before = this.#document.text;
    const caret = this.#ourselves(() => replaceStretch(this.#document, stretch, typed));
    if (this.#document.text === before) return;
    this.#history.note({ text: before, caret: stretch.end }, typed.includes("\n") ? "" : kind, performance.now());
    if (before.paragraphs.length === this.#document.text.paragraphs.length) this.#refill(before);
    else this.draw();
    putCaret(this.element, caret);
  }

  #refill(before: Moment["text"]): void {
    for (const [index, paragraph] of this.#document.text.paragraphs.entries()) {
      if (paragraph === before.paragraphs[index]) continue;
      const element = paragraphOf(this.element, paragraph.key);
      if (element !== null) fill(element, paragraph);
    }
  }

  #stretch(range: StaticRange | Range | undefined): Stretch | null {
    const selected = getSelection();
    const here = range ?? (selected !== null && selected.rangeCount > 0 ? selected.getRangeAt(0) : undefined);
    if (here === undefined || !this.element.contains(here.startContainer)) return null;
    const [start, end] = [pointAt(this.element, here.startContainer, here.startOffset), pointAt(this.element, here.endContainer, here.endOffset)];
    return start === null || end === null ? null : { start, end };
  }

  /** An input method replaces what is selected: we do that, so that it has one paragraph to write in. */
  #compose(): void {
    const stretch = this.#stretch(undefined);
    if (stretch !== null && stretch.start.key !== stretch.end.key) this.#change(stretch, "", "");
  }

  /** Takes over what the browser itself wrote in the paragraph with the caret. */
  #follow(): void {
    const point = this.#caret();
    const element = point === null ? null : paragraphOf(this.element, point.key);
    const paragraph = this.#document.text.paragraphs.find(({ key }) => key === point?.key);
    if (element === null || paragraph === undefined || element.textContent === paragraph.text) return;
    this.#history.note({ text: this.#document.text, caret: point }, "compose", performance.now());
    this.#ourselves(() => { this.#document.edit(paragraph.key, element.textContent); });
  }

  /** Ctrl+Z and its like: the browser offers nothing to undo, because it changed nothing itself. */
  #undoKeys(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    this.#travel(key === "y" || event.shiftKey ? "redo" : "undo");
  }

  #travel(direction: "undo" | "redo"): void {
    const then = this.#history[direction]({ text: this.#document.text, caret: this.#caret() });
    if (then === null) return;
    this.#ourselves(() => { this.#document.restore(then.text); });
    this.draw();
    if (then.caret !== null) putCaret(this.element, then.caret);
  }

  #caret(): Point | null {
    const { focusNode = null, focusOffset = 0 } = getSelection() ?? {};
    return focusNode === null || !this.element.contains(focusNode) ? null : pointAt(this.element, focusNode, focusOffset);
  }
}

const isEmpty = ({ start, end }: Stretch): boolean => start.key === end.key && start.offset === end.offset;

/** The plain words that an input event brings. */
function textOf({ inputType, data, dataTransfer }: InputEvent): string {
  if (inputType === "insertParagraph") return "\n";
  if (inputType === "insertLineBreak") return "\n";
  return data ?? dataTransfer?.getData("text/plain") ?? "";
}
