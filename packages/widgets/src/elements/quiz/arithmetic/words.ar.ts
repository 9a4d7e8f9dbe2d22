import type { ArithmeticTable } from './words.ts';

export const arithmeticWords = {
  stepPoints: (f, words, points) =>
    `${words} (${f.number(points, { maximumFractionDigits: 2, signDisplay: 'exceptZero' })})`,
  stepRight: (f, count, of) => `${f.number(count)} من ${f.number(of)} صحيح`,
  stepWrong: (f, count) => `${f.number(count)} خطأ`,
  stepMissed: (f, count) => `${f.number(count)} فائت`,
  stepLeftOut: (f, count, of) => `تُرك ${f.number(count)} من ${f.number(of)} خاطئة`,
  stepOption: (_f, text) => `«${text}»`,
  stepOptions: (f, count) =>
    f.plural(count, { one: 'خيار واحد', two: 'خياران', few: '# خيارات', many: '# خيارًا', other: '# خيار' }),
  stepThreshold: (f, count, of) => `${f.number(count)} من ${f.number(of)} للعتبة`,
  stepWords: (f, count) =>
    f.plural(count, {
      zero: 'لا كلمات',
      one: 'كلمة واحدة',
      two: 'كلمتان',
      few: '# كلمات',
      many: '# كلمة',
      other: '# كلمة',
    }),
  stepQuestions: (f, count) =>
    f.plural(count, {
      zero: 'لا أسئلة',
      one: 'سؤال واحد',
      two: 'سؤالان',
      few: '# أسئلة',
      many: '# سؤالًا',
      other: '# سؤال',
    }),
  stepCertainty: 'مدى التأكد',
  stepPenalty: 'لإجابة خاطئة',
  stepFloor: 'لا أقل من صفر',
  stepCeiling: 'لا فوق الكل',
  stepRounding: 'تقريب',
  stepBlank: 'لا إجابة',
  stepPerson: 'منحها شخص',
  stepOther: 'غير ذلك',
} satisfies ArithmeticTable;
