/** Handing in, and grading what was handed in. */
import { randomUUID } from 'node:crypto';
import type { Submission, SubmissionGrade, SubmissionWrite } from '@edurise/contract/models';
import { audit, changed } from '../../accounts/audit.ts';
import type { Queries } from '../../database/tables.ts';
import { receive } from '../../files/receive.ts';
import { created, type AnyCall, type Reply } from '../../http/call.ts';
import { conflict, forbidden, invalid } from '../../http/problem.ts';
import { graded, handedIn } from '../../notifications/news.ts';
import { notify } from '../../notifications/notify.ts';
import { findAssignment, findSubmission, presentSubmission, type SubmissionRow } from './assignment-rows.ts';
import { requireEnrollment } from '../enrollments/enrollment-rows.ts';

/** Takes the place of what the learner handed in before, text and file, as long as nobody has graded it. */
export async function submitAssignment(call: AnyCall, id: string, body: SubmissionWrite): Promise<Reply<Submission>> {
  const { db, tenant, user, now, platform } = call;
  const { assignment, course } = await findAssignment(call, id);
  const enrollment = await requireEnrollment(call, course.id);
  const content = body.content?.trim() ? body.content : '';
  if (!content && !body.file) throw invalid({ non_field_errors: ['Give a text, a file, or both.'] });

  const file = body.file && (await receive(call, body.file));
  let replaced: string | undefined;
  let submission: { id: string };
  try {
    submission = await db.transaction().execute(async (trx) => {
      const earlier = await lockedSubmission(trx, id, user.id);
      if (earlier?.status === 'graded') throw conflict('This work is graded already.');
      if (file) await trx.insertInto('file_uploads').values(file).execute();
      const fields = {
        enrollment_id: enrollment.id,
        content,
        file_id: file?.id ?? null,
        status: 'submitted' as const,
        submitted_at: now,
        updated_at: now,
      };
      if (!earlier) {
        const added = await trx
          .insertInto('submissions')
          .values({
            ...fields,
            id: randomUUID(),
            tenant_id: tenant.id,
            assignment_id: id,
            user_id: user.id,
            score: null,
            feedback: '',
            graded_by: null,
            graded_at: null,
            created_at: now,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        const student = `${user.first_name} ${user.last_name}`.trim();
        const news = handedIn(course, assignment, { submission: added.id, student });
        await notify({ ...call, db: trx }, [course.created_by], news);
        return added;
      }
      await trx.updateTable('submissions').set(fields).where('id', '=', earlier.id).execute();
      if (earlier.file_id) {
        const gone = await trx
          .deleteFrom('file_uploads')
          .where('id', '=', earlier.file_id)
          .returning('location')
          .executeTakeFirst();
        replaced = gone?.location;
      }
      return { id: earlier.id };
    });
  } catch (error) {
    if (file) await platform.vault.remove(file.location);
    throw error;
  }
  if (replaced) await platform.vault.remove(replaced);
  return created(presentSubmission((await findSubmission(call, submission.id)).submission, call));
}

/** Held until the transaction ends: of a grade and a replacement that come at once, the second sees the first. */
const lockedSubmission = (db: Queries, assignment: string, user: string) =>
  db
    .selectFrom('submissions')
    .selectAll()
    .where('assignment_id', '=', assignment)
    .where('user_id', '=', user)
    .forUpdate()
    .executeTakeFirst();

export async function gradeSubmission(call: AnyCall, id: string, body: SubmissionGrade): Promise<Submission> {
  const { db, user, now } = call;
  const { submission, assignment, course, teaches } = await findSubmission(call, id);
  if (!teaches) throw forbidden();
  const most = Number(assignment.max_score);
  if (body.score > most) throw invalid({ score: [`Ensure this value is less than or equal to ${most}.`] });
  const score = body.score.toFixed(2);
  const feedback = body.feedback ?? submission.feedback;
  const after = { status: 'graded' as const, score, feedback };
  const changes = changed<Pick<SubmissionRow, keyof typeof after>>(submission, after);
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('submissions')
      .set({ ...after, graded_by: user.id, graded_at: now, updated_at: now })
      .where('id', '=', id)
      .execute();
    // The same grade sent again is no news.
    if (!Object.keys(changes).length) return;
    await audit({ ...call, db: trx }, 'submission.grade', { type: 'submission', id }, changes);
    const news = graded(course, assignment, { submission: id, score });
    await notify({ ...call, db: trx }, [submission.user_id], news);
  });
  return presentSubmission((await findSubmission(call, id)).submission, call);
}
