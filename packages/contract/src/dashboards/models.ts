export type { DashboardCertificate, DashboardCourse, StudentDashboard } from './schemas.ts';
