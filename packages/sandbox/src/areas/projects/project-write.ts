import { randomUUID } from 'node:crypto';
import type { Project, ProjectPatch, ProjectWrite } from '@edurise/contract/models';
import { audit } from '../../accounts/audit.ts';
import { given } from '../../database/changes.ts';
import { json, type Queries } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { conflict, invalid } from '../../http/problem.ts';
import { checkAmount, checkDay } from '../../projects/given-fields.ts';
import { skillKey } from '../../projects/skills.ts';
import { publish } from '../../realtime/publish.ts';
import { changesAt } from '../../realtime/streams.ts';
import { findProject, findProjectAs, owner, planners, presentProject, type ProjectRow } from './project-rows.ts';

/** A draft of the caller's, unless the body says otherwise. */
export async function writeProject(call: AnyCall, body: ProjectWrite): Promise<Project> {
  const { db, tenant, user, now } = call;
  const fresh = { tenant_id: tenant.id, created_at: now, updated_at: now };
  const id = randomUUID();
  const fields = columns(body, {});
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('projects')
      .values({
        ...fresh,
        id,
        owner_id: user.id,
        title: body.title,
        description: '',
        status: 'draft',
        budget: null,
        currency: 'USD',
        required_skills: json([]),
        weekly_hours: 0,
        start_date: null,
        due_date: null,
        ...fields,
      })
      .execute();
    await trx
      .insertInto('project_members')
      .values({ ...fresh, id: randomUUID(), project_id: id, user_id: user.id, role: 'owner', weekly_hours: 0 })
      .execute();
  });
  return presentProject(await findProject(call, id));
}

/** Leads change the plan; what becomes of the project, and what its people are worth, its owner says. */
export async function changeProject(call: AnyCall, id: string, body: ProjectPatch): Promise<Project> {
  const { ratings, ...patch } = body;
  const project = await findProjectAs(call, id, ratings || patch.status ? owner : planners);
  const fields = columns(patch, project);
  if (ratings && (patch.status ?? project.status) !== 'completed') {
    throw conflict('People are rated once the project is completed.');
  }
  await call.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('projects')
      .set({ ...fields, updated_at: call.now })
      .where('id', '=', id)
      .execute();
    if (ratings) await rate(trx, project, ratings, call.now);
  });
  const changed = presentProject(await findProject(call, id));
  // What a project is to the caller is another thing to others.
  const { my_role: _, ...seenByAll } = changed;
  await publish(call, changesAt(call.tenant), {
    type: 'project_updated',
    topic: `project_${id}`,
    project_id: id,
    project: seenByAll,
  });
  return changed;
}

/** What was paid stays on record, and its project with it. */
export async function deleteProject(call: AnyCall, id: string): Promise<void> {
  const project = await findProjectAs(call, id, owner);
  const paid = await call.db
    .selectFrom('milestone_payments')
    .innerJoin('milestones', 'milestones.id', 'milestone_payments.milestone_id')
    .select('milestone_payments.id')
    .where('milestones.project_id', '=', id)
    .executeTakeFirst();
  if (paid) throw conflict('Something was paid in this project: cancel it instead.');
  await call.db.transaction().execute(async (trx) => {
    await trx.deleteFrom('projects').where('id', '=', id).where('tenant_id', '=', call.tenant.id).execute();
    await audit(
      { ...call, db: trx },
      'project.delete',
      { type: 'project', id },
      {
        title: { from: project.title, to: null },
      },
    );
  });
}

/** `before` is the project that changes, nothing for a new one. */
function columns(body: Omit<ProjectPatch, 'ratings'>, before: Partial<ProjectRow>) {
  const { required_skills, ...fields } = body;
  checkAmount('budget', body.budget);
  checkDay('start_date', body.start_date);
  checkDay('due_date', body.due_date);
  const start = body.start_date === undefined ? before.start_date : body.start_date;
  const due = body.due_date === undefined ? before.due_date : body.due_date;
  if (start && due && due < start) throw invalid({ due_date: ['The project cannot end before it starts.'] });
  const keys = required_skills?.map(({ name }) => skillKey(name)) ?? [];
  if (new Set(keys).size < keys.length) throw invalid({ required_skills: ['Each skill is asked for once.'] });
  return given({ ...fields, required_skills: required_skills && json(required_skills) });
}

async function rate(
  db: Queries,
  project: ProjectRow,
  ratings: NonNullable<ProjectPatch['ratings']>,
  now: Date,
): Promise<void> {
  const members = await db
    .selectFrom('project_members')
    .select('id')
    .where('project_id', '=', project.id)
    .where('role', '<>', 'owner')
    .execute();
  const ids = new Set(members.map(({ id }) => id));
  for (const [id, rating] of Object.entries(ratings)) {
    if (!ids.has(id))
      throw invalid({ ratings: { [id]: ['This is no member of the team whom the owner could rate.'] } });
    await db.updateTable('project_members').set({ rating, updated_at: now }).where('id', '=', id).execute();
  }
}
