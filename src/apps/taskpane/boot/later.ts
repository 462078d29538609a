/** Calls back once after so many milliseconds. Returns the way to stop. */
export function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => { clearTimeout(timer); };
}
