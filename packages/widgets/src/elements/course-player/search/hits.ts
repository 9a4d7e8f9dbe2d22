/** Where a word stands in a text, as indices of the text itself. */
export type Hit = readonly [from: number, to: number];

/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowels of Arabic: what people leave out where they search. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;

/** One character without its accents and its case. In other scripts a mark is a letter: `की` is not `क`. */
const fold = (character: string): string =>
  character.normalize('NFD').replace(ACCENTS, '').normalize('NFC').toLowerCase();

/** Words of the same meaning for a search: one space between them, wherever a line was broken. */
const spaced = (text: string): string => text.replace(/\s+/g, ' ');

/**
 * A text to be searched, whatever its case, its accents and where its lines end: `resume` finds `Résumé`. It is read
 * once, however often something is searched for.
 *
 * @example new Searchable('Résumé, resumed').hits('resume') // [[0, 6], [8, 14]]
 */
export class Searchable {
  readonly #text: string;
  #folded = '';
  /** For each character of the folded text, where it came from. */
  readonly #origin: number[] = [];
  #read = false;

  constructor(text: string) {
    this.#text = text;
  }

  #fold(): void {
    this.#read = true;
    let at = 0;
    const parts: string[] = [];
    let space = false;
    for (const character of this.#text) {
      const blank = /\s/.test(character);
      const plain = blank ? (space ? '' : ' ') : character < '\u0080' ? character.toLowerCase() : fold(character);
      space = blank;
      parts.push(plain);
      for (let n = 0; n < plain.length; n++) this.#origin.push(at);
      at += character.length;
    }
    this.#origin.push(at);
    this.#folded = parts.join('');
  }

  /** Where it has what was searched for, from its beginning, without overlaps. */
  hits(query: string): readonly Hit[] {
    const wanted = [...spaced(query.trim())].map(fold).join('');
    if (!wanted) return [];
    if (!this.#read) this.#fold();
    const hits: Hit[] = [];
    for (
      let found = this.#folded.indexOf(wanted);
      found >= 0;
      found = this.#folded.indexOf(wanted, found + wanted.length)
    ) {
      // Accents written as characters of their own belong to what they stand on.
      hits.push([this.#origin[found]!, this.#origin[found + wanted.length]!]);
    }
    return hits;
  }
}
