/** Two small schools whose every row a test can name: North, where most of it happens, and South, its neighbour. */
import type { DemoData } from '@edurise/sandbox';

type Course = DemoData['courses'][number];
type Lecture = Course['sections'][number]['lectures'][number];

const opened = '2026-01-01T08:00:00Z';
const password = 'north-and-south-1';

/** `id(7)`: a UUID that is easy to recognise. */
export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const north = { id: id(1), slug: 'north' };
export const south = { id: id(2), slug: 'south' };

export const people = {
  sam: { id: id(10), email: 'sam@north.test', password },
  tess: { id: id(11), email: 'tess@north.test', password },
  tom: { id: id(12), email: 'tom@north.test', password },
  ada: { id: id(13), email: 'ada@north.test', password },
  /** Belongs to both schools. */
  bo: { id: id(14), email: 'bo@both.test', password },
  sue: { id: id(15), email: 'sue@south.test', password },
};

export const courses = {
  basics: id(100),
  paid: id(101),
  draft: id(102),
  members: id(103),
  advanced: id(104),
  southern: id(110),
};
export const lectures = {
  preview: id(200),
  video: id(201),
  pdf: id(202),
  text: id(203),
  quiz: id(204),
  southern: id(210),
};
export const quiz = {
  id: id(300),
  single: id(310),
  multiple: id(311),
  truth: id(312),
  short: id(313),
  essay: id(314),
};
export const bits = id(320);
export const category = { science: id(400), physics: id(401), southern: id(410) };
export const teacher = id(500);
export const learningPath = { light: id(700), southern: id(701) };
export const shadowing = { open: id(710), southern: id(711) };
export const assessment = {
  id: id(720),
  single: id(721),
  truth: id(722),
  southern: id(725),
};

export const gradeClass = { basics: id(730), southern: id(740), essay: id(731), exam: id(732), southernEssay: id(741) };
export const liveClass = { basics: id(750), poll: id(751), southern: id(752) };

const gradedClass = (number: string, tenant: string, teacher: string, columns: string[]) => ({
  id: number,
  tenant,
  title: 'The morning group',
  course: null,
  teacher,
  students: [people.bo.id, ...(tenant === 'north' ? [people.sam.id] : [people.sue.id])],
  assignments: columns.map((column, index) => ({
    id: column,
    title: `Work ${index + 1}`,
    kind: 'assignment' as const,
    max_score: 100,
    weight: 50,
  })),
  cells: [{ assignment: columns[0]!, student: people.bo.id, score: 70 }],
  created_at: opened,
});

const live = (number: string, tenant: string, course: string, polls: string[]) => ({
  id: number,
  tenant,
  course,
  instructor: people.tess.id,
  title: 'Questions',
  starts_at: '2026-03-02T08:30:00Z',
  duration_minutes: 60,
  status: 'live' as const,
  polls: polls.map((poll) => ({
    id: poll,
    question: 'Which lens?',
    options: [
      { id: 'a', text: 'Convex' },
      { id: 'b', text: 'Concave' },
    ],
  })),
  created_at: opened,
});

const tenant = ({ id, slug }: typeof north, name: string, accent: string) => ({
  id,
  slug,
  name,
  locale: 'en',
  created_at: opened,
  payment_providers: ['stripe'],
  branding: { colors: { accent }, logo_url: 'logo.svg', radius: 10 },
  features: { idempotency_keys: true, request_ids: true, autosave: true, played_ranges: true },
});

const person = (
  key: keyof typeof people,
  first_name: string,
  role: 'student' | 'instructor' | 'admin',
  tenants: string[],
) => ({
  ...people[key],
  first_name,
  last_name: 'Test',
  role,
  bio: '',
  location: '',
  avatar: null,
  tenants,
  created_at: opened,
});

const lecture = (of: Partial<Lecture> & Pick<Lecture, 'id' | 'title' | 'content_type' | 'order_index'>): Lecture => ({
  description: '',
  duration_seconds: 0,
  is_preview: false,
  text_content: null,
  video: null,
  pdf: null,
  quiz: null,
  resources: [],
  ...of,
});

const video = (number: number, seconds: number): Lecture['video'] => ({
  id: id(number),
  file: 'clip.mp4',
  provider: 'upload',
  duration_seconds: seconds,
  poster: 'clip.jpg',
  quality: '720p',
  captions: [{ language: 'en', label: 'English', file: 'clip.en.vtt' }],
});

