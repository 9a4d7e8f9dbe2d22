import courseCard from '../course-card/course-card.messages.de.ts';
import type { DashboardTable } from './dashboard.messages.ts';

export default {
  ...courseCard,
  welcomeBack: (_f, name) => `Willkommen zurück, ${name}`,
  welcomeBackPlain: 'Willkommen zurück',
  welcome: (_f, name) => `Willkommen, ${name}`,
  welcomePlain: 'Willkommen',
  pickUp: 'Mach weiter, wo du aufgehört hast',
  beginWith: 'Bereit, wenn du es bist',
  percentDone: (f, percent) => `${f.percent(percent / 100)} geschafft`,
  lastOpened: (f, when) => `Zuletzt geöffnet ${f.relative(when)}`,
  notStarted: 'Noch nicht begonnen',
  summary: 'Dein Lernen in Zahlen',
  hours: 'Lernstunden',
  inProgress: 'In Arbeit',
  finished: 'Abgeschlossen',
  certificates: 'Zertifikate',
  recommendations: 'Für dich empfohlen',
  showAll: (f, count) => `Alle zeigen (${f.number(count)})`,
  completedOn: (f, when) => `Abgeschlossen am ${f.date(when)}`,
  issuedOn: (f, when) => `Ausgestellt am ${f.date(when)}`,
  code: (_f, code) => `Nr. ${code}`,
  certificate: 'Zertifikat',
  emptyTitle: 'Hier werden deine Kurse stehen',
  emptyText:
    'Schreibe dich in einen Kurs ein, dann siehst du hier, was als Nächstes kommt, wie weit du bist und was du erreicht hast.',
  restTitle: 'Alles Begonnene ist abgeschlossen',
  restText: 'Gut gemacht. Such dir aus, was du als Nächstes lernen möchtest.',
  browse: 'Kurse ansehen',
} satisfies DashboardTable as DashboardTable;
