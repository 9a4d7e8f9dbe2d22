import { assignments } from '@edurise/contract/assignments';
import { schemas } from '@edurise/contract/assignments/schemas';
import { implement } from '../http/implement.ts';

export const assignmentRoutes = implement(assignments, schemas, {});
