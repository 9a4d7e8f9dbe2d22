import certificate from '../certificate/certificate.words.ar.ts';
import type { VerifyTable } from './verify-certificate.messages.ts';

export default {
  ...certificate,
  title: 'التحقق من شهادة',
  text: 'الرمز مكتوب على الشهادة، وهو يبيّن هل أصدرتها المدرسة وعن أي دورة.',
  label: 'رمز الشهادة',
  check: 'تحقق',
  checking: 'جارٍ التحقق…',
  needed: 'اكتب الرمز أولًا.',
  valid: 'هذه الشهادة أصلية.',
  withdrawn: 'سُحبت هذه الشهادة.',
  withdrawnText: 'أصدرتها المدرسة لكنها لم تعد تقرّها.',
  unknown: 'لا توجد شهادة بهذا الرمز.',
  unknownText: 'قارن كل حرف ورقم. إن كانت صحيحة فالمدرسة لم تصدرها.',
  another: 'التحقق من شهادة أخرى',
} satisfies VerifyTable;
