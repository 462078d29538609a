/** True when an address lies in the folder of a location. Compared without case and without a closing slash. */
export function within(address: string, folder: string): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/\/+$/u, "");
  return bare(address) === bare(folder) || bare(address).startsWith(`${bare(folder)}/`);
}
