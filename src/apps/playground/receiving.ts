/** How deep a dropped folder is looked into: a scenario, or a world with its scenarios. */
const DEEPEST = 2;

/**
 * Takes files that are dropped anywhere on the page, also on the pane: without this the browser would leave the page
 * for the file. `overlay` shows that the page takes them. A pane of another origin takes care of itself.
 */
export function receiveDrops(overlay: HTMLElement, pane: HTMLIFrameElement | null, receive: (files: readonly File[]) => void): void {
  const listen = (target: Window): void => {
    target.addEventListener("dragenter", (event) => { if (carriesFiles(event)) overlay.hidden = false; });
    target.addEventListener("dragover", (event) => { if (carriesFiles(event)) event.preventDefault(); });
    target.addEventListener("dragleave", (event) => { if (event.relatedTarget === null) overlay.hidden = true; });
    target.addEventListener("drop", (event) => {
      overlay.hidden = true;
      if (event.dataTransfer === null || !carriesFiles(event)) return;
      event.preventDefault();
      void filesIn(event.dataTransfer).then((files) => { if (files.length > 0) receive(files); });
    });
  };
  listen(window);
  pane?.addEventListener("load", () => { if (pane.contentWindow !== null) listen(pane.contentWindow); });
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

async function filesIn({ items, files }: DataTransfer): Promise<readonly File[]> {
  // What a drop carries is gone after the event: take the entries now, read the folders later.
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  const loose = [...files];
  if (!entries.some((entry) => entry?.isDirectory)) return loose;
  return (await Promise.all(entries.filter((entry) => entry !== null).map((entry) => filesBelow(entry, 0)))).flat();
}

async function filesBelow(entry: FileSystemEntry, depth: number): Promise<readonly File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => { (entry as FileSystemFileEntry).file(resolve, reject); })];
  if (depth === DEEPEST) return [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => { reader.readEntries(resolve, reject); });
  return (await Promise.all(inside.map((child) => filesBelow(child, depth + 1)))).flat();
}
