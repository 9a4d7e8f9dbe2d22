/** Grades an attempt by its questions' keys. */
import type { Row } from '../plausible/surroundings.ts';
import type { School } from './school.ts';

type Answer = string | readonly string[] | boolean | null | undefined;

const normal = (text: string): string => text.trim().toLowerCase();

/** `null` where a person must grade. */
const isRight = (question: Row, answer: Answer): boolean | null => {
  const key = question['key'] as Answer;
  if (question['question_type'] === 'essay' || key === null || key === undefined) return null;
  if (answer === null || answer === undefined) return false;
  if (question['question_type'] === 'short_answer')
    return [key].flat().some((one) => normal(String(one)) === normal(String(answer)));
  const [chosen, right] = [answer, key].map((one) => [one].flat().map(String).sort().join('\n'));
  return chosen === right;
};

export const questionsOf = (school: School, quiz: string): readonly Row[] =>
  school.of('question', { kind: 'quiz', id: quiz });

/** The attempt with its score, and each answer with what is right in `questions`. */
export const gradedAttempt = (school: School, attempt: Row): Row => {
  const answers = (attempt['answers'] ?? {}) as Readonly<Record<string, Answer>>;
  const graded = questionsOf(school, attempt['quiz'] as string).map((question) => {
    const right = isRight(question, answers[question.id]);
    const points = Number(question['points'] ?? 1);
    return {
      question: question.id,
      answer: answers[question.id] ?? null,
      is_correct: right,
      points_awarded: right === null ? null : right ? points.toFixed(2) : '0.00',
      correct_answer: question['key'] ?? null,
      explanation: question['why'] ?? null,
      points,
    };
  });
  const score = graded.reduce((sum, { points_awarded }) => sum + Number(points_awarded ?? 0), 0);
  const most = graded.reduce((sum, { points }) => sum + points, 0);
  const percentage = most ? (100 * score) / most : 0;
  const needed = Number(school.find('quiz', attempt['quiz'] as string)['passing_score'] ?? 50);
  return {
    ...attempt,
    questions: graded,
    score: score.toFixed(2),
    max_score: most.toFixed(2),
    percentage: percentage.toFixed(2),
    passed: percentage >= needed,
  };
};
