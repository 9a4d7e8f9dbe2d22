export { enrollments } from '@edurise/contract/enrollments';
export type { Enrollment, EnrollmentQuery } from '@edurise/contract/models';
