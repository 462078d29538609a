import { chosenType, directionOf, documentTypeOf, inLanguage, languageOf, neededBiv, outcomeOf, withExamples, wooCategories, type OutcomeVerdict } from "./classifiers/index.ts";
import { settingOn } from "./day.ts";
import { FindingKeeper, type Findings } from "./findings.ts";
import { alikeIn } from "./likeness/index.ts";
import { filedBefore, indexLocations, isNear, rankLocations, recall, signsIn, type LocationIndex, type Recollection } from "./locations/index.ts";
import { NO_FIELDS, proposeFields } from "./metadata/index.ts";
import { FINDING_KINDS, placeKnown, type Alike, type Choices, type Desk, type DocumentText, type Guidance, type FiledBefore, type Location, type PlaceMemory, type World } from "./model/index.ts";
import type { Policy } from "./policy/index.ts";
import { clicksFor, questionsFor } from "./questions.ts";
import { compileLexicon, DocumentReader, type Lexicon, type Reading } from "./reading/index.ts";
import { retentionOf } from "./retention/index.ts";
import { dayInAmsterdam } from "./text/calendar.ts";
import type { WordLists } from "./text/lists.ts";
import { insecurePlace, warningsFor, wrongRecipient } from "./warnings.ts";

/** Where and by which rules somebody works. */
export interface Setting {
  readonly world: World;
  readonly policy: Policy;
  readonly lists: WordLists;
}

/** A document that is open at somebody's desk. */
export interface OpenDocument {
  /**
   * Guidance for the document as it is now. Paragraphs that are the same object as before are not read again. What
   * follows from a choice of the author (term, openness, who may see it) follows it; what was proposed stays a proposal.
   */
  update(document: DocumentText, desk: Desk, choices?: Choices): Guidance;
  /**
   * What to remember when the document, as it was at the last update, is filed in a place, in the signs of a memory with this salt. `identity` stays the same for a
   * document that is filed again. Null when the policy does without, or before the first update.
   */
  filed(identity: string, place: string, salt: string): FiledBefore | null;
  /** What this author filed before that says nearly the same as the document at the last update, the most alike first. Costs the length of the document. */
  alike(memory: PlaceMemory): readonly Alike[];
}

/** Opens a document: compiles policy and world once, then answers every change of the text by the rules of its day. */
export function openDocument(setting: Setting): OpenDocument {
  let holds = setting;
  let open = openUnder(holds);
  return {
    update: (document, desk, choices = {}) => {
      const today = settingOn(setting, desk.now);
      if (today !== holds) open = openUnder(today);
      holds = today;
      return open.update(document, desk, choices);
    },
    filed: (identity, place, salt) => open.filed(identity, place, salt),
    alike: (memory) => open.alike(memory),
  };
}

function openUnder(setting: Setting): OpenDocument {
  const { lexicon, index } = prepare(setting);
  const reader = new DocumentReader(lexicon, listsFor(setting));
  const keeper = new FindingKeeper(setting.world, setting.policy);
  let last: { readonly reading: Reading; readonly desk: Desk; readonly said: Guidance } | null = null;
  return {
    update: (document, desk, choices = {}) => {
      const reading = reader.update(document);
      const said = advise(reading, desk, choices, setting, index, keeper);
      last = { reading, desk, said };
      return said;
    },
    filed: (identity, place, salt) => {
      if (last === null || !setting.policy.learned.places) return null;
      const { reading, desk, said: { documentType, locations } } = last;
      const [best] = locations;
      return filedBefore({ reading, desk, type: documentType?.value?.id ?? null, identity, place, instead: best === undefined || best.id === place ? null : best.id }, salt);
    },
    alike: (memory) => (last === null || last.said.outcome !== "capture" || !setting.policy.learned.places ? [] : alikeIn(last.reading, memory)),
  };
}

/** What the author filed before, asked about this document; null where nothing is remembered or the policy does without. */
function recollectionOf(reading: Reading, desk: Desk, type: string | null, policy: Policy): Recollection | null {
  const { memory } = desk;
  return memory === undefined || memory.filed.length === 0 || !policy.learned.places ? null : recall(signsIn(reading, desk, type, memory.salt), memory);
}

