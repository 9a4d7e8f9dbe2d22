import { EduRiseVerifyCertificate } from '../elements/verify-certificate/verify-certificate.ts';
import { define } from './define.ts';

define('edurise-verify-certificate', EduRiseVerifyCertificate);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-verify-certificate': EduRiseVerifyCertificate;
  }
}
