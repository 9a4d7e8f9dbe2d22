import type { HelpTable } from './help-dialog.messages.ts';

export default {
  change: (_f, command) => `تغيير المفتاح: ${command}`,
  pressKey: 'اضغط مفتاحًا…',
  taken: (_f, key, command) => `${key} مستخدم: ${command}`,
  notPossible: 'لا يمكن استخدام هذا المفتاح. اختر حرفًا أو رقمًا أو علامة.',
  changed: (_f, key, command) => `${key}: ${command}`,
  usual: 'استعادة المفاتيح المعتادة',
  hint: 'تعمل المفاتيح ما دام التركيز داخل المشغل، وتُحفظ في هذا المتصفح.',
} satisfies HelpTable;
