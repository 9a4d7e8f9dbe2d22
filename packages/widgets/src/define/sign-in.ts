import { EduRiseSignIn } from '../elements/sign-in/sign-in.ts';
import { define } from './define.ts';

define('edurise-sign-in', EduRiseSignIn);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-sign-in': EduRiseSignIn;
  }
}
