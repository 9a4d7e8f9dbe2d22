/** How texts are made alike before they are compared, and how far two are apart. */

export interface TextRules {
  case_sensitive?: boolean | null | undefined;
  ignore_accents?: boolean | null | undefined;
}

/** Accents of Latin, Greek and Cyrillic letters, and the vowel marks of Arabic: what may be left out in writing. */
const accents = /[\u0300-\u036f\u064b-\u065f\u0670]/g;

/** Digits of every script as 0 to 9, with the point and the commas that go with Arabic ones. */
export const inPlainDigits = (text: string): string =>
  text
    .replace(/\p{Nd}/gu, (digit) => String(valueOf(digit.codePointAt(0)!)))
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, ',');

/** Each script's ten digits stand beside each other, from a nought on: Unicode, 4.6. */
function valueOf(code: number): number {
  let nought = code;
  while (code - nought < 9 && /\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought -= 1;
  return code - nought;
}

/** Width, spaces and the keyboard's idea of quotes and dashes never matter; case does not unless the rules say so. */
export function normalise(text: string, { case_sensitive, ignore_accents }: TextRules = {}): string {
  const plain = inPlainDigits(text.normalize('NFKC'))
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”″]/g, '"')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const cased = case_sensitive ? plain : plain.toUpperCase().toLowerCase();
  return ignore_accents ? withoutAccents(cased) : cased;
}

export const withoutAccents = (text: string): string => text.normalize('NFD').replace(accents, '').normalize('NFC');

/** A slip of the pen, or something else altogether: whether a person should look at a text that is not accepted. */
export function isNear(given: string, accepted: string): boolean {
  const [one, other] = [skeleton(given), skeleton(accepted)];
  if (!one || !other) return false;
  const slips = other.length >= 8 ? 2 : other.length >= 4 ? 1 : 0;
  return one === other || (Math.abs(one.length - other.length) <= slips && distance(one, other) <= slips);
}

/** Letters and digits alone. */
const skeleton = (text: string): string =>
  withoutAccents(normalise(text))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 200);

/** Letters added, left out, changed or swapped with their neighbour. */
function distance(one: string, other: string): number {
  let [older, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + same);
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) least = Math.min(least, older[column - 2]! + 1);
      current.push(least);
    }
    [older, last] = [last, current];
  }
  return last[other.length]!;
}

/** A sign of Chinese or Japanese counts as a word, as in word processors: nothing stands between their words. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‑-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/**
 * The words of a text, as people count them: "don't" and "well-known" are one each.
 *
 * @example
 * countWords('A well-known fact.'); // 3
 */
export const countWords = (text: string): number => text.match(word)?.length ?? 0;
