import { learning } from '@edurise/contract/learning';
import { schemas } from '@edurise/contract/learning/schemas';
import { implement } from '../http/implement.ts';

export const learningRoutes = implement(learning, schemas, {});
