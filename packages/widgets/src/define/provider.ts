import { EduRiseProvider } from '../elements/provider/provider.ts';
import { define } from './define.ts';

define('edurise-provider', EduRiseProvider);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-provider': EduRiseProvider;
  }
}
