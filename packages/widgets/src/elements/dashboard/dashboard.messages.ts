import { messages } from '../../messages/messages.ts';
import type { TableOf, Texts } from '../../messages/messages.ts';
import type { Format } from '../../messages/format.ts';
import { courseCardEnglish } from '../course-card/course-card.messages.ts';

const english = {
  ...courseCardEnglish,
  welcomeBack: (_f: Format, name: string) => `Welcome back, ${name}`,
  welcomeBackPlain: 'Welcome back',
  welcome: (_f: Format, name: string) => `Welcome, ${name}`,
  welcomePlain: 'Welcome',
  pickUp: 'Pick up where you left off',
  beginWith: 'Ready when you are',
  percentDone: (f: Format, percent: number) => `${f.percent(percent / 100)} done`,
  lastOpened: (f: Format, when: string) => `Last opened ${f.relative(when)}`,
  notStarted: 'Not started yet',
  summary: 'Your learning in numbers',
  hours: 'Hours learnt',
  inProgress: 'In progress',
  finished: 'Completed',
  certificates: 'Certificates',
  recommendations: 'Recommended for you',
  showAll: (f: Format, count: number) => `Show all (${f.number(count)})`,
  completedOn: (f: Format, when: string) => `Completed on ${f.date(when)}`,
  issuedOn: (f: Format, when: string) => `Issued on ${f.date(when)}`,
  code: (_f: Format, code: string) => `No. ${code}`,
  certificate: 'Certificate',
  emptyTitle: 'Your courses will be here',
  emptyText: 'Enrol in a course, and this page shows you what comes next, how far you are and what you have earned.',
  restTitle: 'Everything you started is finished',
  restText: 'Well done. Pick what you’d like to learn next.',
  browse: 'Browse courses',
};

export const dashboardMessages = messages(english, {
  de: () => import('./dashboard.messages.de.ts'),
  ar: () => import('./dashboard.messages.ar.ts'),
});

export type DashboardTable = TableOf<typeof dashboardMessages>;
export type DashboardEnglish = typeof english;
export type DashboardTexts = Texts<DashboardEnglish>;
