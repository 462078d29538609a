/** A file address as Word tells it is a hint: empty for a new document, late or old after a rename. Nothing is concluded from it but this. */

/** Folders of somebody alone: OneDrive for work, and that for at home. */
const PERSONAL = /^https:\/\/(?:[^/]*-my\.[^/]+\/|d\.docs\.live\.net\/|onedrive\.live\.com\/)/iu;
const DOCX = ".docx";
const LONGEST_NAME = 120;

/** Where the file stands, in the terms of a desk: `local`, `onedrive-personal`, an address, or null when that is not known. */
export function placeOf(address: string | null | undefined): string | null {
  if (address === null || address === undefined || address === "") return null;
  if (!/^https?:/iu.test(address)) return "local";
  return PERSONAL.test(address) ? "onedrive-personal" : address;
}

/** The name of the file; null for a document without one. */
export function nameOf(address: string | null | undefined): string | null {
  const last = (address ?? "").split(/[?#]/u)[0]?.split(/[/\\]/u).at(-1) ?? "";
  const name = decoded(last).replace(/[\p{Cc}\\/:*?"<>|]/gu, "_").trim();
  return name === "" ? null : name.slice(-LONGEST_NAME);
}

/** A name for a file that has none yet. */
export const named = (title: string): string => `${title.replace(/[\p{Cc}\\/:*?"<>|]/gu, "_").trim().slice(0, LONGEST_NAME) || "document"}${DOCX}`;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
