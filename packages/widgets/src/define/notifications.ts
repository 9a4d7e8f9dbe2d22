import { EduRiseNotifications } from '../elements/notifications/notifications.ts';
import { define } from './define.ts';

define('edurise-notifications', EduRiseNotifications);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-notifications': EduRiseNotifications;
  }
}
