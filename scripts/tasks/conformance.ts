import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readElements, type XmlElement } from "../../src/core/records/elements.ts";
import { conformanceSamples } from "../../tests/core/records/samples.ts";
import { HOW, type Standard } from "./conformance-how.ts";
import { ROOT } from "./files.ts";

/** An element of a standard, and what Kantlijn does with it. */
interface Clause {
  readonly standard: Standard;
  /** Names from the outermost element on, with slashes. */
  readonly path: string;
  /** The schema asks for it wherever the element around it stands. */
  readonly mandatory: boolean;
  /** In every document, in some, or in none. */
  readonly filled: "always" | "sometimes" | "never";
}

interface Declared { readonly name: string; readonly type: string; readonly mandatory: boolean }

/** Where each standard begins: its schema, the type and the element, and the test that holds documents against it. */
const STANDARDS: Readonly<Record<Standard, { readonly schema: string; readonly type: string; readonly title: string; readonly test: string }>> = {
  informatieobject: { schema: "data/mdto/MDTO-XML1.0.1.xsd", type: "informatieobjectType", title: "MDTO-XML 1.0.1, informatieobject", test: "tests/core/records/mdto.test.ts" },
  bestand: { schema: "data/mdto/MDTO-XML1.0.1.xsd", type: "bestandType", title: "MDTO-XML 1.0.1, bestand", test: "tests/core/records/mdto.test.ts" },
  diwoo: { schema: "data/diwoo/diwoo-metadata.xsd", type: "DiWooType", title: "DiWoo 0.9.8", test: "tests/core/records/diwoo.test.ts" },
};

/** Every element of the standards with what the documents of the samples have of it. */
export function clauses(): readonly Clause[] {
  return (Object.keys(STANDARDS) as Standard[]).flatMap((standard) => {
    const { schema, type } = STANDARDS[standard];
    const types = typesIn(readFileSync(join(ROOT, schema), "utf8"));
    const written = conformanceSamples()[standard].map(pathsIn);
    const filled = (path: string): Clause["filled"] => (written.every((paths) => paths.has(path)) ? "always" : written.some((paths) => paths.has(path)) ? "sometimes" : "never");
    const below = (name: string, before: string): readonly Clause[] => (types.get(name) ?? []).flatMap((one): readonly Clause[] => {
      const path = before === "" ? one.name : `${before}/${one.name}`;
      return [{ standard, path, mandatory: one.mandatory, filled: filled(path) }, ...below(one.type, path)];
    });
    return below(type, "");
  });
}

const TYPE = /<xsd?:complexType name="(\w+)">([^]*?)<\/xsd?:complexType>/g;
const ELEMENT = /<xsd?:element\b([^>]*)>/g;

function typesIn(schema: string): ReadonlyMap<string, readonly Declared[]> {
  const bodies = new Map([...schema.matchAll(TYPE)].map(([, name = "", body = ""]) => [name, body]));
  const own = (body: string): readonly Declared[] => [...body.matchAll(ELEMENT)].flatMap(([, attributes = ""]) => {
    const value = (name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`, "u").exec(attributes)?.[1];
    return value("name") === undefined ? [] : [{ name: value("name") ?? "", type: (value("type") ?? "").replace(/^\w+:/u, ""), mandatory: value("minOccurs") !== "0" }];
  });
  const all = (name: string): readonly Declared[] => {
    const body = bodies.get(name) ?? "";
    const base = /<xsd?:extension base="(\w+)"/u.exec(body)?.[1];
    return [...(base === undefined ? [] : all(base)), ...own(body)];
  };
  return new Map([...bodies.keys()].map((name) => [name, all(name)]));
}

/** Paths of all elements, from inside the outermost two. */
function pathsIn(xml: string): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (element: XmlElement, before: string): void => {
    for (const child of element.children) {
      const path = before === "" ? child.name : `${before}/${child.name}`;
      found.add(path);
      walk(child, path);
    }
  };
  const inner = readElements(xml)?.children[0];
  if (inner !== undefined) walk(inner, "");
  return found;
}

const FILLED: Readonly<Record<Clause["filled"], string>> = { always: "always", sometimes: "when known", never: "no" };

export function conformancePage(): string {
  const all = clauses();
  const sections = (Object.keys(STANDARDS) as Standard[]).map((standard) => {
    const { title, schema, test } = STANDARDS[standard];
    const rows = all.filter((clause) => clause.standard === standard).map(({ path, mandatory, filled }) => {
      const how = path.includes("/") ? (filled === "never" ? "" : "as the element around it") : (HOW[standard][path] ?? "");
      return `| \`${path}\` | ${mandatory ? "yes" : ""} | ${FILLED[filled]} | ${how} |`;
    });
    return `## ${title}\n\nSchema: [${schema}](../../${schema}). Test: [${test}](../../${test}).\n\n| element | mandatory | filled | how |\n|---|---|---|---|\n${rows.join("\n")}\n`;
  });
  const of = (filled: Clause["filled"]): string => String(all.filter((clause) => clause.filled === filled).length);
  return `<!-- Made by npm run generate from the schemas and from documents that Kantlijn writes. -->
# What Kantlijn does with each element of MDTO and DiWoo

${String(all.length)} elements: ${of("always")} are always filled, ${of("sometimes")} when it is known what they hold, ${of("never")} never. An element is mandatory where the element around it stands. The column *filled* comes from a full and a bare
record, written and read back; the tests hold both, and hundreds of records with any text in them, against the schemas. Why an element stays away: [mdto.md](mdto.md), [diwoo.md](diwoo.md).

${sections.join("\n")}`;
}
