import { UNKNOWN, type FieldId, type Fields, type FieldValues } from "../model/index.ts";
import { caseNumber } from "./case-number.ts";
import { confidentiality, language, subject } from "./content.ts";
import { date } from "./date.ts";
import type { Field, FieldGround } from "./field.ts";
import { author, parties, unit } from "./people.ts";
import { replaces } from "./replaces.ts";
import { status } from "./status.ts";
import { title } from "./title.ts";
import { version } from "./version.ts";

export type { FieldGround } from "./field.ts";

/** Every metadata field. */
const FIELDS = { title, caseNumber, date, status, version, replaces, author, unit, parties, subject, language, confidentiality } as const satisfies { readonly [F in FieldId]: Field<FieldValues[F]> };

/** A proposal for every field. */
export function proposeFields(ground: FieldGround): Fields {
  return Object.fromEntries(Object.entries(FIELDS).map(([id, field]) => [id, field.propose(ground)])) as unknown as Fields;
}

/** What is said where nothing is proposed. */
export const NO_FIELDS: Fields = Object.fromEntries(Object.keys(FIELDS).map((id) => [id, UNKNOWN])) as unknown as Fields;
