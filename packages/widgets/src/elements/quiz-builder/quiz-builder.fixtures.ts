import type { Regrade, QuizStatistics } from '@edurise/sdk/proctoring';
import type { Question, Quiz, QuizAttempt, QuizResult } from '@edurise/sdk/quizzes';
import { pending, refusals, reply, unreachable, type Answers } from '../../../test/fixture-fetch.ts';
import { student } from '../../../test/fixture.ts';
import type { Fixture, Fixtures } from '../../../test/fixture.ts';
import { find, until } from '../../../test/mount.ts';
import type { EduRiseQuizBuilder } from './quiz-builder.ts';

export const teacher = {
  ...student,
  id: '0f6d7c1e-0000-4000-8000-0000000000f0',
  role: 'instructor',
  first_name: 'Ines',
};

export const questions: Question[] = [
  {
    id: 'q-single',
    question_text: 'Which part of a plant cell makes sugar from light?',
    question_type: 'multiple_choice',
    options: [
      { id: 'a', text: 'The nucleus', feedback: 'It holds the plans, but makes no sugar.' },
      { id: 'b', text: 'The chloroplast' },
      { id: 'c', text: 'None of these', pinned: true },
    ],
    correct_answer: 'b',
    multiple: false,
    points: '2.00',
    order_index: 1,
    explanation: 'Chloroplasts hold the chlorophyll that catches the light.',
  },
  {
    id: 'q-several',
    question_text: 'What does a plant take in to do this?',
    question_type: 'multiple_choice',
    options: [
      { id: 'a', text: 'Carbon dioxide', fraction: 0.5 },
      { id: 'b', text: 'Water', fraction: 0.5 },
      { id: 'c', text: 'Oxygen', fraction: -0.25 },
      { id: 'd', text: 'Nitrogen' },
    ],
    correct_answer: ['a', 'b'],
    multiple: true,
    points: '4.00',
    order_index: 2,
    section: 'light',
  },
  {
    id: 'q-truth',
    question_text: 'Roots take part in photosynthesis.',
    question_type: 'true_false',
    correct_answer: false,
    points: '1.00',
    order_index: 3,
    section: 'light',
  },
  {
    id: 'q-line',
    question_text: 'How wide is the leaf in the picture?',
    question_type: 'short_answer',
    correct_answer: '0.042',
    numeric: {
      tolerance: 0.001,
      tolerance_kind: 'absolute',
      units: [
        { unit: 'm', factor: 1 },
        { unit: 'cm', factor: 0.01 },
      ],
    },
    points: '2.00',
    order_index: 4,
    time_limit_seconds: 90,
  },
  {
    id: 'q-word',
    question_text: 'Name the green pigment.',
    question_type: 'short_answer',
    correct_answer: ['Chlorophyll', 'Chlorophyl'],
    ignore_accents: true,
    points: '1.00',
    order_index: 5,
  },
  {
    id: 'q-essay',
    question_text:
      'A friend says that plants breathe in what we breathe out, and so do not need oxygen.\n\nWhat would you answer?',
    question_type: 'essay',
    correct_answer: null,
    words: { min: 50, max: 200 },
    points: '4.00',
    order_index: 6,
  },
];

export const quiz: Quiz = {
  id: 'quiz-1',
  lecture: 'lecture-1',
  title: 'How plants make their food',
  description: 'Questions on the last two lectures. You may use your notes.',
  passing_score: '60.00',
  time_limit_minutes: 30,
  max_attempts: 3,
  questions,
  rules: {
    scoring: 'right_minus_wrong',
    grace_seconds: 30,
    show_correct_answers: true,
    shuffle_options: true,
    sections: [
      { id: 'light', title: 'Light and dark', pick: 1 },
      { id: 'words', title: 'Words', time_limit_seconds: 300 },
    ],
    review: {
      during: [],
      after: ['attempt', 'marks'],
      open: ['attempt', 'correctness', 'marks'],
      closed: ['right_answer'],
    },
    overall_feedback: [
      { from_percent: 0, text: 'Read the two lectures once more.' },
      { from_percent: 80, text: 'You could teach this.' },
    ],
  },
};
export const plainQuiz: Quiz = {
  ...quiz,
  rules: undefined,
  questions: [
    {
      id: 'q-plain',
      question_text: 'Which gas do plants give off?',
      question_type: 'multiple_choice',
      options: ['Oxygen', 'Hydrogen'],
      correct_answer: 'Oxygen',
      points: 1,
      order_index: 1,
    },
  ],
};

