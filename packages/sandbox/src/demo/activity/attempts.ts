import type { DemoAttempt, DemoCourse, DemoEnrollment, DemoQuestion, DemoQuiz } from '../shape.ts';
import type { Calendar } from '../authoring/calendar.ts';
import { identity } from '../authoring/identity.ts';
import type { Random } from '../authoring/random.ts';
import { lecturesOf } from './study.ts';

export interface AttemptDraft {
  quiz: DemoQuiz;
  enrollment: DemoEnrollment;
  number: number;
  /** Days ago. */
  ago: number;
  /** The minutes that it took. */
  minutes: number;
  answerOf(question: DemoQuestion): string | string[] | boolean;
  /** The share of an essay's points that the teacher gave. */
  essays?: number;
}

export function attempt(draft: AttemptDraft, { ago }: Calendar): DemoAttempt {
  const { quiz, enrollment, number } = draft;
  const essays = quiz.questions.filter(({ question_type }) => question_type === 'essay');
  const started = draft.ago + draft.minutes / 1440;
  return {
    id: identity(enrollment.id, 'attempt', quiz.id, number),
    quiz: quiz.id,
    enrollment: enrollment.id,
    attempt_number: number,
    status: 'submitted',
    answers: Object.fromEntries(quiz.questions.map((question) => [question.id, draft.answerOf(question)])),
    awarded:
      draft.essays === undefined
        ? {}
        : Object.fromEntries(essays.map(({ id, points }) => [id, Math.round(points * draft.essays!)])),
    started_at: ago(started),
    expires_at: quiz.time_limit_minutes === null ? null : ago(started - quiz.time_limit_minutes / 1440),
    submitted_at: ago(draft.ago),
  };
}

/** One attempt at each quiz that an enrolment has done, answered as well as `skill` allows. */
export function attemptsOf(
  enrollment: DemoEnrollment,
  course: DemoCourse,
  { skill, ago, chance }: { skill: number; ago: number; chance: Random },
  calendar: Calendar,
): DemoAttempt[] {
  const done = new Set(enrollment.progress.map(({ lecture }) => lecture));
  return lecturesOf(course).flatMap(({ id, quiz }) => {
    if (!quiz || !done.has(id)) return [];
    const essays = 0.6 + chance.next() * 0.4;
    const answerOf = (question: DemoQuestion): ReturnType<typeof guess> => guess(question, skill, chance);
    return [attempt({ quiz, enrollment, number: 1, ago, minutes: chance.between(4, 12), essays, answerOf }, calendar)];
  });
}

/** The right answer with probability `skill`, else one that somebody could have given. */
export function guess(question: DemoQuestion, skill: number, chance: Random): string | string[] | boolean {
  const { question_type, correct_answer, options } = question;
  if (question_type === 'essay') return chance.pick(essayAnswers);
  const knows = chance.next() < skill;
  if (typeof correct_answer === 'boolean') return knows ? correct_answer : !correct_answer;
  if (question_type === 'short_answer') return knows ? String([correct_answer].flat()[0]) : 'I am not sure';
  if (Array.isArray(correct_answer)) return knows ? correct_answer : correct_answer.slice(0, -1);
  const wrong = options.map(({ id }) => id).filter((id) => id !== correct_answer);
  return knows ? correct_answer! : chance.pick(wrong);
}

const essayAnswers = [
  'I would begin with what changes most often, because that is where the cost is. If it changes every day the answer is different from when it changes once a year, so I would first ask to see a normal week.',
  'Yes, but not at once. The work up front is large and has to be paid by somebody, and the gain comes in small pieces later. I would try it on one part, measure, and then decide about the rest.',
  'It depends on who has to live with the result. I see two good readings here and I think the second is stronger, because it explains the detail that the first one has to leave out.',
  'My first thought was no. Working through an example by hand changed my mind: what looked like extra effort disappears after the third or fourth time, and what is left is a habit that saves time.',
];
