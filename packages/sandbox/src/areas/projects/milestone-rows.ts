/** Milestones as queries and as wire rows, with what was paid for them. */
import type { Milestone, MilestonePayment } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { iso } from '../../clock.ts';
import type { MilestonePaymentsTable, MilestonesTable } from '../../database/tables/projects.ts';
import type { AnyCall } from '../../http/call.ts';
import { notFound } from '../../http/problem.ts';
import { findProject, requirePart, team, type ProjectRow } from './project-rows.ts';

export type PaymentRow = Selectable<MilestonePaymentsTable>;
export type MilestoneRow = Selectable<MilestonesTable> & { currency: string; dispute_id: string | null };

export const selectMilestones = ({ db, tenant }: Pick<AnyCall, 'db' | 'tenant'>) =>
  db
    .selectFrom('milestones')
    .innerJoin('projects', 'projects.id', 'milestones.project_id')
    .leftJoin('disputes', (join) =>
      join.onRef('disputes.milestone_id', '=', 'milestones.id').on('disputes.status', '=', 'open'),
    )
    .selectAll('milestones')
    .select(['projects.currency', 'disputes.id as dispute_id'])
    .where('milestones.tenant_id', '=', tenant.id);

/** A milestone and its project: 404 where the caller sees no such project, 403 where it is for the team alone. */
export async function findMilestone(
  call: AnyCall,
  id: string,
): Promise<{ milestone: MilestoneRow; project: ProjectRow }> {
  const milestone = await selectMilestones(call).where('milestones.id', '=', id).executeTakeFirst();
  if (!milestone) throw notFound('Milestone');
  const project = await findProject(call, milestone.project_id);
  requirePart(call, project, team);
  return { milestone, project };
}

/** By milestone. */
export async function paymentsFor(
  { db, tenant }: Pick<AnyCall, 'db' | 'tenant'>,
  milestones: readonly { id: string }[],
): Promise<Map<string, PaymentRow>> {
  if (!milestones.length) return new Map();
  const rows = await db
    .selectFrom('milestone_payments')
    .selectAll()
    .where('tenant_id', '=', tenant.id)
    .where(
      'milestone_id',
      'in',
      milestones.map(({ id }) => id),
    )
    .execute();
  return new Map(rows.map((row) => [row.milestone_id, row]));
}

export const presentMilestone = (row: MilestoneRow, payment: PaymentRow | undefined): Milestone => ({
  id: row.id,
  project: row.project_id,
  title: row.title,
  description: row.description,
  status: row.status,
  amount: row.amount,
  currency: row.currency,
  due_date: row.due_date,
  order_index: row.order_index,
  is_disputed: row.dispute_id !== null,
  payment: payment ? presentPayment(payment) : null,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});

export const presentPayment = (row: PaymentRow): MilestonePayment => ({
  id: row.id,
  milestone: row.milestone_id,
  amount: row.amount,
  currency: row.currency,
  status: row.status,
  distributions: row.distributions,
  payment_method: row.payment_method_id,
  provider: 'local_test',
  is_test: true,
  detail:
    row.status === 'refunded'
      ? 'A test payment on this machine, taken back. No money was moved.'
      : 'A test payment on this machine. No money was moved.',
  paid_by: row.paid_by,
  paid_at: iso(row.paid_at),
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});