const at = (minutes: number): string => new Date(Date.parse('2026-03-02T10:00:00Z') + minutes * 60_000).toISOString();
const running = (id: string, user_name: string, more: Partial<QuizAttempt> = {}): QuizAttempt => ({
  id,
  quiz: quiz.id,
  user: `user-${id}`,
  user_name,
  attempt_number: 1,
  status: 'in_progress',
  answers: { 'q-single': 'b', 'q-truth': true },
  started_at: at(0),
  expires_at: at(30),
  server_now: at(12),
  ...more,
});
const handedIn = (id: string, name: string, more: Partial<QuizAttempt>): QuizAttempt => ({
  ...running(id, name),
  status: 'submitted',
  score: '3.50',
  max_score: '14.00',
  ...more,
});
export const attempts: QuizAttempt[] = [
  running('attempt-1', 'Mira Lindqvist', { user: 'user-1', extra_minutes: 10, extension_seen: 10, expires_at: at(40) }),
  running('attempt-2', 'Wolfeschlegelsteinhausenbergerdorff-Montgomery', { extra_minutes: 5, extension_seen: 0 }),
  running('attempt-3', 'ليلى حداد', { attempt_number: 2, expires_at: null }),
  handedIn('attempt-4', 'Tom Osei', { submitted_at: at(9), to_grade: 1, passed: null, score: '6.33' }),
  handedIn('attempt-5', 'Zoë Brandt', { submitted_at: at(21), to_grade: 0, passed: true, score: '12.00' }),
  handedIn('attempt-6', 'ليلى حداد', { submitted_at: at(24), to_grade: 2, passed: null, score: '4.00' }),
  handedIn('attempt-7', 'Ana Prado', { attempt_number: 2, submitted_at: at(29), to_grade: 0, passed: false }),
];
const paused = attempts.map((attempt) =>
  attempt.status === 'in_progress' ? { ...attempt, paused_at: at(11) } : attempt,
);

const essayText =
  'I would tell my friend that plants breathe all day and all night, as we do, and need oxygen for it.\n\nBy day they make more of it than they use: that is the oxygen which we breathe. At night, in the dark, only the breathing is left.';
const step = (kind: string, points: number, more = {}) => ({ kind, points, ...more });
/** Of `attempt-4`, as whoever teaches sees it. */
export const graded: QuizResult = {
  ...handedIn('attempt-4', 'Tom Osei', { submitted_at: at(9), to_grade: 1, score: '6.33', passed: null }),
  answers: null,
  questions: [
    {
      question: questions[0]!,
      answer: 'b',
      is_correct: true,
      points_awarded: '2.00',
      correct_answer: 'b',
      scoring: { rule: 'exact', version: 1, points: 2, awarded: 2, steps: [step('right', 2, { count: 1, of: 1 })] },
    },
    {
      question: questions[1]!,
      answer: ['a', 'b', 'c'],
      is_correct: false,
      points_awarded: '3.33',
      correct_answer: ['a', 'b'],
      scoring: {
        rule: 'right_minus_wrong',
        version: 1,
        points: 4,
        awarded: 3.333,
        steps: [step('right', 4, { count: 2, of: 2 }), step('wrong', -0.667, { count: 1 })],
      },
    },
    { question: questions[2]!, answer: true, is_correct: false, points_awarded: '0.00', correct_answer: false },
    {
      question: questions[4]!,
      answer: 'Clorophyll',
      is_correct: true,
      points_awarded: '1.00',
      correct_answer: ['Chlorophyll', 'Chlorophyl'],
      scoring: { rule: 'exact', version: 1, points: 1, awarded: 1, steps: [step('person', 1)] },
      comment: 'One letter is missing; I know what you mean.',
    },
    { question: questions[5]!, answer: essayText, is_correct: null, points_awarded: null },
    { question: questions[3]!, answer: null, is_correct: false, points_awarded: '0.00', correct_answer: '0.042' },
  ],
};
/** The same attempt with what its devices told. */
export const evidence: QuizAttempt = {
  ...attempts[3]!,
  questions,
  events: [
    { id: 'e-1', kind: 'hidden', at: at(3), question: 'q-several' },
    { id: 'e-2', kind: 'visible', at: at(3.4), question: 'q-several', amount: 24 },
    { id: 'e-3', kind: 'paste', at: at(6), question: 'q-essay', amount: 238 },
    { id: 'e-4', kind: 'offline', at: at(7) },
  ],
  recoveries: [
    {
      outcome: 'kept',
      received_at: at(12),
      answers: [
        { at: at(8), question: 'q-several', answer: ['a', 'b'] },
        { at: at(8.5), question: 'q-truth', answer: false },
      ],
    },
  ],
};

