import type { GradedAnswer, Question, Quiz, QuizAttempt, QuizResult } from '@edurise/sdk/quizzes';
import { pending, refusals, reply, unreachable, type Answers } from '../../../test/fixture-fetch.ts';
import type { Fixture, Fixtures } from '../../../test/fixture.ts';
import { find, until } from '../../../test/mount.ts';
import type { EduRiseQuiz } from './quiz.ts';

const questions: Question[] = [
  {
    id: 'q-single',
    question_text: 'Which part of a plant cell makes sugar from light?',
    question_type: 'multiple_choice',
    options: [
      { id: 'a', text: 'The nucleus' },
      { id: 'b', text: 'The chloroplast' },
      { id: 'c', text: 'The mitochondrion' },
      {
        id: 'd',
        text: 'The cell wall, which is rigid and keeps the plant upright even when it has had no water for a while',
      },
    ],
    points: '2.00',
    order_index: 1,
  },
  {
    id: 'q-several',
    question_text: 'What does a plant take in to do this?',
    question_type: 'multiple_choice',
    options: ['Carbon dioxide', 'Water', 'Oxygen', 'Nitrogen'],
    multiple: true,
    points: '2.00',
    order_index: 2,
  },
  {
    id: 'q-truth',
    question_text: 'Roots take part in photosynthesis.',
    question_type: 'true_false',
    points: '1.00',
    order_index: 3,
  },
  {
    id: 'q-line',
    question_text: 'Name the green pigment.',
    question_type: 'short_answer',
    points: '1.00',
    order_index: 4,
  },
  {
    id: 'q-essay',
    question_text:
      'A friend says that plants breathe in what we breathe out, and so do not need oxygen.\n\nWhat would you answer?',
    question_type: 'essay',
    points: '4.00',
    order_index: 5,
  },
];

const quiz: Quiz = {
  id: 'quiz-1',
  lecture: 'lecture-1',
  title: 'How plants make their food',
  description: 'Five questions on the last two lectures. You may use your notes.',
  passing_score: '60.00',
  time_limit_minutes: 30,
  max_attempts: 3,
  questions,
};
const untimed: Quiz = { ...quiz, time_limit_minutes: null };

/** Ten minutes into thirty. */
const attempt: QuizAttempt = {
  id: 'attempt-1',
  quiz: quiz.id,
  attempt_number: 1,
  status: 'in_progress',
  answers: {},
  started_at: '2026-03-02T10:00:00Z',
  expires_at: '2026-03-02T10:30:00Z',
  server_now: '2026-03-02T10:10:00Z',
  questions,
};
const untimedAttempt: QuizAttempt = { ...attempt, expires_at: null };
const essay =
  'Plants do take in carbon dioxide, but only to build sugar from it, and only in light.\n\nTo use that sugar they need oxygen, just as we do: their mitochondria work day and night.';
const given = { 'q-single': 'b', 'q-several': ['Carbon dioxide', 'Water'], 'q-truth': false, 'q-essay': essay };

const submitted: QuizAttempt = {
  ...attempt,
  status: 'submitted',
  answers: given,
  score: '9.00',
  max_score: '10.00',
  percentage: '90.00',
  passed: true,
  submitted_at: '2026-03-02T10:21:30Z',
};
const { questions: _, ...scored } = submitted;
const graded: QuizResult = {
  ...scored,
  score: '9.00',
  questions: [
    {
      question: 'q-single',
      answer: 'b',
      is_correct: true,
      points_awarded: '2.00',
      correct_answer: 'b',
      explanation: 'Chloroplasts hold the chlorophyll that catches the light.',
    },
    {
      question: 'q-several',
      answer: ['Carbon dioxide', 'Water'],
      is_correct: true,
      points_awarded: '2.00',
      correct_answer: ['Carbon dioxide', 'Water'],
    },
    { question: 'q-truth', answer: false, is_correct: true, points_awarded: '1.00', correct_answer: false },
    {
      question: 'q-line',
      answer: null,
      is_correct: false,
      points_awarded: '0.00',
      correct_answer: 'Chlorophyll',
      explanation: 'From the Greek for “green leaf”.',
    },
    {
      question: 'q-essay',
      answer: essay,
      is_correct: true,
      points_awarded: '4.00',
      explanation: 'Clear, and right about the mitochondria.',
    },
  ],
};
const failed: QuizResult = {
  ...graded,
  score: '2.00',
  percentage: '20.00',
  passed: false,
  questions: [
    {
      question: 'q-single',
      answer: 'a',
      is_correct: false,
      points_awarded: '0.00',
      correct_answer: 'b',
      explanation: 'The nucleus keeps the plans; chloroplasts do the work.',
    },
    {
      question: 'q-several',
      answer: ['Water', 'Oxygen'],
      is_correct: false,
      points_awarded: '1.00',
      correct_answer: ['Carbon dioxide', 'Water'],
    },
    { question: 'q-truth', answer: false, is_correct: true, points_awarded: '1.00', correct_answer: false },
    {
      question: 'q-line',
      answer: 'carotene',
      is_correct: false,
      points_awarded: '0.00',
      correct_answer: 'Chlorophyll',
    },
    { question: 'q-essay', answer: null, is_correct: false, points_awarded: '0.00' },
  ],
};
const waiting: QuizResult = {
  ...graded,
  score: '5.00',
  percentage: '50.00',
  passed: null,
  questions: graded.questions!.map((entry) =>
    entry.question === 'q-essay'
      ? { question: 'q-essay', answer: essay, is_correct: null, points_awarded: null }
      : entry,
  ),
};

