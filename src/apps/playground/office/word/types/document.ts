import type { Json } from "../../channel/wire.ts";
import { WordFault } from "../fault.ts";
import { collection, nameOf, type Argument, type Type } from "../thing.ts";
import type { Things } from "../things.ts";
import type { WordParagraph } from "../text.ts";
import { required, sharedMethods } from "./range.ts";

const MODES = ["Off", "TrackAll", "TrackMineOnly"];

/** What changes about a document without being part of it. */
export interface DocumentState {
  /** How changes are tracked. */
  mode: string;
  /** Nothing was changed since it was opened or saved. */
  saved: boolean;
  /** Saves the document, as the program itself does. */
  readonly save: () => void;
  /** Notes that the add-in listens to an event, or no longer does. */
  readonly listen: (event: string, on: boolean) => void;
}

/** The document: where every path begins. `more` adds members that only a newer library asks for. */
export function documentType(things: Things, state: DocumentState, more: Partial<Type<null>> = {}): Type<null> {
  const main = () => things.body({ kind: "MainDoc", paragraphs: () => things.text.inStory("body") });
  const whole = () => {
    const all = things.text.inStory("body");
    return { start: things.text.whole(required(all[0], "Document")).start, end: things.text.whole(required(all.at(-1), "Document")).end };
  };
  return {
    name: "Document",
    values: { saved: () => state.saved, changeTrackingMode: () => state.mode, ...more.values },
    settable: {
      changeTrackingMode: (_, value: Json) => {
        if (typeof value !== "string" || !MODES.includes(value)) throw new WordFault("InvalidArgument", "Document.changeTrackingMode");
        state.mode = value;
      },
    },
    parts: {
      body: main,
      contentControls: () => things.controls(() => things.document.annex.controls),
      properties: () => things.properties(),
      sections: () => things.sections(),
      ...more.parts,
    },
    methods: {
      search: (_, words, options) => sharedMethods<null>(things, "Document", whole)["search"]?.(null, words, options) ?? null,
      getSelection: () => things.range(things.selection),
      save: () => {
        state.save();
        state.saved = true;
        return null;
      },
      _RegisterEvent: (_, _target, event) => {
        state.listen(nameOf(event), true);
        return null;
      },
      _UnregisterEvent: (_, _target, event) => {
        state.listen(nameOf(event), false);
        return null;
      },
      ...more.methods,
    },
  };
}

/** The one section that a document has here. Of several headers the last is the usual one, then that of the first page, then that of even pages. */
export function sectionType(things: Things): Type<null> {
  const edge = (kind: "header" | "footer", type: Argument): readonly WordParagraph[] => {
    const order = ["Primary", "FirstPage", "EvenPages"].indexOf(nameOf(type));
    if (order < 0) throw new WordFault("InvalidArgument", `Section.get${kind === "header" ? "Header" : "Footer"}`);
    const story = things.text.stories.filter((name) => name.startsWith(`${kind}:`)).toReversed()[order];
    return story === undefined ? [] : things.text.inStory(story);
  };
  return {
    name: "Section",
    parts: { body: () => things.body({ kind: "Section", paragraphs: () => things.text.inStory("body") }) },
    methods: {
      getHeader: (_, type) => things.body({ kind: "Header", paragraphs: () => edge("header", type) }),
      getFooter: (_, type) => things.body({ kind: "Footer", paragraphs: () => edge("footer", type) }),
      getNext: () => required(null, "Section.getNext"),
      getNextOrNullObject: () => null,
    },
  };
}

export function sectionsType(things: Things): Type<null> {
  return collection("SectionCollection", () => [things.section()]);
}

export function notesType(things: Things): Type<null> {
  return collection("NoteItemCollection", () => things.text.stories.filter((story) => story.startsWith("footnote:")).map((story) => things.note(story)));
}

/** A note under the page; every paragraph of one is a note of its own here. */
export function noteType(things: Things): Type<string> {
  return { name: "NoteItem", values: { type: () => "Footnote" }, parts: { body: (story) => things.body({ kind: "Footnote", paragraphs: () => things.text.inStory(story) }) } };
}
