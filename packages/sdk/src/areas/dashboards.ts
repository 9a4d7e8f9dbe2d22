export { dashboards } from '@edurise/contract/dashboards';
export type { DashboardCertificate, DashboardCourse, StudentDashboard } from '@edurise/contract/models';
