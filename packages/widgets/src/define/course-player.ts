import { EduRiseCoursePlayer } from '../elements/course-player/course-player.ts';
import { define } from './define.ts';

define('edurise-course-player', EduRiseCoursePlayer);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-course-player': EduRiseCoursePlayer;
  }
}
