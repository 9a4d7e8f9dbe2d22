import { learning } from '@edurise/contract/learning';
import { schemas } from '@edurise/contract/learning/schemas';
import { implement } from '../../http/implement.ts';
import { assessmentHandlers } from './skill-assessments.ts';
import { learningPathHandlers } from './learning-paths.ts';
import { shadowingHandlers } from './shadowing.ts';

export const learningRoutes = implement(learning, schemas, {
  learningPaths: learningPathHandlers,
  shadowing: shadowingHandlers,
  skillAssessments: assessmentHandlers,
});
