import { randomUUID } from 'node:crypto';
import type { projects } from '@edurise/contract/projects';
import type { Task, TaskPatch } from '@edurise/contract/models';
import { sql, type Selectable } from 'kysely';
import { iso, isoOrNull } from '../../clock.ts';
import { given } from '../../database/changes.ts';
import type { TasksTable } from '../../database/tables/projects.ts';
import { created, type AnyCall } from '../../http/call.ts';
import type { Handlers } from '../../http/implement.ts';
import { paginate } from '../../http/page.ts';
import { invalid, notFound } from '../../http/problem.ts';
import { cents } from '../../projects/money.ts';
import { checkDay, checkUuid } from '../../projects/given-fields.ts';
import { publish } from '../../realtime/publish.ts';
import { changesAt } from '../../realtime/streams.ts';
import { findProjectAs, planners, team, workers } from './project-rows.ts';

type ProjectHandlers = Handlers<typeof projects>['projects'];

export const projectTaskHandlers: Pick<ProjectHandlers, 'listTasks' | 'createTask'> = {
  async listTasks(call) {
    const project = await findProjectAs(call, call.path.id, team);
    const { status, assignee, ordering } = call.query;
    checkUuid('assignee', assignee);
    let tasks = selectTasks(call).where('tasks.project_id', '=', project.id);
    if (status) tasks = tasks.where('tasks.status', '=', status);
    if (assignee) tasks = tasks.where('tasks.assignee_id', '=', assignee);
    const column = columns.find((name) => name === ordering?.replace(/^-/, '')) ?? 'order_index';
    const direction = ordering?.startsWith('-') ? 'desc' : 'asc';
    return paginate(
      call.page,
      tasks.orderBy(`tasks.${column}`, (order) => order[direction]().nullsLast()).orderBy('tasks.id'),
      presentTask,
    );
  },

  async createTask(call) {
    const { db, tenant, user, now, body } = call;
    const project = await findProjectAs(call, call.path.id, workers);
    await checkTask(call, project.id, body);
    const id = randomUUID();
    const { assignee = null, due_date = null, estimated_hours = null, status = 'todo', ...fields } = body;
    await db
      .insertInto('tasks')
      .values({
        ...given(fields),
        id,
        tenant_id: tenant.id,
        project_id: project.id,
        title: body.title,
        description: body.description ?? '',
        status,
        priority: body.priority ?? 'medium',
        assignee_id: assignee,
        due_date,
        estimated_hours,
        order_index:
          body.order_index ??
          sql<number>`(select coalesce(max(order_index), 0) + 1 from tasks
          where project_id = ${project.id})`,
        created_by: user.id,
        completed_at: status === 'done' ? now : null,
        created_at: now,
        updated_at: now,
      })
      .execute();
    const task = presentTask(await findTask(call, id));
    await tellTeam(call, { id, project_id: project.id }, task);
    return created(task);
  },
};

export const taskHandlers: Handlers<typeof projects>['tasks'] = {
  async update(call) {
    const { db, path, body, now } = call;
    const task = await findTask(call, path.id);
    await findProjectAs(call, task.project_id, workers);
    await checkTask(call, task.project_id, body);
    const { assignee, status, ...fields } = body;
    await db
      .updateTable('tasks')
      .set({
        ...given({ ...fields, status, assignee_id: assignee }),
        ...completion(task, status, now),
        updated_at: now,
      })
      .where('id', '=', task.id)
      .execute();
    const changed = presentTask(await findTask(call, task.id));
    await tellTeam(call, task, changed);
    return changed;
  },
  async delete(call) {
    const task = await findTask(call, call.path.id);
    // A member may take back what he wrote himself.
    await findProjectAs(call, task.project_id, task.created_by === call.user.id ? workers : planners);
    await call.db.deleteFrom('tasks').where('id', '=', task.id).execute();
    await tellTeam(call, task, null);
  },
};

/** What a list may be put in order by. */
const columns = ['due_date', 'created_at'] as const;

/** `task` is `null` where it is no more. */
const tellTeam = (call: AnyCall, row: Pick<TaskRow, 'id' | 'project_id'>, task: Task | null): Promise<void> =>
  publish(call, changesAt(call.tenant), {
    type: 'task_updated',
    topic: `project_${row.project_id}`,
    task_id: row.id,
    project_id: row.project_id,
    task,
  });

type TaskRow = Selectable<TasksTable> & { first_name: string | null; last_name: string | null };

const selectTasks = ({ db, tenant }: Pick<AnyCall, 'db' | 'tenant'>) =>
  db
    .selectFrom('tasks')
    .leftJoin('users', 'users.id', 'tasks.assignee_id')
    .selectAll('tasks')
    .select(['users.first_name', 'users.last_name'])
    .where('tasks.tenant_id', '=', tenant.id);

async function findTask(call: AnyCall, id: string): Promise<TaskRow> {
  const task = await selectTasks(call).where('tasks.id', '=', id).executeTakeFirst();
  if (!task) throw notFound('Task');
  return task;
}

async function checkTask({ db }: AnyCall, projectId: string, { assignee, due_date, estimated_hours }: TaskPatch) {
  checkDay('due_date', due_date);
  checkUuid('assignee', assignee);
  if (estimated_hours != null && cents(estimated_hours) === null) {
    throw invalid({ estimated_hours: ['Hours with at most two decimal places are required.'] });
  }
  if (assignee == null) return;
  const member = await db
    .selectFrom('project_members')
    .select('role')
    .where('project_id', '=', projectId)
    .where('user_id', '=', assignee)
    .executeTakeFirst();
  if (!member || !workers.includes(member.role)) {
    throw invalid({ assignee: ['Only those who work in the project can be given its tasks.'] });
  }
}

/** When it was done: the first time counts, unless it is opened again. */
function completion(task: TaskRow, status: string | undefined, now: Date): { completed_at?: Date | null } {
  if (status === undefined) return {};
  return { completed_at: status === 'done' ? (task.completed_at ?? now) : null };
}

const presentTask = (row: TaskRow): Task => ({
  id: row.id,
  project: row.project_id,
  title: row.title,
  description: row.description,
  status: row.status,
  priority: row.priority,
  assignee: row.assignee_id,
  assignee_name: row.assignee_id && `${row.first_name ?? ''} ${row.last_name ?? ''}`.trim(),
  due_date: row.due_date,
  estimated_hours: row.estimated_hours,
  order_index: row.order_index,
  created_by: row.created_by,
  completed_at: isoOrNull(row.completed_at),
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});
