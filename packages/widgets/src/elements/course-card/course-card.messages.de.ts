import type { CourseCardTable } from './course-card.messages.ts';

export default {
  beginner: 'Einsteiger',
  intermediate: 'Mittelstufe',
  advanced: 'Fortgeschritten',
  weeks: (f, count) => f.plural(count, { one: '# Woche', other: '# Wochen' }),
  learners: (f, count) => f.plural(count, { one: '# Person lernt mit', other: '# Lernende' }),
  ratingLabel: (f, rating) => `Mit ${f.number(rating, { maximumFractionDigits: 1 })} von 5 bewertet`,
  free: 'Kostenlos',
  priceBefore: (_f, price) => `Vorher: ${price}`,
  priceNow: (_f, price) => `Jetzt: ${price}`,
  enrolled: 'Eingeschrieben',
  completed: 'Abgeschlossen',
  start: 'Beginnen',
  continue: 'Weiterlernen',
  continueAt: (f, percent) => `Weiterlernen, ${f.percent(percent / 100)}`,
  again: 'Noch einmal öffnen',
  ofCourse: (_f, title) => `: ${title}`,
  progressOf: (_f, title) => `Fortschritt in ${title}`,
  courseMissing: 'Gib an, welcher Kurs: course="…".',
} satisfies CourseCardTable as CourseCardTable;
