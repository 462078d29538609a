import type { Fault } from "./faults.ts";

const MOST_VALUES = 200_000;
const DEEPEST = 16;
const MOST_CHARACTERS = 4_000_000;

/**
 * What makes a value too large to look at; null when it fits. Walks without recursion and stops at the first limit, so
 * that a value that holds itself, or millions of others, costs no more than one that just fits.
 */
export function beyondBounds(input: unknown): Fault | null {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }];
  let values = 0;
  let characters = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    values += 1;
    if (typeof value === "string") characters += value.length;
    if (values > MOST_VALUES || characters > MOST_CHARACTERS) return fault("is te groot");
    if (typeof value !== "object" || value === null) continue;
    if (depth >= DEEPEST) return fault("zit te diep in elkaar");
    const entries = Object.entries(value);
    // Words that stand behind others become as many words as there are pairs.
    const { words, after } = value as { readonly words?: unknown; readonly after?: unknown };
    if (Array.isArray(words) && Array.isArray(after)) values += words.length * after.length;
    if (values + waiting.length + entries.length > MOST_VALUES) return fault("is te groot");
    for (const [name, inner] of entries) {
      characters += name.length;
      waiting.push({ value: inner, depth: depth + 1 });
    }
  }
  return null;
}

const fault = (message: string): Fault => ({ path: WHOLE, message });

/** How a fault names the package itself. */
export const WHOLE = "(pakket)";
