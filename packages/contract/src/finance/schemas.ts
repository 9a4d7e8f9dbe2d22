import * as z from 'zod/mini';
import { date, dateTime, decimal, id, model, nullish, open, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';

const tenderMethod = open('cash', 'card', 'bank_transfer', 'voucher');

export const sale = model({
  ...row,
  number: nullish(z.string()),
  student_id: nullish(id),
  items: z.array(
    model({ description: z.string(), quantity: z.number(), unit_price: decimal, amount: nullish(decimal) }),
  ),
  tenders: z.array(model({ method: tenderMethod, amount: decimal, reference: nullish(z.string()) })),
  total: decimal,
  /** What goes back to the buyer. */
  change: nullish(decimal),
  currency: nullish(z.string()),
  receipt_url: nullish(z.string()),
  sold_by: nullish(id),
});
export interface Sale extends z.infer<typeof sale> {}

export const financeAnalytics = model({
  currency: nullish(z.string()),
  total_revenue: nullish(decimal),
  outstanding: nullish(decimal),
  overdue: nullish(decimal),
  revenue: z.array(model({ period: z.string(), amount: decimal })),
  /** `lower` and `upper` hold the amount with the probability `confidence`. */
  forecast: nullish(z.array(model({ period: z.string(), amount: decimal, lower: decimal, upper: decimal }))),
  confidence: nullish(z.number()),
  trend: nullish(model({ direction: open('up', 'flat', 'down'), percent: nullish(z.number()) })),
});
export interface FinanceAnalytics extends z.infer<typeof financeAnalytics> {}

export const scholarship = model({
  ...row,
  name: z.string(),
  description: nullish(z.string()),
  amount: nullish(decimal),
  currency: nullish(z.string()),
  deadline: nullish(date),
});
export interface Scholarship extends z.infer<typeof scholarship> {}

export const scholarshipMatch = model({
  student_id: id,
  student_name: nullish(z.string()),
  scholarship,
  /** Between 0 and 1. */
  score: z.number(),
  reasons: nullish(z.array(z.string())),
  /** What the student lacks for it. */
  missing: nullish(z.array(z.string())),
});
export interface ScholarshipMatch extends z.infer<typeof scholarshipMatch> {}

export const scholarshipMatches = model({ matches: z.array(scholarshipMatch) });
export interface ScholarshipMatches extends z.infer<typeof scholarshipMatches> {}

const reminderFields = {
  /** Counted from the due date: -3 is three days before it. */
  offset_days: z.number(),
  channel: open('email', 'notification', 'sms'),
};
export const reminderRule = model({
  ...reminderFields,
  id: nullish(id),
  subject: nullish(z.string()),
  message: nullish(z.string()),
  is_active: nullish(z.boolean()),
});
export interface ReminderRule extends z.infer<typeof reminderRule> {}

export const paymentAutomation = model({
  enabled: z.boolean(),
  rules: z.array(reminderRule),
  next_run_at: nullish(dateTime),
  last_run_at: nullish(dateTime),
});
export interface PaymentAutomation extends z.infer<typeof paymentAutomation> {}

/** What begins a workflow: `{ event: 'enrollment.created' }`, or `{ event: 'schedule', cron: '0 8 * * 1' }`. */
export const workflowTrigger = model({ event: z.string(), cron: nullish(z.string()) });
export interface WorkflowTrigger extends z.infer<typeof workflowTrigger> {}

/** `{ field: 'course.level', operator: 'equals', value: 'Beginner' }`. All of a workflow's must hold. */
export const workflowCondition = model({
  field: z.string(),
  operator: open('equals', 'not_equals', 'greater_than', 'less_than', 'contains', 'is_empty'),
  value: z.optional(z.unknown()),
});
export interface WorkflowCondition extends z.infer<typeof workflowCondition> {}

export const workflowAction = model({
  kind: open('send_notification', 'send_email', 'enroll', 'add_tag', 'call_webhook'),
  parameters: nullish(z.record(z.string(), z.unknown())),
});
export interface WorkflowAction extends z.infer<typeof workflowAction> {}

export const workflow = model({
  ...row,
  name: z.string(),
  description: nullish(z.string()),
  trigger: workflowTrigger,
  conditions: nullish(z.array(workflowCondition)),
  actions: z.array(workflowAction),
  is_active: nullish(z.boolean()),
  run_count: nullish(z.number()),
  last_run_at: nullish(dateTime),
});
export interface Workflow extends z.infer<typeof workflow> {}

export const workflowRun = model({
  id,
  workflow: nullish(id),
  status: open('succeeded', 'failed', 'skipped'),
  dry_run: nullish(z.boolean()),
  started_at: nullish(dateTime),
  finished_at: nullish(dateTime),
  /** In the order of the actions. */
  steps: nullish(
    z.array(model({ kind: z.string(), status: open('succeeded', 'failed', 'skipped'), message: nullish(z.string()) })),
  ),
});
export interface WorkflowRun extends z.infer<typeof workflowRun> {}

export const saleWrite = request({
  student_id: z.optional(id),
  currency: z.optional(z.string()),
  items: z
    .array(
      request({
        description: z.string().check(z.minLength(1)),
        quantity: z.int().check(z.gte(1)),
        unit_price: decimal,
        course_id: z.optional(id),
      }),
    )
    .check(z.minLength(1)),
  tenders: z
    .array(request({ method: tenderMethod, amount: decimal, reference: z.optional(z.string()) }))
    .check(z.minLength(1)),
});
export interface SaleWrite extends z.infer<typeof saleWrite> {}

export const financeQuery = request({
  start_date: z.optional(date),
  end_date: z.optional(date),
  interval: z.optional(open('day', 'week', 'month')),
  /** How many intervals to look ahead. */
  horizon: z.optional(z.int().check(z.gte(0), z.lte(36))),
});
export interface FinanceQuery extends z.infer<typeof financeQuery> {}

/** For the students named, or for all. */
export const scholarshipSearch = request({
  student_ids: z.optional(z.array(id)),
  limit: z.optional(z.int().check(z.gte(1), z.lte(200))),
});
export interface ScholarshipSearch extends z.infer<typeof scholarshipSearch> {}

export const paymentAutomationWrite = request({
  enabled: z.boolean(),
  rules: z.array(
    request({
      ...reminderFields,
      id: z.optional(id),
      subject: z.optional(z.string()),
      message: z.optional(z.string()),
      is_active: z.optional(z.boolean()),
    }),
  ),
});
export interface PaymentAutomationWrite extends z.infer<typeof paymentAutomationWrite> {}

export const workflowWrite = request({
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  description: z.optional(z.string()),
  trigger: workflowTrigger,
  conditions: z.optional(z.array(workflowCondition)),
  actions: z.array(workflowAction).check(z.minLength(1)),
  is_active: z.optional(z.boolean()),
});
export interface WorkflowWrite extends z.infer<typeof workflowWrite> {}
export const workflowPatch = z.partial(workflowWrite);
export interface WorkflowPatch extends z.infer<typeof workflowPatch> {}

/** `input` stands for what the trigger would have told. */
export const workflowStart = request({
  dry_run: z.optional(z.boolean()),
  input: z.optional(z.record(z.string(), z.unknown())),
});
export interface WorkflowStart extends z.infer<typeof workflowStart> {}

export const schemas = {
  finance: {
    posSale: { body: saleWrite, answer: sale },
    analytics: { query: financeQuery, answer: financeAnalytics },
    matchScholarships: { body: scholarshipSearch, answer: scholarshipMatches },
    getAutomation: { answer: paymentAutomation },
    updateAutomation: { body: paymentAutomationWrite, answer: paymentAutomation },
  },
  workflows: {
    list: { query: listQuery({ search: z.optional(z.string()), is_active: z.optional(z.boolean()) }), item: workflow },
    create: { body: workflowWrite, answer: workflow },
    update: { body: workflowPatch, answer: workflow },
    run: { body: workflowStart, answer: workflowRun },
    get: { answer: workflow },
  },
};
