import type { MemoryDocument, Span, Stretch } from "../../../../adapters/hosts/memory/index.ts";
import { styleNames } from "../../../../language/nl/office.ts";
import type { Realm } from "./batch.ts";
import { References } from "./references.ts";
import { WordText } from "./text.ts";
import { thing, type Thing, type Type } from "./thing.ts";
import type { Things } from "./things.ts";
import { bodyType } from "./types/body.ts";
import { documentType, notesType, noteType, sectionsType, sectionType, type DocumentState } from "./types/document.ts";
import { commentsType, commentType, controlsType, controlType, fontType } from "./types/marks.ts";
import { paragraphsType, paragraphType, type ParagraphSelf } from "./types/paragraph.ts";
import { propertiesType } from "./types/properties.ts";
import { RANGES, rangeType } from "./types/range.ts";
import { cellType, tablesType, tableType } from "./types/tables.ts";

/** Members that only a newer library asks for; null for a program without them. */
export interface Newer {
  readonly paragraph: Partial<Type<ParagraphSelf>>;
  readonly document: Partial<Type<null>>;
}

export interface RealmOptions {
  readonly document: MemoryDocument;
  readonly selection: Span;
  readonly select: (stretch: Stretch) => void;
  readonly author: string;
  readonly state: DocumentState;
  readonly newer: ((things: Things) => Newer) | null;
}

/** Objects without members that the library makes when it starts, and says that it is ready to. */
const INTERNAL: Type<null> = { name: "AddinInternalService", methods: { notifyActionHandlerReady: () => null } };
const OPTIONS = "Microsoft.WordServices.SearchOptions";

/** Everything that the Rich API can reach in one document. */
export function makeRealm({ document, selection, select, author, state, newer }: RealmOptions): Realm & { readonly things: Things } {
  const text = new WordText(document);
  const things: Things = {
    document, text, selection, select, author,
    styleName: (builtIn) => styleNames[builtIn] ?? builtIn,
    paragraph: ({ key }) => thing(types.paragraph, { key }),
    paragraphs: (list) => thing(types.paragraphs, list),
    range: (stretch) => thing(types.range, { span: document.spans.follow(stretch) }),
    ranges: (list) => thing(RANGES, list.map((stretch) => things.range(stretch))),
    body: (self) => thing(types.body, self),
    font: (stretch) => thing(types.font, stretch),
    comment: (comment) => thing(types.comment, comment),
    comments: (within) => thing(types.comments, within),
    control: (control) => thing(types.control, control),
    controls: (list) => thing(types.controls, list),
    tables: (story) => thing(types.tables, story),
    table: (number) => thing(types.table, number),
    cell: (table, row, column) => thing(types.cell, { table, row, column }),
    notes: () => thing(types.notes, null),
    note: (story) => thing(types.note, story),
    sections: () => thing(types.sections, null),
    section: () => thing(types.section, null),
    properties: () => thing(types.properties, null),
  };
  const added = newer?.(things) ?? null;
  const types = {
    paragraph: paragraphType(things, added?.paragraph), paragraphs: paragraphsType(things), range: rangeType(things, () => state.mode !== "Off"), body: bodyType(things), font: fontType(things),
    comment: commentType(things), comments: commentsType(things), control: controlType(things), controls: controlsType(things), tables: tablesType(things), table: tableType(things), cell: cellType(things),
    notes: notesType(things), note: noteType(things), sections: sectionsType(things), section: sectionType(things), properties: propertiesType(things),
    document: documentType(things, state, added?.document),
  };
  return {
    things, references: new References(), root: thing(types.document, null),
    create: (type) => (type === OPTIONS ? optionsThing() : type === "Microsoft.InternalService.AddinInternalService" ? thing(INTERNAL, null) : null),
  };
}

/** How to search, filled in one by one. */
function optionsThing(): Thing {
  const chosen: Record<string, unknown> = {};
  const names = ["ignorePunct", "ignoreSpace", "matchCase", "matchPrefix", "matchSuffix", "matchWildcards", "matchWholeWord"];
  return thing<Record<string, unknown>>({
    name: "SearchOptions",
    values: Object.fromEntries(names.map((name) => [name, (self) => self[name] === true])),
    settable: Object.fromEntries(names.map((name) => [name, (self, value) => { self[name] = value; }])),
  }, chosen);
}
