import type { ReadingTable } from './reading.messages.ts';

export default {
  share: (f, share) => `${f.percent(share)} gelesen`,
  toSkipped: 'Zum Übersprungenen',
  toPage: (f, page) => `Zu Seite ${f.number(page)}, die übersprungen ist`,
  stopped: 'Beim letzten Mal warst du weiter unten.',
  goOn: 'Dort weiterlesen',
} satisfies ReadingTable;
