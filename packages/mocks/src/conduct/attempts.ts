/** Taking a quiz: an attempt is begun, saved, handed in and graded. */
import type { Call, Conduct } from '../call.ts';
import type { Row } from '../plausible/surroundings.ts';
import { gradedAttempt } from '../school/grading.ts';

const attemptOf = ({ school, params }: Call): Row => school.find('attempt', params['id']!);

const save = (attempt: Row, answers: unknown): Row =>
  Object.assign(attempt, {
    answers: { ...(attempt['answers'] as object), ...(answers as object | undefined) },
    rev: Number(attempt['rev'] ?? 0) + 1,
  });

const pausing =
  (is_paused: boolean): Conduct =>
  ({ school, params }) => ({
    kind: 'pause',
    row: {
      id: params['id']!,
      quiz: params['id']!,
      is_paused,
      [is_paused ? 'paused_at' : 'resumed_at']: school.now().toISOString(),
      ...(is_paused ? { resumed_at: null } : {}),
    },
  });

export const attempts: Readonly<Record<string, Conduct>> = {
  /** The attempt that is open, or a new one. */
  'quizzes.start'({ school, params }) {
    const quiz = school.find('quiz', params['id']!);
    const earlier = school.rows('attempt').filter((row) => row['quiz'] === quiz.id);
    const running = earlier.find(({ status }) => status === 'in_progress');
    if (running) return { kind: 'attempt', row: running };
    const now = school.now();
    const minutes = quiz['time_limit_minutes'];
    const row = school.add('attempt', {
      quiz: quiz.id,
      attempt_number: earlier.length + 1,
      status: 'in_progress',
      answers: {},
      started_at: now.toISOString(),
      expires_at: typeof minutes === 'number' ? new Date(now.getTime() + minutes * 60_000).toISOString() : null,
      rev: 0,
    });
    return { kind: 'attempt', status: 201, row };
  },
  'quizzes.listAttempts': ({ school, params, query }) => ({
    kind: 'attempt',
    rows: school
      .rows('attempt')
      .filter((row) => row['quiz'] === params['id'])
      .filter((row) => query.get('to_grade') !== 'true' || Number(row['to_grade'] ?? 0) > 0),
  }),
  'quizAttempts.saveAnswers'(call) {
    const attempt = attemptOf(call);
    // What is handed in stays as it is.
    return {
      kind: 'attempt',
      row: attempt['status'] === 'in_progress' ? save(attempt, call.body['answers']) : attempt,
    };
  },
  'quizAttempts.submit'(call) {
    const attempt = attemptOf(call);
    if (attempt['status'] === 'in_progress') {
      save(attempt, call.body['answers']);
      Object.assign(attempt, { status: 'submitted', submitted_at: call.school.now().toISOString() });
    }
    return { kind: 'attempt', row: attempt };
  },
  'quizAttempts.result': (call) => ({ kind: 'quiz_result', row: gradedAttempt(call.school, attemptOf(call)) }),
  'quizzes.pause': pausing(true),
  'quizzes.resume': pausing(false),
};