export const statistics: QuizStatistics = {
  quiz: quiz.id,
  attempts: 41,
  mean_percentage: 67.4,
  questions: [
    {
      question: 'q-single',
      question_text: questions[0]!.question_text,
      question_type: 'multiple_choice',
      answered: 41,
      omitted: 0,
      difficulty: 0.83,
      discrimination: 0.44,
      options: [
        { option: 'a', text: 'The nucleus', is_correct: false, count: 5 },
        { option: 'b', text: 'The chloroplast', is_correct: true, count: 34 },
        { option: 'c', text: 'None of these', is_correct: false, count: 2 },
      ],
    },
    {
      question: 'q-truth',
      question_text: questions[2]!.question_text,
      question_type: 'true_false',
      answered: 39,
      omitted: 2,
      difficulty: 0.51,
      discrimination: -0.08,
    },
    {
      question: 'q-essay',
      question_text: questions[5]!.question_text,
      question_type: 'essay',
      answered: 12,
      omitted: 3,
      difficulty: null,
      discrimination: null,
    },
  ],
};
export const regraded: Regrade = {
  quiz: quiz.id,
  dry_run: true,
  attempts: 210,
  raised: 37,
  lowered: 4,
  changes: [
    {
      attempt: 'r-1',
      user: 'u-1',
      user_name: 'Mira Lindqvist',
      score_before: '6.00',
      score_after: '8.00',
      passed_before: false,
      passed_after: true,
    },
    {
      attempt: 'r-2',
      user: 'u-2',
      user_name: 'Tom Osei',
      score_before: '9.33',
      score_after: '8.67',
      passed_before: true,
      passed_after: true,
    },
    {
      attempt: 'r-3',
      user: 'u-3',
      user_name: 'ليلى حداد',
      score_before: '8.50',
      score_after: '7.00',
      passed_before: true,
      passed_after: false,
    },
  ],
  rekeyed: 41,
  kept: [{ question: questions[1]!.id, question_text: questions[1]!.question_text, attempts: 12 }],
};
/** Only another key is shown. */
export const rekeyed: Regrade = { ...regraded, raised: 0, lowered: 0, changes: [], kept: [], rekeyed: 12 };

export const answers: Answers = {
  'lectures.getQuiz': quiz,
  'quizzes.listQuestions': questions,
  'quizzes.listAttempts': attempts,
  'quizzes.itemStatistics': statistics,
  'quizzes.regrade': regraded,
  'quizAttempts.result': graded,
  'quizAttempts.get': evidence,
};

type State = Fixture<EduRiseQuizBuilder>;
let teachers = 0;
/** What is not saved stays in the tab: each state is another teacher's. */
export const one = (more: Answers = {}): State => ({
  attributes: { lecture: 'lecture-1' },
  user: { ...teacher, id: `0f6d7c1e-0000-4000-8000-0000000002${String(teachers++).padStart(2, '0')}` },
  answers: { ...answers, ...more },
});

