import type { Format } from '../../../messages/format.ts';
import { messages } from '../../../messages/messages.ts';
import type { TableOf } from '../../../messages/messages.ts';

export const previewMessages = messages(
  {
    nothing: 'Nothing to look at yet',
    nothingText: 'Add a question first. It need not be saved to be tried here.',
    how: 'What to look at',
    learner: 'As a learner sees it',
    simulate: 'Try answers',
    note: 'Questions and settings as they are written now, saved or not; settings that cannot be so are taken as they are saved. Nothing of this is kept.',
    again: 'Start over',
    restarted: 'The preview begins again.',

    score: 'Score',
    scoreOf: (f: Format, points: number, of: number, percent: number) =>
      `${f.number(points, { maximumFractionDigits: 2 })} of ${f.number(of, { maximumFractionDigits: 2 })} points, ${f.percent(percent / 100)}`,
    pools: (f: Format, asked: number, all: number) =>
      `An attempt draws ${f.number(asked)} of these ${f.number(all)} questions. The score here is out of all of them.`,
    passed: 'Passed',
    failed: 'Not passed',
    open: 'Depends on what a person grades',
    question: (f: Format, n: number) => `Question ${f.number(n)}`,
    answerTo: (f: Format, n: number) => `Answer to question ${f.number(n)}`,
    isTrue: 'True',
    isFalse: 'False',
    certainty: 'How sure',
    certainty1: 'Unsure',
    certainty2: 'Fairly sure',
    certainty3: 'Certain',
    fillRight: 'Answer all correctly',
    clear: 'Clear all',

    guessTitle: (f: Format, size: number) => `A class of ${f.number(size)} that guesses`,
    guessText: (f: Format, mean: number, best: number) =>
      `They reach ${f.percent(mean / 100)} on average, the luckiest ${f.percent(best / 100)}.`,
    guessPassed: (f: Format, passed: number) =>
      f.plural(passed, { one: '# of them passes.', other: '# of them pass.' }),
    nobodyPasses: 'None of them passes.',
    tenth: (f: Format, from: number, to: number) => `${f.number(from)}–${f.percent(to / 100)}`,
    learners: (f: Format, n: number) => f.plural(n, { one: '# learner', other: '# learners' }),
  },
  {
    de: () => import('./preview.messages.de.ts'),
    ar: () => import('./preview.messages.ar.ts'),
  },
);

export type PreviewTexts = ReturnType<(typeof previewMessages)['for']>;

export type PreviewTable = TableOf<typeof previewMessages>;
