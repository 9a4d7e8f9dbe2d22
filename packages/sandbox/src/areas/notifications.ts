import { notifications } from '@edurise/contract/notifications';
import { schemas } from '@edurise/contract/notifications/schemas';
import { implement } from '../http/implement.ts';

export const notificationRoutes = implement(notifications, schemas, {});
