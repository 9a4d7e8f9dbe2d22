import { messaging } from '@edurise/contract/messaging';
import { schemas } from '@edurise/contract/messaging/schemas';
import { notYetRoutes } from '../http/not-yet.ts';

export const messagingRoutes = notYetRoutes(messaging, schemas);
