export type { Enrollment, EnrollmentQuery } from './schemas.ts';
