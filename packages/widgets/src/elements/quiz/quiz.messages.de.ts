import type { QuizTable } from './quiz.messages.ts';

export default {
  quiz: 'Quiz',
  noQuestionsTitle: 'Noch keine Fragen',
  noQuestionsText: 'An diesem Quiz wird noch geschrieben. Schau etwas später wieder vorbei.',
  notEnrolledTitle: 'Dieses Quiz gehört zu einem Kurs',
  notEnrolledText: 'Schreib dich in den Kurs ein, um es zu machen. Bist du es schon, frage deine Schule.',
  noTargetTitle: 'Welches Quiz?',
  noTargetText: (_f, tag) => `Nenne eines: <${tag} lecture="…">, oder quiz="…", oder attempt="…", jeweils mit der Id.`,
} satisfies QuizTable as QuizTable;
