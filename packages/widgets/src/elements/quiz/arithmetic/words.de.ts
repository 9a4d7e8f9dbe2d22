import type { ArithmeticTable } from './words.ts';

export const arithmeticWords = {
  stepPoints: (f, words, points) =>
    `${words} (${f.number(points, { maximumFractionDigits: 2, signDisplay: 'exceptZero' })})`,
  stepRight: (f, count, of) => `${f.number(count)} von ${f.number(of)} richtig`,
  stepWrong: (f, count) => `${f.number(count)} falsch`,
  stepMissed: (f, count) => `${f.number(count)} übersehen`,
  stepLeftOut: (f, count, of) => `${f.number(count)} von ${f.number(of)} falschen stehen gelassen`,
  stepOption: (_f, text) => `„${text}“`,
  stepOptions: (f, count) => f.plural(count, { one: '# Antwort', other: '# Antworten' }),
  stepThreshold: (f, count, of) => `${f.number(count)} von ${f.number(of)} für die Schwelle`,
  stepWords: (f, count) => f.plural(count, { one: '# Wort', other: '# Wörter' }),
  stepQuestions: (f, count) => f.plural(count, { one: '# Frage', other: '# Fragen' }),
  stepCertainty: 'wie sicher es war',
  stepPenalty: 'für eine falsche Antwort',
  stepFloor: 'nicht unter null',
  stepCeiling: 'nicht über alles',
  stepRounding: 'gerundet',
  stepBlank: 'keine Antwort',
  stepPerson: 'von einem Menschen gegeben',
  stepOther: 'anderes',
} satisfies ArithmeticTable;
