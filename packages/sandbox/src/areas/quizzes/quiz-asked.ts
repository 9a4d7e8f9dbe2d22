/** The questions of an attempt: as they were asked, whatever their author has made of them since. */
import type { Answer, Answers } from '@edurise/contract/models';
import type { KeyedQuestion } from '@edurise/contract/scoring';
import type { Selectable } from 'kysely';
import type { QuestionVersionsTable } from '../../database/tables/quizzes.ts';
import type { Queries } from '../../database/tables.ts';
import { optionId } from '../../learning/form.ts';
import { takesSeveral, type AttemptRow, type QuestionRow } from './quiz-rows.ts';

export interface AskedQuestion {
  /** What the learner reads and answers. */
  asked: QuestionRow;
  /** The version whose key, points, explanation and feedback count: the same one, until a regrade. */
  key: QuestionRow;
}

type Attempt = Pick<AttemptRow, 'id' | 'form' | 'answers' | 'graded'>;

/** In the order of the attempt's form. */
export const askedOf = async (db: Queries, attempt: Attempt): Promise<AskedQuestion[]> =>
  (await askedAmong(db, [attempt])).get(attempt.id)!;

/** The same for several attempts, by their ids. */
export async function askedAmong(db: Queries, attempts: readonly Attempt[]): Promise<Map<string, AskedQuestion[]>> {
  const versions = await versionsIn(db, attempts);
  return new Map(
    attempts.map((attempt) => {
      const gradedBy = new Map(attempt.graded?.map(({ question, version }) => [question, version]));
      const questions = attempt.form.questions.flatMap(({ id, version }, place): AskedQuestion[] => {
        const asked = versions.get(nameOf(id, version));
        // Of what was deleted before versions were kept, nothing is left.
        if (!asked) return [];
        const row = { ...asked, order_index: place + 1 };
        return [withKey({ asked: row, key: row }, versions.get(nameOf(id, gradedBy.get(id))), attempt.answers)];
      });
      return [attempt.id, questions];
    }),
  );
}

/**
 * The question graded by another version of it, as far as that one can say anything of what was asked and answered: not if
 * it is of another type, if what is right in it was not on offer, if it wants several options where one could be chosen, or if
 * it no longer has one that was chosen.
 */
export function withKey(question: AskedQuestion, key: QuestionRow | undefined, answers: Answers): AskedQuestion {
  const { asked } = question;
  return key && judges(key, asked, listOf(answers[asked.id])) ? { asked, key } : question;
}

function judges(key: QuestionRow, asked: QuestionRow, chosen: readonly string[]): boolean {
  if (key.question_type !== asked.question_type) return false;
  if (asked.question_type !== 'multiple_choice') return true;
  const offered = new Set(asked.options.map(optionId));
  const known = new Set(key.options.map(optionId));
  const right = listOf(key.correct_answer);
  return (
    right.every((option) => offered.has(option)) &&
    chosen.every((option) => known.has(option)) &&
    (right.length === 1 || takesSeveral(asked))
  );
}

const listOf = (answer: Answer | null | undefined): string[] => (answer == null ? [] : [answer].flat().map(String));

/** What grading reads: the options that were on offer, each worth what the key says. */
export function keyed({ asked, key }: AskedQuestion): KeyedQuestion {
  const worth = new Map(key.options.map((option) => [optionId(option), option]));
  return {
    id: asked.id,
    question_type: asked.question_type,
    multiple: takesSeveral(asked),
    options: asked.options.map((option) => worth.get(optionId(option)) ?? option),
    correct_answer: key.correct_answer,
    points: key.points,
    ...key.details,
  };
}

/** Every version that one of the attempts was asked or graded by, by its name. */
async function versionsIn(db: Queries, attempts: readonly Attempt[]): Promise<Map<string, QuestionRow>> {
  const named = new Map(
    attempts
      .flatMap(({ form, graded }) => [
        ...form.questions,
        ...(graded ?? []).map(({ question, version }) => ({ id: question as string, version })),
      ])
      .flatMap(({ id, version }) => (version === undefined ? [] : [[nameOf(id, version), [id, version] as const]])),
  );
  if (!named.size) return new Map();
  const rows = await db
    .selectFrom('question_versions')
    .selectAll()
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('question_id', 'version'),
        'in',
        [...named.values()].map(([id, version]) => tuple(id, version)),
      ),
    )
    .execute();
  return new Map(rows.map((row) => [nameOf(row.question_id, row.version), rowOf(row)]));
}

const nameOf = (id: string, version: number | undefined): string => `${id} ${version}`;

const rowOf = ({ question_id, ...version }: Selectable<QuestionVersionsTable>): QuestionRow => ({
  ...version,
  id: question_id,
  order_index: 0,
});
