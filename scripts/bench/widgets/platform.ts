import { questions } from './pages/quiz/questions.mjs';

function attemptOf(id: string): object {
  return {
    id,
    quiz: `quiz-of-${id}`,
    attempt_number: 1,
    status: 'in_progress',
    answers: {},
    started_at: '2026-03-02T10:00:00Z',
    expires_at: null,
    questions: questions.map(({ id, text, options }, index) => ({
      id,
      question_text: text,
      question_type: 'multiple_choice',
      options,
      points: '1.00',
      order_index: index + 1,
    })),
  };
}

function courseOf(id: string): object {
  return {
    id,
    title: 'Algorithms you can see',
    level: 'Beginner',
    status: 'published',
    pricing: { price: '0.00', currency: 'EUR', is_free: true },
    is_enrolled: true,
  };
}

const sectionsOf = (course: string): object[] => [
  {
    id: `${course}-s1`,
    title: 'Seeing an algorithm work',
    order_index: 1,
    lectures: [1, 2, 3].map(lectureRow(course)),
  },
  { id: `${course}-s2`, title: 'Graphs', order_index: 2, lectures: [4, 5, 6].map(lectureRow(course)) },
];

const lectureRow = (course: string) => (place: number) => ({
  id: `${course}-l${place}`,
  title: `Step ${place}`,
  content_type: 'video',
  order_index: place,
  duration_seconds: 60,
  is_preview: false,
});

const lectureOf = (id: string): object => ({
  ...lectureRow(id.replace(/-l\d+$/, ''))(Number(id.at(-1))),
  id,
  course: id.replace(/-l\d+$/, ''),
  resources: [],
  video: {
    id: `video-of-${id}`,
    video_url: '/media/lecture.webm',
    duration_seconds: 60,
    captions: [{ language: 'en', label: 'English', url: '/media/lecture.en.vtt' }],
  },
});

const answers: [RegExp, (id: string) => object][] = [
  [/^\/api\/v1\/tenants\/(current)\/$/, () => ({ id: 'acme', name: 'Acme', slug: 'acme' })],
  [/^\/api\/quiz-attempts\/([\w-]+)\/$/, attemptOf],
  [/^\/api\/courses\/([\w-]+)\/$/, courseOf],
  [/^\/api\/courses\/([\w-]+)\/sections\/$/, (course) => sectionsOf(course)],
  [/^\/api\/lectures\/([\w-]+)\/$/, lectureOf],
];

/** As little of a platform as the two elements ask for: any course, any attempt, each like the other. */
export function answer(path: string): object | undefined {
  for (const [pattern, of] of answers) {
    const id = pattern.exec(path)?.[1];
    if (id !== undefined) return of(id);
  }
  return undefined;
}
