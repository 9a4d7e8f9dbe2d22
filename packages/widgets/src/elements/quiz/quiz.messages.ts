import { messages, type TableOf } from '../../messages/messages.ts';

/** The words before anything is known of the quiz; those of the start screen and of an attempt come with them. */
export const quizMessages = messages(
  {
    quiz: 'Quiz',
    noQuestionsTitle: 'No questions yet',
    noQuestionsText: 'This quiz is still being written. Come back a little later.',
    notEnrolledTitle: 'This quiz is part of a course',
    notEnrolledText: 'Enrol in the course to take it. If you already have, ask your school for access.',
    noTargetTitle: 'Which quiz?',
    noTargetText: (_f, tag: string) => `Name one: <${tag} lecture="…">, or quiz="…", or attempt="…", each with its id.`,
  },
  { de: () => import('./quiz.messages.de.ts'), ar: () => import('./quiz.messages.ar.ts') },
);

export type QuizTable = TableOf<typeof quizMessages>;
