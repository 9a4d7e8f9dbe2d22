import '/cdn/quiz.js';
import { shows, stage } from '../stage.mjs';

// An attempt of its own each, that is under way, with all questions on one page as the others have them.
await stage(
  (host, index) => {
    const quiz = document.createElement('edurise-quiz');
    quiz.setAttribute('base-url', location.origin);
    quiz.setAttribute('attempt', `attempt-${index + 1}`);
    quiz.setAttribute('layout', 'page');
    host.append(quiz);
  },
  shows('edurise-quiz', '[data-question=q5] input'),
);
