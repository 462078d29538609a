/**
 * SIMULATED API, WIRE NAMES OURS. What Word has since WordApi 1.4 to 1.8 and the library of 2022 cannot ask for by
 * itself: `shim.ts` adds the members to that library in the pane, and this answers them. What these calls look like
 * between real Word and a newer library is not known.
 */
import type { MemoryDocument } from "../../../../../adapters/hosts/memory/index.ts";
import type { NewerProgram } from "../index.ts";
import { nameOf } from "../thing.ts";
import { required } from "../types/range.ts";
import { Annotations, type Annotation } from "./annotations.ts";
import { NewerEvents } from "./events.ts";
import { followParagraphs, newerParagraph, SessionIds } from "./paragraphs.ts";
import { customXmlParts } from "./xml.ts";

/** Word with what the library of 2022 lacks. `annotated` is told which annotations there are now. */
export function newerWord(document: MemoryDocument, annotated: (annotations: readonly Annotation[]) => void): NewerProgram {
  const ids = new SessionIds();
  const events = new NewerEvents();
  return {
    requirements: { WordApi: 1.8 },
    members: (things) => {
      const annotations = new Annotations(things, events, annotated);
      const paragraph = newerParagraph(things, ids);
      return {
        paragraph: {
          ...paragraph,
          methods: { ...paragraph.methods, insertAnnotations: (self, set) => annotations.insert(self, set), getAnnotations: (self) => annotations.in(self) },
        },
        document: {
          parts: { customXmlParts: () => customXmlParts(things) },
          methods: {
            getAnnotationById: (_, id) => annotations.byId(id),
            getParagraphByUniqueLocalId: (_, id) => things.paragraph(required(things.text.find(ids.keyOf(nameOf(id)) ?? ""), "Document.getParagraphByUniqueLocalId")),
          },
        },
      };
    },
    start: (line) => {
      events.connect(line);
      const stop = followParagraphs(document, ids, events);
      return () => {
        stop();
        events.disconnect();
      };
    },
    listen: (event, on) => { events.listen(event, on); },
  };
}