// ── With EduRise's own fields ──────────────────────────────────────────────────────────────

const formula =
  '<math><mi>E</mi><mo>=</mo><mfrac><mrow><mi>m</mi><msup><mi>v</mi><mn>2</mn></msup></mrow><mn>2</mn></mfrac></math>';
const rich: Question[] = [
  {
    id: 'r-code',
    section: 'warm-up',
    question_text: 'What does this print?\n\n```js\nconst [a, b] = [1, 2];\nconsole.log(a + b);\n```',
    question_type: 'multiple_choice',
    options: [
      { id: 'a', text: '`12`' },
      { id: 'b', text: '`3`' },
      { id: 'c', text: `The energy ${formula}` },
      { id: 'd', text: 'Nothing of this' },
    ],
    points: '3.00',
    order_index: 1,
  },
  {
    id: 'r-number',
    section: 'warm-up',
    question_text: `How far does a stone fall in two seconds? Use ${formula} if it helps.`,
    question_type: 'short_answer',
    numeric: { units: ['m', 'cm', 'km'] },
    points: '2.00',
    order_index: 2,
  },
  {
    id: 'r-essay',
    section: 'text',
    question_text: 'Why does a heavy stone fall no faster than a light one?',
    question_type: 'essay',
    words: { min: 20, max: 25 },
    points: '5.00',
    order_index: 3,
  },
];
const ruled: Quiz = {
  ...quiz,
  title: 'Falling stones',
  questions: [],
  question_count: 3,
  max_attempts: 3,
  rules: {
    scoring: 'right_minus_wrong',
    penalty: 0.25,
    floor: 'quiz',
    grade_of: 'highest',
    navigation: 'free',
    sections: [
      { id: 'warm-up', title: 'To warm up' },
      { id: 'text', title: 'In your own words' },
    ],
    grace_seconds: 30,
  },
  timing: {
    allowed_minutes: 60,
    time_factor: 2,
    extra_minutes: 0,
    opens_at: '2026-03-02T08:00:00Z',
    closes_at: '2026-03-02T14:00:00Z',
    available_minutes: 60,
    max_attempts: 3,
    attempts_used: 0,
    may_start: 'yes',
    server_now: '2026-03-02T10:00:00Z',
  },
};
const { timing } = ruled;
const leased: QuizAttempt = {
  ...attempt,
  id: 'attempt-2',
  rev: 3,
  extra_minutes: 0,
  extension_seen: 0,
  paused_at: null,
  questions: rich,
};
const ownAnswers = { 'r-code': 'b', 'r-number': '19.6 m', 'r-essay': 'Both are pulled in proportion to their mass.' };
/** Only the question at hand is sent. */
const forward: QuizAttempt = {
  ...leased,
  navigation: 'forward',
  position: 'r-number',
  questions: rich.map((question, index) =>
    index === 1
      ? question
      : { ...question, question_text: '', options: [], ...(index < 1 ? { closed_at: '2026-03-02T10:05:00Z' } : {}) },
  ),
};
const saidOfA = 'Nearly: `toString()` is what makes a text of it.';
const saidOfB = 'Right. Both are numbers, and `+` adds them.';
const withFeedback: Question = {
  ...rich[0]!,
  multiple: true,
  options: rich[0]!.options!.map((option) =>
    typeof option === 'string'
      ? option
      : { ...option, ...({ a: { feedback: saidOfA }, b: { feedback: saidOfB } } as Record<string, object>)[option.id] },
  ),
};
/** What the review matrix lets through while the attempt runs. */
const settled: GradedAnswer = {
  question: withFeedback,
  answer: ['b'],
  is_correct: true,
  points_awarded: '3.00',
  feedback: saidOfB,
};
const receipt = `e30.${btoa(JSON.stringify({ answers: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c' }))}.c2ln`;
const explained: QuizResult = {
  ...leased,
  status: 'submitted',
  submitted_at: '2026-03-02T10:21:30Z',
  score: '5.58',
  max_score: '10.00',
  percentage: '55.80',
  passed: false,
  receipt,
  answers: null,
  questions: [
    {
      question: withFeedback,
      answer: ['a', 'b'],
      is_correct: false,
      points_awarded: '1.33',
      correct_answer: ['b', 'd'],
      feedback: `${saidOfA}\n${saidOfB}`,
      scoring: {
        rule: 'right_minus_wrong',
        version: 1,
        points: 3,
        awarded: 1.333,
        steps: [
          { kind: 'right', count: 2, of: 3, points: 2.667 },
          { kind: 'wrong', count: 1, points: -1.333 },
        ],
      },
    },
    {
      question: rich[1]!,
      answer: '20 m',
      is_correct: false,
      points_awarded: '-0.25',
      general_feedback: `Use ${formula}.`,
      scoring: { rule: 'exact', version: 1, points: 2, awarded: -0.25, steps: [{ kind: 'penalty', points: -0.25 }] },
    },
    {
      question: rich[2]!,
      answer: ownAnswers['r-essay'],
      is_correct: null,
      points_awarded: '4.50',
      comment: 'You measured, and said how. What would you do about the wind?',
      scoring: { rule: 'exact', version: 1, points: 5, awarded: 4.5, steps: [{ kind: 'person', points: 4.5 }] },
    },
  ],
  scoring: {
    rule: 'right_minus_wrong',
    version: 1,
    points: 10,
    awarded: 5.583,
    steps: [{ kind: 'questions', points: 5.583 }],
  },
  overall_feedback: '**Nearly there.** Have another look at the lecture on *free fall*.',
  kept_attempt: {
    attempt: 'attempt-1',
    attempt_number: 1,
    grade_of: 'highest',
    of: 2,
    percentage: '72.00',
    passed: true,
  },
};

