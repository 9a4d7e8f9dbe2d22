import type { QuizTable } from './quiz.messages.ts';

export default {
  quiz: 'Quiz',
} satisfies QuizTable as QuizTable;
