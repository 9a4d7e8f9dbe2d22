import { arithmeticWords } from '../../quiz/arithmetic/words.ar.ts';
import type { ScoringTable } from './scoring.messages.ts';

export default {
  exact: 'الكل أو لا شيء',
  exactText: 'كل النقاط للخيارات الصحيحة تمامًا، وإلا فلا شيء.',
  right_minus_wrong: 'الصحيح ناقص الخطأ',
  right_minus_wrongText: 'كل خيار صحيح يعطي نصيبه من النقاط، وكل خيار خاطئ يأخذ مثله.',
  right_minus_wrong_all: 'الصحيح ناقص الخطأ، من كل الخيارات',
  right_minus_wrong_allText: 'مثل «الصحيح ناقص الخطأ»، لكن النقاط تُقسم على كل الخيارات، صحيحها وخاطئها.',
  per_option: 'كل خيار يُحسب',
  per_optionText: 'تعليم خيار صحيح وترك خيار خاطئ كلاهما يعطي جزءًا من النقاط.',
  author_fractions: 'أوزانك أنت',
  author_fractionsText: 'كل خيار يعطي النصيب الذي حددته له؛ والمجموع بين لا شيء وكل النقاط.',
  threshold: 'الكل من عتبة فصاعدًا',
  thresholdText: 'كل النقاط لمن بلغ العتبة بقاعدة «الصحيح ناقص الخطأ»، ولا شيء دونها.',
  mapped: 'أوزانك أنت، ولو دون الصفر',
  mappedText: 'كل خيار يعطي النصيب الذي حددته له؛ وقد ينزل المجموع دون الصفر.',

  sum: (f, terms, awarded, of) =>
    `${terms} = ${f.number(awarded, { maximumFractionDigits: 2 })} من ${f.number(of, { maximumFractionDigits: 2 })}`,
  waits: 'يقيّم هذا شخص.',
  ...arithmeticWords,
} satisfies ScoringTable;
