import { randomUUID } from 'node:crypto';
import type { projects } from '@edurise/contract/projects';
import type { Milestone, MilestonePatch } from '@edurise/contract/models';
import { sql } from 'kysely';
import { given } from '../../database/changes.ts';
import { created, type AnyCall } from '../../http/call.ts';
import type { Handlers } from '../../http/implement.ts';
import { Page, paginate } from '../../http/page.ts';
import { conflict } from '../../http/problem.ts';
import { checkDay, readAmount } from '../../projects/given-fields.ts';
import { payMilestone } from './milestone-payment.ts';
import { findMilestone, paymentsFor, presentMilestone, selectMilestones } from './milestone-rows.ts';
import { findProjectAs, planners, requirePart, team, workers } from './project-rows.ts';

type ProjectHandlers = Handlers<typeof projects>['projects'];

export const projectMilestoneHandlers: Pick<ProjectHandlers, 'listMilestones' | 'createMilestone'> = {
  async listMilestones(call) {
    const project = await findProjectAs(call, call.path.id, team);
    const page = await paginate(
      call.page,
      selectMilestones(call)
        .where('milestones.project_id', '=', project.id)
        .orderBy('milestones.order_index')
        .orderBy('milestones.id'),
      (row) => row,
    );
    const payments = await paymentsFor(call, page.rows);
    return new Page(
      page.rows.map((row) => presentMilestone(row, payments.get(row.id))),
      page.count,
      page,
    );
  },

  async createMilestone(call) {
    const { db, tenant, now, body } = call;
    const project = await findProjectAs(call, call.path.id, planners);
    readAmount('amount', body.amount);
    checkDay('due_date', body.due_date);
    const id = randomUUID();
    await db
      .insertInto('milestones')
      .values({
        id,
        tenant_id: tenant.id,
        project_id: project.id,
        title: body.title,
        description: body.description ?? '',
        status: 'pending',
        amount: body.amount,
        due_date: body.due_date ?? null,
        order_index:
          body.order_index ??
          sql<number>`(select coalesce(max(order_index), 0) + 1 from milestones
          where project_id = ${project.id})`,
        created_at: now,
        updated_at: now,
      })
      .execute();
    return created(await milestoneOf(call, id));
  },
};

export const milestoneHandlers: Handlers<typeof projects>['milestones'] = {
  async update(call) {
    const { db, path, body, now } = call;
    const { milestone, project } = await findMilestone(call, path.id);
    requirePart(call, project, isReport(body) ? workers : planners);
    if (milestone.status === 'paid') throw conflict('The milestone is paid: it stays as it is.');
    if (body.amount !== undefined) readAmount('amount', body.amount);
    checkDay('due_date', body.due_date);
    // The payment may come in between: what is paid stays as it is, here too.
    const done = await db
      .updateTable('milestones')
      .set({ ...given(body), updated_at: now })
      .where('id', '=', milestone.id)
      .where('status', '<>', 'paid')
      .returning('id')
      .executeTakeFirst();
    if (!done) throw conflict('The milestone is paid: it stays as it is.');
    return milestoneOf(call, milestone.id);
  },
  pay: async (call) => created(await payMilestone(call, call.path.id, call.body)),
};

/** Members say that they are at work, or have handed it over; the rest is for those who plan. */
const isReport = ({ status, ...rest }: MilestonePatch): boolean =>
  (status === 'in_progress' || status === 'submitted') && Object.values(rest).every((value) => value === undefined);

async function milestoneOf(call: AnyCall, id: string): Promise<Milestone> {
  const { milestone } = await findMilestone(call, id);
  return presentMilestone(milestone, (await paymentsFor(call, [milestone])).get(id));
}
