/** A text, measured along the seconds that reading it takes. What stays of it when it is written anew, sentence by sentence. */
import { movesBetween, type Film, type Move } from './film.ts';
import { readingSeconds } from './playback.ts';

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

/** Its sentences are what a film's chapters are. */
function filmOf(text: string): Film {
  const sentences = text.split(/\n\s*\n|(?<=[.!?…]["”’)]*)\s+/).filter((sentence) => sentence.trim());
  const length = readingSeconds(text);
  const words = sentences.map(wordsIn);
  const all = words.reduce((sum, count) => sum + count, 0);
  let before = 0;
  return {
    length,
    chapters: sentences.map((title, n) => {
      const start_seconds = (before / all) * length;
      before += words[n]!;
      return { title, start_seconds };
    }),
  };
}

/** Unlike films, texts of one length need not have anything in common. */
export function movesOfText(before: string, after: string): Move[] {
  const [was, is] = [filmOf(before), filmOf(after)];
  const sentences = new Set(was.chapters.map(({ title }) => title));
  return is.chapters.some(({ title }) => sentences.has(title)) ? movesBetween(was, is) : [];
}

/** So much of a text may be put right without its being another one. */
const touchedUp = 0.1;

/** Is nearly all of it, as long as it was and as long as it is, where it was? */
export function isTouchedUp(moves: readonly Move[], ...texts: readonly string[]): boolean {
  const length = Math.max(...texts.map(readingSeconds));
  const kept = moves
    .filter(({ from: [start], to }) => Math.abs(start - to) <= length * touchedUp)
    .reduce((sum, { from: [start, end] }) => sum + end - start, 0);
  return kept >= length * (1 - touchedUp);
}
