import { dashboards } from '@edurise/contract/dashboards';
import { schemas } from '@edurise/contract/dashboards/schemas';
import { implement } from '../../http/implement.ts';
import { adminDashboard } from './admin-dashboard.ts';
import { instructorDashboard } from './instructor-dashboard.ts';
import { studentDashboard } from './student-dashboard.ts';

export const dashboardRoutes = implement(dashboards, schemas, {
  dashboards: { student: studentDashboard, instructor: instructorDashboard, admin: adminDashboard },
});
