/** Projects as queries and as wire rows, and who may do what in them. */
import type { Project } from '@edurise/contract/models';
import { sql, type Selectable } from 'kysely';
import { isStaff } from '../../accounts/access.ts';
import { iso } from '../../clock.ts';
import type { ProjectsTable } from '../../database/tables/projects.ts';
import type { AnyCall } from '../../http/call.ts';
import { forbidden, notFound } from '../../http/problem.ts';

export type ProjectRow = Selectable<ProjectsTable> & {
  first_name: string;
  last_name: string;
  my_role: string | null;
  team_size: number | null;
  total_tasks: number | null;
  completed_tasks: number | null;
};

type Where = Pick<AnyCall, 'db' | 'tenant' | 'user'>;

/** The school's projects that the caller may see: those whose team he is on, and those that look for people. */
export function selectVisibleProjects({ db, tenant, user }: Where) {
  const projects = db
    .selectFrom('projects')
    .innerJoin('users as owner', 'owner.id', 'projects.owner_id')
    .leftJoin('project_members as mine', (join) =>
      join.onRef('mine.project_id', '=', 'projects.id').on('mine.user_id', '=', user.id),
    )
    .selectAll('projects')
    .select(['owner.first_name', 'owner.last_name', 'mine.role as my_role'])
    .select((eb) => [
      eb
        .selectFrom('project_members')
        .whereRef('project_members.project_id', '=', 'projects.id')
        .select(sql<number>`count(*)::int`.as('n'))
        .as('team_size'),
      eb
        .selectFrom('tasks')
        .whereRef('tasks.project_id', '=', 'projects.id')
        .select(sql<number>`count(*)::int`.as('n'))
        .as('total_tasks'),
      eb
        .selectFrom('tasks')
        .whereRef('tasks.project_id', '=', 'projects.id')
        .where('tasks.status', '=', 'done')
        .select(sql<number>`count(*)::int`.as('n'))
        .as('completed_tasks'),
    ])
    .where('projects.tenant_id', '=', tenant.id);
  if (isStaff(user)) return projects;
  return projects.where((eb) => eb.or([eb('mine.role', 'is not', null), eb('projects.status', '=', 'open')]));
}

/** A project that the caller may see, or 404. */
export async function findProject(call: Where, id: string): Promise<ProjectRow> {
  const project = await selectVisibleProjects(call).where('projects.id', '=', id).executeTakeFirst();
  if (!project) throw notFound('Project');
  return project;
}

/** The parts on a team that may do something. */
export const team = ['owner', 'lead', 'member', 'observer'];
export const workers = ['owner', 'lead', 'member'];
export const planners = ['owner', 'lead'];
export const owner = ['owner'];

/** 403 unless the caller has one of the parts in the project. Staff may do everything in their school. */
export function requirePart({ user }: Where, { my_role }: Pick<ProjectRow, 'my_role'>, parts: readonly string[]): void {
  if (!isStaff(user) && (my_role === null || !parts.includes(my_role))) throw forbidden();
}

/** `findProject`, for those who have one of the parts in it. */
export async function findProjectAs(call: Where, id: string, parts: readonly string[]): Promise<ProjectRow> {
  const project = await findProject(call, id);
  requirePart(call, project, parts);
  return project;
}

export function presentProject(row: ProjectRow): Project {
  const [total, completed] = [row.total_tasks ?? 0, row.completed_tasks ?? 0];
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    status: row.status,
    owner: row.owner_id,
    owner_name: `${row.first_name} ${row.last_name}`.trim(),
    budget: row.budget,
    currency: row.currency,
    required_skills: row.required_skills,
    weekly_hours: row.weekly_hours,
    start_date: row.start_date,
    due_date: row.due_date,
    team_size: row.team_size,
    total_tasks: total,
    completed_tasks: completed,
    progress_percentage: total ? ((completed / total) * 100).toFixed(2) : '0.00',
    my_role: row.my_role,
    created_at: iso(row.created_at),
    updated_at: iso(row.updated_at),
  };
}
