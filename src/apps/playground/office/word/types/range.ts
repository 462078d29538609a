import type { Stretch } from "../../../../../adapters/hosts/memory/index.ts";
import { deleteStretch, edge, insertParagraph, insertText, wordsOf } from "../change.ts";
import { WordFault } from "../fault.ts";
import { matches, searchOptions, type SearchOptions } from "../search.ts";
import { collection, isThing, type Argument, type Given, type Thing, type Type } from "../thing.ts";
import type { Ranged, Things } from "../things.ts";
import { styleOf } from "./style.ts";

/** A range: any stretch of the text. */
export function rangeType(things: Things, tracking: () => boolean): Type<Ranged> {
  const { text, document } = things;
  const first = ({ span }: Ranged) => text.find(span.start.key);
  const style = (self: Ranged): string => styleOf(first(self));
  return {
    name: "Range",
    values: {
      text: ({ span }) => text.textIn(span),
      isEmpty: ({ span }) => text.compare(span.start, span.end) === 0,
      hyperlink: () => "",
      style: (self) => things.styleName(style(self)),
      styleBuiltIn: style,
    },
    parts: {
      font: ({ span }) => things.font(() => span),
      paragraphs: ({ span }) => things.paragraphs(() => text.parts(span).map(({ paragraph }) => paragraph)),
      contentControls: ({ span }) => things.controls(() => document.annex.controls.filter(({ place }) => inside(things, place, span))),
      parentBody: () => things.body({ kind: "MainDoc", paragraphs: () => text.inStory("body") }),
      parentContentControl: ({ span }) => required(parentControl(things, span), "Range.parentContentControl"),
      parentContentControlOrNullObject: ({ span }) => parentControl(things, span),
      parentTableCell: (self) => required(cellAround(things, first(self)?.lines[0]?.cell), "Range.parentTableCell"),
      parentTableCellOrNullObject: (self) => cellAround(things, first(self)?.lines[0]?.cell),
      parentTableOrNullObject: (self) => tableAround(things, first(self)?.lines[0]?.cell),
      parentTable: (self) => required(tableAround(things, first(self)?.lines[0]?.cell), "Range.parentTable"),
      tables: () => things.tables("body"),
    },
    methods: {
      ...sharedMethods<Ranged>(things, "Range", ({ span }) => span),
      insertText: ({ span }, words, where) => {
        const fresh = insertText(things, span, wordsOf(words, "Range.insertText"), where, "Range.insertText");
        // The range grows with what is put at its ends, and becomes what takes its place.
        if (where === "Start" || where === "Replace") span.move({ start: fresh.start, end: where === "Replace" ? fresh.end : span.end });
        if (where === "End") span.move({ start: span.start, end: fresh.end });
        return things.range(fresh);
      },
      insertParagraph: (self, words, where) => {
        const beside = where === "Before" ? first(self) : text.find(self.span.end.key);
        return things.paragraph(insertParagraph(things, required(beside, "Range.insertParagraph"), wordsOf(words, "Range.insertParagraph"), where, "Range.insertParagraph"));
      },
      clear: ({ span }) => remove(things, span, false),
      delete: ({ span }) => remove(things, span, tracking()),
      getRange: ({ span }, where) => things.range(sideOf(span, where, "Range.getRange")),
      expandTo: ({ span }, other) => things.range(union(things, span, stretchOf(other, "Range.expandTo"))),
      compareLocationWith: ({ span }, other) => compared(things, span, stretchOf(other, "Range.compareLocationWith")),
      insertComment: ({ span }, words) => things.comment(addComment(things, span, wordsOf(words, "Range.insertComment"))),
      insertContentControl: ({ span }) => things.control(addControl(things, span)),
      highlight: ({ span }, colour) => {
        document.annex.highlights = [...document.annex.highlights, { place: document.annex.follow(span), colour: typeof colour === "string" ? colour : "#FFFF00", lasting: false }];
        document.annex.touch();
        return null;
      },
      removeHighlight: ({ span }) => {
        const gone = document.annex.highlights.filter(({ place, lasting }) => !lasting && overlap(things, place, span));
        document.annex.highlights = document.annex.highlights.filter((highlight) => !gone.includes(highlight));
        for (const { place } of gone) document.annex.release(place);
        document.annex.touch();
        return null;
      },
    },
    release: ({ span }) => { document.spans.release(span); },
  };
}

/** Ranges in the order in which they were found. */
export const RANGES: Type<readonly Thing[]> = collection("RangeCollection", (list) => list);

