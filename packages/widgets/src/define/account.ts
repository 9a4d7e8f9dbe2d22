import { EduRiseAccount } from '../elements/account/account.ts';
import { define } from './define.ts';

define('edurise-account', EduRiseAccount);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-account': EduRiseAccount;
  }
}
