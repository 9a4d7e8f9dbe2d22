import type { Format } from '../../../messages/format.ts';
import { messages } from '../../../messages/messages.ts';
import type { TableOf } from '../../../messages/messages.ts';
import { arithmeticWords } from '../../quiz/arithmetic/words.ts';

export const scoringMessages = messages(
  {
    exact: 'All or nothing',
    exactText: 'All points for exactly the right options, none otherwise.',
    right_minus_wrong: 'Right minus wrong',
    right_minus_wrongText: 'Each right option gives its part of the points; each wrong one takes as much away.',
    right_minus_wrong_all: 'Right minus wrong, of all options',
    right_minus_wrong_allText:
      'Like “right minus wrong”, but the points are divided among all options, right and wrong.',
    per_option: 'Every option counts',
    per_optionText: 'Ticking a right option and leaving a wrong one alone both give a part of the points.',
    author_fractions: 'Your own weights',
    author_fractionsText:
      'Each option gives the share that you set for it; the sum lies between none and all of the points.',
    threshold: 'All from a threshold on',
    thresholdText: 'All points for whoever reaches the threshold by “right minus wrong”, none below it.',
    mapped: 'Your own weights, also below zero',
    mappedText: 'Each option gives the share that you set for it; the sum may fall below zero.',

    sum: (f: Format, terms: string, awarded: number, of: number) =>
      `${terms} = ${f.number(awarded, { maximumFractionDigits: 2 })} of ${f.number(of, { maximumFractionDigits: 2 })}`,
    waits: 'A person grades this.',
    ...arithmeticWords,
  },
  {
    de: () => import('./scoring.messages.de.ts'),
    ar: () => import('./scoring.messages.ar.ts'),
  },
);

export type ScoringTexts = ReturnType<(typeof scoringMessages)['for']>;

export type ScoringTable = TableOf<typeof scoringMessages>;
