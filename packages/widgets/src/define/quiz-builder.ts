import { EduRiseQuizBuilder } from '../elements/quiz-builder/quiz-builder.ts';
import { define } from './define.ts';

define('edurise-quiz-builder', EduRiseQuizBuilder);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-quiz-builder': EduRiseQuizBuilder;
  }
}
