/** A piece of a text in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Index of the last span that ends at or before `position`, -1 when there is none. The spans are in order and do not overlap. */
export function lastEnding(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether one of the spans (in order, not overlapping) shares a unit with the piece from `start` to `end`. */
export function touches(spans: readonly Span[], start: number, end: number): boolean {
  const next = spans[lastEnding(spans, start) + 1];
  return next !== undefined && next.start < end;
}
