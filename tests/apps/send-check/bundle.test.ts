import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse, type Node } from "acorn";
import { ROOT } from "../../../scripts/tasks/files.ts";
import { DETECTORS, type Example } from "../../../src/core/detectors/index.ts";
import { FINDING_KINDS } from "../../../src/core/model/index.ts";
import { verdictOn } from "../../../src/core/sending/index.ts";
import { DOMAIN, happening, officeFor, type Draft } from "./draft.ts";
import { bundle, engineWith } from "./engine.ts";

const HANDLERS = ["onAppointmentSendHandler", "onMessageAttachmentsChangedHandler", "onMessageFromChangedHandler", "onMessageRecipientsChangedHandler", "onMessageSendHandler", "onNewMessageComposeHandler"];
/** Gzipped, in bytes. */
const BUDGET = 30_000;

const send = async (draft: Draft, year: 2016 | "now" = 2016) => happening(engineWith(officeFor(draft), { year }).handlers.get("onMessageSendHandler")!);

describe("the file", () => {
  it("is JavaScript of 2016 in one piece", () => {
    const program = parse(bundle(), { ecmaVersion: 2016, sourceType: "script" });
    expect(program.type).toBe("Program");
    expect(bundle()).not.toMatch(/\bimport\s*\(|\brequire\s*\(|importScripts/);
  });

  it("is plain ASCII, so that no engine can read it wrongly", () => {
    expect(bundle()).toMatch(/^[\0-\x7f]*$/);
  });

  it("is light", () => {
    const size = gzipSync(bundle(), { level: 9 }).length;
    expect(size).toBeGreaterThan(5_000);
    expect(size).toBeLessThanOrEqual(BUDGET);
  });

  it("asks for nothing that a bare engine lacks", () => {
    const known = new Set(["Office", "setTimeout", "KANTLIJN_DOMAINS", "undefined", "Array", "Date", "Error", "JSON", "Map", "Math", "Number", "Object", "Promise", "RangeError", "RegExp", "Set", "String", "Symbol", "SyntaxError", "TypeError", "Uint8Array", "WeakMap", "WeakSet", "arguments", "isNaN", "parseInt"]);
    expect([...freeNames(parse(bundle(), { ecmaVersion: 2016, sourceType: "script" }))].filter((name) => !known.has(name))).toEqual([]);
  });

  it("has a first line in which whoever serves it can put the domains", async () => {
    const [first, ...rest] = bundle().split("\n");
    expect(first).toBe("var KANTLIJN_DOMAINS=[];");
    const filled = ['var KANTLIJN_DOMAINS=["zusje.example"];', ...rest].join("\n");
    const office = officeFor({ to: ["iemand@zusje.example"], body: "BSN 999990032" });
    expect((await happening(engineWith(office).handlers.get("onMessageSendHandler")!))?.allowEvent).toBe(false);
    expect(await happening(engineWith(office, { file: filled }).handlers.get("onMessageSendHandler")!)).toEqual({ allowEvent: true });
  });
});

describe("the page around it", () => {
  const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
  const library = /<script[^>]* src="(https:[^"]+office\.js)"/;

  it("loads the same library as the pane, and then the file by its fixed name", () => {
    const page = read("dist/send-check.html");
    expect(library.exec(page)?.[1]).toBe(library.exec(read("src/apps/taskpane/taskpane.html"))?.[1]);
    expect([...page.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, address]) => address)).toEqual([expect.stringMatching(/office\.js$/), "send-check.js"]);
    // Waiting for a library that comes later would tie the handlers too early.
    expect(page).not.toMatch(/<script[^>]*\s(?:async|defer)/);
  });
});

