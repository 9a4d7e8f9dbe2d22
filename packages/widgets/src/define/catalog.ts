import { EduRiseCatalog } from '../elements/catalog/catalog.ts';
import { define } from './define.ts';

define('edurise-catalog', EduRiseCatalog);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-catalog': EduRiseCatalog;
  }
}
