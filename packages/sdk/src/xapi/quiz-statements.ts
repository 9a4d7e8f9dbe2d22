import type { Answer, GradedAnswer, Question, QuizAttempt, QuizResult } from '@edurise/contract/models';
import { quizzes } from '@edurise/contract/quizzes';
import type { ClientCore } from '../client.ts';
import { isApiError } from '../errors.ts';
import type { Result, Saying } from './statement.ts';
import { nameOf } from './statement.ts';
import { namedId } from './statement-id.ts';

const activities = 'http://adlnet.gov/expapi/activities/';

/** What xAPI calls the kinds of questions. */
const interactionTypes: Readonly<Record<string, string>> = {
  multiple_choice: 'choice',
  true_false: 'true-false',
  short_answer: 'fill-in',
  numeric: 'numeric',
  essay: 'long-fill-in',
};

export interface QuizWords {
  /** The IRI of what belongs to the school: `quizzes/7`. */
  iri(path: string): string;
  readonly language: string;
}

interface Given {
  readonly question: string;
  readonly answer: Answer;
  readonly asked?: Question | undefined;
  readonly graded?: GradedAnswer | undefined;
}

/**
 * An attempt that was handed in, as statements: what was answered to each question, and whether it was passed. As far as its
 * learner may know it: what the platform keeps back is not told here either. Each statement is the same each time, until the
 * grade changes, or what was answered: a recovered answer may.
 */
export const quizStatements = async (edu: ClientCore, attempt: string, words: QuizWords): Promise<Saying[]> => {
  const taken = await edu.request(quizzes.quizAttempts.get, { path: { id: attempt } });
  const result = await edu
    .request(quizzes.quizAttempts.result, { path: { id: attempt } }, { cache: 'reload' })
    .catch((error: unknown) => {
      if (isApiError(error) && error.status < 500 && error.status !== 401 && error.status !== 429) return undefined;
      throw error;
    });
  // A teacher may look at it, too, and has neither passed nor failed.
  if (taken.user && taken.user !== edu.session.state.user?.id) return [];
  const timestamp = taken.submitted_at ?? undefined;
  const quiz = words.iri(`quizzes/${taken.quiz}`);
  const answered = givenIn(taken, result).map((one) => answeredBy(one, attempt, quiz, words));
  const sayings = [...(await Promise.all(answered)), ...(await verdictOn(result ?? taken, attempt, quiz))];
  return sayings.map((saying) => ({ ...saying, timestamp }));
};

const givenIn = (taken: QuizAttempt, result: QuizResult | undefined): Given[] => {
  const graded = new Map((result?.questions ?? []).map((one) => [idOf(one), one]));
  const asked = new Map((taken.questions ?? []).map((one) => [one.id, one]));
  const answers = new Map(Object.entries(taken.answers ?? {}));
  for (const [question, { answer }] of graded) if (!answers.has(question)) answers.set(question, answer ?? null);
  return [...answers].flatMap(([question, answer]) =>
    answer === null || isBlank(answer)
      ? []
      : [{ question, answer, asked: asked.get(question), graded: graded.get(question) }],
  );
};

const isBlank = (answer: Answer): boolean => String(answer).trim() === '';

const idOf = ({ question }: GradedAnswer): string => (typeof question === 'string' ? question : question.id);

const answeredBy = async (
  { question, answer, asked, graded }: Given,
  attempt: string,
  quiz: string,
  { language }: QuizWords,
): Promise<Saying> => {
  const { is_correct: correct, points_awarded: points } = graded ?? {};
  const response = [answer].flat().join('[,]');
  const grade = [points, asked?.points, correct].map((part) => String(part ?? ''));
  return {
    id: await namedId('answered', attempt, question, response, ...grade),
    verb: 'answered',
    object: {
      objectType: 'Activity',
      id: `${quiz}/questions/${encodeURIComponent(question)}`,
      definition: {
        type: `${activities}cmi.interaction`,
        interactionType: interactionTypes[asked?.question_type ?? ''] ?? kindOf(answer),
        ...nameOf(asked?.question_text, language),
      },
    },
    result: {
      response,
      ...(typeof correct === 'boolean' && { success: correct }),
      ...scoreOf(points, asked?.points),
    },
    context: { contextActivities: { parent: [{ id: quiz }] } },
  };
};

/** Where it is not known what was asked. */
const kindOf = (answer: Answer): string => {
  if (typeof answer === 'boolean') return 'true-false';
  return typeof answer === 'string' ? 'other' : 'choice';
};

/** None while somebody has yet to look at it, nor for practice, which nobody passes or fails. */
const verdictOn = async (result: QuizResult | QuizAttempt, attempt: string, quiz: string): Promise<Saying[]> => {
  const { passed, score, max_score: most, practice, started_at: from, submitted_at: to } = result;
  if (typeof passed !== 'boolean' || practice) return [];
  const verb = passed ? 'passed' : 'failed';
  const seconds = (Date.parse(to ?? '') - Date.parse(from ?? '')) / 1_000;
  return [
    {
      id: await namedId(verb, attempt, String(score ?? ''), String(most ?? '')),
      verb,
      object: { objectType: 'Activity', id: quiz, definition: { type: `${activities}assessment` } },
      result: {
        success: passed,
        completion: true,
        ...scoreOf(score, most),
        ...(seconds >= 0 && { duration: `PT${Number(seconds.toFixed(2))}S` }),
      },
    },
  ];
};

/** Decimals come as text. A penalty may take points away; more than all of them cannot be had. */
const scoreOf = (awarded: unknown, of: unknown): Pick<Result, 'score'> => {
  const [raw, max] = [awarded ?? NaN, of ?? NaN].map(Number) as [number, number];
  if (!Number.isFinite(raw)) return {};
  if (!(max > 0) || raw > max) return { score: { raw } };
  return { score: { raw, min: Math.min(0, raw), max, scaled: Math.max(-1, Math.round((raw / max) * 1e4) / 1e4) } };
};
