import type { Desk } from "../../../core/model/index.ts";

/** A place in somebody's own OneDrive, as Word tells it. */
const PERSONAL = "https://d.docs.live.net/0123456789abcdef/";
const LOCAL = "C:\\Users\\auteur\\Documents\\";

/** The address that Word would tell for a file with this name at this desk; "" for a document that was never saved. */
export function addressOf({ currentLocation }: Desk, name: string): string {
  if (currentLocation === null) return "";
  if (currentLocation === "onedrive-personal") return `${PERSONAL}${encodeURIComponent(name)}`;
  if (currentLocation === "local") return `${LOCAL}${name}`;
  return /\.docx$/iu.test(currentLocation) ? currentLocation : `${currentLocation.replace(/\/$/u, "")}/${encodeURIComponent(name)}`;
}
