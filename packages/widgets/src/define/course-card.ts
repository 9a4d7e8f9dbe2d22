import { EduRiseCourseCard } from '../elements/course-card/course-card.ts';
import { define } from './define.ts';

define('edurise-course-card', EduRiseCourseCard);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-course-card': EduRiseCourseCard;
  }
}
