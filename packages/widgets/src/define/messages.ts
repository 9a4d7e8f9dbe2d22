import { EduRiseMessages } from '../elements/messages/messages.ts';
import { define } from './define.ts';

define('edurise-messages', EduRiseMessages);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-messages': EduRiseMessages;
  }
}
