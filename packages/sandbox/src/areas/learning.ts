import { learning } from '@edurise/contract/learning';
import { schemas } from '@edurise/contract/learning/schemas';
import { notYetRoutes } from '../http/not-yet.ts';

export const learningRoutes = notYetRoutes(learning, schemas);
