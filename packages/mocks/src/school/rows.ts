/** The rows that a school begins with. Each kind follows from those before it, so that whatever is given in place of one is joined by the rest. */
import type {
  Assignment,
  Bookmark,
  Category,
  CourseDetail,
  Enrollment,
  Instructor,
  LectureDetail,
  Me,
  Note,
  Notification,
  Question,
  Quiz,
  Review,
  Section,
  Submission,
  Tenant,
} from '@edurise/contract/models';
import { identity } from '../plausible/chance.ts';
import { cover } from '../plausible/picture.ts';
import type { Row } from '../plausible/surroundings.ts';
import { firstNames, lastNames } from '../plausible/words.ts';
import { catalogue, lessonText, questions } from './catalogue.ts';
import { assignments, notifications, submissions } from './work.ts';

/** Rows of your own, in place of those of a kind. What a row leaves out is made up. */
export interface SchoolRows {
  /** The person who is signed in. */
  me?: Partial<Me>;
  tenants?: readonly Partial<Tenant>[];
  categories?: readonly Partial<Category>[];
  instructors?: readonly Partial<Instructor>[];
  courses?: readonly Partial<CourseDetail>[];
  sections?: readonly Partial<Section>[];
  lectures?: readonly Partial<LectureDetail>[];
  quizzes?: readonly Partial<Quiz>[];
  questions?: readonly (Partial<Question> & {
    /** What is right; `null` where a person must grade. */
    key?: string | readonly string[] | boolean | null;
  })[];
  enrollments?: readonly Partial<Enrollment>[];
  bookmarks?: readonly Partial<Bookmark>[];
  notes?: readonly Partial<Note>[];
  reviews?: readonly Partial<Review>[];
  assignments?: readonly Partial<Assignment>[];
  submissions?: readonly Partial<Submission>[];
  notifications?: readonly Partial<Notification>[];
  /** Of any other kind, named in the plural as in the platform's paths: `projects`, `live_classes`. */
  [kind: string]: unknown;
}

type Draft = Readonly<Record<string, unknown>>;

const withId = (kind: string, drafts: readonly Draft[]): Row[] =>
  drafts.map((draft, nth) => ({ id: identity(kind, nth), ...draft }));

/** The person who is signed in stands first. */
const people = (me: Draft | undefined): Draft[] =>
  firstNames.map((first_name, nth) => ({
    first_name,
    last_name: lastNames[nth],
    role: nth === 0 || nth > 2 ? 'student' : 'instructor',
    tenants: [{ id: identity('tenant', 0), name: 'Harbour School', slug: 'harbour' }],
    current_tenant: 'harbour',
    is_verified: true,
    is_superuser: false,
    is_teacher: nth === 1 || nth === 2,
    ...(nth === 0 ? me : {}),
  }));

const tenants: Draft[] = [
  {
    name: 'Harbour School',
    slug: 'harbour',
    locale: 'en',
    branding: {
      colors: { accent: '#1f6f6b' },
      dark: { accent: '#7cc7c2' },
      logo_url: cover('Harbour School'),
      radius: 8,
    },
    features: { idempotency_keys: true, request_ids: true, autosave: true, played_ranges: true },
    payment_providers: ['stripe', 'bank_transfer'],
  },
  { name: 'Linden Academy', slug: 'linden', locale: 'de' },
];

const categories: Draft[] = [
  { name: 'Crafts', slug: 'crafts', description: 'Make something that lasts.', parent_category: null },
  { name: 'Science', slug: 'science', description: 'How we know what we know.', parent_category: null },
  {
    name: 'Computing',
    slug: 'computing',
    description: 'Programs, data, and what to do with them.',
    parent_category: null,
  },
];

const instructors = (users: readonly Row[]): Draft[] =>
  users
    .filter(({ role }) => role === 'instructor')
    .map((user, nth) => ({
      user: user.id,
      name: `${String(user['first_name'])} ${String(user['last_name'])}`,
      title: ['Baker and teacher', 'Astronomer'][nth] ?? 'Teacher',
      bio: 'Teaches with examples first and theory second.',
      rating: '4.70',
    }));

