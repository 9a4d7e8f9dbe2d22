import type { QuizTable } from './quiz.messages.ts';

export default {
  quiz: 'اختبار',
  noQuestionsTitle: 'لا أسئلة بعد',
  noQuestionsText: 'ما زال هذا الاختبار قيد الإعداد. عد بعد قليل.',
  notEnrolledTitle: 'هذا الاختبار جزء من دورة',
  notEnrolledText: 'سجّل في الدورة لتقدّمه. إن كنت مسجلًا فاسأل مدرستك.',
  noTargetTitle: 'أي اختبار؟',
  noTargetText: (_f, tag) => `حدّد واحدًا: <${tag} lecture="…"> أو quiz="…" أو attempt="…" مع المعرّف.`,
} satisfies QuizTable as QuizTable;
