/** What follows from other rows is not kept, but worked out whenever a row is shown: so that it always adds up. */
import { gradedAttempt, questionsOf } from './grading.ts';
import { progressOf } from './progress.ts';
import { between } from '../plausible/chance.ts';
import type { Row } from '../plausible/surroundings.ts';
import type { School } from './school.ts';

type Derive = (school: School, row: Row) => Row;

/** A learner sees the questions while an attempt runs, and the score once it is handed in. */
const attempt: Derive = (school, row) => {
  const questions = questionsOf(school, row['quiz'] as string);
  const open = { score: null, max_score: null, percentage: null, passed: null, submitted_at: null };
  const outcome = row['status'] === 'in_progress' ? { ...open, ...row } : gradedAttempt(school, row);
  return { paused_at: null, extra_minutes: 0, ...outcome, questions };
};

const enrollment: Derive = (school, row) => ({
  progress_percentage: progressOf(school, row).progress_percentage,
  ...row,
});

const course: Derive = (school, row) => ({
  is_enrolled: school.rows('enrollment').some((one) => one['course'] === row.id && one['status'] !== 'cancelled'),
  ...row,
});

const assignment: Derive = (school, row) => ({
  submission:
    school.rows('submission').find((one) => one['assignment'] === row.id && one['student'] === school.me.id) ?? null,
  ...row,
});

/** The sum of its parts, and ranked in the order of the list. */
const project_match: Derive = (school, row) => {
  const place = school.placeOf('project_match', row.id);
  const users = school.rows('user');
  const parts = [
    { criterion: 'skills', max_points: 50, reason: 'Has two of the three skills that are asked for.' },
    { criterion: 'availability', max_points: 30, reason: 'Is free on the days that were agreed on.' },
    { criterion: 'rating', max_points: 20, reason: 'Was rated well in earlier projects.' },
  ].map((part) => ({
    ...part,
    points: Math.max(0, part.max_points - 4 * place - between(0, 3, row.id, part.criterion)),
  }));
  const user = users[(place + 3) % users.length]!.id;
  return { user, rank: place + 1, parts, score: parts.reduce((sum, { points }) => sum + points, 0), ...row };
};

const derivations: Readonly<Record<string, Derive>> = {
  attempt,
  enrollment,
  course,
  assignment,
  match: project_match,
  project_match,
};

export const derived = (school: School, kind: string, row: Row): Row => derivations[kind]?.(school, row) ?? row;
