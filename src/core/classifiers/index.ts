export { directionOf, isOwnAddress, type Direction } from "./direction.ts";
export { chosenType, documentTypeOf, inLanguage, typeOf, type TypeVerdict } from "./document-type.ts";
export { isOnlyLearned, withExamples } from "./learned-kind.ts";
export { outcomeOf, type OutcomeVerdict } from "./outcome.ts";
export { wooCategories } from "./woo.ts";
export { neededBiv, tooLow } from "./security.ts";
export { languageOf } from "./language.ts";
