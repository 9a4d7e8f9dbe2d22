import { Catalog } from '../elements/catalog/catalog.ts';
import { define } from './define.ts';

define('edurise-catalog', Catalog);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-catalog': Catalog;
  }
}
