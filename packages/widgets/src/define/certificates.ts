import { EduRiseCertificates } from '../elements/certificates/certificates.ts';
import { define } from './define.ts';

define('edurise-certificates', EduRiseCertificates);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-certificates': EduRiseCertificates;
  }
}
