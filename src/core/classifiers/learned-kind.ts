import { propose, type Evidence } from "../model/index.ts";
import type { DocumentTypeRule, Policy } from "../policy/index.ts";
import type { Reading } from "../reading/index.ts";
import type { Direction } from "./direction.ts";
import { typeOf, type TypeVerdict } from "./document-type.ts";
import { kindTextOf } from "./learned/kind-signs.ts";
import { knowsKind, learnedKinds, type LearnedKinds } from "./learned/kinds.ts";

/** So sure must the examples be to speak where no rule does, and to doubt one that is certain. Chosen, as the others here, on the part of the texts that is for choosing. */
const SPEAKS = 0.7;
/** What they see less than this in is doubtful when a rule was certain of it. */
const DOUBTFUL = 0.1;
/** A title of fewer words and nothing below it says too little to be taken for a kind by its words alone. */
const FEWEST_WORDS = 8;
/** So sure to name a kind instead of a general one, or of one that a rule found likely and they see less in than the other figure. */
const INSTEAD = 0.6;
const UNLIKELY = 0.3;
/** So sure to make certain what a rule found likely. */
const CONFIRMS = 0.9;

/**
 * What examples add to what the rules say of a document: a kind where no rule speaks, where a rule only knows a general kind, or where it found one likely
 * that they see little in; and more or less confidence. The kind that a rule is certain of stays, and so does one of which there are no examples, such as a kind
 * of the organisation's own. A mail is judged by rules alone: its subject says what it is about, seldom what it is.
 */
export function withExamples(byRules: TypeVerdict, reading: Reading, direction: Direction, policy: Policy): TypeVerdict {
  const { rule, proposal: { value, confidence, because } } = byRules;
  if (!policy.learned.kinds || direction !== "none" || (rule !== null && (rule.shape !== undefined || !knowsKind(rule.id)))) return byRules;
  const learned = learnedKinds(kindTextOf(reading), new Set(policy.documentTypes.filter((kind) => isPossible(kind) && !(rule !== null && isRegulation(kind) && greets(reading))).map(({ id }) => id)));
  const { best, chance } = learned;
  // Running text without anything that stands as a title has too little form to be taken for a kind by its words alone.
  if (rule === null) return chance >= SPEAKS && reading.title.length > 0 && wordsIn(reading) >= FEWEST_WORDS ? learnedOnly(learned, byRules, policy) : byRules;
  if (best === rule.id) return chance >= CONFIRMS && confidence === "likely" && !rule.general ? { ...byRules, proposal: { value, confidence: "certain", because: [...because, seen(learned)] } } : byRules;
  const share = learned.chanceOf(rule.id);
  if (chance >= INSTEAD && (rule.general || (confidence === "likely" && share < UNLIKELY))) return learnedOnly(learned, byRules, policy);
  return confidence === "certain" && chance >= SPEAKS && share < DOUBTFUL ? { ...byRules, proposal: { value, confidence: "likely", because } } : byRules;
}

const wordsIn = ({ head }: Reading): number => head.reduce((sum, { words }) => sum + words, 0);

/** A kind that a document can be of by its words; a mail of the kind comes in or goes out. */
const isPossible = ({ shape, direction }: DocumentTypeRule): boolean => shape === undefined && (direction === undefined || direction.includes("none"));

/** What binds everybody, by the article on it. Source: Woo 3.3 lid 1. */
const isRegulation = ({ woo }: DocumentTypeRule): boolean => woo?.article.startsWith("Woo 3.3 lid 1") === true;
/** Somebody is addressed, as few regulations do: what a rule found in such a letter is none. */
const greets = ({ head }: Reading): boolean => head.some(({ passage }) => GREETING.test(passage.text));
const GREETING = /^(?:geachte?|beste)(?!\p{L})/iu;

/** The kind that the examples are sure of, unless it is none. It brings no points of its own: what a text looks like says nothing about whether it is work. */
function learnedOnly(learned: LearnedKinds, otherwise: TypeVerdict, policy: Policy): TypeVerdict {
  const rule = policy.documentTypes.find(({ id }) => id === learned.best);
  return rule === undefined ? otherwise : { rule, points: otherwise.points, proposal: propose(typeOf(rule), "likely", seen(learned)) };
}

/** Whether nothing but examples names the kind: enough to propose it, too little for what would follow from it. */
export const isOnlyLearned = ({ proposal: { because } }: TypeVerdict): boolean => because.every(({ rule }) => rule === LEARNED);

const LEARNED = "type-learned";
const seen = ({ words }: LearnedKinds): Evidence => ({ rule: LEARNED, words: words.join("”, “"), source: "kantlijn-huisregel" });
