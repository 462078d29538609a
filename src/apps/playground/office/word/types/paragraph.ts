import { deleteParagraph, insertParagraph, insertText, wordsOf } from "../change.ts";
import { collection, type Type } from "../thing.ts";
import type { Things } from "../things.ts";
import type { WordParagraph } from "../text.ts";
import { addControl, cellAround, parentControl, required, sharedMethods, sideOf, tableAround } from "./range.ts";
import { outlineLevelOf, styleOf } from "./style.ts";

/** A paragraph is known by the key of its first line; what it says is looked up every time. */
export interface ParagraphSelf {
  readonly key: string;
}

/** A paragraph. `more` adds members that only a newer library asks for. */
export function paragraphType(things: Things, more: Partial<Type<ParagraphSelf>> = {}): Type<ParagraphSelf> {
  const { text } = things;
  const at = ({ key }: ParagraphSelf): WordParagraph => required(text.find(key), "Paragraph");
  const cell = (self: ParagraphSelf) => at(self).lines[0]?.cell;
  const whole = (self: ParagraphSelf) => text.whole(at(self));
  const neighbour = (self: ParagraphSelf, step: number): WordParagraph | null => {
    const all = text.inStory(at(self).story);
    return all[all.indexOf(at(self)) + step] ?? null;
  };
  const orNull = (paragraph: WordParagraph | null) => (paragraph === null ? null : things.paragraph(paragraph));
  const isListed = (self: ParagraphSelf): boolean => at(self).lines[0]?.role === "list-item";
  return {
    name: "Paragraph",
    values: {
      text: (self) => text.textOf(at(self)),
      style: (self) => things.styleName(styleOf(at(self))),
      styleBuiltIn: (self) => styleOf(at(self)),
      outlineLevel: (self) => outlineLevelOf(at(self)),
      isListItem: isListed,
      tableNestingLevel: (self) => (cell(self) === undefined ? 0 : 1),
      isLastParagraph: (self) => neighbour(self, 1) === null,
      alignment: () => "Left",
      ...Object.fromEntries(["firstLineIndent", "leftIndent", "rightIndent", "spaceBefore", "spaceAfter", "lineUnitBefore", "lineUnitAfter"].map((name) => [name, () => 0])),
      lineSpacing: () => 12,
      ...more.values,
    },
    parts: {
      font: (self) => things.font(() => whole(self)),
      contentControls: (self) => things.controls(() => things.document.annex.controls.filter(({ place }) => text.find(place.start.key)?.key === self.key)),
      parentBody: (self) => things.body({ kind: "MainDoc", paragraphs: () => text.inStory(at(self).story) }),
      parentContentControl: (self) => required(parentControl(things, whole(self)), "Paragraph.parentContentControl"),
      parentContentControlOrNullObject: (self) => parentControl(things, whole(self)),
      parentTableCell: (self) => required(cellAround(things, cell(self)), "Paragraph.parentTableCell"),
      parentTableCellOrNullObject: (self) => cellAround(things, cell(self)),
      parentTable: (self) => required(tableAround(things, cell(self)), "Paragraph.parentTable"),
      parentTableOrNullObject: (self) => tableAround(things, cell(self)),
      footnotes: () => things.notes(),
      ...more.parts,
    },
    methods: {
      ...sharedMethods<ParagraphSelf>(things, "Paragraph", whole),
      getRange: (self, where) => things.range(sideOf(whole(self), where, "Paragraph.getRange")),
      getNext: (self) => things.paragraph(required(neighbour(self, 1), "Paragraph.getNext")),
      getNextOrNullObject: (self) => orNull(neighbour(self, 1)),
      getPrevious: (self) => things.paragraph(required(neighbour(self, -1), "Paragraph.getPrevious")),
      getPreviousOrNullObject: (self) => orNull(neighbour(self, -1)),
      insertText: (self, words, where) => things.range(insertText(things, whole(self), wordsOf(words, "Paragraph.insertText"), where, "Paragraph.insertText")),
      insertParagraph: (self, words, where) => things.paragraph(insertParagraph(things, at(self), wordsOf(words, "Paragraph.insertParagraph"), where, "Paragraph.insertParagraph")),
      insertContentControl: (self) => things.control(addControl(things, whole(self))),
      clear: (self) => {
        insertText(things, whole(self), "", "Replace", "Paragraph.clear");
        return null;
      },
      delete: (self) => {
        deleteParagraph(things, at(self));
        return null;
      },
      ...more.methods,
    },
  };
}

export function paragraphsType(things: Things): Type<() => readonly WordParagraph[]> {
  return collection("ParagraphCollection", (list) => list().map((paragraph) => things.paragraph(paragraph)));
}
