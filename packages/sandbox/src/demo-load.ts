/** Puts the demo data into an empty database. */
import type { Insertable } from 'kysely';
import { hashPassword } from './accounts/passwords.ts';
import { json, type Queries, type Tables } from './database/tables.ts';
import type { DemoAccount, DemoCourse, DemoData, DemoEnrollment, DemoLecture, MediaPath } from './demo/shape.ts';
import { grade } from './learning/grading.ts';
import { total } from './learning/played.ts';

export interface DemoSummary {
  /** Of the first tenant. */
  accounts: { student: Credentials; teacher: Credentials; admin: Credentials };
  /** Slugs. */
  tenants: string[];
  /** The id of the first tenant's course with every kind of content. */
  completeCourse: string;
  /** Every account worth trying, of all tenants. */
  everyAccount: DemoAccount[];
}

export interface Credentials {
  email: string;
  password: string;
}

const nobody: Credentials = { email: '', password: '' };

export function describeDemo(data: DemoData | undefined): DemoSummary {
  const [student = nobody, teacher = nobody, admin = nobody] = (data?.accounts ?? []).map(({ email, password }) => ({ email, password }));
  const tenants = data?.tenants.map(({ slug }) => slug) ?? ['school'];
  return {
    accounts: { student, teacher, admin },
    tenants,
    completeCourse: data?.completeCourses[tenants[0]!] ?? '',
    everyAccount: data?.accounts ?? [],
  };
}

export async function loadDemo(db: Queries, data: DemoData): Promise<void> {
  const load = loader(db, data);
  await load.people(await hashPassword(data.password));
  await load.catalogue();
  await load.studies();
}

const media = (path: MediaPath): string => `/media/${path}`;
const mediaOrNull = (path: MediaPath | null): string | null => (path === null ? null : media(path));
const at = (created: string, updated = created) => ({ created_at: new Date(created), updated_at: new Date(updated) });

