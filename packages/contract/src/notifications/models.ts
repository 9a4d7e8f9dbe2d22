export type { AllRead, Notification, NotificationQuery, UnreadCount } from './schemas.ts';
