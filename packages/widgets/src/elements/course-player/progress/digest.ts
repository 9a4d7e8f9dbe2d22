import type { PlayedRanges } from './played-ranges.ts';

/**
 * A short name for a set, the same as the platform's: FNV-1a, 32 bit, of its JSON, in eight hexadecimal digits.
 *
 * @example digestOf([]) // '741638a5'
 */
export function digestOf(ranges: PlayedRanges): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(ranges)) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
