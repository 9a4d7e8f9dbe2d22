import { EduRiseCourse } from '../elements/course/course.ts';
import { define } from './define.ts';

define('edurise-course', EduRiseCourse);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-course': EduRiseCourse;
  }
}
