import { lazyRealtime } from '@edurise/sdk/realtime/lazy';
import { bringRealtime } from '../context/shared-client.ts';
import { EduRiseNotifications } from '../elements/notifications/notifications.ts';
import { define } from './define.ts';

bringRealtime(lazyRealtime());
define('edurise-notifications', EduRiseNotifications);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-notifications': EduRiseNotifications;
  }
}
