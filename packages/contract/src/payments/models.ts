export type {
  Checkout,
  CoursePayment,
  CoursePaymentWrite,
  Invoice,
  InvoiceLine,
  Payment,
  PaymentAnalytics,
  PaymentConfirmation,
  PaymentQuery,
  Refund,
} from './schemas.ts';
