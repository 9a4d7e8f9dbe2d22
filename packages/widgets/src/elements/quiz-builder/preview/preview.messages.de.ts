import type { PreviewTable } from './preview.messages.ts';

export default {
  nothing: 'Noch nichts zu sehen',
  nothingText: 'Füge zuerst eine Frage hinzu. Sie muss nicht gespeichert sein, um sie hier zu versuchen.',
  how: 'Was du dir ansiehst',
  learner: 'Wie Lernende es sehen',
  simulate: 'Antworten probieren',
  note: 'Fragen und Einstellungen, wie sie jetzt geschrieben sind, gespeichert oder nicht; Einstellungen, die so nicht gehen, wie sie gespeichert sind. Nichts davon wird aufgehoben.',
  again: 'Von vorn',
  restarted: 'Die Vorschau beginnt von vorn.',

  score: 'Ergebnis',
  scoreOf: (f, points, of, percent) =>
    `${f.number(points, { maximumFractionDigits: 2 })} von ${f.number(of, { maximumFractionDigits: 2 })} Punkten, ${f.percent(percent / 100)}`,
  pools: (f, asked, all) =>
    `Ein Versuch zieht ${f.number(asked)} von diesen ${f.number(all)} Fragen. Hier zählen alle.`,
  passed: 'Bestanden',
  failed: 'Nicht bestanden',
  open: 'Hängt davon ab, was ein Mensch bewertet',
  question: (f, n) => `Frage ${f.number(n)}`,
  answerTo: (f, n) => `Antwort auf Frage ${f.number(n)}`,
  isTrue: 'Wahr',
  isFalse: 'Falsch',
  certainty: 'Wie sicher',
  certainty1: 'Unsicher',
  certainty2: 'Ziemlich sicher',
  certainty3: 'Sicher',
  fillRight: 'Alles richtig beantworten',
  clear: 'Alles leeren',

  guessTitle: (f, size) => `Eine Klasse von ${f.number(size)}, die rät`,
  guessText: (f, mean, best) =>
    `Sie erreicht im Durchschnitt ${f.percent(mean / 100)}, mit dem meisten Glück ${f.percent(best / 100)}.`,
  guessPassed: (f, passed) => f.plural(passed, { one: '# davon besteht.', other: '# davon bestehen.' }),
  nobodyPasses: 'Niemand davon besteht.',
  tenth: (f, from, to) => `${f.number(from)}–${f.percent(to / 100)}`,
  learners: (f, n) => f.plural(n, { one: '# Person', other: '# Personen' }),
} satisfies PreviewTable;
