import type { Running } from './attempt.machine.ts';
import { navigationOf } from './navigation.ts';

/** What ends with the time of this question, or of its section, and which question follows. */
export const timeOver = (
  running: Running,
  index: number,
): { readonly ended: readonly string[]; readonly next: number | undefined } => {
  const { questions } = running;
  const section = navigationOf(running) === 'sections' ? questions[index]?.section : undefined;
  const isPart = (at: number): boolean => at === index || (!!section && questions[at]?.section === section);
  const next = questions.findIndex((_, at) => at > index && !isPart(at));
  return {
    ended: questions.filter((_, at) => isPart(at)).map(({ id }) => id),
    next: next < 0 ? undefined : next,
  };
};
