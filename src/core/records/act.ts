import type { Choices, DocumentAct, DocumentType, Guidance } from "../model/index.ts";

const ADOPTED = /vastgesteld/iu;
const SIGNED = /getekend|handtekening|w\.g\.|opgemaakt|overeengekomen/iu;

/**
 * The act that the document shows: received, when it is a mail from outside; else adopted or signed, when it is definitive and
 * has a date, and its own words say so or it is a decision of the organisation itself. A concept shows none, and neither
 * does what is private.
 * @param type the kind that the author confirmed
 * @param received moment at which a mail came in, ISO 8601; null for everything else
 */
export function actOf(guidance: Guidance, { fields = {} }: Choices, type: DocumentType | null, received: string | null): DocumentAct | null {
  const { status: proposed, date: found } = guidance.fields;
  const status = fields.status === undefined ? proposed.value : fields.status;
  if (status === "concept" || guidance.outcome === "private") return null;
  if (received !== null) return Number.isNaN(Date.parse(received)) ? null : { kind: "ontvangst", at: new Date(received).toISOString() };
  const date = fields.date === undefined ? found.value : fields.date;
  if (date === null || status === null) return null;
  const said = proposed.value === status ? proposed.because.filter(({ rule }) => rule === "status-signed" || rule === "status-final") : [];
  const words = said.map((evidence) => evidence.words ?? "").join(" ");
  if (SIGNED.test(words) && !ADOPTED.test(words)) return { kind: "ondertekening", at: date };
  return status === "vastgesteld" || said.length > 0 || type?.decides === true ? { kind: "vaststelling", at: date } : null;
}
