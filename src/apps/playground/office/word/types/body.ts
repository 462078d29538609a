import type { Stretch } from "../../../../../adapters/hosts/memory/index.ts";
import { edge, insertParagraph, insertText, wordsOf } from "../change.ts";
import { WordFault } from "../fault.ts";
import type { Type } from "../thing.ts";
import type { BodySelf, Things } from "../things.ts";
import { addControl, overlap, required, sharedMethods, sideOf } from "./range.ts";
import { styleOf } from "./style.ts";

/** A body: the document, a header or footer, a note or a cell. */
export function bodyType(things: Things): Type<BodySelf> {
  const { text, document } = things;
  const whole = ({ paragraphs }: BodySelf): Stretch => {
    const all = paragraphs();
    const [first, last] = [all[0], all.at(-1)];
    return first === undefined || last === undefined ? edge({ key: "", offset: 0 }) : { start: text.whole(first).start, end: text.whole(last).end };
  };
  const isHere = (self: BodySelf, place: Stretch): boolean => {
    const found = text.find(place.start.key);
    return found !== null && self.paragraphs().includes(found);
  };
  return {
    name: "Body",
    values: {
      text: ({ paragraphs }) => paragraphs().map((paragraph) => text.textOf(paragraph)).join("\r"),
      style: ({ paragraphs }) => things.styleName(styleOf(paragraphs()[0] ?? null)),
      styleBuiltIn: ({ paragraphs }) => styleOf(paragraphs()[0] ?? null),
      type: ({ kind }) => kind,
    },
    parts: {
      paragraphs: ({ paragraphs }) => things.paragraphs(paragraphs),
      font: (self) => things.font(() => whole(self)),
      tables: ({ kind }) => things.tables(kind === "MainDoc" || kind === "Section" ? "body" : ""),
      contentControls: (self) => things.controls(() => document.annex.controls.filter(({ place }) => isHere(self, place))),
      footnotes: () => things.notes(),
      parentBodyOrNullObject: () => null,
      parentContentControlOrNullObject: () => null,
      parentSectionOrNullObject: () => things.section(),
      parentSection: () => things.section(),
    },
    methods: {
      ...sharedMethods<BodySelf>(things, "Body", whole),
      // In an empty body there is nothing to find.
      search: (self, words, options) => {
        if (self.paragraphs().length === 0) return things.ranges([]);
        const found = sharedMethods<BodySelf>(things, "Body", whole)["search"]?.(self, words, options) ?? null;
        return found;
      },
      getRange: (self, where) => things.range(sideOf(whole(self), where, "Body.getRange")),
      insertText: (self, words, where) => {
        if (where !== "Start" && where !== "End" && where !== "Replace") throw new WordFault("InvalidArgument", "Body.insertText");
        return things.range(insertText(things, whole(self), wordsOf(words, "Body.insertText"), where, "Body.insertText"));
      },
      insertParagraph: (self, words, where) => {
        const beside = where === "Start" ? self.paragraphs()[0] : where === "End" ? self.paragraphs().at(-1) : undefined;
        if (where !== "Start" && where !== "End") throw new WordFault("InvalidArgument", "Body.insertParagraph");
        return things.paragraph(insertParagraph(things, required(beside, "Body.insertParagraph"), wordsOf(words, "Body.insertParagraph"), where === "Start" ? "Before" : "After", "Body.insertParagraph"));
      },
      insertContentControl: (self) => things.control(addControl(things, whole(self))),
      clear: (self) => {
        insertText(things, whole(self), "", "Replace", "Body.clear");
        return null;
      },
      getComments: (self) => things.comments(() => (self.paragraphs().length === 0 ? null : whole(self))),
    },
  };
}

/** Whether a stretch lies in another, at least in part; an empty one counts where it stands. */
export function touches(things: Things, one: Stretch, other: Stretch): boolean {
  const { text } = things;
  return overlap(things, one, other) || (text.compare(one.start, one.end) === 0 && text.compare(other.start, one.start) <= 0 && text.compare(one.start, other.end) <= 0);
}