/** Members that ranges, paragraphs, bodies and content controls have alike. */
export function sharedMethods<S>(things: Things, name: string, stretchOfSelf: (self: S) => Stretch): NonNullable<Type<S>["methods"]> {
  return {
    search: (self, words, options) => search(things, stretchOfSelf(self), words, optionsOf(options), `${name}.search`),
    select: (self, mode) => {
      const { start, end } = stretchOfSelf(self);
      things.select(mode === "Start" ? edge(start) : mode === "End" ? edge(end) : { start, end });
      return null;
    },
    getComments: (self) => things.comments(() => stretchOfSelf(self)),
    getReviewedText: (self, version) => {
      const stretch = stretchOfSelf(self);
      if (version === "Original") return things.text.textIn(stretch);
      return things.text.parts(stretch).map(({ paragraph }) => things.text.acceptedText(paragraph)).join("\r");
    },
  };
}

function search(things: Things, stretch: Stretch, words: Argument, options: SearchOptions, location: string): Given {
  const sought = wordsOf(words, location);
  const found = things.text.parts(stretch).flatMap(({ paragraph, from, to }) => matches(things.text.textOf(paragraph), sought, options, location)
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]) => ({ start: things.text.pointAt(paragraph, start), end: things.text.pointAt(paragraph, end) })));
  // A search in nothing must still refuse what Word refuses.
  if (found.length === 0) matches("", sought, options, location);
  return things.ranges(found);
}

function optionsOf(given: Argument): SearchOptions {
  return searchOptions(isThing(given) ? (given.self as Readonly<Record<string, unknown>>) : (given as Readonly<Record<string, unknown>> | undefined));
}

/** The range at one side of a stretch, or all of it. */
export function sideOf({ start, end }: Stretch, where: Argument, location: string): Stretch {
  if (where === "Start" || where === "Before") return edge(start);
  if (where === "End" || where === "After") return edge(end);
  if (where === undefined || where === null || where === "Whole" || where === "Content") return { start, end };
  throw new WordFault("InvalidArgument", location);
}

/** Throws the fault of Word when something that must be there is not. */
export function required<T>(value: T | null | undefined, location: string): T {
  if (value === null || value === undefined) throw new WordFault("ItemNotFound", location);
  return value;
}

function stretchOf(given: Argument, location: string): Stretch {
  const span = isThing(given) ? (given.self as Partial<Ranged> | null)?.span : undefined;
  if (span === undefined) throw new WordFault("InvalidArgument", location);
  return span;
}

function remove(things: Things, span: Stretch, tracked: boolean): null {
  deleteStretch(things, span, tracked);
  return null;
}

function union({ text }: Things, one: Stretch, other: Stretch): Stretch {
  return { start: text.compare(one.start, other.start) <= 0 ? one.start : other.start, end: text.compare(one.end, other.end) >= 0 ? one.end : other.end };
}

export function overlap({ text }: Things, one: Stretch, other: Stretch): boolean {
  return text.compare(one.start, other.end) < 0 && text.compare(other.start, one.end) < 0;
}

function inside({ text }: Things, inner: Stretch, outer: Stretch): boolean {
  return text.compare(outer.start, inner.start) <= 0 && text.compare(inner.end, outer.end) <= 0;
}

function compared({ text }: Things, one: Stretch, other: Stretch): string {
  const [starts, ends] = [text.compare(one.start, other.start), text.compare(one.end, other.end)];
  if (starts === 0 && ends === 0) return "Equal";
  if (text.compare(one.end, other.start) <= 0) return text.compare(one.end, other.start) === 0 ? "AdjacentBefore" : "Before";
  if (text.compare(one.start, other.end) >= 0) return text.compare(one.start, other.end) === 0 ? "AdjacentAfter" : "After";
  if (starts >= 0 && ends <= 0) return starts === 0 ? "InsideStart" : ends === 0 ? "InsideEnd" : "Inside";
  if (starts <= 0 && ends >= 0) return starts === 0 ? "ContainsStart" : ends === 0 ? "ContainsEnd" : "Contains";
  return starts < 0 ? "OverlapsBefore" : "OverlapsAfter";
}

function addComment({ document: { annex }, author }: Things, stretch: Stretch, text: string) {
  const comment = { id: String(annex.next()), author, date: new Date().toISOString(), text, place: annex.follow(stretch) };
  annex.comments = [...annex.comments, comment];
  annex.touch();
  return comment;
}

/** Puts a content control around a stretch. */
export function addControl({ document: { annex } }: Things, stretch: Stretch) {
  const control = { id: annex.next(), place: annex.follow(stretch), traits: new Map<string, string | boolean>() };
  annex.controls = [...annex.controls, control];
  annex.touch();
  return control;
}

/** The smallest content control around a stretch. */
export function parentControl(things: Things, stretch: Stretch): Thing | null {
  const around = things.document.annex.controls.filter(({ place }) => inside(things, stretch, place)).at(-1);
  return around === undefined ? null : things.control(around);
}

type Cell = { readonly table: number; readonly row: number; readonly column: number } | undefined;
export const cellAround = (things: Things, cell: Cell): Thing | null => (cell === undefined ? null : things.cell(cell.table, cell.row, cell.column));
export const tableAround = (things: Things, cell: Cell): Thing | null => (cell === undefined ? null : things.table(cell.table));