export const press = async (element: EduRiseQuizBuilder, selector: string): Promise<void> => {
  (await until(() => find<HTMLElement>(element, selector), `there is ${selector}`)).click();
  await element.updateComplete;
};
export const type = async (element: EduRiseQuizBuilder, selector: string, text: string): Promise<void> => {
  const input = await until(() => find<HTMLInputElement>(element, selector), `there is ${selector}`);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await element.updateComplete;
};
export const choose = async (element: EduRiseQuizBuilder, selector: string, value: string): Promise<void> => {
  const select = await until(() => find<HTMLSelectElement>(element, selector), `there is ${selector}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
};
export const openQuestion = (element: EduRiseQuizBuilder, id: string): Promise<void> =>
  press(element, `[data-question="${id}"]`);
export const openTab = (element: EduRiseQuizBuilder, tab: string): Promise<void> => press(element, `#part-tab-${tab}`);
export const save = async (element: EduRiseQuizBuilder, form: string): Promise<void> => {
  const made = await until(() => find<HTMLFormElement>(element, form), `there is ${form}`);
  made.requestSubmit();
  await element.updateComplete;
};

export const openAttempt = async (element: EduRiseQuizBuilder, id: string): Promise<void> => {
  await openTab(element, 'attempts');
  await press(element, `[data-attempt="${id}"]`);
  await until(() => find(element, '.answers, .grading .actions'), 'it is there');
};

const editing = (id: string, shows: string): State => ({
  ...one(),
  act: (element) => openQuestion(element, id),
  shows,
});
const inTab = (tab: string, shows: string, more: Answers = {}): State => ({
  ...one(more),
  act: (element) => openTab(element, tab),
  shows,
});

export const fixtures: Fixtures<EduRiseQuizBuilder> = {
  loading: { ...one({ 'lectures.getQuiz': pending }), shows: '.skeleton' },
  'without a lecture': { answers, user: teacher },
  'for a learner': {
    ...one({ 'lectures.getQuiz': { ...quiz, questions: questions.map(({ correct_answer: _, ...rest }) => rest) } }),
    user: student,
    shows: '.state',
  },
  forbidden: { ...one({ 'lectures.getQuiz': refusals.forbidden }), shows: '.state' },
  failed: { ...one({ 'lectures.getQuiz': refusals.broken }), shows: '.state' },
  offline: { ...one({ 'lectures.getQuiz': unreachable }), shows: '.state' },
  'no quiz yet': { ...one({ 'lectures.getQuiz': refusals.notFound }), shows: '.creation' },
  'no quiz yet, and no title': {
    ...one({ 'lectures.getQuiz': refusals.notFound }),
    act: (element) => save(element, '.creation'),
    shows: '#new-title-errors',
  },
  'no questions yet': {
    ...one({ 'lectures.getQuiz': { ...quiz, questions: [] }, 'quizzes.listQuestions': [] }),
    shows: '.add',
  },
  'its questions': { ...one(), shows: '.row' },
  'on an ordinary platform': {
    ...one({ 'lectures.getQuiz': plainQuiz, 'quizzes.listQuestions': plainQuiz.questions! }),
    act: (element) => openQuestion(element, 'q-plain'),
    shows: '.editor .option',
  },
  'a menu of a question': {
    ...one(),
    act: (element) => press(element, '[popovertarget=menu-1]'),
    shows: '.menu:popover-open',
  },
  'writing one choice': editing('q-single', '.editor .option'),
  'writing several choices, with feedback open': {
    ...one(),
    act: async (element) => {
      await openQuestion(element, 'q-several');
      await press(element, '.option-more summary');
    },
    shows: '.option-more[open]',
  },
  'writing true or false': editing('q-truth', '.truths'),
  'writing a number': editing('q-line', '#unit-1'),
  'writing a short answer': editing('q-word', '#accepted-1'),
  'writing an essay': editing('q-essay', '#question-minWords'),
  'a new question': {
    ...one(),
    act: (element) => press(element, '[data-add=multiple_choice]'),
    shows: '.editor .option',
  },
  'a new question that lacks everything': {
    ...one(),
    act: async (element) => {
      await press(element, '[data-add=multiple_choice]');
      await save(element, '.editor');
    },
    shows: '#options-errors',
  },
  'unsaved, refused by the platform': {
    ...one({
      'questions.update': reply(400, {
        question_text: ['This is asked already.'],
        points: ['At most 100.'],
        correct_answer: ['Choose from the options.'],
      }),
    }),
    act: async (element) => {
      await openQuestion(element, 'q-single');
      await type(element, '#question-question_text', 'Which part of a plant cell makes sugar?');
      await save(element, '.editor');
    },
    shows: '#question-points-errors',
  },
  'changed by somebody else': {
    ...one({
      'quizzes.listQuestions': questions.map((question) =>
        question.id === 'q-truth' ? { ...question, question_text: 'Leaves take part in photosynthesis.' } : question,
      ),
    }),
    act: async (element) => {
      await openQuestion(element, 'q-truth');
      await type(element, '#question-question_text', 'Only roots take part in photosynthesis.');
      await save(element, '.editor');
    },
    shows: '.failure.warning',
  },
  settings: inTab('settings', '.matrix'),
  'settings of an ordinary platform': inTab('settings', '#settings-title', {
    'lectures.getQuiz': plainQuiz,
    'quizzes.listQuestions': plainQuiz.questions!,
  }),
  'settings that cannot be': {
    ...one(),
    act: async (element) => {
      await openTab(element, 'settings');
      await choose(element, '#settings-scoring', 'threshold');
      await type(element, '#settings-threshold', '140');
      await type(element, '#settings-opens_at', '2026-03-02T10:00');
      await type(element, '#settings-closes_at', '2026-03-01T10:00');
      await save(element, '.settings');
    },
    shows: '#settings-closes_at-errors',
  },
  'a preview': inTab('preview', '[part=start-button]'),
  'a preview of nothing': inTab('preview', '.state', {
    'lectures.getQuiz': { ...quiz, questions: [] },
    'quizzes.listQuestions': [],
  }),
  'a simulation': {
    ...one({ 'lectures.getQuiz': { ...quiz, rules: { ...quiz.rules, confidence: true } } }),
    act: async (element) => {
      await openTab(element, 'preview');
      await press(element, '[data-way=simulate]');
      await press(element, '[name="try-q-several"]');
      await press(element, '[name="try-q-truth"]');
    },
    shows: '.guessers',
  },
  attempts: inTab('attempts', '.data-table'),
  'attempts, nobody at it': inTab('attempts', '.attempts-part', {
    'quizzes.listAttempts': [],
    'quizzes.itemStatistics': { ...statistics, attempts: 0, questions: [] },
  }),
  'attempts, paused': inTab('attempts', '.failure.warning', { 'quizzes.listAttempts': paused }),
  'attempts that could not be had': inTab('attempts', '.attempts-part .button', {
    'quizzes.listAttempts': refusals.broken,
    'quizzes.itemStatistics': refusals.broken,
  }),
  'giving more time': {
    ...one(),
    act: async (element) => {
      await openTab(element, 'attempts');
      await press(element, '[data-extend=attempt-1]');
      await until(() => find(element, 'dialog[open] form'), 'it asks');
      await save(element, 'dialog form');
    },
    shows: '#extend-reason-errors',
  },
  'grading an attempt': {
    ...one(),
    act: (element) => openAttempt(element, 'attempt-4'),
    shows: '.answers',
  },
  'grading an attempt, all that devices told open': {
    ...one(),
    act: async (element) => {
      await openAttempt(element, 'attempt-4');
      await press(element, '#events summary');
    },
    shows: '#events[open]',
  },
  'grades that cannot be': {
    ...one(),
    act: async (element) => {
      await openAttempt(element, 'attempt-4');
      await type(element, '[id="points.q-essay"]', '7');
      await save(element, '.grades');
    },
    shows: '[id="points.q-essay-errors"]',
  },
  'an attempt that a colleague has graded meanwhile': {
    ...one({
      'quizAttempts.result': ({ times }) =>
        times === 1
          ? graded
          : { ...graded, questions: graded.questions!.map((each) => ({ ...each, comment: 'Well seen.' })) },
    }),
    act: async (element) => {
      await openAttempt(element, 'attempt-4');
      await type(element, '[id="comment.q-essay"]', 'Very clear.');
      await save(element, '.grades');
    },
    shows: '.failure.warning',
  },
  'an attempt that could not be had': {
    ...one({ 'quizAttempts.result': refusals.broken }),
    act: (element) => openAttempt(element, 'attempt-4'),
    shows: '.grading .actions',
  },
  'paused, and nobody at it': inTab('attempts', '.failure.warning', {
    'lectures.getQuiz': { ...quiz, timing: { may_start: 'paused', server_now: at(11) } },
    'quizzes.listAttempts': [],
  }),
  'paused, closed, and nobody at it': inTab('attempts', '.failure.warning', {
    'lectures.getQuiz': { ...quiz, timing: { may_start: 'closed', paused_at: at(9), server_now: at(11) } },
    'quizzes.listAttempts': [],
  }),
  'who is granted what': inTab('attempts', '.learners .badge', {
    'quizzes.listAttempts': attempts.map((attempt, index) => ({
      ...attempt,
      granted: [
        { time_factor: 1.25, extra_attempts: 2 },
        { time_factor: 1.5, extra_minutes: 10, untimed: true, extra_attempts: 1 },
      ][index],
    })),
  }),
  'what a learner is granted': {
    ...one({
      'accommodations.get': { user: 'user-1', time_factor: 1.5, extra_minutes: 10, untimed: false, extra_attempts: 1 },
    }),
    act: async (element) => {
      await openTab(element, 'attempts');
      await press(element, '[data-allow=user-1]');
      await until(() => find(element, '#allow-percent'), 'what is granted');
    },
    shows: '#allow-nothing',
  },
  'what grading again would change': {
    ...one(),
    act: async (element) => {
      await openTab(element, 'attempts');
      await press(element, '#try-regrade');
    },
    shows: '#do-regrade',
  },
  'nothing but another key by grading again': {
    ...one({ 'quizzes.regrade': rekeyed }),
    act: async (element) => {
      await openTab(element, 'attempts');
      await press(element, '#try-regrade');
    },
    shows: '#do-regrade',
  },
};
