import { invariant } from "../../../core/model/index.ts";
import { DEFAULT_LIMITS } from "../limits.ts";
import { decodeXml, encodeXml } from "../xml.ts";
import { changeZip } from "../zip/write.ts";
import { guarded } from "./guarded.ts";
import { lineKey, linesOf, roleOf } from "./lines.ts";
import { Outline, type OutlinedParagraph, type Span } from "./outline.ts";
import { openDocx, storiesOf, type DocxContext, type Story } from "./read.ts";
import { isWatermark, retype, type Change } from "./retype.ts";
import { paragraph } from "./run.ts";
import { walkStory } from "./story.ts";
import { TableNumbers } from "./tables.ts";

/**
 * One edit, in terms of the keys of `readDocument`. New paragraphs come in the order of the text; `after` is the key of
 * the one before, which can be new too, and null at the begin of the body.
 */
export type DocxEdit =
  | { readonly kind: "change"; readonly key: string; readonly text: string }
  | { readonly kind: "insert"; readonly key: string; readonly after: string | null; readonly text: string }
  | { readonly kind: "remove"; readonly key: string };

/** What happens to one paragraph of the file, by line. */
interface Plan {
  readonly changed: Map<number, string>;
  readonly removed: Set<number>;
  readonly inserted: Map<number, string[]>;
}

/**
 * The .docx with its text edited; all else, looks included, stays as it is. A paragraph that holds more than words (a
 * picture, a field, the end of a section), or that its surroundings cannot miss, is emptied instead of removed. Throws
 * KantlijnError `file-*` when it is no sound .docx.
 */
export async function rewriteDocx(bytes: Uint8Array, edits: readonly DocxEdit[]): Promise<Uint8Array> {
  return guarded(() => (edits.length === 0 ? bytes : rewritten(openDocx(bytes, DEFAULT_LIMITS), edits)));
}

function rewritten(context: DocxContext, edits: readonly DocxEdit[]): Uint8Array {
  const stories = new Map(storiesOf(context).map((story) => [story.key, story]));
  const plans = new Map<string, Map<number, Plan>>();
  const beginnings: string[] = [];
  /** Key of a new paragraph -> the paragraph of the file that it stands behind; null at the begin. */
  const anchors = new Map<string, string | null>();
  const planOf = (key: string): { readonly plan: Plan; readonly line: number } => {
    const [, name = "", number = "", line = "0"] = /^(.+):(\d+)(?:\.(\d+))?$/.exec(key) ?? [];
    invariant(stories.has(name), "an edit is about a paragraph of the document");
    const ofStory = plans.get(name) ?? new Map<number, Plan>();
    plans.set(name, ofStory);
    const plan = ofStory.get(Number(number)) ?? { changed: new Map<number, string>(), removed: new Set<number>(), inserted: new Map<number, string[]>() };
    ofStory.set(Number(number), plan);
    return { plan, line: Number(line) };
  };
  for (const edit of edits) {
    if (edit.kind !== "insert") {
      note(planOf(edit.key), edit);
      continue;
    }
    const anchor = edit.after === null ? null : anchors.has(edit.after) ? (anchors.get(edit.after) ?? null) : edit.after;
    anchors.set(edit.key, anchor);
    if (anchor === null) beginnings.push(flowing(edit.text));
    else note(planOf(anchor), edit);
  }
  if (beginnings.length > 0 && !plans.has("document")) plans.set("document", new Map());
  const changes = new Map<string, Uint8Array>();
  for (const [key, plan] of plans) {
    const story = stories.get(key);
    if (story !== undefined) changes.set(context.docx.entry(story.part)?.name ?? story.part, rewriteStory(context, story, plan, key === "document" ? beginnings : []));
  }
  return changeZip(context.docx.entries, changes);
}

function note({ plan, line }: { readonly plan: Plan; readonly line: number }, edit: DocxEdit): void {
  if (edit.kind === "change") plan.changed.set(line, flowing(edit.text));
  else if (edit.kind === "remove") plan.removed.add(line);
  else plan.inserted.set(line, [...(plan.inserted.get(line) ?? []), flowing(edit.text)]);
}

