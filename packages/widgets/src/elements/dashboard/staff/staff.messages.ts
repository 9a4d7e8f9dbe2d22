import { messages } from '../../../messages/messages.ts';
import type { TableOf, Texts } from '../../../messages/messages.ts';
import type { Format } from '../../../messages/format.ts';
import { chartEnglish } from '../../../ui/chart/chart.messages.ts';

/** What is said of a series of months. */
export interface MonthsInWords {
  readonly months: number;
  readonly peak: string;
  readonly peakValue: string;
  readonly current: string;
  readonly currentValue: string;
}

/** What is said of the largest of several groups. */
export interface LargestInWords {
  readonly name: string;
  readonly value: number;
  readonly total: number;
}

const months = (f: Format, count: number): string => f.plural(count, { one: 'month', other: '# months' });
const best = ({ peak, peakValue, current, currentValue }: MonthsInWords): string =>
  `The best month was ${peak} (${peakValue}). ${current} so far: ${currentValue}.`;

const english = {
  ...chartEnglish,
  figures: 'At a glance',
  learners: 'Learners',
  courses: 'Courses',
  completion: 'Completion',
  revenue: 'Revenue',
  rating: 'Rating',
  people: 'People',
  enrolments: 'Enrolments',
  newThisMonth: (f: Format, count: number) => `${f.number(count)} new this month`,
  drafts: (f: Format, count: number) => f.plural(count, { one: '# draft', other: '# drafts' }),
  published: (f: Format, count: number) => `${f.number(count)} published`,
  finishedOf: (f: Format, done: number, all: number) => `${f.number(done)} of ${f.number(all)} finished`,
  ratings: (f: Format, count: number) => f.plural(count, { one: '# rating', other: '# ratings' }),
  outOfFive: (f: Format, rating: number) =>
    `${f.number(rating, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} out of 5`,
  thisMonth: (_f: Format, amount: string) => `${amount} this month`,
  andAlso: (_f: Format, amounts: string) => `and ${amounts}`,
  activeLately: (f: Format, count: number) => `${f.number(count)} active in the last 30 days`,
  underWay: (f: Format, count: number) => `${f.number(count)} under way`,

  month: 'Month',
  enrolmentsTitle: 'Enrolments',
  completions: 'Completions',
  enrolmentsSummary: (f: Format, count: number, over: MonthsInWords) =>
    `${f.plural(count, { one: '# enrolment', other: '# enrolments' })} in the last ${months(f, over.months)}. ${best(over)}`,
  joiningTitle: 'New people',
  joined: 'Joined',
  inAll: 'In all',
  joiningSummary: (f: Format, count: number, over: MonthsInWords) =>
    `${f.plural(count, { one: '# person', other: '# people' })} joined in the last ${months(f, over.months)}. ${best(over)}`,
  revenueTitle: 'Revenue by month',
  sales: 'Sales',
  revenueSummary: (f: Format, amount: string, over: MonthsInWords) =>
    `${amount} in the last ${months(f, over.months)}. ${best(over)}`,
  nothingSummary: (f: Format, count: number) => `Nothing in the last ${months(f, count)}.`,
  progressTitle: 'Where learners stand',
  progressOfCourse: 'Progress',
  range: (f: Format, from: number, to: number) => `${f.number(from)}–${f.percent(to / 100)}`,
  progressSummary: (f: Format, learners: number, far: number, from: number, near: number, below: number) =>
    `Of ${f.plural(learners, { one: '# learner', other: '# learners' })}, ${f.number(far)} at ${f.percent(from / 100)} or more, ${f.number(near)} below ${f.percent(below / 100)}.`,
  nobodySummary: 'Nobody has enrolled yet.',
  ratingsTitle: 'Ratings',
  stars: (f: Format, count: number) => f.plural(count, { one: '# star', other: '# stars' }),
  starsHead: 'Stars',
  ratingsSummary: (f: Format, count: number, average: number) =>
    `${f.number(average, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} out of 5 on average, from ${f.plural(count, { one: '# rating', other: '# ratings' })}.`,
  noRatings: 'No ratings yet.',
  rolesTitle: 'People by role',
  role: 'Role',
  students: 'Students',
  instructors: 'Instructors',
  admins: 'Administrators',
  others: 'Others',
  statesTitle: 'Courses by state',
  categoriesTitle: 'Enrolments by category',
  category: 'Category',
  noCategory: 'Without a category',
  largestSummary: (f: Format, { name, value, total }: LargestInWords) =>
    `The largest group is ${name}: ${f.number(value)} of ${f.number(total)}, ${f.percent(value / total)}.`,
  noneSummary: 'There is nothing to count yet.',

  course: 'Course',
  state: 'State',
  stateNames: (_f: Format, state: string) =>
    ({ published: 'Published', draft: 'Draft', archived: 'Archived' })[state] ?? state,
  finished: 'Finished',
  averageProgress: 'Average progress',
  topCourses: 'Courses with most learners',
  notKnown: 'Not known',

  currency: 'Currency',
  recent: 'Recent enrolments',
  somebody: 'A learner',
  progressOf: (_f: Format, name: string) => `Progress of ${name}`,

  attention: 'Worth a look',
  poorlyRated: (f: Format, rating: number, count: number) =>
    `Rated ${f.number(rating, { maximumFractionDigits: 1 })} by ${f.plural(count, { one: '# learner', other: '# learners' })}`,
  littleProgress: (f: Format, share: number, count: number) =>
    `${f.plural(count, { one: '# learner has', other: '# learners have' })} come ${f.percent(share)} of the way on average`,
  nobodyThere: 'Published, but nobody has enrolled yet',
  isDraft: 'Still a draft: learners cannot see it',
  allWell: 'Nothing needs you just now',
  allWellText: 'Courses that few finish, that are rated poorly or that nobody has found yet will stand here.',

  emptyTitle: 'The courses you teach will be here',
  emptyText: 'As soon as you teach one, you see here who enrols, how far they come and what they think of it.',

  health: 'System health',
  allUp: 'Everything is working',
  someSlow: 'Something is slower than it should be',
  someDown: 'Something is not working',
  up: 'Working',
  degraded: 'Slow',
  down: 'Not working',
  part: (_f: Format, name: string) =>
    ({ database: 'Database', storage: 'Files', mail: 'Email', cache: 'Cache', realtime: 'Live updates' })[name] ?? name,
  answersIn: (f: Format, ms: number) => f.number(ms, { style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 }),
  runningFor: (_f: Format, duration: string) => `Running for ${duration}`,
  checked: (f: Format, when: string) => `Checked ${f.relative(when)}`,
};

export const staffMessages = messages(english, {
  de: () => import('./staff.messages.de.ts'),
  ar: () => import('./staff.messages.ar.ts'),
});

export type StaffTable = TableOf<typeof staffMessages>;
export type StaffTexts = Texts<typeof english>;