const course = (of: Partial<Course> & Pick<Course, 'id' | 'title' | 'slug'>): Course => ({
  tenant: 'north',
  course_code: of.slug.slice(0, 8).toUpperCase(),
  description: `About ${of.title}.`,
  level: 'Beginner',
  status: 'published',
  category: category.science,
  created_by: people.tess.id,
  thumbnail: 'cover.svg',
  is_public: true,
  duration_weeks: 4,
  metadata: { duration_minutes: 30, language: 'en', has_certificate: true },
  pricing: { price: '0.00', discount_price: null, currency: 'EUR', is_free: true },
  instructors: [],
  sections: [],
  created_at: opened,
  ...of,
});

const basics = course({
  id: courses.basics,
  title: 'Basics of Light',
  slug: 'basics-of-light',
  category: category.physics,
  instructors: [{ id: id(510), instructor: teacher, is_primary: true }],
  sections: [
    {
      id: id(150),
      title: 'Seeing',
      description: '',
      order_index: 1,
      lectures: [
        lecture({
          id: lectures.preview,
          title: 'Welcome',
          content_type: 'text',
          order_index: 1,
          is_preview: true,
          text_content: '# Hello',
        }),
        lecture({
          id: lectures.video,
          title: 'Lenses',
          content_type: 'video',
          order_index: 2,
          duration_seconds: 100,
          video: video(220, 100),
        }),
      ],
    },
    {
      id: id(151),
      title: 'Doing',
      description: '',
      order_index: 2,
      lectures: [
        lecture({
          id: lectures.pdf,
          title: 'Handout',
          content_type: 'pdf',
          order_index: 1,
          pdf: { id: id(221), file: 'handout.pdf', page_count: 3 },
          resources: [{ id: id(222), title: 'More', resource_type: 'link', url: 'https://example.org/', file: null }],
        }),
        lecture({
          id: lectures.text,
          title: 'Reading',
          content_type: 'text',
          order_index: 2,
          text_content: 'Read **me**.',
        }),
        lecture({
          id: lectures.quiz,
          title: 'Check',
          content_type: 'quiz',
          order_index: 3,
          quiz: {
            id: quiz.id,
            title: 'Check',
            description: '',
            passing_score: 60,
            time_limit_minutes: 10,
            max_attempts: 2,
            questions: [
              {
                id: quiz.single,
                question_text: 'One?',
                question_type: 'multiple_choice',
                options: [
                  { id: 'a', text: 'A' },
                  { id: 'b', text: 'B' },
                ],
                correct_answer: 'b',
                explanation: 'It is B.',
                points: 2,
                order_index: 1,
              },
              {
                id: quiz.multiple,
                question_text: 'Which?',
                question_type: 'multiple_choice',
                options: ['a', 'b', 'c'].map((key) => ({ id: key, text: key })),
                correct_answer: ['a', 'c'],
                explanation: 'A and C.',
                points: 3,
                order_index: 2,
              },
              {
                id: quiz.truth,
                question_text: 'True?',
                question_type: 'true_false',
                options: [],
                correct_answer: true,
                explanation: 'Yes.',
                points: 1,
                order_index: 3,
              },
              {
                id: quiz.short,
                question_text: 'Name it.',
                question_type: 'short_answer',
                options: [],
                correct_answer: ['Focal length'],
                explanation: 'f.',
                points: 2,
                order_index: 4,
              },
              {
                id: quiz.essay,
                question_text: 'Explain.',
                question_type: 'essay',
                options: [],
                correct_answer: null,
                explanation: '',
                points: 2,
                order_index: 5,
              },
            ],
          },
        }),
      ],
    },
  ],
});

const path = (number: string, tenant: string, title: string, steps: string[]) => ({
  id: number,
  tenant,
  title,
  slug: title.toLowerCase().replaceAll(' ', '-'),
  description: `About ${title}.`,
  level: 'Beginner' as const,
  thumbnail: null,
  skills: ['Optics'],
  courses: steps.map((step, place) => ({ course: step, is_required: place < 2 })),
  enrollments: [],
  created_at: opened,
});

const session = (number: string, tenant: string, host: string) => ({
  id: number,
  tenant,
  host,
  title: 'An hour in the laboratory',
  description: '',
  skill: 'Optics',
  location: 'Room 4',
  starts_at: '2026-03-09T10:00:00Z',
  ends_at: '2026-03-09T11:00:00Z',
  status: 'scheduled' as const,
  capacity: 2,
  bookings: [],
  created_at: opened,
});

