import { messages } from '../../messages/messages.ts';
import type { TableOf, Texts } from '../../messages/messages.ts';
import type { Format } from '../../messages/format.ts';

/** The words of a card; elements that hold cards take them into their own tables. */
export const courseCardEnglish = {
  beginner: 'Beginner',
  intermediate: 'Intermediate',
  advanced: 'Advanced',
  weeks: (f: Format, count: number) => f.plural(count, { one: '# week', other: '# weeks' }),
  learners: (f: Format, count: number) => f.plural(count, { one: '# learner', other: '# learners' }),
  ratingLabel: (f: Format, rating: number) => `Rated ${f.number(rating, { maximumFractionDigits: 1 })} out of 5`,
  free: 'Free',
  priceBefore: (_f: Format, price: string) => `Before: ${price}`,
  priceNow: (_f: Format, price: string) => `Now: ${price}`,
  enrolled: 'Enrolled',
  completed: 'Completed',
  start: 'Start',
  continue: 'Continue',
  /** Said of the button in place of its visible word. */
  continueAt: (f: Format, percent: number) => `Continue, ${f.percent(percent / 100)}`,
  again: 'Open again',
  /** Said of the button, after its visible words. */
  ofCourse: (_f: Format, title: string) => `: ${title}`,
  progressOf: (_f: Format, title: string) => `Progress in ${title}`,
  courseMissing: 'Say which course: course="…".',
};

export const courseCardMessages = messages(courseCardEnglish, {
  de: () => import('./course-card.messages.de.ts'),
  ar: () => import('./course-card.messages.ar.ts'),
});

export type CourseCardTable = TableOf<typeof courseCardMessages>;
export type CourseCardEnglish = typeof courseCardEnglish;
export type CourseCardTexts = Texts<CourseCardEnglish>;
