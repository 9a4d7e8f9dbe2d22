import type { Format } from '../../../messages/format.ts';
import type { Messages, TableOf } from '../../../messages/messages.ts';

/** The words of an arithmetic: a part of every table whose texts print one. */
export const arithmeticWords = {
  stepPoints: (f: Format, words: string, points: number) =>
    `${words} (${f.number(points, { maximumFractionDigits: 2, signDisplay: 'exceptZero' })})`,
  stepRight: (f: Format, count: number, of: number) => `${f.number(count)} of ${f.number(of)} right`,
  stepWrong: (f: Format, count: number) => `${f.number(count)} wrong`,
  stepMissed: (f: Format, count: number) => `${f.number(count)} missed`,
  stepLeftOut: (f: Format, count: number, of: number) => `${f.number(count)} of ${f.number(of)} wrong ones left alone`,
  stepOption: (_f: Format, text: string) => `“${text}”`,
  stepOptions: (f: Format, count: number) => f.plural(count, { one: '# option', other: '# options' }),
  stepThreshold: (f: Format, count: number, of: number) => `${f.number(count)} of ${f.number(of)} for the threshold`,
  stepWords: (f: Format, count: number) => f.plural(count, { one: '# word', other: '# words' }),
  stepQuestions: (f: Format, count: number) => f.plural(count, { one: '# question', other: '# questions' }),
  stepCertainty: 'how sure it was',
  stepPenalty: 'for a wrong answer',
  stepFloor: 'not below zero',
  stepCeiling: 'not above all',
  stepRounding: 'rounded',
  stepBlank: 'no answer',
  stepPerson: 'given by a person',
  stepOther: 'other',
};

export type ArithmeticTable = TableOf<Messages<typeof arithmeticWords>>;
