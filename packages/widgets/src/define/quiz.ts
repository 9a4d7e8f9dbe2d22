import { EduRiseQuiz } from '../elements/quiz/quiz.ts';
import { define } from './define.ts';

define('edurise-quiz', EduRiseQuiz);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-quiz': EduRiseQuiz;
  }
}
