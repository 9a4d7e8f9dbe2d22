import { Dashboard } from '../elements/dashboard/dashboard.ts';
import { define } from './define.ts';

define('edurise-dashboard', Dashboard);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-dashboard': Dashboard;
  }
}
