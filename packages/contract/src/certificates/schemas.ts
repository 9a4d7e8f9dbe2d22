import * as z from 'zod/mini';
import { dateTime, id, model, nullish, row } from '../fields.ts';
import { listQuery } from '../page.ts';

export const certificate = model({
  ...row,
  course: nullish(id),
  /** As the course was called when the certificate was issued. */
  course_title: nullish(z.string()),
  enrollment: nullish(id),
  student: nullish(id),
  /** As the learner was called then. */
  student_name: nullish(z.string()),
  /** The school that gave it. */
  tenant_name: nullish(z.string()),
  /** What `certificates.verify` takes: `EDU-4QZK-9TRM-XW2H`. */
  code: nullish(z.string()),
  issued_at: nullish(dateTime),
});
export interface Certificate extends z.infer<typeof certificate> {}

/** What anybody with the code may know. */
export const certificateProof = model({
  is_valid: z.boolean(),
  code: z.string(),
  student_name: nullish(z.string()),
  course_title: nullish(z.string()),
  tenant_name: nullish(z.string()),
  issued_at: nullish(dateTime),
});
export interface CertificateProof extends z.infer<typeof certificateProof> {}

export const schemas = {
  certificates: {
    list: { query: listQuery({ course: z.optional(z.string()) }), item: certificate },
    get: { answer: certificate },
    verify: { answer: certificateProof },
  },
};
