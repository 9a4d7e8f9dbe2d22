import type { Format } from '../../../messages/format.ts';
import { messages } from '../../../messages/messages.ts';
import type { TableOf } from '../../../messages/messages.ts';

const signed = (f: Format, points: number): string =>
  f.number(points, { maximumFractionDigits: 2, signDisplay: 'exceptZero' });

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

    step: (f: Format, words: string, points: number) => `${words} (${signed(f, points)})`,
    sum: (f: Format, terms: string, awarded: number, of: number) =>
      `${terms} = ${f.number(awarded, { maximumFractionDigits: 2 })} of ${f.number(of, { maximumFractionDigits: 2 })}`,
    waits: 'A person grades this.',
    right: (f: Format, count: number, of: number) => `${f.number(count)} of ${f.number(of)} right`,
    wrong: (f: Format, count: number) => `${f.number(count)} wrong`,
    missed: (f: Format, count: number) => `${f.number(count)} missed`,
    left_out: (f: Format, count: number, of: number) => `${f.number(count)} of ${f.number(of)} wrong ones left alone`,
    option: 'option',
    optionNamed: (_f: Format, text: string) => `“${text}”`,
    reached: (f: Format, count: number, of: number) => `${f.number(count)} of ${f.number(of)} for the threshold`,
    certainty: 'certainty',
    penalty: 'penalty',
    floor: 'not below zero',
    ceiling: 'not above all',
    blank: 'left blank',
    person: 'given by a person',
    words: (f: Format, count: number) => f.plural(count, { one: '# word', other: '# words' }),
    questionsSum: (f: Format, count: number) => f.plural(count, { one: '# question', other: '# questions' }),
    other: 'other',
  },
  {
    de: () => import('./scoring.messages.de.ts'),
    ar: () => import('./scoring.messages.ar.ts'),
  },
);

export type ScoringTexts = ReturnType<(typeof scoringMessages)['for']>;

export type ScoringTable = TableOf<typeof scoringMessages>;
