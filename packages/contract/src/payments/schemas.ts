import * as z from 'zod/mini';
import { date, dateTime, decimal, id, model, nullish, open, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';

export const paymentMethod = open('stripe', 'paypal', 'bank_transfer');
export const paymentStatus = open('pending', 'completed', 'failed', 'refunded');

export const payment = model({
  ...row,
  user: nullish(id),
  course: nullish(id),
  course_title: nullish(z.string()),
  amount: decimal,
  currency: nullish(z.string()),
  payment_method: paymentMethod,
  status: paymentStatus,
  stripe_payment_intent_id: nullish(z.string()),
  paypal_order_id: nullish(z.string()),
});
export interface Payment extends z.infer<typeof payment> {}

/** A payment that the buyer has still something to do for. */
export const checkout = model({
  payment,
  /** What Stripe's script asks the card with. */
  client_secret: nullish(z.string()),
  /** Where PayPal lets the buyer approve. */
  approval_url: nullish(z.string()),
});
export interface Checkout extends z.infer<typeof checkout> {}

/** Platforms answer the payment, bare or with what the provider needs. */
export const coursePayment = z.union([checkout, payment]);
export type CoursePayment = z.infer<typeof coursePayment>;

export const invoiceLine = model({
  description: z.string(),
  quantity: nullish(z.number()),
  unit_price: nullish(decimal),
  amount: decimal,
});
export interface InvoiceLine extends z.infer<typeof invoiceLine> {}

export const invoice = model({
  ...row,
  number: nullish(z.string()),
  user: nullish(id),
  user_name: nullish(z.string()),
  payment: nullish(id),
  course: nullish(id),
  /** With tax. */
  amount: decimal,
  tax: nullish(decimal),
  currency: nullish(z.string()),
  status: open('open', 'paid', 'overdue', 'cancelled'),
  issued_at: nullish(dateTime),
  due_date: nullish(date),
  paid_at: nullish(dateTime),
  lines: nullish(z.array(invoiceLine)),
  pdf_url: nullish(z.string()),
});
export interface Invoice extends z.infer<typeof invoice> {}

const revenue = model({ amount: decimal, count: nullish(z.number()) });

/** What came in over a period, by day, by method, by status and by course. */
export const paymentAnalytics = model({
  currency: nullish(z.string()),
  total_revenue: decimal,
  total_payments: nullish(z.number()),
  total_refunded: nullish(decimal),
  average_amount: nullish(decimal),
  by_day: nullish(z.array(model({ date, ...revenue.shape }))),
  by_method: nullish(z.record(z.string(), revenue)),
  by_status: nullish(z.record(z.string(), revenue)),
  by_course: nullish(z.array(model({ course: id, course_title: nullish(z.string()), ...revenue.shape }))),
});
export interface PaymentAnalytics extends z.infer<typeof paymentAnalytics> {}

export const paymentQuery = listQuery({
  status: z.optional(paymentStatus),
  payment_method: z.optional(paymentMethod),
  course: z.optional(z.string()),
});
export interface PaymentQuery extends z.infer<typeof paymentQuery> {}

export const coursePaymentWrite = request({ course_id: id, payment_method: paymentMethod });
export interface CoursePaymentWrite extends z.infer<typeof coursePaymentWrite> {}

/** `payment_token` is the provider's word that the buyer has paid, or may be charged. */
export const paymentConfirmation = request({ payment_token: z.optional(z.string()) });
export interface PaymentConfirmation extends z.infer<typeof paymentConfirmation> {}

export const refund = request({ amount: z.optional(decimal), reason: z.optional(z.string()) });
export interface Refund extends z.infer<typeof refund> {}

const invoices = listQuery({ status: z.optional(z.string()), user: z.optional(z.string()) });

export const schemas = {
  payments: {
    list: { query: paymentQuery, item: payment },
    get: { answer: payment },
    createCoursePayment: { body: coursePaymentWrite, answer: coursePayment },
    confirm: { body: paymentConfirmation, answer: payment },
    refund: { body: refund, answer: payment },
    analytics: {
      query: request({ start_date: z.optional(date), end_date: z.optional(date) }),
      answer: paymentAnalytics,
    },
  },
  invoices: {
    list: { query: invoices, item: invoice },
    get: { answer: invoice },
    overdue: { query: listQuery({}), item: invoice },
  },
};