describe("in an engine of 2016 with nothing around it", () => {
  it("runs in an engine that lacks what is newer", () => {
    const { holds } = engineWith(officeFor({}));
    // What the file adds for itself is there again; what it does not use stays away.
    expect(holds("typeof Object.fromEntries === 'undefined' && typeof Array.prototype.findLast === 'undefined' && typeof setTimeout === 'undefined'")).toBe(true);
    expect(holds("(() => { try { return !new RegExp('(?<!a)b'); } catch (error) { return true; } })()")).toBe(true);
    expect(holds("(() => { try { return !new RegExp('\\\\p{L}', 'u'); } catch (error) { return true; } })()")).toBe(true);
  });

  it("ties every handler of the manifest", () => {
    expect([...engineWith(officeFor({})).handlers.keys()].sort()).toEqual(HANDLERS);
  });

  it("asks before a burgerservicenummer goes outside", async () => {
    expect(await send({ to: ["iemand@elders.example"], body: "Haar BSN is 999990032." })).toMatchObject({ allowEvent: false, cancelLabel: "Bekijk", commandId: "kantlijn.compose.open", sendModeOverride: "promptUser" });
  });

  it("says nothing of a burgerservicenummer that stays inside", async () => {
    expect(await send({ to: [`collega@${DOMAIN}`], body: "Haar BSN is 999990032." })).toEqual({ allowEvent: true });
  });
});

const textOf = (example: Example): string => (typeof example === "string" ? example : [example.previous, example.label, example.text, example.next].filter(Boolean).join("\n"));

describe("the old engine finds what the new one finds", () => {
  const looked = DETECTORS.filter(({ id, kinds }) => id === "iban" || kinds.some((kind) => FINDING_KINDS[kind].risk === "high"));
  const texts = looked.flatMap(({ examples }) => [...examples.hits.map((hit) => textOf(hit.in)), ...examples.misses.map(textOf)]);

  it.each([2016, "now"] as const)("in an engine of %s", async (year) => {
    const session = new Map<string, string>();
    const office = officeFor({});
    const { handlers } = engineWith(office, { year });
    let found = 0;
    for (const body of texts) {
      session.clear();
      Object.assign(office, { context: officeFor({ body, session }).context });
      await happening(handlers.get("onNewMessageComposeHandler")!);
      const { risks } = JSON.parse(session.get("kantlijn.verdict") ?? "null");
      expect({ body, risks }).toEqual({ body, risks: verdictOn({ subject: "", body, recipients: [], attachments: [], reply: false }).risks });
      if (Object.keys(risks).length > 0) found++;
    }
    expect(found).toBeGreaterThan(25);
  });
});

/** Names a script uses without making them anywhere in it. */
function freeNames(program: Node): ReadonlySet<string> {
  const made = new Set<string>();
  const used = new Set<string>();
  visit(program, (node, key, parent) => {
    if (/^(?:Object|Array)Pattern$/.test(node.type)) visit(node, (part) => part.type === "Identifier" && made.add((part as Node & { readonly name: string }).name));
    if (node.type !== "Identifier") return;
    const { name } = node as Node & { readonly name: string };
    const computed = (parent as { readonly computed?: boolean }).computed === true;
    if (parent.type === "MemberExpression" && key === "property" && !computed) return;
    if ((parent.type === "Property" || parent.type === "MethodDefinition") && key === "key" && !computed) return;
    if (/^(?:VariableDeclarator|FunctionDeclaration|ClassDeclaration)$/.test(parent.type) && key === "id") made.add(name);
    else if (/CatchClause|Pattern/.test(parent.type) || key === "params") made.add(name);
    else used.add(name);
  });
  return new Set([...used].filter((name) => !made.has(name)));
}

function visit(node: unknown, meet: (node: Node, key: string, parent: Node) => unknown, key = "", parent?: Node): void {
  if (Array.isArray(node)) for (const child of node) visit(child, meet, key, parent);
  else if (typeof node === "object" && node !== null && typeof (node as Node).type === "string") {
    const at = node as Node;
    if (parent !== undefined) meet(at, key, parent);
    for (const [name, child] of Object.entries(at)) visit(child, meet, name, at);
  }
}