/** Text as a paragraph can hold it. */
const flowing = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/[\v\f\u0085\u2028\u2029]/g, " ");

function rewriteStory(context: DocxContext, story: Story, plans: ReadonlyMap<number, Plan>, beginnings: readonly string[]): Uint8Array {
  const bytes = context.docx.bytes(story.part) ?? new Uint8Array();
  const xml = decodeXml(bytes);
  const outline = new Outline(xml);
  walkStory(xml, { styles: context.styles, tables: new TableNumbers(), limits: context.limits }, outline);
  const byNumber = new Map(outline.paragraphs.map((outlined) => [outlined.paragraph.number, outlined]));
  const changes: Change[] = [];
  for (const [number, plan] of plans) {
    const outlined = byNumber.get(number);
    invariant(outlined !== undefined, `an edit is about a paragraph of the document: ${lineKey(story.key, number, 0)}`);
    if (isWatermark(outlined)) changes.push(...changesBehind(outlined, plan, xml, byNumber));
    else changes.push(...changesFor(outlined, plan, story, xml));
  }
  const name = outline.paragraphs[0]?.name ?? "w:p";
  if (outline.body !== null && beginnings.length > 0) changes.push({ start: outline.body, end: outline.body, text: beginnings.map((text) => paragraph(text, "", "", name)).join("") });
  return encodeXml(applied(xml, changes), bytes);
}

function applied(xml: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const change of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    invariant(change.start >= at, "edits do not overlap");
    parts.push(xml.slice(at, change.start), change.text);
    at = change.end;
  }
  return parts.join("") + xml.slice(at);
}

function changesFor(outlined: OutlinedParagraph, plan: Plan, story: Story, xml: string): readonly Change[] {
  const role = roleOf(outlined.paragraph, story.role);
  const oneLine = role === "title" || role === "heading";
  const lines = linesOf(role, outlined.pieces.map(({ text }) => text).join(""));
  const kept: string[] = [];
  const after: string[] = [];
  lines.forEach((line, index) => {
    if (!plan.removed.has(index)) kept.push(plan.changed.get(index) ?? line);
    // After the last line comes a paragraph; after another one a line, as the author saw it.
    (index === lines.length - 1 ? after : kept).push(...(plan.inserted.get(index) ?? []));
  });
  const slices = (spans: readonly Span[]): string => spans.map(({ start, end }) => xml.slice(start, end)).join("");
  const { whole, name } = outlined;
  const added = after.map((text) => paragraph(text, oneLine ? "" : slices(outlined.properties), oneLine ? "" : slices(outlined.looks), name)).join("");
  if (kept.length === 0 && removable(outlined, xml)) return [{ ...whole, text: added }];
  const changes = retype(outlined, kept.join("\n"), oneLine, xml);
  return added === "" ? changes : [...changes, { start: whole.end, end: whole.end, text: added }];
}

/** Letters behind the page can change or go; a new paragraph comes after the one that they are anchored to. */
function changesBehind(outlined: OutlinedParagraph, { changed, removed, inserted }: Plan, xml: string, byNumber: ReadonlyMap<number, OutlinedParagraph>): readonly Change[] {
  const text = removed.has(0) ? "" : changed.get(0);
  const host = outlined.host === null ? undefined : byNumber.get(outlined.host);
  const after = (inserted.get(0) ?? []).map((added) => paragraph(added, "", "", host?.name ?? "w:p")).join("");
  return [...(text === undefined ? [] : retype(outlined, text, true, xml)), ...(host === undefined || after === "" ? [] : [{ start: host.whole.end, end: host.whole.end, text: after }])];
}

/** What may not be taken out: the last paragraph of a cell, a box or a note, and the one after a table. */
function removable({ whole, rich }: OutlinedParagraph, xml: string): boolean {
  return !rich && /^\s*<\w/.test(xml.slice(whole.end, whole.end + 200)) && !/<\/[\w:]*?tbl>\s*$/.test(xml.slice(Math.max(0, whole.start - 60), whole.start));
}
