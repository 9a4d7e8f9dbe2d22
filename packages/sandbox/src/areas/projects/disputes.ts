import { randomUUID } from 'node:crypto';
import type { projects } from '@edurise/contract/projects';
import type { Dispute } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { isStaff } from '../../accounts/access.ts';
import { audit } from '../../accounts/audit.ts';
import { iso, isoOrNull } from '../../clock.ts';
import type { DisputesTable } from '../../database/tables/projects.ts';
import type { Queries } from '../../database/tables.ts';
import { created, type AnyCall } from '../../http/call.ts';
import type { Handlers } from '../../http/implement.ts';
import { paginate } from '../../http/page.ts';
import { conflict, notFound } from '../../http/problem.ts';
import { checkUuid } from '../../projects/given-fields.ts';
import { findMilestone } from './milestone-rows.ts';
import { requirePart, workers } from './project-rows.ts';

/** Opened by a party of the project, settled by the school's administration. */
export const disputeHandlers: Handlers<typeof projects>['disputes'] = {
  list(call) {
    const { status, project } = call.query;
    checkUuid('project', project);
    let disputes = selectDisputes(call);
    if (status) disputes = disputes.where('disputes.status', '=', status);
    if (project) disputes = disputes.where('disputes.project_id', '=', project);
    return paginate(call.page, disputes.orderBy('disputes.created_at', 'desc').orderBy('disputes.id'), presentDispute);
  },

  async open(call) {
    const { db, tenant, user, body, now } = call;
    checkUuid('milestone', body.milestone);
    const { milestone, project } = await findMilestone(call, body.milestone);
    requirePart(call, project, workers);
    if (milestone.status === 'cancelled') throw conflict('The milestone was cancelled: nothing is left to dispute.');
    const opened = await db
      .insertInto('disputes')
      .values({
        id: randomUUID(),
        tenant_id: tenant.id,
        project_id: project.id,
        milestone_id: milestone.id,
        opened_by: user.id,
        reason: body.reason,
        description: body.description,
        status: 'open',
        outcome: null,
        resolution: '',
        resolved_by: null,
        resolved_at: null,
        created_at: now,
        updated_at: now,
      })
      .onConflict((clash) => clash.column('milestone_id').where('status', '=', 'open').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!opened) throw conflict('A dispute about this milestone is open already.');
    return created(await findDispute(call, opened.id));
  },

  get: (call) => findDispute(call, call.path.id),

  async resolve(call) {
    const { user, path, body, now } = call;
    const { status } = await findDispute(call, path.id);
    await call.db.transaction().execute(async (trx) => {
      const settled = await trx
        .updateTable('disputes')
        .set({
          status: body.outcome === 'dismiss' ? 'dismissed' : 'resolved',
          outcome: body.outcome,
          resolution: body.resolution,
          resolved_by: user.id,
          resolved_at: now,
          updated_at: now,
        })
        .where('id', '=', path.id)
        .where('status', '=', 'open')
        .returning('milestone_id')
        .executeTakeFirst();
      if (!settled) throw conflict('The dispute is settled already.');
      await carryOut(trx, settled.milestone_id, body.outcome, now);
      await audit(
        { ...call, db: trx },
        'dispute.resolve',
        { type: 'dispute', id: path.id },
        {
          status: { from: status, to: body.outcome === 'dismiss' ? 'dismissed' : 'resolved' },
          outcome: { from: null, to: body.outcome },
        },
      );
    });
    return findDispute(call, path.id);
  },
};

/** What an outcome means for the milestone. */
async function carryOut(db: Queries, id: string, outcome: string, now: Date): Promise<void> {
  if (outcome === 'dismiss') return;
  const milestone = await db
    .selectFrom('milestones')
    .select('status')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const isPaid = milestone.status === 'paid';
  if (isPaid && outcome === 'release') return;
  if (isPaid && outcome === 'revise') throw conflict('The milestone is paid: cancel it, or dismiss the dispute.');
  const status = outcome === 'release' ? 'approved' : outcome === 'revise' ? 'in_progress' : 'cancelled';
  await db.updateTable('milestones').set({ status, updated_at: now }).where('id', '=', id).execute();
  if (!isPaid) return;
  await db
    .updateTable('milestone_payments')
    .set({ status: 'refunded', updated_at: now })
    .where('milestone_id', '=', id)
    .execute();
}

/** Those of the caller's projects; staff see all of their school. */
function selectDisputes({ db, tenant, user }: Pick<AnyCall, 'db' | 'tenant' | 'user'>) {
  const disputes = db
    .selectFrom('disputes')
    .innerJoin('projects', 'projects.id', 'disputes.project_id')
    .innerJoin('milestones', 'milestones.id', 'disputes.milestone_id')
    .leftJoin('users', 'users.id', 'disputes.opened_by')
    .selectAll('disputes')
    .select(['projects.title as project_title', 'milestones.title as milestone_title'])
    .select(['users.first_name', 'users.last_name'])
    .where('disputes.tenant_id', '=', tenant.id);
  if (isStaff(user)) return disputes;
  return disputes.where((eb) =>
    eb.exists(
      eb
        .selectFrom('project_members')
        .select('project_members.id')
        .whereRef('project_members.project_id', '=', 'disputes.project_id')
        .where('project_members.user_id', '=', user.id)
        .where('project_members.role', 'in', workers),
    ),
  );
}

async function findDispute(call: AnyCall, id: string): Promise<Dispute> {
  const dispute = await selectDisputes(call).where('disputes.id', '=', id).executeTakeFirst();
  if (!dispute) throw notFound('Dispute');
  return presentDispute(dispute);
}

type DisputeRow = Selectable<DisputesTable> & {
  project_title: string;
  milestone_title: string;
  first_name: string | null;
  last_name: string | null;
};

const presentDispute = (row: DisputeRow): Dispute => ({
  id: row.id,
  project: row.project_id,
  project_title: row.project_title,
  milestone: row.milestone_id,
  milestone_title: row.milestone_title,
  opened_by: row.opened_by,
  opened_by_name: row.opened_by && `${row.first_name ?? ''} ${row.last_name ?? ''}`.trim(),
  reason: row.reason,
  description: row.description,
  status: row.status,
  outcome: row.outcome,
  resolution: row.resolution,
  resolved_by: row.resolved_by,
  resolved_at: isoOrNull(row.resolved_at),
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});
