/** What a project pays for, with what, and what happens when the parties disagree. */
import * as z from 'zod/mini';
import { date, dateTime, decimal, id, model, nullish, open, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';

export const milestoneStatus = open('pending', 'in_progress', 'submitted', 'approved', 'paid', 'cancelled');

/** A person's share of a payment. */
export const distribution = model({ user: id, amount: decimal });
export interface Distribution extends z.infer<typeof distribution> {}

export const milestonePayment = model({
  ...row,
  milestone: id,
  amount: decimal,
  currency: nullish(z.string()),
  status: open('pending', 'completed', 'failed', 'refunded'),
  distributions: z.array(distribution),
  payment_method: nullish(id),
  /** `local_test` moves no money. */
  provider: nullish(open('local_test', 'stripe', 'paypal', 'bank_transfer')),
  is_test: nullish(z.boolean()),
  detail: nullish(z.string()),
  paid_by: nullish(id),
  paid_at: nullish(dateTime),
});
export interface MilestonePayment extends z.infer<typeof milestonePayment> {}

export const milestone = model({
  ...row,
  project: nullish(id),
  title: z.string(),
  description: nullish(z.string()),
  status: nullish(milestoneStatus),
  amount: decimal,
  currency: nullish(z.string()),
  due_date: nullish(date),
  order_index: nullish(z.number()),
  /** While a dispute is open nothing is paid. */
  is_disputed: nullish(z.boolean()),
  payment: nullish(milestonePayment),
});
export interface Milestone extends z.infer<typeof milestone> {}

/** A way to pay: of a card only what its owner tells it by, never the number. */
export const paymentMethod = model({
  ...row,
  provider: nullish(open('stripe', 'paypal', 'bank_transfer')),
  brand: nullish(z.string()),
  last4: nullish(z.string()),
  exp_month: nullish(z.number()),
  exp_year: nullish(z.number()),
  is_default: nullish(z.boolean()),
});
export interface PaymentMethod extends z.infer<typeof paymentMethod> {}

export const disputeStatus = open('open', 'resolved', 'dismissed');
/**
 * `release`: the work counts as delivered; `revise`: it is to be mended; `cancel`: the milestone falls away and what
 * was paid is refunded; `dismiss`: all stays as it was.
 */
export const disputeOutcome = open('release', 'revise', 'cancel', 'dismiss');

export const dispute = model({
  ...row,
  project: nullish(id),
  project_title: nullish(z.string()),
  milestone: nullish(id),
  milestone_title: nullish(z.string()),
  opened_by: nullish(id),
  opened_by_name: nullish(z.string()),
  reason: open('quality', 'delay', 'payment', 'scope', 'other'),
  description: nullish(z.string()),
  status: disputeStatus,
  outcome: nullish(disputeOutcome),
  resolution: nullish(z.string()),
  resolved_by: nullish(id),
  resolved_at: nullish(dateTime),
});
export interface Dispute extends z.infer<typeof dispute> {}

export const milestoneWrite = request({
  title: z.string().check(z.minLength(1), z.maxLength(255)),
  description: z.optional(z.string()),
  amount: decimal,
  due_date: nullish(date),
  order_index: z.optional(z.number().check(z.gte(0))),
});
export interface MilestoneWrite extends z.infer<typeof milestoneWrite> {}

/** Paid it becomes by `milestones.pay` alone. */
export const milestonePatch = request({
  ...z.partial(milestoneWrite).shape,
  status: z.optional(open('pending', 'in_progress', 'submitted', 'approved', 'cancelled')),
});
export interface MilestonePatch extends z.infer<typeof milestonePatch> {}

export const milestonePaymentWrite = request({
  /** The same as in the path. */
  milestone_id: z.optional(id),
  amount: decimal,
  /** They add up to the amount, to the cent. */
  distributions: z.array(request({ user: id, amount: decimal })).check(z.minLength(1)),
  payment_method_id: id,
});
export interface MilestonePaymentWrite extends z.infer<typeof milestonePaymentWrite> {}

const refused = z.optional(z.never('Card numbers stay with the payment provider: send its token.'));

export const paymentMethodWrite = request({
  /** What the provider's own form gave for the card. */
  token: z.string().check(z.minLength(1), z.maxLength(255)),
  provider: z.optional(open('stripe', 'paypal', 'bank_transfer')),
  brand: z.optional(z.string().check(z.maxLength(40))),
  last4: z.optional(z.string().check(z.regex(/^\d{4}$/, 'Give the last four digits alone.'))),
  exp_month: z.optional(z.number().check(z.gte(1), z.lte(12))),
  exp_year: z.optional(z.number().check(z.gte(2000), z.lte(2100))),
  is_default: z.optional(z.boolean()),
  /** Named only so that they are refused, rather than passed over. */
  number: refused,
  card_number: refused,
  cvc: refused,
});
export interface PaymentMethodWrite extends z.infer<typeof paymentMethodWrite> {}

export const disputeQuery = listQuery({ status: z.optional(disputeStatus), project: z.optional(z.string()) });
export interface DisputeQuery extends z.infer<typeof disputeQuery> {}

export const disputeWrite = request({
  milestone: id,
  reason: open('quality', 'delay', 'payment', 'scope', 'other'),
  description: z.string().check(z.minLength(1)),
});
export interface DisputeWrite extends z.infer<typeof disputeWrite> {}

export const disputeResolution = request({ outcome: disputeOutcome, resolution: z.string().check(z.minLength(1)) });
export interface DisputeResolution extends z.infer<typeof disputeResolution> {}

export const projectMilestoneShapes = {
  listMilestones: { item: milestone },
  createMilestone: { body: milestoneWrite, answer: milestone },
};
export const milestoneShapes = {
  update: { body: milestonePatch, answer: milestone },
  pay: { body: milestonePaymentWrite, answer: milestonePayment },
};
export const paymentMethodShapes = {
  list: { item: paymentMethod },
  add: { body: paymentMethodWrite, answer: paymentMethod },
  remove: {},
};
export const disputeShapes = {
  list: { query: disputeQuery, item: dispute },
  open: { body: disputeWrite, answer: dispute },
  get: { answer: dispute },
  resolve: { body: disputeResolution, answer: dispute },
};
