/** Courses, categories and enrolments that the fixtures of several elements show. */
import type { Category, Course, CourseDetail } from '@edurise/sdk/courses';
import type { Enrollment } from '@edurise/sdk/enrollments';

const category = (id: string, name: string, parent: string | null = null): Category => ({
  id,
  name,
  slug: name.toLowerCase().replaceAll(' ', '-'),
  parent_category: parent,
});

export const categories: readonly Category[] = [
  category('c-code', 'Programming'),
  category('c-data', 'Data analysis', 'c-code'),
  category('c-design', 'Design'),
  category('c-lang', 'Languages'),
  category('c-work', 'Leadership'),
];

const base: Course = {
  id: 'python',
  tenant: 'demo',
  course_code: 'PY-101',
  title: 'Python from the first line',
  slug: 'python-from-the-first-line',
  description:
    'Write small programs that do something useful from the first evening on. You read code before you write it, and every idea is met twice: once explained, once needed.\n\nNo prior knowledge is assumed. All you need is a browser.',
  level: 'Beginner',
  status: 'published',
  category: 'c-code',
  category_name: 'Programming',
  created_by_name: 'Amara Okafor',
  is_public: true,
  duration_weeks: 6,
  average_rating: '4.7',
  total_enrollments: 1284,
  metadata: {
    duration_minutes: 740,
    language: 'en',
    has_certificate: true,
    requirements: ['A computer with a current browser', 'About three hours a week'],
    learning_outcomes: [
      'Read and change short programs with confidence',
      'Break a problem into functions with names that explain them',
      'Work with files, tables and dates',
      'Find out why something fails, step by step',
    ],
  },
  pricing: { price: '0.00', discount_price: null, currency: 'EUR', is_free: true },
};

const course = (id: string, title: string, rest: Partial<Course>): Course => ({
  ...base,
  id,
  slug: id,
  title,
  ...rest,
});
const euro = (price: string, discount: string | null = null): Partial<Course> => ({
  pricing: { price, discount_price: discount, currency: 'EUR', is_free: false },
});

export const courses: readonly Course[] = [
  base,
  course('charts', 'Charts that tell the truth', {
    ...euro('49.00', '39.00'),
    category: 'c-data',
    category_name: 'Data analysis',
    level: 'Intermediate',
    average_rating: '4.9',
    created_by_name: 'Jonas Weber',
    metadata: { duration_minutes: 310 },
  }),
  course('type', 'Typography for people who write on screens', {
    ...euro('29.90'),
    category: 'c-design',
    category_name: 'Design',
    average_rating: '4.4',
    created_by_name: 'Inés Carrasco',
    metadata: { duration_minutes: 185 },
  }),
  course('arabic', 'Arabic script in thirty days', {
    ...euro('75.00'),
    category: 'c-lang',
    category_name: 'Languages',
    average_rating: null,
    created_by_name: 'Layla Haddad',
    metadata: null,
    duration_weeks: 4,
  }),
  course('feedback', 'Giving feedback that people can use', {
    category: 'c-work',
    category_name: 'Leadership',
    level: 'Advanced',
    average_rating: '4.1',
    created_by_name: 'Tom Ashworth',
    metadata: { duration_minutes: 95 },
  }),
  course('sql', 'SQL by asking better questions', {
    ...euro('59.00'),
    category: 'c-data',
    category_name: 'Data analysis',
    average_rating: '4.8',
    created_by_name: 'Priya Raman',
    metadata: { duration_minutes: 420 },
  }),
  course('colour', 'Colour, contrast and everybody’s eyes', {
    ...euro('35.00', '0.00'),
    category: 'c-design',
    category_name: 'Design',
    average_rating: '4.6',
    created_by_name: 'Inés Carrasco',
    metadata: { duration_minutes: 150 },
  }),
  course('testing', 'Tests you will not want to delete', {
    ...euro('64.50'),
    level: 'Advanced',
    average_rating: '4.5',
    metadata: { duration_minutes: 505 },
  }),
];

const enrolled = (id: string, percent: string, rest: Partial<Enrollment> = {}): Enrollment => ({
  id: `e-${id}`,
  course: id,
  course_title: courses.find((one) => one.id === id)?.title ?? id,
  course_slug: id,
  status: 'active',
  payment_status: 'free',
  progress_percentage: percent,
  enrolled_at: '2026-09-01T08:00:00Z',
  last_accessed: '2026-11-18T18:20:00Z',
  completed_at: null,
  ...rest,
});

export const enrollments: readonly Enrollment[] = [
  enrolled('python', '43.60'),
  enrolled('type', '0.00', { last_accessed: null }),
  enrolled('feedback', '100.00', { status: 'completed', completed_at: '2026-10-30T17:00:00Z' }),
  enrolled('sql', '12.00', { status: 'cancelled' }),
];

export const detail: CourseDetail = {
  ...base,
  is_enrolled: false,
  instructors: [
    {
      id: 'ci-1',
      is_primary: true,
      instructor: {
        id: 'i-1',
        name: 'Amara Okafor',
        title: 'Software engineer',
        bio: 'Amara has taught programming to career changers for nine years. She still keeps her first program, because it is wrong in an instructive way.',
        rating: '4.8',
      },
    },
    {
      id: 'ci-2',
      is_primary: false,
      instructor: { id: 'i-2', name: 'Jonas Weber', title: 'Data journalist', rating: '4.6' },
    },
  ],
};
