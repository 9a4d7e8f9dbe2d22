import { CoursePage } from '../elements/course/course.ts';
import { define } from './define.ts';

define('edurise-course', CoursePage);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-course': CoursePage;
  }
}
