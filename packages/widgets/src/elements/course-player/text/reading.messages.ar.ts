import type { ReadingTable } from './reading.messages.ts';

export default {
  share: (f, share) => `قُرئ ${f.percent(share)}`,
  toSkipped: 'إلى ما تخطيته',
  toPage: (f, page) => `إلى الصفحة ${f.number(page)} التي تخطيتها`,
  stopped: 'في المرة السابقة كنت أبعد من هنا.',
  goOn: 'المتابعة من هناك',
} satisfies ReadingTable;
