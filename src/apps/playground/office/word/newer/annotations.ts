import type { Span } from "../../../../../adapters/hosts/memory/index.ts";
import { isObject, numberOf, stringOf, type Json } from "../../channel/wire.ts";
import { replaceStretch } from "../../../sheet/typing.ts";
import { WordFault } from "../fault.ts";
import { collection, thing, type Argument, type Given, type Thing, type Type } from "../thing.ts";
import type { Things } from "../things.ts";
import type { ParagraphSelf } from "../types/paragraph.ts";
import { required } from "../types/range.ts";
import type { NewerEvents } from "./events.ts";

/** A line under words that only this author sees. It is part of no file. */
export interface Annotation {
  readonly id: string;
  readonly place: Span;
  readonly colour: string;
  readonly suggestions: readonly string[];
  state: "Created" | "Accepted" | "Rejected";
}

const COLOURS = ["Red", "Green", "Blue", "Lavender", "Berry"];
/** More suggestions than this are not shown. */
const MOST_SUGGESTIONS = 3;

/** The annotations of one document. SIMULATED API, WIRE NAMES OURS. */
export class Annotations {
  readonly #things: Things;
  readonly #events: NewerEvents;
  readonly #changed: (annotations: readonly Annotation[]) => void;
  #all: readonly Annotation[] = [];

  constructor(things: Things, events: NewerEvents, changed: (annotations: readonly Annotation[]) => void) {
    [this.#things, this.#events, this.#changed] = [things, events, changed];
  }

  /** Draws lines under words of one paragraph. Gives their ids. */
  insert({ key }: ParagraphSelf, given: Argument): Given {
    const { text, document } = this.#things;
    const paragraph = required(text.find(key), "Paragraph.insertAnnotations");
    const critiques = isObject(given) && Array.isArray(given["critiques"]) ? (given["critiques"] as readonly Json[]) : null;
    if (critiques === null) throw new WordFault("InvalidArgument", "Paragraph.insertAnnotations");
    const length = text.textOf(paragraph).length;
    const fresh = critiques.map((critique): Annotation => {
      const { start: from, length: size, colorScheme, popupOptions } = isObject(critique) ? critique : {};
      const [start, end] = [numberOf(from) ?? -1, (numberOf(from) ?? 0) + (numberOf(size) ?? 0)];
      const colour = COLOURS.find((name) => name.toLowerCase() === stringOf(colorScheme)?.toLowerCase());
      if (start < 0 || end <= start || end > length || colour === undefined) throw new WordFault("InvalidArgument", "Paragraph.insertAnnotations");
      const suggestions = isObject(popupOptions) && Array.isArray(popupOptions["suggestions"]) ? (popupOptions["suggestions"] as readonly Json[]).filter((suggestion): suggestion is string => typeof suggestion === "string") : [];
      return { id: crypto.randomUUID(), place: document.spans.follow({ start: text.pointAt(paragraph, start), end: text.pointAt(paragraph, end) }), colour, suggestions: suggestions.slice(0, MOST_SUGGESTIONS), state: "Created" };
    });
    this.#set([...this.#all, ...fresh]);
    const ids = fresh.map(({ id }) => id);
    this.#events.tell("AnnotationInserted", { ids });
    return ids;
  }

  /** The annotation with this id. Throws the fault of Word when it is gone. */
  byId(id: Argument): Thing {
    return thing(this.#type, required(this.#all.find((annotation) => annotation.id === id), "Document.getAnnotationById"));
  }

  in({ key }: ParagraphSelf): Thing {
    const { text } = this.#things;
    return thing(collection<null>("AnnotationCollection", () => this.#all.filter(({ place }) => text.find(place.start.key)?.key === key).map((annotation) => thing(this.#type, annotation))), null);
  }

  readonly #type: Type<Annotation> = {
    name: "Annotation",
    also: ({ id }) => ({ Id: id }),
    values: { id: ({ id }) => id, state: ({ state }) => state },
    parts: { critiqueAnnotation: (annotation) => thing(this.#critique, annotation) },
    methods: {
      delete: (annotation) => {
        this.#set(this.#all.filter((other) => other !== annotation));
        this.#things.document.spans.release(annotation.place);
        this.#events.tell("AnnotationRemoved", { ids: [annotation.id] });
        return null;
      },
    },
  };

  readonly #critique: Type<Annotation> = {
    name: "CritiqueAnnotation",
    values: { critique: ({ colour, place, suggestions }) => this.#described(colour, place, suggestions) },
    parts: { range: ({ place }) => this.#things.range(place) },
    methods: {
      accept: (annotation) => {
        const [suggestion] = annotation.suggestions;
        if (suggestion !== undefined) replaceStretch(this.#things.document, annotation.place, suggestion);
        return this.#close(annotation, "Accepted", suggestion ?? "");
      },
      reject: (annotation) => this.#close(annotation, "Rejected", ""),
    },
  };

  #described(colour: string, { start, end }: Span, suggestions: readonly string[]): Json {
    const { text } = this.#things;
    const paragraph = required(text.find(start.key), "CritiqueAnnotation.critique");
    const from = text.offsetOf(paragraph, start);
    return { colorScheme: colour, start: from, length: text.offsetOf(paragraph, end) - from, popupOptions: { suggestions } };
  }

  #close(annotation: Annotation, state: Annotation["state"], critiqueSuggestion: string): null {
    annotation.state = state;
    this.#set(this.#all);
    this.#events.tell("AnnotationPopupAction", { id: annotation.id, action: state === "Accepted" ? "Accept" : "Reject", critiqueSuggestion });
    return null;
  }

  #set(all: readonly Annotation[]): void {
    this.#all = all;
    this.#changed(all.filter(({ state }) => state === "Created"));
  }
}
