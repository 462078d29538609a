import { readFileSync } from "node:fs";

/** A secret that stands in a file of its own, without the white space around it. Empty when it cannot be read: then the configuration is refused, with the place where it should stand. */
export function secretIn(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return "";
  }
}