const skillAssessment = (number: string, tenant: string, keys: [single: string, truth: string]) => ({
  id: number,
  tenant,
  title: 'Optics, in two questions',
  description: '',
  skill: 'Optics',
  duration_minutes: 10,
  passing_score: 60,
  max_attempts: 2,
  questions: [
    {
      id: keys[0],
      question_text: 'Which lens gathers light?',
      question_type: 'multiple_choice' as const,
      options: [
        { id: 'a', text: 'Concave' },
        { id: 'b', text: 'Convex' },
      ],
      correct_answer: 'b',
      explanation: 'It is thicker in the middle.',
      points: 3,
      order_index: 1,
    },
    {
      id: keys[1],
      question_text: 'Light bends where it slows down.',
      question_type: 'true_false' as const,
      options: [],
      correct_answer: true,
      explanation: 'Unless it meets the glass head on.',
      points: 1,
      order_index: 2,
    },
  ],
  results: [],
  created_at: opened,
});

export const school: DemoData = {
  password,
  accounts: [
    { ...people.sam, role: 'student', tenant: 'north' },
    { ...people.tess, role: 'instructor', tenant: 'north' },
    { ...people.ada, role: 'admin', tenant: 'north' },
  ],
  tenants: [tenant(north, 'North School', '#0a5'), tenant({ ...south }, 'South School', '#a05')].map((one, index) => ({
    ...one,
    created_at: `2026-01-0${2 - index}T08:00:00Z`,
  })),
  people: [
    person('sam', 'Sam', 'student', ['north']),
    person('tess', 'Tess', 'instructor', ['north']),
    person('tom', 'Tom', 'instructor', ['north']),
    person('ada', 'Ada', 'admin', ['north']),
    person('bo', 'Bo', 'student', ['north', 'south']),
    person('sue', 'Sue', 'student', ['south']),
  ],
  categories: [
    {
      id: category.physics,
      tenant: 'north',
      name: 'Physics',
      slug: 'physics',
      description: '',
      parent_category: category.science,
    },
    { id: category.science, tenant: 'north', name: 'Science', slug: 'science', description: '', parent_category: null },
    {
      id: category.southern,
      tenant: 'south',
      name: 'Science',
      slug: 'science',
      description: '',
      parent_category: null,
    },
  ],
  instructors: [
    {
      id: teacher,
      tenant: 'north',
      user: people.tess.id,
      name: 'Tess Test',
      title: 'Physicist',
      bio: '',
      rating: '4.80',
      avatar: null,
    },
  ],
  courses: [
    basics,
    course({
      id: courses.paid,
      title: 'Paid Optics',
      slug: 'paid-optics',
      level: 'Advanced',
      pricing: { price: '49.99', discount_price: '39.99', currency: 'EUR', is_free: false },
    }),
    course({ id: courses.draft, title: 'Draft of Colour', slug: 'draft-of-colour', status: 'draft' }),
    course({ id: courses.members, title: 'Members only', slug: 'members-only', is_public: false }),
    course({ id: courses.advanced, title: 'Advanced Light', slug: 'advanced-light', level: 'Intermediate' }),
    course({
      id: courses.southern,
      tenant: 'south',
      title: 'Southern Stars',
      slug: 'southern-stars',
      category: category.southern,
      created_by: people.bo.id,
      sections: [
        {
          id: id(160),
          title: 'Sky',
          description: '',
          order_index: 1,
          lectures: [
            lecture({
              id: lectures.southern,
              title: 'Cross',
              content_type: 'text',
              order_index: 1,
              text_content: 'South.',
            }),
          ],
        },
      ],
    }),
  ],
  prerequisites: [{ id: id(600), course: courses.advanced, requires: courses.basics }],
  enrollments: [],
  attempts: [],
  reviews: [],
  learningPaths: [
    path(learningPath.light, 'north', 'All about light', [courses.basics, courses.advanced, courses.paid]),
    path(learningPath.southern, 'south', 'All about stars', [courses.southern]),
  ],
  shadowingSessions: [
    session(shadowing.open, 'north', people.tess.id),
    session(shadowing.southern, 'south', people.bo.id),
  ],
  skillAssessments: [
    skillAssessment(assessment.id, 'north', [assessment.single, assessment.truth]),
    skillAssessment(assessment.southern, 'south', [id(726), id(727)]),
  ],
  classes: [
    gradedClass(gradeClass.basics, 'north', people.tess.id, [gradeClass.essay, gradeClass.exam]),
    gradedClass(gradeClass.southern, 'south', people.bo.id, [gradeClass.southernEssay]),
  ],
  liveClasses: [
    live(liveClass.basics, 'north', courses.basics, [liveClass.poll]),
    live(liveClass.southern, 'south', courses.southern, []),
  ],
  completeCourses: { north: courses.basics },
};
