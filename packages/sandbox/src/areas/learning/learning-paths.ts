import { randomUUID } from 'node:crypto';
import type { learning } from '@edurise/contract/learning';
import type { LearningPath, LearningPathDetail, PathCourse } from '@edurise/contract/models';
import { sql, type Selectable } from 'kysely';
import { isUuid } from '../../accounts/access.ts';
import { iso, isoOrNull } from '../../clock.ts';
import type { LearningPathsTable } from '../../database/tables/learning.ts';
import { created, type AnyCall } from '../../http/call.ts';
import type { Handlers } from '../../http/implement.ts';
import { paginate } from '../../http/page.ts';
import { conflict, invalid, notFound } from '../../http/problem.ts';
import { completeReleased } from '../quizzes/quiz-completion.ts';

export const learningPathHandlers: Handlers<typeof learning>['learningPaths'] = {
  async list(call) {
    await completeReleased(call);
    const { search, level, course, is_enrolled } = call.query;
    let paths = selectPaths(call);
    if (search)
      paths = paths.where(
        sql`concat_ws(' ', learning_paths.title, learning_paths.description, learning_paths.skills::text)`,
        'ilike',
        `%${search.replace(/[\\%_]/g, '\\$&')}%`,
      );
    if (level) paths = paths.where('learning_paths.level', '=', level);
    if (course !== undefined) {
      if (!isUuid(course)) throw invalid({ course: [`“${course}” is not a valid UUID.`] }, 'query');
      const holding = call.db.selectFrom('learning_path_courses').select('path_id').where('course_id', '=', course);
      paths = paths.where('learning_paths.id', 'in', holding);
    }
    if (is_enrolled !== undefined) paths = paths.where('own.id', is_enrolled ? 'is not' : 'is', null);
    return paginate(call.page, paths.orderBy('learning_paths.title').orderBy('learning_paths.id'), (row) =>
      presentPath(row, call),
    );
  },
  get: async (call) => presentPathDetail(call, await findPath(call, call.path.id)),
  async enroll(call) {
    const { db, tenant, user, now } = call;
    const path = await findPath(call, call.path.id);
    const added = await db
      .insertInto('learning_path_enrollments')
      .values({
        id: randomUUID(),
        tenant_id: tenant.id,
        path_id: path.id,
        user_id: user.id,
        enrolled_at: now,
        created_at: now,
        updated_at: now,
      })
      .onConflict((clash) => clash.columns(['path_id', 'user_id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) throw conflict('You have taken up this path already.');
    return created(await presentPathDetail(call, await findPath(call, path.id)));
  },
};

/** With the caller's standing: the mean of what is done in the courses that the path asks for. */
const selectPaths = ({ db, tenant, user }: Pick<AnyCall, 'db' | 'tenant' | 'user'>) =>
  db
    .selectFrom('learning_paths')
    .leftJoin('learning_path_enrollments as own', (join) =>
      join.onRef('own.path_id', '=', 'learning_paths.id').on('own.user_id', '=', user.id),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('learning_path_courses as step')
          .innerJoin('courses', 'courses.id', 'step.course_id')
          .leftJoin('enrollments', (join) =>
            join
              .onRef('enrollments.course_id', '=', 'step.course_id')
              .on('enrollments.user_id', '=', user.id)
              .on('enrollments.status', '<>', 'cancelled'),
          )
          .whereRef('step.path_id', '=', 'learning_paths.id')
          .select([
            sql<number>`count(*)::int`.as('total_courses'),
            sql<number>`coalesce(sum(courses.duration_weeks), 0)::int`.as('duration_weeks'),
            sql<string>`coalesce(avg(coalesce(enrollments.progress_percentage, 0)) filter (where step.is_required), 0)
              ::numeric(5, 2)::text`.as('progress'),
          ])
          .as('steps'),
      (join) => join.onTrue(),
    )
    .selectAll('learning_paths')
    .select(['own.enrolled_at', 'steps.total_courses', 'steps.duration_weeks', 'steps.progress'])
    .select((eb) =>
      eb
        .selectFrom('learning_path_enrollments')
        .whereRef('learning_path_enrollments.path_id', '=', 'learning_paths.id')
        .select(sql<number>`count(*)::int`.as('n'))
        .as('total_enrollments'),
    )
    .where('learning_paths.tenant_id', '=', tenant.id);

type PathRow = Selectable<LearningPathsTable> & {
  enrolled_at: Date | null;
  total_courses: number | null;
  duration_weeks: number | null;
  progress: string | null;
  total_enrollments: number | null;
};

async function findPath(call: AnyCall, id: string): Promise<PathRow> {
  const path = await selectPaths(call).where('learning_paths.id', '=', id).executeTakeFirst();
  if (!path) throw notFound('LearningPath');
  return path;
}

const presentPath = (row: PathRow, { link }: Pick<AnyCall, 'link'>): LearningPath => ({
  id: row.id,
  title: row.title,
  slug: row.slug,
  description: row.description,
  level: row.level,
  thumbnail_url: link(row.thumbnail),
  skills: row.skills,
  total_courses: row.total_courses ?? 0,
  duration_weeks: row.duration_weeks ?? 0,
  total_enrollments: row.total_enrollments ?? 0,
  is_enrolled: row.enrolled_at !== null,
  progress_percentage: row.progress ?? '0.00',
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});

async function presentPathDetail(call: AnyCall, path: PathRow): Promise<LearningPathDetail> {
  const { db, user, link } = call;
  await completeReleased(call);
  const steps = await db
    .selectFrom('learning_path_courses as step')
    .innerJoin('courses', 'courses.id', 'step.course_id')
    .leftJoin('enrollments', (join) =>
      join
        .onRef('enrollments.course_id', '=', 'courses.id')
        .on('enrollments.user_id', '=', user.id)
        .on('enrollments.status', '<>', 'cancelled'),
    )
    .select(['courses.id', 'courses.title', 'courses.course_code', 'courses.level', 'courses.thumbnail'])
    .select(['step.order_index', 'step.is_required'])
    .select(['enrollments.id as enrollment', 'enrollments.status', 'enrollments.completed_at'])
    .select('enrollments.progress_percentage')
    .where('step.path_id', '=', path.id)
    .orderBy('step.order_index')
    .execute();
  const courses = steps.map((step): PathCourse => ({
    id: step.id,
    title: step.title,
    course_code: step.course_code,
    level: step.level,
    thumbnail_url: link(step.thumbnail),
    order_index: step.order_index,
    is_required: step.is_required,
    enrollment: step.enrollment,
    status: step.status === 'completed' ? 'completed' : step.enrollment ? 'in_progress' : 'not_started',
    progress_percentage: step.progress_percentage ?? '0.00',
  }));
  const required = steps.filter(({ is_required }) => is_required);
  const done = required.flatMap(({ status, completed_at }) => (status === 'completed' && completed_at) || []);
  const finished = required.length > 0 && done.length === required.length;
  return {
    ...presentPath(path, call),
    courses,
    next_course: courses.find(({ status }) => status !== 'completed')?.id ?? null,
    enrolled_at: isoOrNull(path.enrolled_at),
    completed_at: finished ? iso(new Date(Math.max(...done.map(Number)))) : null,
  };
}
