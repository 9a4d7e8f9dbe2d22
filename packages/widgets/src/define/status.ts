import { EduRiseStatus } from '../elements/status/status.ts';
import { define } from './define.ts';

define('edurise-status', EduRiseStatus);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-status': EduRiseStatus;
  }
}