const courses = (categoryRows: readonly Row[], teachers: readonly Row[]): Draft[] =>
  catalogue.map((course, nth) => {
    const category = categoryRows.find(({ name }) => name === course.category) ?? categoryRows[0];
    const teacher = teachers[nth % (teachers.length || 1)];
    return {
      tenant: 'harbour',
      title: course.title,
      description: course.description,
      level: course.level,
      status: 'published',
      is_public: true,
      category: category?.id,
      category_name: category?.['name'],
      created_by: teacher?.['user'],
      instructor: teacher?.id,
      thumbnail_url: cover(course.title),
      duration_weeks: course.weeks,
      average_rating: course.rating,
      total_enrollments: course.enrolled,
      metadata: {
        duration_minutes: course.weeks * 90,
        language: 'en',
        has_certificate: true,
        requirements: ['Curiosity', 'Two hours a week'],
        learning_outcomes: course.outcomes,
      },
      pricing: { price: course.price, discount_price: null, currency: 'EUR', is_free: Number(course.price) === 0 },
    };
  });

const outlineOf = (course: Row, nth: number) =>
  (catalogue.find(({ title }) => title === course['title']) ?? catalogue[nth % catalogue.length]!).sections;

const sections = (courseRows: readonly Row[]): Draft[] =>
  courseRows.flatMap((course, nth) =>
    outlineOf(course, nth).map(({ title }, order_index) => ({
      course: course.id,
      title,
      order_index,
    })),
  );

const lengths: Readonly<Record<string, number>> = { video: 420, text: 300, pdf: 600, quiz: 480 };

const lectures = (courseRows: readonly Row[], sectionRows: readonly Row[]): Draft[] =>
  courseRows.flatMap((course, nth) => {
    const outline = outlineOf(course, nth);
    const own = sectionRows.filter((section) => section['course'] === course.id);
    return own.flatMap((section, at) =>
      (outline[at % outline.length]?.lectures ?? []).map(([content_type, title], order_index) => ({
        course: course.id,
        section: section.id,
        title,
        content_type,
        order_index,
        duration_seconds: lengths[content_type],
        is_preview: at === 0 && order_index === 0,
        text_content: content_type === 'text' ? lessonText(title) : null,
        ...(content_type === 'video' ? {} : { video: null }),
        ...(content_type === 'pdf' ? {} : { pdf: null }),
        ...(content_type === 'quiz' ? {} : { quiz: null }),
      })),
    );
  });

const quizzes = (lectureRows: readonly Row[]): Draft[] =>
  lectureRows
    .filter(({ content_type }) => content_type === 'quiz')
    .map((lecture) => ({
      lecture: lecture.id,
      title: lecture['title'],
      description: 'Five questions. You may try three times; the best attempt counts.',
      passing_score: '60.00',
      time_limit_minutes: 10,
      max_attempts: 3,
      rules: { grace_seconds: 5, show_correct_answers: true, shuffle_questions: false, scoring: 'all_or_nothing' },
    }));

const questionsOf = (quizRows: readonly Row[]): Draft[] =>
  quizRows.flatMap((quiz) => questions.map((question, order_index) => ({ ...question, quiz: quiz.id, order_index })));

/** The learner is half-way through one course, has finished another and has just begun a third. */
const studies = ['half', 'all', 'none'] as const;

const enrollments = (courseRows: readonly Row[], me: Row): Draft[] =>
  courseRows.slice(0, studies.length).map((course, nth) => ({
    course: course.id,
    user: me.id,
    status: studies[nth] === 'all' ? 'completed' : 'active',
    payment_status: (course['pricing'] as { is_free?: boolean } | undefined)?.is_free ? 'free' : 'paid',
    ...(studies[nth] === 'all' ? {} : { completed_at: null }),
  }));

const progress = (enrollmentRows: readonly Row[], lectureRows: readonly Row[]): Draft[] =>
  enrollmentRows.flatMap((enrollment, nth) => {
    const own = lectureRows.filter(({ course }) => course === enrollment['course']);
    const study = enrollment['status'] === 'completed' ? 'all' : (studies[nth] ?? 'none');
    const done = { all: own.length, half: Math.floor(own.length / 2), none: 0 }[study];
    return own.slice(0, done).map((lecture) => {
      const seconds = Number(lecture['duration_seconds'] ?? 300);
      return {
        enrollment: enrollment.id,
        lecture: lecture.id,
        watched_seconds: seconds,
        total_seconds: seconds,
        last_position_seconds: seconds,
        completion_percentage: '100.00',
        is_completed: true,
        played: [[0, seconds]],
      };
    });
  });

const bookmarks = (progressRows: readonly Row[]): Draft[] =>
  progressRows.slice(0, 2).map(({ enrollment, lecture }, nth) => ({
    enrollment,
    lecture,
    title: ['The worked example', 'Definition'][nth],
    timestamp_seconds: [94, 231][nth],
  }));

