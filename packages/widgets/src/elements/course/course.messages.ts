import { messages } from '../../messages/messages.ts';
import type { TableOf, Texts } from '../../messages/messages.ts';
import type { Format } from '../../messages/format.ts';
import { courseCardEnglish } from '../course-card/course-card.messages.ts';

const english = {
  ...courseCardEnglish,
  about: 'About this course',
  outcomes: 'What you’ll learn',
  requirements: 'What you need',
  facts: 'At a glance',
  content: 'Course content',
  contentEmpty: 'The content is being prepared.',
  contentFailed: 'The content could not be loaded.',
  sections: (f: Format, count: number) => f.plural(count, { one: '# section', other: '# sections' }),
  lectures: (f: Format, count: number) => f.plural(count, { one: '# lecture', other: '# lectures' }),
  lecturesDone: (f: Format, done: number, count: number) => `${f.number(done)} of ${f.number(count)} done`,
  expandAll: 'Open all sections',
  collapseAll: 'Close all sections',
  preview: 'Preview',
  previewOf: (_f: Format, title: string) => `Preview: ${title}`,
  locked: 'Opens when you enrol',
  done: 'Done',
  video: 'Video',
  pdf: 'PDF',
  text: 'Reading',
  quiz: 'Quiz',
  instructors: 'Instructors',
  reviews: 'What learners say',
  reviewCount: (f: Format, count: number) => f.plural(count, { one: '# review', other: '# reviews' }),
  somebody: 'A learner',
  moreReviews: 'Show more reviews',
  prerequisites: 'Before this course',
  prerequisitesText: 'This course builds on what these teach.',
  passed: 'Passed',
  notPassed: 'Not passed yet',
  certificate: 'Certificate at the end',
  inLanguage: (_f: Format, language: string) => `In ${language}`,
  taughtBy: (_f: Format, names: string) => `By ${names}`,
  enroll: 'Enrol',
  enrollFree: 'Enrol for free',
  enrolling: 'Enrolling…',
  startLearning: 'Start learning',
  youAreEnrolled: 'You’re enrolled',
  enrolledNow: 'You’re enrolled. Start whenever you like.',
  notOpen: 'This course isn’t open for enrolment.',
  signInToEnroll: 'Sign in, and we’ll enrol you right away.',
  paymentTitle: 'This course has to be paid for',
  paymentText: (_f: Format, price: string) =>
    `It costs ${price}. You can pay for it with the school; after that it opens here.`,
  paymentTextPlain: 'You can pay for it with the school; after that it opens here.',
  enrollFailed: 'You could not be enrolled. Nothing was charged; please try again.',
  enrollRefused: 'The school did not allow this enrolment.',
  enrollOffline: 'The school can’t be reached. You are not enrolled yet; please try again when you’re online.',
};

export const courseMessages = messages(english, {
  de: () => import('./course.messages.de.ts'),
  ar: () => import('./course.messages.ar.ts'),
});

export type CourseTable = TableOf<typeof courseMessages>;
export type CourseEnglish = typeof english;
export type CourseTexts = Texts<CourseEnglish>;
