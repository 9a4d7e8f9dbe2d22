import { dashboards } from '@edurise/contract/dashboards';
import { schemas } from '@edurise/contract/dashboards/schemas';
import type { AnyCall } from '../../http/call.ts';
import { implement } from '../../http/implement.ts';
import { completeReleasedForAll } from '../quizzes/quiz-completion.ts';
import { adminDashboard } from './admin-dashboard.ts';
import { instructorDashboard } from './instructor-dashboard.ts';
import { studentDashboard } from './student-dashboard.ts';

/** What is released by now counts. */
const current =
  <T>(figures: (call: AnyCall) => Promise<T>) =>
  async (call: AnyCall): Promise<T> => {
    await completeReleasedForAll(call);
    return figures(call);
  };

export const dashboardRoutes = implement(dashboards, schemas, {
  dashboards: { student: studentDashboard, instructor: current(instructorDashboard), admin: current(adminDashboard) },
});
