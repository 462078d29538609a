import type { Point } from "../../../adapters/hosts/memory/index.ts";

const PARAGRAPH = "[data-key]";

/** The element of a paragraph. */
export function paragraphOf(root: ParentNode, key: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
}

/** Where a place in the page is in the text; null when it is not in a paragraph. */
export function pointAt(root: HTMLElement, node: Node, offset: number): Point | null {
  const around = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(PARAGRAPH) ?? null;
  if (around !== null && root.contains(around)) {
    const range = document.createRange();
    range.setStart(around, 0);
    range.setEnd(node, offset);
    return { key: around.dataset["key"] ?? "", offset: range.toString().length };
  }
  // Between two paragraphs: the start of the one after, or else the end of the one before.
  const after = node.childNodes[offset];
  const next = after instanceof HTMLElement ? (after.matches(PARAGRAPH) ? after : after.querySelector<HTMLElement>(PARAGRAPH)) : null;
  if (next !== null) return { key: next.dataset["key"] ?? "", offset: 0 };
  const last = node instanceof Element ? [...node.querySelectorAll<HTMLElement>(PARAGRAPH)].at(-1) : undefined;
  return last === undefined ? null : { key: last.dataset["key"] ?? "", offset: last.textContent.length };
}

/** A range over part of one paragraph. */
export function rangeIn(element: HTMLElement, start: number, end: number): Range {
  element.normalize();
  const text = element.firstChild instanceof Text ? element.firstChild : null;
  const range = document.createRange();
  const within = (offset: number): number => Math.max(0, Math.min(offset, text?.length ?? 0));
  range.setStart(text ?? element, within(start));
  range.setEnd(text ?? element, within(end));
  return range;
}

/** Puts the caret at a place in the text. */
export function putCaret(root: HTMLElement, { key, offset }: Point): void {
  const element = paragraphOf(root, key);
  if (element === null) return;
  const range = rangeIn(element, offset, offset);
  getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.startContainer, range.startOffset);
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: "nearest" });
}
