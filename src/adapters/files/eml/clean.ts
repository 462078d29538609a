/** A line with white space as a browser shows it. Signs without width are gone: a reader does not see them either. */
export function clean(line: string): string {
  return line.replace(/[\u00ad\u200b\u200c\u200d\u2060\ufeff\u034f\0]/g, "").replace(/[\s\u0085]+/g, " ").trim();
}
