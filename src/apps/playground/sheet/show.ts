import { paragraphOf, rangeIn } from "./caret.ts";

const NAME = "kantlijn";
/** Milliseconds that a passage stays marked. */
const STAYS = 8000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Brings a passage into view and marks it for a while. The document does not change, and the focus stays where it is. */
export function show(scroller: HTMLElement, place: { readonly paragraphKey: string; readonly start: number; readonly end: number }): void {
  const element = paragraphOf(scroller, place.paragraphKey);
  if (element === null) return;
  const range = rangeIn(element, place.start, place.end);
  mark(range);
  const { top, height } = range.getBoundingClientRect();
  const own = scroller.scrollHeight > scroller.clientHeight;
  const middle = own ? scroller.getBoundingClientRect().top + scroller.clientHeight / 2 : innerHeight / 2;
  (own ? scroller : window).scrollBy({ top: top + height / 2 - middle });
}

/** Takes the mark away. */
export function unmark(): void {
  clearTimeout(timer);
  if ("highlights" in CSS) CSS.highlights.delete(NAME);
}

function mark(range: Range): void {
  unmark();
  if ("highlights" in CSS) CSS.highlights.set(NAME, new Highlight(range));
  else getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  timer = setTimeout(unmark, STAYS);
}
