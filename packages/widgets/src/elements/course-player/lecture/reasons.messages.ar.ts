import type { ReasonTable } from './reasons.messages.ts';

export default {
  read: (f, share) => `قُرئ ${f.percent(share)}`,
  needed: (f, share) => `المطلوب ${f.percent(share)}`,
  quizNeeded: 'يكتمل عند اجتياز الاختبار',
  unverified: (f, seconds) => `${f.clock(seconds)} لم يُؤكَّد بعد`,
  unverifiedText: 'أُبلغ عن أكثر مما يمكن تشغيله في هذا الوقت أو مما تسمح به القواعد. سيُحتسب حالما يمكن.',
  selfReportedText: 'اكتمل لأنك قلت ذلك، ولم يُقَس.',
  updatedSince: 'حُدِّث بعد إكمالك له',
  updatedSinceText: 'تغيّر المحتوى، ويبقى إكمالك محفوظًا.',
  carried: (f, seconds) => `شوهد منه ${f.clock(seconds)} في نسخة سابقة`,
  dropped: (f, seconds) => `${f.clock(seconds)} مما شاهدته ليس في هذه النسخة`,
  rewritten: 'أُعيدت كتابة بعض ما قرأته',
} satisfies ReasonTable;
