const OPEN_DOCUMENT = /^urn:oasis:names:tc:opendocument:xmlns:([a-z-]{1,20}):1\.0$/;
const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

/** Name of an element with the prefix of this code, whatever prefix the file uses: `text:p`. Unknown namespaces give `?:p`. Source: ODF 1.3 part 3, 1.4. */
export function odfNameOf({ uri, local }: { readonly uri: string; readonly local: string }): string {
  if (uri === DUBLIN_CORE) return `dc:${local}`;
  return `${OPEN_DOCUMENT.exec(uri)?.[1] ?? "?"}:${local}`;
}
