import type { QuizTable } from './quiz.messages.ts';

export default {
  quiz: 'اختبار',
} satisfies QuizTable as QuizTable;
