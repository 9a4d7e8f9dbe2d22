import type { Question } from '@edurise/sdk/quizzes';
import type { Running } from './attempt.machine.ts';
import { instant } from './server-clock.ts';

/** How one goes through an attempt: as one likes, section by section, or question by question and never back. */
export type Navigation = 'free' | 'sections' | 'forward';

type Way = Pick<Running, 'quiz' | 'attempt' | 'questions'>;

export const navigationOf = ({ quiz, attempt }: Pick<Way, 'quiz' | 'attempt'>): Navigation => {
  const named = attempt.navigation ?? quiz.rules?.navigation;
  return named === 'forward' ? 'forward' : named === 'sections' ? 'sections' : 'free';
};

/** Is there something to read? Where one goes forward, a question comes when it is opened. */
export const isThere = (way: Pick<Way, 'quiz' | 'attempt'>, question: Question): boolean =>
  navigationOf(way) === 'free' || !!question.question_text;

/** Does it still take an answer? */
export const takesAnswers = (question: Question): boolean => question.closed_at == null;

const sectionAt = ({ questions }: Way, index: number): string | undefined => questions[index]?.section ?? undefined;

/** Does the way from one question to another leave something behind for good? */
export const leavesBehind = (way: Way, from: number, to: number): boolean => {
  const navigation = navigationOf(way);
  if (navigation === 'free' || to <= from) return false;
  return navigation === 'forward' || sectionAt(way, from) !== sectionAt(way, to);
};

/** May one go there from here? */
export const mayGo = (way: Way, from: number, to: number): boolean => {
  if (to < 0 || to >= way.questions.length) return false;
  const navigation = navigationOf(way);
  if (navigation === 'free' || to === from) return true;
  if (navigation === 'forward') return to === from + 1;
  return sectionAt(way, from) === sectionAt(way, to) || (to > from && sectionAt(way, from) === sectionAt(way, to - 1));
};

/** When the question, or the section that it stands in, is over by its own limit; ms since the epoch. */
export const ownDeadline = (way: Way, index: number): number | undefined => {
  const question = way.questions[index];
  const section = way.attempt.sections?.find(({ id }) => id === question?.section);
  const ends = [instant(question?.expires_at), instant(section?.expires_at)].filter((end) => end !== undefined);
  return ends.length ? Math.min(...ends) : undefined;
};

/** The title of the section that begins with this question, where it has one. */
export const sectionTitle = (way: Way, index: number): string | undefined => {
  const section = sectionAt(way, index);
  if (!section || (index > 0 && sectionAt(way, index - 1) === section)) return undefined;
  return titleOf(way, section);
};

/** The title of the section that this question stands in. */
export const sectionOf = (way: Way, index: number): string | undefined => {
  const section = sectionAt(way, index);
  return section ? titleOf(way, section) : undefined;
};

const titleOf = ({ quiz, attempt }: Way, section: string): string | undefined =>
  [...(attempt.sections ?? []), ...(quiz.rules?.sections ?? [])].find(({ id }) => id === section)?.title;
