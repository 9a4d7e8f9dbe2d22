import { lazyRealtime } from '@edurise/sdk/realtime/lazy';
import { bringRealtime } from '../context/shared-client.ts';
import { EduRiseMessages } from '../elements/messages/messages.ts';
import { define } from './define.ts';

bringRealtime(lazyRealtime());
define('edurise-messages', EduRiseMessages);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-messages': EduRiseMessages;
  }
}
