/** Long enough for a browser to begin saving. */
const MINUTE_MS = 60_000;

/** Gives the author a file to keep, as a download. */
export function save({ name, content }: { readonly name: string; readonly content: Blob }): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(link.href); }, MINUTE_MS);
}
