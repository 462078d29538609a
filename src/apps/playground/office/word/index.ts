import { bytesOf, type MemoryDocument, type Stretch } from "../../../../adapters/hosts/memory/index.ts";
import { FAULT, OfficeFault, type AppContext, type Call, type Line, type OfficeApp } from "../channel/app.ts";
import { stringOf, type Json, type JsonObject } from "../channel/wire.ts";
import { runBatch } from "./batch.ts";
import { SlicedFiles } from "./files.ts";
import { makeRealm, type RealmOptions } from "./realm.ts";
import { XmlParts } from "./xml-parts.ts";

/** What Word on the web has according to the library of 2022. */
const REQUIREMENTS = {
  WordApi: 1.3, WordApiOnline: 1.1, AddinCommands: 1.1, CompressedFile: 1.1, CustomXmlParts: 1.1, DialogApi: 1.1, DocumentEvents: 1.1, File: 1.1, ImageCoercion: 1.1, Selection: 1.1, Settings: 1.1,
  TextCoercion: 1.1, TextFile: 1.1, SharedRuntime: 1.1,
} as const;
const SELECTION_CHANGED = "documentSelectionChanged";

export interface WordOptions {
  readonly document: MemoryDocument;
  /** Address of the document; "" for one that was never saved. */
  readonly url: string;
  /** Brings a stretch into view and selects it. */
  readonly show: (stretch: Stretch) => void;
  /** Name of who works here. */
  readonly author: string;
  /** Called when the add-in saves the document. */
  readonly save?: () => void;
  /** What a newer library has; the pane must do without it too. */
  readonly newer?: NewerProgram | null;
}

/** A newer program: its requirement sets, and the members behind them. */
export interface NewerProgram {
  readonly requirements: AppContext["requirements"];
  readonly members: NonNullable<RealmOptions["newer"]>;
  /** Told of the line, to tell of events; returns the way to stop. */
  readonly start: (line: Line) => () => void;
  readonly listen: (event: string, on: boolean) => void;
}

/** Word on the web with one document open. */
export interface WordApp extends OfficeApp {
  /** Tells that the author selected something. */
  selected(stretch: Stretch): void;
  /** Members that the add-in asked for and that are not here. */
  readonly missing: readonly string[];
  /** Files that the add-in opened and did not close. */
  readonly openFiles: number;
  /** Objects that the add-in still holds on to. */
  readonly held: number;
}

/** Plays Word on the web for one document. */
export function wordApp({ document, url, show, author, save = () => undefined, newer = null }: WordOptions): WordApp {
  const missing: string[] = [];
  let line: Line | null = null;
  const beginning = document.text.paragraphs.find(({ role }) => role !== "header" && role !== "footer")?.key ?? "";
  const selection = document.spans.follow({ start: { key: beginning, offset: 0 }, end: { key: beginning, offset: 0 } });
  const state = { mode: "Off", saved: true, save, listen: (event: string, on: boolean) => { newer?.listen(event, on); } };
  const selected = (stretch: Stretch): void => {
    selection.move(stretch);
    line?.fire(SELECTION_CHANGED, {});
  };
  const select = (stretch: Stretch): void => {
    selected(stretch);
    show(stretch);
  };
  const realm = makeRealm({ document, selection, select, author, state, newer: newer?.members ?? null });
  const files = new SlicedFiles({ bytes: async () => (await bytesOf(document)).bytes, text: () => realm.things.text.inStory("body").map((paragraph) => realm.things.text.textOf(paragraph)).join("\r\n") });
  const parts = new XmlParts(document);

  const calls: Readonly<Record<number, (request: JsonObject) => JsonObject | Promise<JsonObject>>> = {
    64: () => ({ Data: realm.things.text.textIn(selection) }),
    65: (request) => setSelected(request),
    75: () => ({ Properties: { Settings: [...document.annex.settings] } }),
    76: (request) => saveSettings(document, request),
    77: (request) => files.get(request),
    80: (request) => files.slice(request),
    81: (request) => files.close(request),
    86: () => ({ "0": { "1": url } }),
    93: (request) => batch(request),
    128: (request) => parts.add(request),
    129: (request) => parts.byId(request),
    130: (request) => parts.byNamespace(request),
    131: (request) => parts.xml(request),
    133: (request) => parts.delete(request),
  };

  function batch({ ArrayData: data }: JsonObject): JsonObject {
    const body = Array.isArray(data) ? stringOf((data as readonly Json[])[4]) : null;
    if (body === null) throw new OfficeFault(FAULT.internal, "no batch");
    const result = runBatch(body, realm);
    if (result.Error?.Code === "NotImplemented") missing.push(result.Error.Location);
    return { Data: [200, [], JSON.stringify(result)] };
  }

  function setSelected({ DdaSetBindingData: asked }: JsonObject): JsonObject {
    const words = stringOf((asked as JsonObject | undefined)?.["Data"]);
    if (words === null) throw new OfficeFault(1000, "only text");
    realm.things.range(selection).call("insertText", [words, "Replace"]);
    return {};
  }

  return {
    kind: "word", missing, selected,
    get openFiles() { return files.open; },
    get held() { return realm.references.size; },
    context: () => ({ url, readOnly: false, settings: Object.fromEntries(document.annex.settings), requirements: { ...REQUIREMENTS, ...newer?.requirements } }),
    execute: async (call: Call) => {
      const known = call.action === "executeMethod" ? calls[call.dispatchId] : undefined;
      return known === undefined ? null : known(call.request);
    },
    start: (given) => {
      line = given;
      const stops = [document.onEdit(() => { state.saved = false; }), newer?.start(given) ?? (() => undefined)];
      return () => {
        line = null;
        for (const stop of stops) stop();
      };
    },
  };
}

/** Settings come all at once: what is not among them is gone. */
function saveSettings({ annex }: MemoryDocument, { DdaSettingsMethod: asked }: JsonObject): JsonObject {
  const list = (asked as JsonObject | undefined)?.["Properties"];
  const pairs = (Array.isArray(list) ? (list as readonly Json[]) : []).filter((pair): pair is readonly [string, string] => Array.isArray(pair) && typeof pair[0] === "string" && typeof pair[1] === "string");
  annex.settings.clear();
  for (const [name, value] of pairs) annex.settings.set(name, value);
  annex.touch();
  return {};
}