function loader(db: Queries, data: DemoData) {
  const tenantIds = new Map(data.tenants.map(({ slug, id }) => [slug, id]));
  const idOfTenant = (slug: string): string => tenantIds.get(slug)!;
  const opened = data.tenants[0]?.created_at ?? new Date(0).toISOString();
  const lecturesOf = (course: DemoCourse): DemoLecture[] => course.sections.flatMap(({ lectures }) => lectures);

  return {
    async people(password: string): Promise<void> {
      await insert(db, 'tenants', data.tenants.map((tenant) => ({
        id: tenant.id, name: tenant.name, slug: tenant.slug, locale: tenant.locale, ...at(tenant.created_at),
        branding: json({ ...tenant.branding, logo_url: tenant.branding.logo_url ? media(tenant.branding.logo_url) : null }),
        features: json(tenant.features), payment_providers: json(tenant.payment_providers),
      })));
      await insert(db, 'users', data.people.map((person) => ({
        id: person.id, email: person.email, password, first_name: person.first_name, last_name: person.last_name, bio: person.bio,
        location: person.location, avatar: mediaOrNull(person.avatar), is_active: true, is_verified: true, is_superuser: false,
        settings: json({}), preferences: json({}), social: json({}), ...at(person.created_at),
      })));
      await insert(db, 'memberships', data.people.flatMap((person) => person.tenants.map((slug, index) => ({
        user_id: person.id, tenant_id: idOfTenant(slug), role: person.role, is_staff: person.role === 'admin', is_home: index === 0,
      }))));
    },

    async catalogue(): Promise<void> {
      // Parents first: a subcategory points at one.
      const categories = data.categories.toSorted((one, other) => Number(one.parent_category !== null) - Number(other.parent_category !== null));
      await insert(db, 'categories', categories.map(({ tenant, parent_category, ...category }) => ({
        ...category, tenant_id: idOfTenant(tenant), parent_id: parent_category, ...at(opened),
      })));
      await insert(db, 'instructors', data.instructors.map(({ tenant, user, avatar, ...instructor }) => ({
        ...instructor, tenant_id: idOfTenant(tenant), user_id: user, avatar: mediaOrNull(avatar), ...at(opened),
      })));
      await insert(db, 'courses', data.courses.map((course) => ({
        id: course.id, tenant_id: idOfTenant(course.tenant), course_code: course.course_code, title: course.title, slug: course.slug,
        description: course.description, level: course.level, status: course.status, category_id: course.category,
        created_by: course.created_by, thumbnail: mediaOrNull(course.thumbnail), is_public: course.is_public,
        duration_weeks: course.duration_weeks, average_rating: averageRating(data, course.id), metadata: json(course.metadata),
        price: course.pricing.price ?? '0', discount_price: course.pricing.discount_price ?? null,
        currency: course.pricing.currency ?? 'USD', is_free: course.pricing.is_free ?? true, ...at(course.created_at),
      })));
      await insert(db, 'course_instructors', data.courses.flatMap((course) => course.instructors.map(({ id, instructor, is_primary }) => ({
        id, tenant_id: idOfTenant(course.tenant), course_id: course.id, instructor_id: instructor, is_primary,
      }))));
      const tenantOf = new Map(data.courses.map((course) => [course.id, idOfTenant(course.tenant)]));
      await insert(db, 'prerequisites', data.prerequisites.map(({ id, course, requires }) => ({
        id, tenant_id: tenantOf.get(course)!, course_id: course, requires_id: requires,
      })));
      await insert(db, 'sections', data.courses.flatMap((course) => course.sections.map(({ lectures: _, ...section }) => ({
        ...section, ...of(course), course_id: course.id,
      }))));
      await insert(db, 'lectures', data.courses.flatMap((course) => course.sections.flatMap((section) => section.lectures.map((lecture) => ({
        id: lecture.id, ...of(course), course_id: course.id, section_id: section.id, title: lecture.title,
        description: lecture.description, content_type: lecture.content_type, order_index: lecture.order_index,
        duration_seconds: lecture.duration_seconds, is_preview: lecture.is_preview, text_content: lecture.text_content,
      })))));
      const lectures = data.courses.flatMap((course) => lecturesOf(course).map((lecture) => ({ course, lecture })));
      await insert(db, 'videos', lectures.flatMap(({ course, lecture: { id, video } }) => (video ? [{
        id: video.id, ...of(course), lecture_id: id, video_url: null, video_file: media(video.file), video_provider: video.provider,
        duration_seconds: video.duration_seconds, thumbnail: media(video.poster), quality: video.quality,
        captions: json(video.captions.map(({ file, ...caption }) => ({ ...caption, url: media(file) }))),
      }] : [])));
      await insert(db, 'pdfs', lectures.flatMap(({ course, lecture: { id, pdf } }) => (pdf ? [{
        id: pdf.id, ...of(course), lecture_id: id, pdf_url: null, pdf_file: media(pdf.file), page_count: pdf.page_count,
      }] : [])));
      await insert(db, 'resources', lectures.flatMap(({ course, lecture }) => lecture.resources.map((resource) => ({
        ...resource, ...of(course), lecture_id: lecture.id, file: mediaOrNull(resource.file),
      }))));
      const quizzes = lectures.flatMap(({ course, lecture: { id, quiz } }) => (quiz ? [{ course, lecture_id: id, quiz }] : []));
      await insert(db, 'quizzes', quizzes.map(({ course, lecture_id, quiz: { questions: _, ...quiz } }) => ({
        ...quiz, ...of(course), lecture_id, course_id: course.id, rules: json({}),
      })));
      await insert(db, 'questions', quizzes.flatMap(({ course, quiz }) => quiz.questions.map((question) => ({
        ...question, ...of(course), quiz_id: quiz.id, options: json(question.options), correct_answer: json(question.correct_answer),
      }))));
    },

    async studies(): Promise<void> {
      const courses = new Map(data.courses.map((course) => [course.id, course]));
      const inTenantOf = (enrollment: DemoEnrollment): string => idOfTenant(courses.get(enrollment.course)!.tenant);
      await insert(db, 'enrollments', data.enrollments.map((enrollment) => ({
        id: enrollment.id, tenant_id: inTenantOf(enrollment), user_id: enrollment.user, course_id: enrollment.course,
        status: enrollment.status, payment_status: enrollment.payment_status, enrolled_at: new Date(enrollment.enrolled_at),
        completed_at: enrollment.completed_at === null ? null : new Date(enrollment.completed_at),
        last_accessed: enrollment.last_accessed === null ? null : new Date(enrollment.last_accessed),
        progress_percentage: percentDone(enrollment, lecturesOf(courses.get(enrollment.course)!).length),
        ...at(enrollment.enrolled_at, enrollment.last_accessed ?? enrollment.enrolled_at),
      })));
      await insert(db, 'lecture_progress', data.enrollments.flatMap((enrollment) => enrollment.progress.map(({ lecture, played, updated_at, ...progress }) => ({
        ...progress, tenant_id: inTenantOf(enrollment), enrollment_id: enrollment.id, lecture_id: lecture, played: json(played),
        completion_percentage: completion(progress.is_completed, total(played), progress.total_seconds), session: null, seq: null,
        unverified_seconds: 0, ...at(enrollment.enrolled_at, updated_at),
      }))));
      await insert(db, 'bookmarks', data.enrollments.flatMap((enrollment) => enrollment.bookmarks.map(({ lecture, created_at, ...bookmark }) => ({
        ...bookmark, tenant_id: inTenantOf(enrollment), enrollment_id: enrollment.id, lecture_id: lecture, selector: json(null), ...at(created_at),
      }))));
      await insert(db, 'notes', data.enrollments.flatMap((enrollment) => enrollment.notes.map(({ lecture, created_at, ...note }) => ({
        ...note, tenant_id: inTenantOf(enrollment), enrollment_id: enrollment.id, lecture_id: lecture, selector: json(null), ...at(created_at),
      }))));
      await insert(db, 'certificates', data.enrollments.flatMap((enrollment) => (enrollment.certificate ? [{
        id: enrollment.certificate.id, code: enrollment.certificate.code, issued_at: new Date(enrollment.certificate.issued_at),
        tenant_id: inTenantOf(enrollment), enrollment_id: enrollment.id,
      }] : [])));
      await insert(db, 'reviews', data.reviews.map((review) => ({
        id: review.id, tenant_id: idOfTenant(courses.get(review.course)!.tenant), course_id: review.course, user_id: review.user,
        rating: review.rating, comment: review.comment, ...at(review.created_at),
      })));
      const quizzes = new Map(data.courses.flatMap(lecturesOf).flatMap(({ quiz }) => (quiz ? [[quiz.id, quiz] as const] : [])));
      const enrollments = new Map(data.enrollments.map((enrollment) => [enrollment.id, enrollment]));
      await insert(db, 'quiz_attempts', data.attempts.map(({ quiz: quizId, enrollment: enrollmentId, answers, awarded, ...attempt }) => {
        const [quiz, enrollment] = [quizzes.get(quizId)!, enrollments.get(enrollmentId)!];
        const keyed = quiz.questions.map((question) => ({ ...question, points: String(question.points) }));
        const { graded, ...outcome } = grade(keyed, answers, { passingScore: quiz.passing_score, scoring: 'exact', awarded });
        return {
          id: attempt.id, attempt_number: attempt.attempt_number, status: attempt.status, quiz_id: quizId,
          tenant_id: inTenantOf(enrollment), enrollment_id: enrollmentId, user_id: enrollment.user, answers: json(answers),
          written_at: json({}), rev: 1, lease: '', ...outcome, graded: json(graded), started_at: new Date(attempt.started_at),
          expires_at: attempt.expires_at === null ? null : new Date(attempt.expires_at), submitted_at: new Date(attempt.submitted_at),
          submitted_by: 'learner', ...at(attempt.started_at, attempt.submitted_at),
        };
      }));
    },
  };

  function of(course: DemoCourse) {
    return { tenant_id: idOfTenant(course.tenant), ...at(course.created_at) };
  }
}

/** PostgreSQL takes 65,535 parameters in a statement. */
const batch = 500;

async function insert<T extends keyof Tables>(db: Queries, table: T, rows: Insertable<Tables[T]>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += batch) {
    await db.insertInto(table).values(rows.slice(from, from + batch) as never).execute();
  }
}

function averageRating({ reviews }: DemoData, course: string): string | null {
  const ratings = reviews.filter((review) => review.course === course).map(({ rating }) => rating as number);
  return ratings.length ? (ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length).toFixed(2) : null;
}

const percentDone = ({ progress, status }: DemoEnrollment, lectures: number): string =>
  status === 'completed' ? '100.00' : lectures ? ((100 * progress.filter((row) => row.is_completed).length) / lectures).toFixed(2) : '0.00';

const completion = (isCompleted: boolean, played: number, duration: number): string =>
  isCompleted ? '100.00' : duration ? Math.min(100, (100 * played) / duration).toFixed(2) : '0.00';
