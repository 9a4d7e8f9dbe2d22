import { CourseCard } from '../elements/course-card/course-card.ts';
import { define } from './define.ts';

define('edurise-course-card', CourseCard);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-course-card': CourseCard;
  }
}
