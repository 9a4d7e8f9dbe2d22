import { messaging } from '@edurise/contract/messaging';
import { schemas } from '@edurise/contract/messaging/schemas';
import { implement } from '../http/implement.ts';

export const messagingRoutes = implement(messaging, schemas, {});
