import chart from '../../../ui/chart/chart.messages.de.ts';
import type { Format } from '../../../messages/format.ts';
import type { MonthsInWords, StaffTable } from './staff.messages.ts';

const months = (f: Format, count: number): string =>
  f.plural(count, { one: 'im letzten Monat', other: 'in den letzten # Monaten' });
const best = ({ peak, peakValue, current, currentValue }: MonthsInWords): string =>
  `Der beste Monat war ${peak} (${peakValue}). ${current} bisher: ${currentValue}.`;
const learners = (f: Format, count: number): string => f.plural(count, { one: '# Lernenden', other: '# Lernenden' });

export default {
  ...chart,
  figures: 'Auf einen Blick',
  learners: 'Lernende',
  courses: 'Kurse',
  completion: 'Abschlussquote',
  revenue: 'Umsatz',
  rating: 'Bewertung',
  people: 'Personen',
  enrolments: 'Einschreibungen',
  newThisMonth: (f, count) => `${f.number(count)} neu in diesem Monat`,
  drafts: (f, count) => f.plural(count, { one: '# Entwurf', other: '# Entwürfe' }),
  published: (f, count) => `${f.number(count)} veröffentlicht`,
  finishedOf: (f, done, all) => `${f.number(done)} von ${f.number(all)} abgeschlossen`,
  ratings: (f, count) => f.plural(count, { one: '# Bewertung', other: '# Bewertungen' }),
  outOfFive: (f, rating) => `${f.number(rating, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} von 5`,
  thisMonth: (_f, amount) => `${amount} in diesem Monat`,
  andAlso: (_f, amounts) => `und ${amounts}`,
  activeLately: (f, count) => `${f.number(count)} aktiv in den letzten 30 Tagen`,
  underWay: (f, count) => `${f.number(count)} noch dabei`,

  month: 'Monat',
  enrolmentsTitle: 'Einschreibungen',
  completions: 'Abschlüsse',
  enrolmentsSummary: (f, count, over) =>
    `${f.plural(count, { one: '# Einschreibung', other: '# Einschreibungen' })} ${months(f, over.months)}. ${best(over)}`,
  joiningTitle: 'Neue Personen',
  joined: 'Hinzugekommen',
  inAll: 'Insgesamt',
  joiningSummary: (f, count, over) =>
    `${f.plural(count, { one: '# Person ist', other: '# Personen sind' })} ${months(f, over.months)} hinzugekommen. ${best(over)}`,
  revenueTitle: 'Umsatz nach Monaten',
  sales: 'Verkäufe',
  revenueSummary: (f, amount, over) => `${amount} ${months(f, over.months)}. ${best(over)}`,
  nothingSummary: (f, count) => `Nichts ${months(f, count)}.`,
  progressTitle: 'Wo die Lernenden stehen',
  progressOfCourse: 'Fortschritt',
  range: (f, from, to) => `${f.number(from)}–${f.percent(to / 100)}`,
  progressSummary: (f, count, far, from, near, below) =>
    `Von ${learners(f, count)}: ${f.number(far)} bei ${f.percent(from / 100)} oder mehr, ${f.number(near)} unter ${f.percent(below / 100)}.`,
  nobodySummary: 'Noch hat sich niemand eingeschrieben.',
  ratingsTitle: 'Bewertungen',
  stars: (f, count) => f.plural(count, { one: '# Stern', other: '# Sterne' }),
  starsHead: 'Sterne',
  ratingsSummary: (f, count, average) =>
    `Im Schnitt ${f.number(average, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} von 5, aus ${f.plural(count, { one: '# Bewertung', other: '# Bewertungen' })}.`,
  noRatings: 'Noch keine Bewertungen.',
  rolesTitle: 'Personen nach Rolle',
  role: 'Rolle',
  students: 'Lernende',
  instructors: 'Lehrende',
  admins: 'Verwaltung',
  others: 'Andere',
  statesTitle: 'Kurse nach Zustand',
  categoriesTitle: 'Einschreibungen nach Kategorie',
  category: 'Kategorie',
  noCategory: 'Ohne Kategorie',
  largestSummary: (f, { name, value, total }) =>
    `Die größte Gruppe ist ${name}: ${f.number(value)} von ${f.number(total)}, ${f.percent(value / total)}.`,
  noneSummary: 'Noch gibt es nichts zu zählen.',

  course: 'Kurs',
  state: 'Zustand',
  stateNames: (_f, state) =>
    ({ published: 'Veröffentlicht', draft: 'Entwurf', archived: 'Archiviert' })[state] ?? state,
  finished: 'Abgeschlossen',
  averageProgress: 'Fortschritt im Schnitt',
  topCourses: 'Kurse mit den meisten Lernenden',
  notKnown: 'Nicht bekannt',

  currency: 'Währung',
  recent: 'Neueste Einschreibungen',
  somebody: 'Jemand',
  progressOf: (_f, name) => `Fortschritt von ${name}`,

  attention: 'Einen Blick wert',
  poorlyRated: (f, rating, count) =>
    `Mit ${f.number(rating, { maximumFractionDigits: 1 })} bewertet, von ${learners(f, count)}`,
  littleProgress: (f, share, count) =>
    `${f.plural(count, { one: '# lernende Person ist', other: '# Lernende sind' })} im Schnitt bei ${f.percent(share)}`,
  nobodyThere: 'Veröffentlicht, aber noch hat sich niemand eingeschrieben',
  isDraft: 'Noch ein Entwurf: Lernende sehen ihn nicht',
  allWell: 'Im Moment gibt es nichts zu tun',
  allWellText:
    'Kurse, die wenige abschließen, die schlecht bewertet sind oder die noch niemand gefunden hat, stehen dann hier.',

  emptyTitle: 'Hier werden die Kurse stehen, die du unterrichtest',
  emptyText:
    'Sobald du einen unterrichtest, siehst du hier, wer sich einschreibt, wie weit alle kommen und was sie davon halten.',

  health: 'Zustand des Systems',
  allUp: 'Alles läuft',
  someSlow: 'Etwas ist langsamer, als es sein sollte',
  someDown: 'Etwas läuft nicht',
  up: 'Läuft',
  degraded: 'Langsam',
  down: 'Läuft nicht',
  part: (_f, name) =>
    ({
      database: 'Datenbank',
      storage: 'Dateien',
      mail: 'E-Mail',
      cache: 'Zwischenspeicher',
      realtime: 'Live-Meldungen',
    })[name] ?? name,
  answersIn: (f, ms) => f.number(ms, { style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 }),
  runningFor: (_f, duration) => `Läuft seit ${duration}`,
  checked: (f, when) => `Geprüft ${f.relative(when)}`,
} satisfies StaffTable as StaffTable;
