import { randomUUID } from 'node:crypto';
import type { learning } from '@edurise/contract/learning';
import type { AssessmentOutcome, SkillAssessment } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { iso } from '../../clock.ts';
import type { AssessmentResultsTable, SkillAssessmentsTable } from '../../database/tables/learning.ts';
import { json, type Queries } from '../../database/tables.ts';
import { created, type AnyCall } from '../../http/call.ts';
import type { Handlers } from '../../http/implement.ts';
import { Page, paginate } from '../../http/page.ts';
import { conflict, invalid, notFound } from '../../http/problem.ts';
import { grade } from '../../learning/grading.ts';
import { isBetter, proficiencyOf, type Proficiency } from '../../learning/proficiency.ts';

type AssessmentRow = Selectable<SkillAssessmentsTable>;
type ResultRow = Selectable<AssessmentResultsTable>;

export const assessmentHandlers: Handlers<typeof learning>['skillAssessments'] = {
  async list(call) {
    const { search, skill } = call.query;
    let assessments = selectAssessments(call);
    if (skill) assessments = assessments.where('skill', 'ilike', skill.replace(/[\\%_]/g, '\\$&'));
    if (search) {
      const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
      assessments = assessments.where((eb) =>
        eb.or([eb('title', 'ilike', pattern), eb('description', 'ilike', pattern), eb('skill', 'ilike', pattern)]),
      );
    }
    const page = await paginate(call.page, assessments.orderBy('title').orderBy('id'), (row) => row);
    const results = await resultsOf(
      call.db,
      call.user.id,
      page.rows.map(({ id }) => id),
    );
    const rows = page.rows.map((row) =>
      presentAssessment(
        row,
        results.filter(({ assessment_id }) => assessment_id === row.id),
      ),
    );
    return new Page(rows, page.count, call.page);
  },

  async submit(call) {
    const { db, tenant, user, now, body } = call;
    const assessment = await selectAssessments(call).where('id', '=', call.path.id).executeTakeFirst();
    if (!assessment) throw notFound('SkillAssessment');
    const { questions } = assessment;
    const asked = new Set(questions.map(({ id }) => id));
    const unknown = Object.keys(body.answers).filter((id) => !asked.has(id));
    if (unknown.length)
      throw invalid({ answers: Object.fromEntries(unknown.map((id) => [id, ['There is no such question.']])) });

    const { graded, ...outcome } = grade(questions, body.answers, {
      passingScore: Number(assessment.passing_score),
      unattended: true,
    });
    const passed = outcome.passed === true;
    const proficiency = passed ? proficiencyOf(Number(outcome.percentage)) : null;
    const result = await db.transaction().execute(async (trx) => {
      // One learner's attempts come one by one, or two would both be the last that is allowed.
      await trx.selectFrom('users').select('id').where('id', '=', user.id).forUpdate().execute();
      const used = (await resultsOf(trx, user.id, [assessment.id])).length;
      if (assessment.max_attempts !== null && used >= assessment.max_attempts)
        throw conflict('You have used all attempts at this assessment.', 'no_attempts_left');
      const row = await trx
        .insertInto('assessment_results')
        .values({
          id: randomUUID(),
          tenant_id: tenant.id,
          assessment_id: assessment.id,
          user_id: user.id,
          attempt_number: used + 1,
          answers: json(body.answers),
          graded: json(graded),
          ...outcome,
          passed,
          proficiency,
          created_at: now,
          updated_at: now,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      if (proficiency) await raiseSkill(trx, user.id, assessment.skill, proficiency, now);
      return row;
    });
    return created({
      ...presentOutcome(result),
      skill: assessment.skill,
      questions: questions.map(({ id, correct_answer, explanation }, place) => {
        const { answer = null, is_correct = null, points_awarded = null } = graded[place]!;
        return { question: id, answer, is_correct, points_awarded, correct_answer, explanation };
      }),
    });
  },
};

const selectAssessments = ({ db, tenant }: Pick<AnyCall, 'db' | 'tenant'>) =>
  db.selectFrom('skill_assessments').selectAll().where('tenant_id', '=', tenant.id);

const resultsOf = async (db: Queries, userId: string, assessments: readonly string[]): Promise<ResultRow[]> =>
  assessments.length
    ? db
        .selectFrom('assessment_results')
        .selectAll()
        .where('user_id', '=', userId)
        .where('assessment_id', 'in', assessments)
        .orderBy('attempt_number')
        .execute()
    : [];

/** What somebody has shown is never taken back by a worse day. */
async function raiseSkill(db: Queries, userId: string, name: string, shown: Proficiency, now: Date): Promise<void> {
  const known = await db
    .selectFrom('skills')
    .select(['id', 'proficiency'])
    .where('user_id', '=', userId)
    .where('name', 'ilike', name.replace(/[\\%_]/g, '\\$&'))
    .executeTakeFirst();
  if (!known)
    await db
      .insertInto('skills')
      .values({ id: randomUUID(), user_id: userId, name, proficiency: shown, created_at: now, updated_at: now })
      .execute();
  else if (isBetter(shown, known.proficiency))
    await db.updateTable('skills').set({ proficiency: shown, updated_at: now }).where('id', '=', known.id).execute();
}

function presentAssessment(row: AssessmentRow, results: readonly ResultRow[]): SkillAssessment {
  const best = results.toSorted((one, other) => Number(other.percentage) - Number(one.percentage))[0];
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    skill: row.skill,
    duration_minutes: row.duration_minutes,
    passing_score: row.passing_score,
    max_attempts: row.max_attempts,
    attempts_used: results.length,
    questions: row.questions.map(({ id, question_text, question_type, options, points, order_index }) => ({
      id,
      question_text,
      question_type,
      options,
      points,
      order_index,
    })),
    best_result: best ? presentOutcome(best) : null,
    created_at: iso(row.created_at),
    updated_at: iso(row.updated_at),
  };
}

const presentOutcome = (row: ResultRow): AssessmentOutcome => ({
  id: row.id,
  assessment: row.assessment_id,
  attempt_number: row.attempt_number,
  score: row.score,
  max_score: row.max_score,
  percentage: row.percentage,
  passed: row.passed,
  proficiency: row.proficiency,
  submitted_at: iso(row.created_at),
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});