/** What the policy does without, the detectors do not get. */
function listsFor({ lists, policy }: Setting): WordLists {
  const { names, opinions, sensitive } = policy.learned;
  return names && opinions && sensitive ? lists : { ...lists, ...(names ? {} : { names: null }), ...(opinions ? {} : { withoutOpinions: true }), ...(sensitive ? {} : { sensitive: null }) };
}

const prepared = new WeakMap<Setting, { readonly lexicon: Lexicon; readonly index: LocationIndex }>();

/** What many documents at one desk have in common; compiled once per setting. */
function prepare(setting: Setting): { readonly lexicon: Lexicon; readonly index: LocationIndex } {
  const known = prepared.get(setting);
  if (known !== undefined) return known;
  const lexicon = compileLexicon(setting.policy, setting.world);
  const made = { lexicon, index: indexLocations(setting.world, lexicon, setting.policy) };
  prepared.set(setting, made);
  return made;
}

/** Guidance for one document, once. */
export function guide(document: DocumentText, desk: Desk, setting: Setting): Guidance {
  return openDocument(setting).update(document, desk);
}

/** The flow: from what was read to all that Kantlijn says. */
function advise(reading: Reading, desk: Desk, choices: Choices, { world, policy }: Setting, index: LocationIndex, keeper: FindingKeeper): Guidance {
  const direction = directionOf(reading.document, desk, world);
  const proposed = inLanguage(withExamples(documentTypeOf(reading, direction, policy), reading, direction, policy), languageOf(reading));
  const type = chosenType(proposed, choices, policy);
  // An answer on a card does not take the card away.
  const verdict = outcomeOf(reading, { desk, world, direction, type: proposed, near: isNear(reading, index) }, policy);
  const findings = keeper.update(reading, { desk, direction, type });
  if (verdict.outcome !== "capture" && choices.capture !== true) return { ...quiet(verdict, findings, policy), warnings: wrongRecipient(reading, desk, world, findings.shown) };
  const locations = rankLocations(reading, desk, type.rule, index, recollectionOf(reading, desk, proposed.rule?.id ?? null, policy));
  const best = locations[0];
  const placeId = choices.locationId ?? (best === undefined || best.confidence === "unknown" ? null : best.id);
  const place = placeKnown(world, choices, placeId);
  const sensitive = findings.shown.some(({ kind }) => FINDING_KINDS[kind].risk === "high");
  const fields = proposeFields({ reading, desk, world, policy, direction, type, place, sensitive });
  const status = choices.fields?.status === undefined ? fields.status : { value: choices.fields.status, confidence: "certain" as const, because: [] };
  const retention = retentionOf(reading, { place, type, desk: answering(desk, place, choices) }, policy);
  const needed = neededBiv({ type: type.rule, confidentiality: choices.fields?.confidentiality ?? fields.confidentiality.value ?? policy.confidentiality.standard, sensitive }, policy);
  // An answer takes nothing away: a kind that was denied can still be confirmed. Only a kind that the author names settles it.
  const questions = questionsFor(desk, choices.documentType === undefined ? proposed : type, locations, retention);
  return {
    ...verdict, fields, locations, questions,
    documentType: proposed.proposal,
    woo: { shown: policy.woo.applies, categories: wooCategories(type, status, dayInAmsterdam(desk.now) ?? "", policy), ...(policy.woo.queue === undefined ? {} : { queue: policy.woo.queue }) },
    findings: findings.shown, withheld: findings.withheld,
    retention: retention.retention,
    clicks: clicksFor(desk, questions, locations),
    warnings: [...warningsFor(reading, desk, world, place, findings.shown), ...insecurePlace(place, needed)],
  };
}

/** What the author answers now counts like what was answered here before; the question itself stays on the card. */
function answering(desk: Desk, place: Location | null, { answers }: Choices): Desk {
  if (place === null || answers === undefined) return desk;
  return { ...desk, answered: { ...desk.answered, [place.id]: { ...desk.answered?.[place.id], ...answers } } };
}

/** Nothing to do, or private: Kantlijn says only that. Whether it goes to a wrong address is another matter. */
function quiet(verdict: OutcomeVerdict, findings: Findings, policy: Policy): Omit<Guidance, "warnings"> {
  return {
    ...verdict, documentType: null, fields: NO_FIELDS, locations: [], woo: { shown: policy.woo.applies, categories: [] },
    findings: [], withheld: [...findings.shown.map((finding) => ({ ...finding, withheld: "silent" as const })), ...findings.withheld],
    retention: null, questions: [], clicks: 0,
  };
}
