import { z } from "zod";

/** What is wrong with data from outside, and where: "documentTypes.3.label". */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const standard = z.locales.nl().localeError;

/** How types are called in a fault. */
const TYPES: Readonly<Record<string, string>> = { string: "een tekst", number: "een getal", boolean: "waar of onwaar", array: "een lijst", object: "een object", record: "een object" };

const UNITS: Readonly<Record<string, string>> = { string: " tekens hebben", array: " onderdelen hebben", number: " zijn", int: " zijn" };
const FORMATS: Readonly<Record<string, string>> = { url: "is geen webadres", date: "is geen dag, zoals 2027-01-31" };

/** The sentence for one fault, in Dutch: an administrator reads it, not a programmer. */
export const inDutch: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined && issue.code !== "custom") return "ontbreekt";
  switch (issue.code) {
    case "invalid_type": return `moet ${TYPES[issue.expected] ?? issue.expected} zijn`;
    case "invalid_value": return `moet een van deze zijn: ${issue.values.map(String).join(", ")}`;
    case "unrecognized_keys": return `kent deze namen niet: ${issue.keys.join(", ").slice(0, 200)}`;
    case "too_big": return `mag hoogstens ${String(issue.maximum)}${UNITS[issue.origin] ?? ""}`;
    case "too_small": return issue.origin === "string" && issue.minimum === 1 ? "mag niet leeg zijn" : `moet minstens ${String(issue.minimum)}${UNITS[issue.origin] ?? ""}`;
    case "invalid_format": return FORMATS[issue.format] ?? custom(issue);
    default: return custom(issue);
  }
};

function custom(issue: Issue): string {
  const said = standard(issue);
  return typeof said === "string" ? said : (said?.message ?? "klopt niet");
}

/** Every fault of a value that was refused, each with its path; `whole` names the value itself. */
export function faultsOf(error: z.core.$ZodError, whole: string): readonly Fault[] {
  return error.issues.map((issue) => ({ path: issue.path.map(String).join(".") || whole, message: issue.message }));
}

/** Faults as one line for a message. */
export function listFaults(faults: readonly Fault[]): string {
  return faults.map(({ path, message }) => `${path}: ${message}`).join("; ");
}
