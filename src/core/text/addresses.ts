/** The domain of a mail address in lower case; empty when there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0 ? "" : address.slice(at + 1).trim().toLowerCase();
}

/** Whether a mail address lies in one of these domains, or below one. */
export function isAddressIn(address: string, domains: readonly string[]): boolean {
  const domain = domainOf(address);
  return domains.some((own) => domain === own.toLowerCase() || domain.endsWith(`.${own.toLowerCase()}`));
}
