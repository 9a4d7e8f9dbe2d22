import { analytics } from '@edurise/contract/analytics';
import { schemas } from '@edurise/contract/analytics/schemas';
import { notYetRoutes } from '../http/not-yet.ts';

export const analyticsRoutes = notYetRoutes(analytics, schemas);
