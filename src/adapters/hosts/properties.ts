import type { Stamp } from "./host.ts";

/** The properties of a file that every program shows, by their names in the Word API, and what the stamp has for them. */
const FROM_STAMP: Readonly<Record<"title" | "subject" | "keywords" | "category", (stamp: Stamp) => string | null>> = {
  title: ({ title }) => title,
  subject: ({ subject }) => subject ?? null,
  // Under the number of its case somebody looks for it in Windows or SharePoint.
  keywords: ({ caseNumber }) => caseNumber ?? null,
  category: ({ documentType }) => documentType,
};

export type BuiltIn = keyof typeof FROM_STAMP;
export const BUILT_IN = Object.keys(FROM_STAMP) as readonly BuiltIn[];

/**
 * What to write in the properties of a file when its stamp changes: what is empty is filled from the stamp, what came from the
 * stamp before goes with it, and what the author wrote stays.
 */
export function builtInChanges(present: Readonly<Record<BuiltIn, string>>, before: Stamp | null, after: Stamp | null): Partial<Record<BuiltIn, string>> {
  const changes: Partial<Record<BuiltIn, string>> = {};
  for (const name of BUILT_IN) {
    const [old, now] = [before, after].map((stamp) => (stamp === null ? "" : (FROM_STAMP[name](stamp) ?? "")));
    const own = present[name].trim() !== "" && present[name] !== old;
    if (!own && now !== undefined && present[name] !== now) changes[name] = now;
  }
  return changes;
}
