import { randomUUID } from 'node:crypto';
import type { Distribution, MilestonePayment, MilestonePaymentWrite } from '@edurise/contract/models';
import { audit } from '../../accounts/audit.ts';
import { json } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { conflict, invalid } from '../../http/problem.ts';
import { checkUuid, readAmount } from '../../projects/given-fields.ts';
import { amount as text, cents } from '../../projects/money.ts';
import { publish } from '../../realtime/publish.ts';
import { changesAt } from '../../realtime/streams.ts';
import { findMilestone, presentPayment } from './milestone-rows.ts';
import { owner, requirePart, workers } from './project-rows.ts';

/** Enters the payment of a milestone, once. It is a test payment: nothing leaves this machine. */
export async function payMilestone(call: AnyCall, id: string, body: MilestonePaymentWrite): Promise<MilestonePayment> {
  const { db, tenant, user, now } = call;
  const { milestone, project } = await findMilestone(call, id);
  requirePart(call, project, owner);
  if (body.milestone_id !== undefined && body.milestone_id !== id) {
    throw invalid({ milestone_id: ['This is not the milestone that the address names.'] });
  }
  const paid = readAmount('amount', body.amount);
  if (paid !== cents(milestone.amount)) throw invalid({ amount: [`The milestone is worth ${milestone.amount}.`] });
  const distributions = await checkDistributions(call, project.id, body.distributions, paid);
  await checkMethod(call, body.payment_method_id);

  const payment = await db.transaction().execute(async (trx) => {
    const { status, currency } = await trx
      .selectFrom('milestones')
      .innerJoin('projects', 'projects.id', 'milestones.project_id')
      .select(['milestones.status', 'projects.currency'])
      .where('milestones.id', '=', id)
      .forUpdate('milestones')
      .executeTakeFirstOrThrow();
    const dispute = await trx
      .selectFrom('disputes')
      .select('id')
      .where('milestone_id', '=', id)
      .where('status', '=', 'open')
      .executeTakeFirst();
    if (status === 'paid') throw conflict('The milestone is paid already.', 'already_paid');
    if (status === 'cancelled') throw conflict('The milestone was cancelled.');
    if (dispute) throw conflict('A dispute about the milestone is open.', 'disputed');
    const entered = await trx
      .insertInto('milestone_payments')
      .values({
        id: randomUUID(),
        tenant_id: tenant.id,
        milestone_id: id,
        amount: text(paid),
        currency,
        status: 'completed',
        distributions: json(distributions),
        payment_method_id: body.payment_method_id,
        paid_by: user.id,
        paid_at: now,
        created_at: now,
        updated_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await trx.updateTable('milestones').set({ status: 'paid', updated_at: now }).where('id', '=', id).execute();
    await audit(
      { ...call, db: trx },
      'milestone.pay',
      { type: 'milestone', id },
      {
        status: { from: status, to: 'paid' },
        amount: { from: null, to: text(paid) },
      },
    );
    await publish({ ...call, db: trx }, changesAt(tenant), {
      type: 'payment_processed',
      topic: `project_${project.id}`,
      payment_id: entered.id,
      milestone_id: id,
      project_id: project.id,
      amount: entered.amount,
      status: entered.status,
    });
    return entered;
  });
  return presentPayment(payment);
}

/** Whole cents to people who work in the project, together the whole amount. */
async function checkDistributions(
  { db }: AnyCall,
  projectId: string,
  distributions: MilestonePaymentWrite['distributions'],
  paid: bigint,
): Promise<Distribution[]> {
  const members = await db
    .selectFrom('project_members')
    .select('user_id')
    .where('project_id', '=', projectId)
    .where('role', 'in', workers)
    .execute();
  const ids = new Set(members.map(({ user_id }) => user_id));
  const shares = distributions.map(({ user, amount }, index) => {
    const share = cents(amount);
    if (!share) throw invalid({ distributions: [`Part ${index + 1} is no amount in whole cents.`] });
    if (!ids.has(user))
      throw invalid({ distributions: [`Part ${index + 1} goes to nobody who works in the project.`] });
    return { user, share };
  });
  const sum = shares.reduce((total, { share }) => total + share, 0n);
  if (sum !== paid) throw invalid({ distributions: [`They add up to ${text(sum)}, not to ${text(paid)}.`] });
  return shares.map(({ user, share }) => ({ user, amount: text(share) }));
}

async function checkMethod({ db, tenant, user }: AnyCall, id: string): Promise<void> {
  checkUuid('payment_method_id', id);
  const own = await db
    .selectFrom('payment_methods')
    .select('id')
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .where('tenant_id', '=', tenant.id)
    .executeTakeFirst();
  if (!own) throw invalid({ payment_method_id: ['This is none of your payment methods.'] });
}
