import { arithmeticWords } from '../../quiz/arithmetic/words.de.ts';
import type { ScoringTable } from './scoring.messages.ts';

export default {
  exact: 'Alles oder nichts',
  exactText: 'Alle Punkte für genau die richtigen Antworten, sonst keine.',
  right_minus_wrong: 'Richtige minus falsche',
  right_minus_wrongText: 'Jede richtige gibt ihren Teil der Punkte; jede falsche nimmt ebenso viel.',
  right_minus_wrong_all: 'Richtige minus falsche, von allen',
  right_minus_wrong_allText:
    'Wie „Richtige minus falsche“, aber die Punkte verteilen sich auf alle Antworten, richtige und falsche.',
  per_option: 'Jede Antwort zählt',
  per_optionText: 'Eine richtige anzukreuzen und eine falsche stehen zu lassen, gibt beides einen Teil der Punkte.',
  author_fractions: 'Eigene Gewichte',
  author_fractionsText:
    'Jede Antwort gibt den Anteil, den du ihr gibst; die Summe liegt zwischen keinem und allen Punkten.',
  threshold: 'Alles ab einer Schwelle',
  thresholdText: 'Alle Punkte, wer die Schwelle nach „Richtige minus falsche“ erreicht, darunter keine.',
  mapped: 'Eigene Gewichte, auch unter null',
  mappedText: 'Jede Antwort gibt den Anteil, den du ihr gibst; die Summe kann unter null fallen.',

  sum: (f, terms, awarded, of) =>
    `${terms} = ${f.number(awarded, { maximumFractionDigits: 2 })} von ${f.number(of, { maximumFractionDigits: 2 })}`,
  waits: 'Das bewertet ein Mensch.',
  ...arithmeticWords,
} satisfies ScoringTable;