const lecture = { lecture: 'lecture-1' };
const platform: Answers = {
  'lectures.getQuiz': quiz,
  'quizzes.listQuestions': questions,
  'quizzes.listAttempts': [],
  'quizzes.start': reply(201, attempt),
  'quizAttempts.get': attempt,
  'quizAttempts.saveAnswers': attempt,
  'quizAttempts.submit': submitted,
  'quizAttempts.result': graded,
};

type State = Fixture<EduRiseQuiz>;
const state = (answers: Answers, rest: Omit<State, 'answers'> = {}): State => ({
  attributes: lecture,
  answers: { ...platform, ...answers },
  ...rest,
});

/** An attempt that is under way, at a question, with some answers. */
const answering = (
  index: number,
  answers: QuizAttempt['answers'] = {},
  rest: Omit<State, 'answers'> = {},
  more: Answers = {},
): State =>
  state(
    { 'quizAttempts.get': { ...attempt, answers }, ...more },
    {
      attributes: { ...lecture, attempt: attempt.id },
      shows: '.question',
      ...rest,
      act: async (element) => {
        while (!element.renderRoot.querySelector('.question')) await new Promise((resolve) => setTimeout(resolve, 10));
        element.goTo(index);
        await rest.act?.(element);
      },
    },
  );
const untimedAnswers = (answers: QuizAttempt['answers']): Answers => ({
  'lectures.getQuiz': untimed,
  'quizAttempts.get': { ...untimedAttempt, answers },
});

const click = async (element: EduRiseQuiz, selector: string): Promise<void> => {
  element.renderRoot.querySelector<HTMLElement>(selector)?.click();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await element.updateComplete;
};

/** An attempt on a platform that lets one device write: begun from the start screen, which hands out the lease. */
const begun = (running: QuizAttempt, rest: Omit<State, 'answers'> = {}, more: Answers = {}): State =>
  state(
    {
      'lectures.getQuiz': { ...ruled, id: `quiz-of-${running.id}` },
      'quizzes.start': reply(201, { ...running, lease: 'lease-1', ticket: 'ticket' }),
      'quizAttempts.get': running,
      'quizAttempts.saveAnswers': { ...running, lease: 'lease-1' },
      ...more,
    },
    {
      shows: '.question',
      ...rest,
      act: async (element) => {
        await until(() => find(element, '.start .button.primary'));
        element.begin();
        await until(() => find(element, '.attempt'));
        await rest.act?.(element);
      },
    },
  );
