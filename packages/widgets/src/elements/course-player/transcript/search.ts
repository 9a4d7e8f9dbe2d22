/** Where a word stands in a line, as indices of the line itself. */
export type Hit = readonly [from: number, to: number];

/** One character without its accents and its case; length may differ, as that of `ß` does not. */
const fold = (character: string): string => character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Where a line has what was searched for, whatever its case and accents: `resume` finds `Résumé`.
 *
 * @example hitsIn('Résumé, resumed', 'resume') // [[0, 6], [8, 14]]
 */
export function hitsIn(line: string, query: string): readonly Hit[] {
  const wanted = [...query.trim()].map(fold).join('');
  if (!wanted) return [];
  let folded = '';
  /** For each character of the folded line, where it came from. */
  const origin: number[] = [];
  let at = 0;
  for (const character of line) {
    const plain = fold(character);
    folded += plain;
    for (let n = 0; n < plain.length; n++) origin.push(at);
    at += character.length;
  }
  origin.push(at);
  const hits: Hit[] = [];
  for (let found = folded.indexOf(wanted); found >= 0; found = folded.indexOf(wanted, found + wanted.length)) {
    hits.push([origin[found]!, endOf(origin, found + wanted.length)]);
  }
  return hits;
}

/** Accents written as characters of their own belong to what they stand on. */
function endOf(origin: readonly number[], folded: number): number {
  return origin[folded] ?? origin.at(-1)!;
}
