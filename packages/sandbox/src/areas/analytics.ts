import { analytics } from '@edurise/contract/analytics';
import { schemas } from '@edurise/contract/analytics/schemas';
import { implement } from '../http/implement.ts';

export const analyticsRoutes = implement(analytics, schemas, {});
