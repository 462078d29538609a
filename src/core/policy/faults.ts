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

/** The sentence for one fault, in Dutch: an administrator reads it, not a programmer. */
export const inDutch: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined && issue.code !== "custom") return "ontbreekt";
  switch (issue.code) {
    case "invalid_type": return `moet ${TYPES[issue.expected] ?? issue.expected} zijn`;
    case "invalid_value": return `moet een van deze zijn: ${issue.values.map(String).join(", ")}`;
    case "unrecognized_keys": return `kent deze namen niet: ${issue.keys.join(", ").slice(0, 200)}`;
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
