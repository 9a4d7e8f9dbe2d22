/**
 * An absolute address out of one that an author or the platform gave, or nothing: a link that would run
 * a script, or no address at all, leads nowhere.
 */
export function webAddress(address: string | null | undefined, base: string): string {
  if (!address || !URL.canParse(address, base)) return '';
  const url = new URL(address, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : '';
}
