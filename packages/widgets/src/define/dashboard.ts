import { EduRiseDashboard } from '../elements/dashboard/dashboard.ts';
import { define } from './define.ts';

define('edurise-dashboard', EduRiseDashboard);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-dashboard': EduRiseDashboard;
  }
}