const named = (id: string, running: QuizAttempt = leased): QuizAttempt => ({ ...running, id });

/** Draws the element once as if the network were gone. */
const offline = async (element: EduRiseQuiz): Promise<void> => {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  element.requestUpdate();
  await element.updateComplete;
  delete (navigator as { onLine?: boolean }).onLine;
};

export const fixtures: Fixtures<EduRiseQuiz> = {
  // Before there is a quiz
  unconfigured: { unconfigured: true, attributes: lecture },
  'no quiz named': state({}, { attributes: {} }),
  loading: state({ 'lectures.getQuiz': pending }, { shows: '.skeleton' }),
  broken: state({ 'lectures.getQuiz': refusals.broken }),
  unreachable: state({ 'lectures.getQuiz': unreachable }),
  'signed out': state({ 'lectures.getQuiz': refusals.unauthenticated }, { user: null }),
  'not enrolled': state({ 'lectures.getQuiz': refusals.forbidden }),
  'not found': state({ 'lectures.getQuiz': refusals.notFound }),

  // Start
  start: state({}, { shows: '.rules' }),
  'start, an ordinary platform': state(
    { 'quizzes.listAttempts': reply(404, { detail: 'Not found.' }) },
    { shows: '.rules' },
  ),
  'start, no limits': state(
    { 'lectures.getQuiz': { ...untimed, max_attempts: null, passing_score: null, description: null } },
    { shows: '.rules' },
  ),
  'start, by the id of the quiz': state({}, { attributes: { quiz: quiz.id }, shows: '.rules' }),
  'start, an attempt is open': state({ 'quizzes.listAttempts': [attempt] }, { shows: '.callout.accent' }),
  'start, once more': state(
    { 'quizzes.listAttempts': [{ ...submitted, percentage: '45.00', passed: false }] },
    { shows: '.last' },
  ),
  'attempts used up': state({
    'lectures.getQuiz': { ...quiz, max_attempts: 1 },
    'quizzes.listAttempts': [submitted],
  }),
  'no questions': state({ 'lectures.getQuiz': { ...quiz, questions: [] } }),
  'start refused': state(
    { 'quizzes.start': refusals.forbidden },
    { act: (element) => click(element, '.start .button.primary'), shows: '.callout.problem' },
  ),

  'start, all the rules': state({ 'lectures.getQuiz': ruled }, { shows: '.scoring' }),
  'start, the window cuts the time': state(
    {
      'lectures.getQuiz': {
        ...ruled,
        rules: { ...ruled.rules, navigation: 'forward', confidence: true, scoring: 'exact', penalty: null },
        timing: { ...timing, available_minutes: 30 },
      },
    },
    { shows: '.scoring' },
  ),
  'start, practice': state(
    {
      'lectures.getQuiz': {
        ...ruled,
        max_attempts: null,
        rules: { practice: true },
        timing: { ...timing, allowed_minutes: null, available_minutes: null, max_attempts: null },
      },
    },
    { shows: '.rules' },
  ),
  'start, not open yet': state(
    { 'lectures.getQuiz': { ...ruled, timing: { ...timing, may_start: 'not_open' } } },
    { shows: '.shut' },
  ),
  'start, a file can be handed in': state(
    {
      'lectures.getQuiz': ruled,
      'quizzes.listAttempts': [{ ...submitted, rev: 4, percentage: '45.00', passed: false }],
    },
    { shows: '.file-button' },
  ),

  // Answering
  'one choice': answering(0, {}, {}),
  'one choice, answered': answering(0, given),
  'several choices': answering(1, given),
  'true or false': answering(2, given),
  'short answer': answering(3, given),
  essay: answering(4, given),
  flagged: answering(
    2,
    given,
    {
      attributes: { ...lecture, attempt: 'attempt-flagged' },
      act: (element) => {
        for (const index of [2, 3]) element.flag(questions[index]!);
      },
    },
    { 'quizAttempts.get': { ...attempt, id: 'attempt-flagged', answers: given } },
  ),
  'all on one page': answering(0, given, { attributes: { ...lecture, attempt: attempt.id, layout: 'page' } }),
  'less than a minute': answering(
    2,
    given,
    {},
    { 'quizAttempts.get': { ...attempt, answers: given, server_now: '2026-03-02T10:29:15Z' } },
  ),
  'time hidden': answering(2, given, { act: (element) => element.toggleTime() }),
  'no time limit': answering(0, given, {}, untimedAnswers(given)),
  saved: answering(0, given, { act: (element) => element.answer(questions[0]!, 'c') }, untimedAnswers(given)),
  offline: answering(
    1,
    given,
    {
      act: async (element) => {
        element.answer(questions[1]!, ['Water']);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await offline(element);
      },
    },
    { ...untimedAnswers(given), 'quizAttempts.saveAnswers': pending },
  ),
  'an ordinary platform keeps answers here': answering(
    0,
    given,
    {
      act: async (element) => {
        element.answer(questions[0]!, 'c');
        await new Promise((resolve) => setTimeout(resolve, 100));
      },
    },
    { ...untimedAnswers(given), 'quizAttempts.saveAnswers': reply(405, { detail: 'Method "PATCH" not allowed.' }) },
  ),
  'open in another tab': answering(
    0,
    given,
    { attributes: { ...lecture, attempt: 'attempt-elsewhere' }, shows: '.callout.accent' },
    {
      'quizAttempts.get': () => {
        // Another tab of this browser holds the lease on the attempt.
        void navigator.locks.request(
          'edurise:attempt:attempt-elsewhere',
          { ifAvailable: true },
          (lock) => lock && new Promise(() => {}),
        );
        return { ...untimedAttempt, id: 'attempt-elsewhere', answers: given };
      },
    },
  ),

  'code and formulas': begun(named('attempt-rich')),
  'a number with its unit': begun(named('attempt-number', { ...leased, answers: ownAnswers }), {
    act: (element) => element.goTo(1),
  }),
  'too many words': begun(
    named('attempt-words', { ...leased, answers: { 'r-essay': Array.from({ length: 28 }, () => 'stone').join(' ') } }),
    { act: (element) => element.goTo(2) },
  ),
  'how sure': begun(
    named('attempt-sure', { ...leased, answers: ownAnswers, confidence: { 'r-code': 2 } }),
    { shows: '.sure' },
    { 'lectures.getQuiz': { ...ruled, id: 'quiz-sure', rules: { ...ruled.rules, confidence: true } } },
  ),
  'never back': begun(named('attempt-forward', forward), { shows: '.leave-note' }),
  'never back, without an answer?': begun(named('attempt-forward-2', forward), {
    act: (element) => element.goOn(),
    shows: 'dialog[open]',
  }),
  'never back, the next one is on its way': begun(
    named('attempt-opening', { ...forward, answers: ownAnswers }),
    { act: (element) => element.goTo(2), shows: '.paper .callout' },
    { 'quizAttempts.saveAnswers': pending },
  ),
  'never back, what is behind': begun(
    named('attempt-behind', { ...forward, position: 'r-number', reviewed: [settled] }),
    {
      shows: '.reviewed',
      act: (element) => void (find<HTMLDetailsElement>(element, '.reviewed')!.open = true),
    },
  ),
  'practice, said at once': begun(
    named('attempt-at-once', {
      ...leased,
      practice: true,
      position: 'r-code',
      answers: { 'r-code': ['b'] },
      questions: [{ ...rich[0]!, multiple: true }, ...rich.slice(1)],
      reviewed: [settled],
    }),
    { shows: '.answer-feedback' },
  ),
  'practice on one page, said at once': begun(
    named('attempt-page', {
      ...leased,
      practice: true,
      answers: { 'r-code': ['b'], 'r-number': '12 cm' },
      questions: [{ ...rich[0]!, multiple: true }, ...rich.slice(1)],
      reviewed: [
        settled,
        {
          question: 'r-number',
          answer: '12 cm',
          is_correct: false,
          points_awarded: '0.00',
          feedback: 'Think of how far it falls in one second.',
        },
      ],
    }),
    { attributes: { ...lecture, layout: 'page' }, shows: '.answer-feedback' },
  ),
  'time for one question': begun(
    named('attempt-limit', {
      ...forward,
      questions: forward.questions!.map((question) =>
        question.id === 'r-number' ? { ...question, expires_at: '2026-03-02T10:10:45Z' } : question,
      ),
    }),
    { shows: '.own-time' },
  ),
  'time for one question is over': begun(
    named('attempt-over', {
      ...leased,
      questions: rich.map((question) => ({ ...question, closed_at: '2026-03-02T10:09:00Z' })),
    }),
  ),
  paused: begun(named('attempt-paused', { ...leased, paused_at: '2026-03-02T10:10:00Z' }), {
    shows: '.callout.accent',
  }),
  'more time was given': begun(named('attempt-more', { ...leased, extra_minutes: 10, extension_seen: 0 })),
  'open on another device': state(
    { 'lectures.getQuiz': ruled, 'quizAttempts.get': named('attempt-device', { ...leased, answers: ownAnswers }) },
    { attributes: { ...lecture, attempt: 'attempt-device' }, shows: '.callout.accent' },
  ),
  'nowhere but here': begun(
    named('attempt-volatile', { ...leased, expires_at: null }),
    { act: (element) => element.answer(rich[0]!, 'a'), shows: '.callout.problem' },
    { 'quizAttempts.saveAnswers': reply(405, { detail: 'Method "PATCH" not allowed.' }) },
  ),

  // Handing in
  'hand in?': answering(4, given, { act: (element) => element.askSubmit() }),
  'handing in': answering(
    4,
    given,
    { act: (element) => element.submit(), shows: '.sending' },
    { 'quizAttempts.submit': pending },
  ),
  'handing in, offline': answering(
    4,
    given,
    {
      act: async (element) => {
        element.submit();
        await offline(element);
      },
      shows: '.state',
    },
    { 'quizAttempts.submit': pending },
  ),
  'the time is over, offline': begun(
    named('attempt-frozen', { ...leased, expires_at: '2026-03-02T10:10:01Z' }),
    {
      act: async (element) => {
        element.answer(rich[0]!, 'b');
        await until(() => find(element, '.state'));
        await offline(element);
      },
      shows: '.state-actions',
    },
    { 'quizAttempts.submit': pending, 'quizAttempts.saveAnswers': pending },
  ),
  'submit turned down': answering(
    4,
    given,
    { act: (element) => element.submit(), shows: '.callout.problem' },
    { 'quizAttempts.submit': reply(400, { detail: 'The teacher has paused this quiz.' }) },
  ),
  'too late': state(
    {
      'quizAttempts.get': { ...attempt, answers: given, server_now: '2026-03-02T10:31:00Z' },
      'quizAttempts.submit': reply(400, { detail: 'The time for this attempt is over.' }),
    },
    { attributes: { ...lecture, attempt: attempt.id }, shows: '.kept' },
  ),

  // Result
  passed: state(
    { 'quizAttempts.get': submitted },
    { attributes: { ...lecture, attempt: attempt.id }, shows: '.review' },
  ),
  'not passed': state(
    { 'quizAttempts.get': { ...submitted, passed: false }, 'quizAttempts.result': failed },
    { attributes: { ...lecture, attempt: attempt.id }, shows: '.review' },
  ),
  'every point explained': state(
    {
      'lectures.getQuiz': ruled,
      'quizAttempts.get': { ...explained, answers: null, questions: rich },
      'quizAttempts.result': explained,
    },
    { attributes: { ...lecture, attempt: leased.id }, shows: '.receipt' },
  ),
  'practice, something was missed': state(
    {
      'lectures.getQuiz': { ...ruled, rules: { practice: true } },
      'quizAttempts.get': { ...explained, practice: true, answers: null, questions: rich, receipt: null },
      'quizAttempts.result': { ...explained, practice: true, receipt: null, kept_attempt: null },
    },
    { attributes: { ...lecture, attempt: leased.id }, shows: '.review' },
  ),
  'waiting for a person': state(
    { 'quizAttempts.get': { ...submitted, passed: null }, 'quizAttempts.result': waiting },
    { attributes: { ...lecture, attempt: attempt.id }, shows: '.review' },
  ),
  'result without answers': state(
    { 'quizAttempts.get': submitted, 'quizAttempts.result': { ...scored, answers: null } },
    { attributes: { ...lecture, attempt: attempt.id }, shows: '.result' },
  ),
  'result held back': state(
    {
      'quizAttempts.get': { ...submitted, score: null, max_score: null, percentage: null, passed: null },
      'quizAttempts.result': refusals.forbidden,
    },
    { attributes: { ...lecture, attempt: attempt.id }, shows: '.callout' },
  ),
  'result fails to load': state(
    { 'quizAttempts.get': submitted, 'quizAttempts.result': refusals.broken },
    { attributes: { ...lecture, attempt: attempt.id }, shows: '.callout.problem' },
  ),
};
