import { messages, type TableOf } from '../../messages/messages.ts';

/** The words before anything is known of the quiz; those of the start screen and of an attempt come with them. */
export const quizMessages = messages(
  {
    quiz: 'Quiz',
  },
  { de: () => import('./quiz.messages.de.ts'), ar: () => import('./quiz.messages.ar.ts') },
);

export type QuizTable = TableOf<typeof quizMessages>;
