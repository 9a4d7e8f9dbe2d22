import { sql } from 'kysely';
import { json, type Queries } from '../database/tables.ts';
import { namesOnCertificates } from '../database/tables/certificates.ts';
import type { DemoData, DemoEnrollment, DemoQuestion } from '../demo/shape.ts';
import { wholeForm } from '../learning/form.ts';
import { grade } from '../learning/grading.ts';
import { total } from '../learning/played.ts';
import { at, insert, lecturesOf, tenantIds } from './insert.ts';

/** What the learners have done: percentages and scores follow from it, as they do for everybody. */
export async function insertStudies(db: Queries, data: DemoData): Promise<void> {
  const idOfTenant = tenantIds(data);
  const courses = new Map(data.courses.map((course) => [course.id, course]));
  const inTenantOf = (enrollment: DemoEnrollment): string => idOfTenant(courses.get(enrollment.course)!.tenant);
  await insert(
    db,
    'enrollments',
    data.enrollments.map((enrollment) => ({
      id: enrollment.id,
      tenant_id: inTenantOf(enrollment),
      user_id: enrollment.user,
      course_id: enrollment.course,
      status: enrollment.status,
      payment_status: enrollment.payment_status,
      enrolled_at: new Date(enrollment.enrolled_at),
      completed_at: enrollment.completed_at === null ? null : new Date(enrollment.completed_at),
      last_accessed: enrollment.last_accessed === null ? null : new Date(enrollment.last_accessed),
      progress_percentage: percentDone(enrollment, lecturesOf(courses.get(enrollment.course)!).length),
      ...at(enrollment.enrolled_at, enrollment.last_accessed ?? enrollment.enrolled_at),
    })),
  );
  await insert(
    db,
    'lecture_progress',
    data.enrollments.flatMap((enrollment) =>
      enrollment.progress.map(({ lecture, played, updated_at, ...progress }) => ({
        ...progress,
        tenant_id: inTenantOf(enrollment),
        enrollment_id: enrollment.id,
        lecture_id: lecture,
        played: json(played),
        completion_percentage: completion(progress.is_completed, total(played), progress.total_seconds),
        session: null,
        seq: null,
        unverified_seconds: 0,
        ...at(enrollment.enrolled_at, updated_at),
      })),
    ),
  );
  await insert(
    db,
    'bookmarks',
    data.enrollments.flatMap((enrollment) =>
      enrollment.bookmarks.map(({ lecture, created_at, ...bookmark }) => ({
        ...bookmark,
        tenant_id: inTenantOf(enrollment),
        enrollment_id: enrollment.id,
        lecture_id: lecture,
        selector: json(null),
        ...at(created_at),
      })),
    ),
  );
  await insert(
    db,
    'notes',
    data.enrollments.flatMap((enrollment) =>
      enrollment.notes.map(({ lecture, created_at, ...note }) => ({
        ...note,
        tenant_id: inTenantOf(enrollment),
        enrollment_id: enrollment.id,
        lecture_id: lecture,
        selector: json(null),
        ...at(created_at),
      })),
    ),
  );
  await insert(
    db,
    'certificates',
    data.enrollments.flatMap((enrollment) =>
      enrollment.certificate
        ? [
            {
              id: enrollment.certificate.id,
              code: enrollment.certificate.code,
              issued_at: new Date(enrollment.certificate.issued_at),
              tenant_id: inTenantOf(enrollment),
              enrollment_id: enrollment.id,
            },
          ]
        : [],
    ),
  );
  await sql.raw(namesOnCertificates).execute(db);
  await insert(
    db,
    'reviews',
    data.reviews.map((review) => ({
      id: review.id,
      tenant_id: idOfTenant(courses.get(review.course)!.tenant),
      course_id: review.course,
      user_id: review.user,
      rating: review.rating,
      comment: review.comment,
      ...at(review.created_at),
    })),
  );
  const quizzes = new Map(
    data.courses.flatMap(lecturesOf).flatMap(({ quiz }) => (quiz ? [[quiz.id, quiz] as const] : [])),
  );
  const enrollments = new Map(data.enrollments.map((enrollment) => [enrollment.id, enrollment]));
  await insert(
    db,
    'quiz_attempts',
    data.attempts.map(({ quiz: quizId, enrollment: enrollmentId, answers, awarded, ...attempt }) => {
      const [quiz, enrollment] = [quizzes.get(quizId)!, enrollments.get(enrollmentId)!];
      const keyed = quiz.questions.map(({ details, ...question }) => ({
        ...question,
        ...details,
        points: String(question.points),
      }));
      const { graded, ...outcome } = grade(keyed, answers, {
        passingScore: quiz.passing_score,
        rules: quiz.rules ?? {},
        given: awarded,
        unattended: true,
      });
      return {
        id: attempt.id,
        attempt_number: attempt.attempt_number,
        status: attempt.status,
        quiz_id: quizId,
        tenant_id: inTenantOf(enrollment),
        enrollment_id: enrollmentId,
        user_id: enrollment.user,
        answers: json(answers),
        written_at: json({}),
        rev: 1,
        lease: '',
        ...outcome,
        graded: json(graded),
        form: json(wholeForm(quiz.questions.map(firstVersion))),
        started_at: new Date(attempt.started_at),
        expires_at: attempt.expires_at === null ? null : new Date(attempt.expires_at),
        submitted_at: new Date(attempt.submitted_at),
        submitted_by: 'learner',
        ...at(attempt.started_at, attempt.submitted_at),
      };
    }),
  );
}

const firstVersion = ({ details = {}, ...question }: DemoQuestion) => ({ ...question, details, version: 1 });

const percentDone = ({ progress, status }: DemoEnrollment, lectures: number): string =>
  status === 'completed'
    ? '100.00'
    : lectures
      ? ((100 * progress.filter((row) => row.is_completed).length) / lectures).toFixed(2)
      : '0.00';

const completion = (isCompleted: boolean, played: number, duration: number): string =>
  isCompleted ? '100.00' : duration ? Math.min(100, (100 * played) / duration).toFixed(2) : '0.00';
