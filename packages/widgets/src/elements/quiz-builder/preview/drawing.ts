/** Which questions an attempt gets, and in which order. The platform draws by itself; this is for trying. */
import type { Question, QuizRules } from '@edurise/sdk/quizzes';

/** From 0 to below 1, like `Math.random`. */
export type Random = () => number;

/** The same numbers for the same seed: what is shown twice is the same twice. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
};

/** In any order, but those that are pinned stay where they are. */
export function shuffled<T>(list: readonly T[], isPinned: (one: T) => boolean, random: Random): T[] {
  const loose = list.filter((one) => !isPinned(one));
  for (let last = loose.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1));
    [loose[last], loose[at]] = [loose[at]!, loose[last]!];
  }
  return list.map((one) => (isPinned(one) ? one : loose.shift()!));
}

/** The form of one attempt: sections in their order, pools drawn, shuffled as the rules say. */
export function drawn(questions: readonly Question[], rules: QuizRules, random: Random): Question[] {
  const sections = rules.sections ?? [];
  const known = new Set(sections.map(({ id }) => id));
  const groups = [
    { of: questions.filter(({ section }) => !section || !known.has(section)), pick: undefined },
    ...sections.map(({ id, pick }) => ({ of: questions.filter(({ section }) => section === id), pick })),
  ];
  const isPinned = ({ pinned }: Question): boolean => pinned === true;
  return groups.flatMap(({ of, pick }) => {
    const kept = pick == null ? of : poolOf(of, pick, random);
    const ordered = rules.shuffle_questions ? shuffled(kept, isPinned, random) : kept;
    return rules.shuffle_options ? ordered.map((question) => withShuffledOptions(question, random)) : ordered;
  });
}

function poolOf(questions: readonly Question[], pick: number, random: Random): Question[] {
  const loose = questions.filter(({ pinned }) => !pinned);
  const left = Math.max(0, pick - (questions.length - loose.length));
  const lucky = new Set(shuffled(loose, () => false, random).slice(0, left));
  return questions.filter((question) => question.pinned || lucky.has(question));
}

const withShuffledOptions = (question: Question, random: Random): Question =>
  question.question_type === 'multiple_choice' && question.options
    ? {
        ...question,
        options: shuffled(question.options, (option) => typeof option === 'object' && option.pinned === true, random),
      }
    : question;
