import { EduRiseAssignment } from '../elements/assignment/assignment.ts';
import { define } from './define.ts';

define('edurise-assignment', EduRiseAssignment);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-assignment': EduRiseAssignment;
  }
}
