import type { Comment, Control, Highlight, Stretch } from "../../../../../adapters/hosts/memory/index.ts";
import type { Json } from "../../channel/wire.ts";
import { insertText, wordsOf } from "../change.ts";
import { WordFault } from "../fault.ts";
import { collection, type Type } from "../thing.ts";
import type { Things } from "../things.ts";
import { touches } from "./body.ts";
import { overlap, required, sharedMethods, sideOf } from "./range.ts";
import { styleOf } from "./style.ts";

/** A comment of a person. */
export function commentType(things: Things): Type<Comment> {
  const { annex } = things.document;
  return {
    name: "Comment",
    also: ({ id }) => ({ Id: id }),
    values: { id: ({ id }) => id, content: ({ text }) => text, authorName: ({ author }) => author, authorEmail: () => "", creationDate: ({ date }) => date, resolved: () => false },
    methods: {
      getRange: ({ place }) => things.range(place),
      delete: (comment) => {
        annex.comments = annex.comments.filter((other) => other !== comment);
        annex.release(comment.place);
        annex.touch();
        return null;
      },
    },
  };
}

export function commentsType(things: Things): Type<() => Stretch | null> {
  return collection("CommentCollection", (within) => {
    const stretch = within();
    return stretch === null ? [] : things.document.annex.comments.filter(({ place }) => touches(things, place, stretch)).map((comment) => things.comment(comment));
  });
}

const TRAITS: Readonly<Record<string, string | boolean>> = { title: "", tag: "", placeholderText: "", appearance: "BoundingBox", color: "#000000", removeWhenEdited: false, cannotDelete: false, cannotEdit: false };

/** A content control. */
export function controlType(things: Things): Type<Control> {
  const { document: { annex }, text } = things;
  const trait = (name: string) => ({ traits }: Control): Json => traits.get(name) ?? TRAITS[name] ?? "";
  const setter = (name: string) => ({ traits }: Control, value: Json): void => {
    if (typeof value !== typeof TRAITS[name]) throw new WordFault("InvalidArgument", `ContentControl.${name}`);
    traits.set(name, value as string | boolean);
    annex.touch();
  };
  const style = ({ place }: Control): string => styleOf(text.find(place.start.key));
  return {
    name: "ContentControl",
    also: ({ id }) => ({ Id: id }),
    values: {
      id: ({ id }) => id, text: ({ place }) => text.textIn(place), type: () => "RichText", subtype: () => "RichText", style: (self) => things.styleName(style(self)), styleBuiltIn: style,
      ...Object.fromEntries(Object.keys(TRAITS).map((name) => [name, trait(name)])),
    },
    settable: Object.fromEntries(Object.keys(TRAITS).map((name) => [name, setter(name)])),
    parts: {
      font: ({ place }) => things.font(() => place),
      paragraphs: ({ place }) => things.paragraphs(() => text.parts(place).map(({ paragraph }) => paragraph)),
    },
    methods: {
      ...sharedMethods<Control>(things, "ContentControl", ({ place }) => place),
      getRange: ({ place }, where) => things.range(sideOf(place, where, "ContentControl.getRange")),
      insertText: ({ place }, words, where) => {
        if (where !== "Start" && where !== "End" && where !== "Replace") throw new WordFault("InvalidArgument", "ContentControl.insertText");
        const fresh = insertText(things, place, wordsOf(words, "ContentControl.insertText"), where, "ContentControl.insertText");
        place.move({ start: where === "End" ? place.start : fresh.start, end: where === "Start" ? place.end : fresh.end });
        return things.range(fresh);
      },
      delete: (control, keep) => {
        if (keep !== true) insertText(things, control.place, "", "Replace", "ContentControl.delete");
        annex.controls = annex.controls.filter((other) => other !== control);
        annex.release(control.place);
        annex.touch();
        return null;
      },
    },
  };
}

export function controlsType(things: Things): Type<() => readonly Control[]> {
  const some = (list: () => readonly Control[], wanted: (control: Control) => boolean) => things.controls(() => list().filter(wanted));
  const byId = (list: () => readonly Control[], id: unknown) => list().find((control) => control.id === id);
  return collection("ContentControlCollection", (list) => list().map((control) => things.control(control)), {
    item: (list, key) => things.control(required(byId(list, key) ?? (typeof key === "number" ? list()[key] : undefined), "ContentControlCollection.getItem")),
    methods: {
      getById: (list, id) => things.control(required(byId(list, id), "ContentControlCollection.getById")),
      getByIdOrNullObject: (list, id) => {
        const found = byId(list, id);
        return found === undefined ? null : things.control(found);
      },
      getByTag: (list, tag) => some(list, ({ traits }) => traits.get("tag") === tag),
      getByTitle: (list, title) => some(list, ({ traits }) => traits.get("title") === title),
    },
  });
}

/** Colours that Word has a name for; other ones it takes as numbers. */
const COLOURS: Readonly<Record<string, string>> = { yellow: "#FFFF00", lime: "#00FF00", turquoise: "#00FFFF", pink: "#FF00FF", blue: "#0000FF", red: "#FF0000", darkgray: "#808080", lightgray: "#C0C0C0", black: "#000000" };

/** The font of a stretch. What differs within it is an empty value. */
export function fontType(things: Things): Type<() => Stretch> {
  const { annex } = things.document;
  const behind = (stretch: Stretch): readonly Highlight[] => annex.highlights.filter(({ place, lasting }) => lasting && overlap(things, place, stretch));
  const whole = (stretch: Stretch, place: Stretch): boolean => things.text.compare(place.start, stretch.start) <= 0 && things.text.compare(place.end, stretch.end) >= 0;
  return {
    name: "Font",
    values: {
      name: () => "Calibri", size: () => 11, color: () => "#000000", italic: () => false, underline: () => "None", strikeThrough: () => false, doubleStrikeThrough: () => false, subscript: () => false, superscript: () => false,
      bold: (stretch) => {
        const bold = annex.bold.filter((place) => overlap(things, place, stretch()));
        return bold.some((place) => whole(stretch(), place)) ? true : bold.length > 0 ? null : false;
      },
      highlightColor: (stretch) => {
        const highlights = behind(stretch());
        return highlights.length === 0 ? null : highlights.length === 1 && highlights.every(({ place }) => whole(stretch(), place)) ? (highlights[0]?.colour ?? null) : "";
      },
    },
    settable: {
      highlightColor: (stretch, value) => {
        if (value !== null && typeof value !== "string") throw new WordFault("InvalidArgument", "Font.highlightColor");
        const gone = behind(stretch());
        const kept = annex.highlights.filter((highlight) => !gone.includes(highlight));
        for (const { place } of gone) annex.release(place);
        const colour = value === null || value === "" ? null : (COLOURS[value.toLowerCase()] ?? value.toUpperCase());
        if (colour !== null && !/^#[0-9A-F]{6}$/u.test(colour)) throw new WordFault("InvalidArgument", "Font.highlightColor");
        annex.highlights = colour === null ? kept : [...kept, { place: annex.follow(stretch()), colour, lasting: true }];
        annex.touch();
      },
    },
  };
}
