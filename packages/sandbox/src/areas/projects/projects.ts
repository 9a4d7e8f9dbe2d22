import { projects } from '@edurise/contract/projects';
import { schemas } from '@edurise/contract/projects/schemas';
import { created } from '../../http/call.ts';
import { implement } from '../../http/implement.ts';
import { paginate } from '../../http/page.ts';
import { disputeHandlers } from './disputes.ts';
import { milestoneHandlers, projectMilestoneHandlers } from './milestones.ts';
import { paymentMethodHandlers } from './payment-methods.ts';
import { analyseProject } from './project-analysis.ts';
import { matchingHandlers } from './project-matching.ts';
import { findProject, presentProject } from './project-rows.ts';
import { searchProjects } from './project-search.ts';
import { projectTaskHandlers, taskHandlers } from './project-tasks.ts';
import { teamHandlers } from './project-team.ts';
import { changeProject, deleteProject, writeProject } from './project-write.ts';

export const projectRoutes = implement(projects, schemas, {
  projects: {
    list: (call) => paginate(call.page, searchProjects(call, call.query), presentProject),
    get: async (call) => presentProject(await findProject(call, call.path.id)),
    create: async (call) => created(await writeProject(call, call.body)),
    update: (call) => changeProject(call, call.path.id, call.body),
    delete: (call) => deleteProject(call, call.path.id),
    analyze: (call) => analyseProject(call, call.path.id),
    ...projectTaskHandlers,
    ...teamHandlers,
    ...projectMilestoneHandlers,
  },
  tasks: taskHandlers,
  milestones: milestoneHandlers,
  paymentMethods: paymentMethodHandlers,
  disputes: disputeHandlers,
  matching: matchingHandlers,
});
