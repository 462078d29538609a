import type { Like } from "../like.ts";
import type * as nl from "../nl/policy.ts";
import { day } from "./values.ts";

const ANY = new Intl.ListFormat("en", { type: "disjunction" });
const LEVELS: Readonly<Record<string, string>> = { national: "the country", kind: "a kind of organisation", organisation: "an organisation", team: "a team" };

export const policy: Like<typeof nl.policy> = {
  notApproved: (id) => `Not everything in the package ${id} has been approved yet. See kantlijn policy check.`,
  right: ({ name = "", id = "", version = "", layers = "" }) => `${name}: right. Package ${id}, version ${version}, with these layers: ${layers}.`,
  wrong: ({ name = "", count = "" }) => `${name}: ${count === "1" ? "one fault" : `${count} faults`}.`,
  approve: (section, roles) => `${section.toLowerCase()} changes, but has not been approved. These can: ${roles.join(", ")}`,
  same: "There is no difference.",
  stage: (from, observed) => {
    if (observed) return from === null ? "Still silent, only to measure:" : `From ${day(from)} still silent, only to measure:`;
    return from === null ? "Now:" : `From ${day(from)}:`;
  },
  acts: { added: "is new", removed: "goes away", changed: "changes" },
  field: (field, value) => `${field}: ${value}`,
  fieldChanged: (field, before, after) => `${field}: was ${before}, becomes ${after}`,
  more: (words) => `more words, ${words}`,
  fewer: (words) => `fewer words, ${words}`,
  weighs: (weight) => `counts ${weight}`,
  andMore: (count) => ` and ${count} more`,
  whenFinal: (article) => `${article}, when the document is final`,
  none: "none",
  yes: "yes",
  no: "no",
  places: { start: "at the beginning", title: "in the title", head: "at the top", text: "in the text", tail: "at the end" },
  sections: {
    documentTypes: "Kind of document", woo: "Woo category", findings: "Look out in the text", retention: "Keeping", confidentiality: "Who may see it", vault: "Own store",
    caseNumbers: "Case numbers", outcome: "File or not", ownLife: "Whose mail this is", commonWords: "Common words", intakeWords: "Words for a new case", roles: "Role", learned: "Learned from examples", sources: "Source", package: "Package",
  },
  names: {
    Woo: "the Woo as a whole", confidentiality: "the standard", vault: "the standard", caseNumbers: "the forms", commonWords: "the list", intakeWords: "the list",
    signals: "what counts beside words", machine: "automatic messages", business: "work", social: "loose messages", private: "private", courtesy: "thanks", "courtesy.more": "more than thanks",
    learned: "on or off", ownLife: "the threshold", yours: "about who writes to you", mine: "about your own life", work: "about work after all",
  },
  fields: {
    name: "name", label: "kind in the TOOI list", process: "process", direction: "direction", intake: "words of the intake", woo: "Woo category",
    deliberation: "can hold personal policy opinions", definitive: "always final", general: "only when nothing else fits", refines: "a closer kind of", question: "question first", shape: "shape",
    source: "source", owner: "owner", grounds: "grounds", shown: "is on the card", applies: "the Woo holds", uri: "address in TOOI", since: "holds since",
    list: "selection list", loaded: "list loaded", results: "results in the list", standard: "standard", types: "for these kinds", valuation: "valuation", term: "term",
    starts: "term starts at", approved: "approved on", undoTerm: "undo is possible for", private: "with sensitive data", published: "published", threshold: "threshold",
    title: "title", url: "address", version: "version", kind: "kind of organisation", decides: "decides about", queue: "place of the Woo team", levels: "in layers of", result: "result", description: "description",
    processName: "name of the process", note: "note", names: "names of persons", outcome: "to keep or not",
  },
  evaluate: {
    effects: {
      outcome: "outcome", documentType: "kind", woo: "Woo category", retention: "keep", location: "place", status: "status", confidentiality: "who may see it",
      findings: "found", questions: "questions", warnings: "warning", clicks: "clicks",
    },
    outcomes: { capture: "file", silent: "silent", private: "private" },
    found: (what) => `is found: ${what}`,
    notFound: (what) => `is no longer found: ${what}`,
    silent: (change) => `still silent: ${change}`,
    worse: (expectation) => `WRONG: ${expectation} was right and no longer matches what you expect`,
    better: (expectation) => `right: ${expectation} now matches what you expect`,
    total: (count, changed) => `${String(count)} scenarios, ${changed === 0 ? "none changes" : `${String(changed)} change`}.`,
    totalWorse: (count) => `In ${String(count)} something is no longer right that was.`,
    totalObserved: (count) => `In ${String(count)} silent rules would change something.`,
    silentRule: (rule, count, all) => `still silent: ${rule}, would speak in ${String(count)} of ${String(all)}`,
  },
  explain: {
    words: "Words that count:",
    source: (title, url) => `Ground: ${title}${url === null ? "" : ` (${url})`}`,
    noSource: "Ground: no source in the package",
    approved: (date) => `Source approved on ${day(date)}`,
    owner: (owner) => `Owner: ${owner}`,
    layer: ({ name, id, version, level }, first) => `${first ? "Layer" : "Changed by"}: ${name} (${id} ${version}, ${LEVELS[level] ?? level})`,
    condition: ({ from, ring, observe }) => [from === null ? "" : `from ${day(from)}`, ring === null ? "" : `only for the group ${ring}`, observe ? "still silent, only to measure" : ""].filter((part) => part !== "").join(", "),
    always: "Holds already, for everybody",
    mayChange: (roles) => `May change this: ${roles.map(({ role, levels }) => `${role} (in a layer of ${ANY.format(levels.map((level) => LEVELS[level] ?? level))})`).join(", ")}`,
    nobody: "Nobody may change this in a layer of their own",
    examples: (examples, more) => `Speaks in these examples: ${examples.join(", ")}${more === 0 ? "" : ` and ${String(more)} more`}`,
    noExamples: "Speaks in no example",
  },
};
