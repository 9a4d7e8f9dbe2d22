import { lazyRealtime } from '@edurise/sdk/realtime/lazy';
import { bringRealtime } from '../context/shared-client.ts';
import { EduRiseQuiz } from '../elements/quiz/quiz.ts';
import { define } from './define.ts';

// More time and a pause are told at once; the code for it comes when an attempt runs.
bringRealtime(lazyRealtime());
define('edurise-quiz', EduRiseQuiz);

declare global {
  interface HTMLElementTagNameMap {
    'edurise-quiz': EduRiseQuiz;
  }
}