const notes = (progressRows: readonly Row[]): Draft[] =>
  progressRows.slice(0, 2).map(({ enrollment, lecture }, nth) => ({
    enrollment,
    lecture,
    content: ['Come back to this example before the quiz.', 'The order matters: first measure, then adjust.'][nth],
    timestamp_seconds: [120, null][nth],
  }));

const reviews = (courseRows: readonly Row[], users: readonly Row[]): Draft[] =>
  courseRows.flatMap((course) =>
    users.slice(3, 6).map((user, nth) => ({
      course: course.id,
      user: user.id,
      rating: [5, 4, 5][nth],
      comment: [
        'Calm, clear and never too fast. I finished every exercise.',
        'The examples are the best part; a few more would not hurt.',
        'Exactly what I was looking for.',
      ][nth],
    })),
  );

const certificates = (enrollmentRows: readonly Row[], me: Row): Draft[] =>
  enrollmentRows
    .filter(({ status }) => status === 'completed')
    .map((enrollment) => ({ enrollment: enrollment.id, course: enrollment['course'], user: me.id }));

/** One attempt of the past at the first quiz, so that there is a result to look at. */
const attempts = (quizRows: readonly Row[], questionRows: readonly Row[], enrollmentRows: readonly Row[]): Draft[] =>
  quizRows.slice(0, 1).map((quiz) => ({
    quiz: quiz.id,
    enrollment: enrollmentRows[0]?.id,
    attempt_number: 1,
    status: 'submitted',
    started_at: '2026-02-24T17:02:11Z',
    submitted_at: '2026-02-24T17:08:40Z',
    expires_at: '2026-02-24T17:12:11Z',
    answers: Object.fromEntries(
      questionRows
        .filter((question) => question['quiz'] === quiz.id)
        .map((question, nth) => [question.id, nth === 2 ? false : (question['key'] ?? 'I would measure twice.')]),
    ),
    rev: 1,
    ticket: null,
  }));

/** All rows by kind, whichever were given. */
export const rowsOf = (given: SchoolRows): Map<string, Row[]> => {
  const kind = (name: string, key: string, make: () => readonly Draft[]): Row[] =>
    withId(name, (given[key] as readonly Draft[] | undefined) ?? make());

  const user = kind('user', 'users', () => people(given.me));
  const tenant = kind('tenant', 'tenants', () => tenants);
  const category = kind('category', 'categories', () => categories);
  const instructor = kind('instructor', 'instructors', () => instructors(user));
  const course = kind('course', 'courses', () => courses(category, instructor));
  const section = kind('section', 'sections', () => sections(course));
  const lecture = kind('lecture', 'lectures', () => lectures(course, section));
  const quiz = kind('quiz', 'quizzes', () => quizzes(lecture));
  const question = kind('question', 'questions', () => questionsOf(quiz)).map((row) => ({
    explanation: null,
    ...row,
    key: row['key'] ?? row['correct_answer'] ?? null,
    // A learner is not told.
    correct_answer: null,
  }));
  const enrollment = kind('enrollment', 'enrollments', () => enrollments(course, user[0]!));
  const lecture_progress = kind('lecture_progress', 'lecture_progress', () => progress(enrollment, lecture));
  const assignment = kind('assignment', 'assignments', () => assignments(course));
  const learners = user.filter(({ role }) => role === 'student');
  return new Map(
    Object.entries({
      user,
      tenant,
      category,
      instructor,
      course,
      section,
      lecture: lecture.map((row) => ({ ...row, quiz: quiz.find((one) => one['lecture'] === row.id)?.id ?? null })),
      quiz,
      question,
      enrollment,
      lecture_progress,
      course_instructor: withId(
        'course_instructor',
        course.map((row) => ({ course: row.id, instructor: row['instructor'], is_primary: true })),
      ),
      bookmark: kind('bookmark', 'bookmarks', () => bookmarks(lecture_progress)),
      note: kind('note', 'notes', () => notes(lecture_progress)),
      review: kind('review', 'reviews', () => reviews(course, user)),
      certificate: kind('certificate', 'certificates', () => certificates(enrollment, user[0]!)),
      assignment,
      submission: kind('submission', 'submissions', () => submissions(assignment, learners)),
      notification: kind('notification', 'notifications', () => notifications(course, assignment)),
      attempt: kind('attempt', 'attempts', () => attempts(quiz, question, enrollment)),
    }),
  );
};
