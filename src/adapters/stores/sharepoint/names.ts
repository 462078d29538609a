/** Names of files in SharePoint. Source: Microsoft Support, restrictions and limitations in OneDrive and SharePoint. */

const LONGEST = 120;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|desktop\.ini|\.lock)(?:\.|$)/iu;

/** The name as SharePoint takes it. */
export function fittingName(name: string): string {
  const { stem, extension } = parted(name.replace(/[\p{Cc}\p{Cs}"*:<>?/\\|#%]/gu, "_").replaceAll("_vti_", "_").trim());
  const fitting = [...stem.replace(/^[~$. ]+/u, "")].slice(0, LONGEST).join("").replace(/[. ]+$/u, "");
  const whole = `${fitting === "" ? "document" : fitting}${extension}`;
  return RESERVED.test(whole) ? `_${whole}` : whole;
}

/** The name that a file has until everything about it is there: nobody else has it, and who comes back finds it. */
export function passingName(key: string, name: string): string {
  return `kantlijn-${key}${parted(name).extension}`;
}

/** The name, and what it becomes when somebody else's file has it already. */
function numbered(name: string, number: number): string {
  const { stem, extension } = parted(name);
  return number === 1 ? name : `${stem} (${String(number)})${extension}`;
}

/** Numbers that are tried. */
const MOST_NUMBERS = 9;

/** The names that a file can get, in this order: its own, that with a number, and when all of those belong to others one that nobody else has. */
export function namesFor(name: string, key: string): readonly string[] {
  const { stem, extension } = parted(name);
  return [...Array.from({ length: MOST_NUMBERS }, (_, at) => numbered(name, at + 1)), `${stem} (${key.replaceAll("-", "").slice(-8)})${extension}`];
}

/** Both names end in the same way. */
export function sameKind(one: string, other: string): boolean {
  return parted(one).extension.toLowerCase() === parted(other).extension.toLowerCase();
}

function parted(name: string): { readonly stem: string; readonly extension: string } {
  const [, stem = name, extension = ""] = /^(.+)(\.[A-Za-z0-9]{1,10})$/u.exec(name) ?? [];
  return { stem, extension };
}
