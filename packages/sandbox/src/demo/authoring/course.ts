import type { QuizRules } from '@edurise/contract/models';
import type { DemoCourse, DemoLecture, DemoResource, DemoVideo, Level, MediaPath } from '../shape.ts';
import type { Calendar } from './calendar.ts';
import { identity } from './identity.ts';
import { inQuiz, type QuestionDraft } from './questions.ts';

/** A course as its author writes it; `publish` gives it ids and places. */
export interface CourseDraft {
  code: string;
  title: string;
  /** A category's slug. */
  category: string;
  level: Level;
  weeks: number;
  /** Nothing: free. A pair: the price, and what it is now. */
  price?: number | [price: number, now: number];
  /** Instructors by key, the first is the primary one. */
  by: [string, ...string[]];
  cover?: true;
  certificate?: false;
  /** Days since it was published. */
  age: number;
  description: string;
  outcomes: string[];
  requirements?: string[];
  /** Codes of the courses that come first. */
  requires?: string[];
  outline: Record<string, LectureDraft[]>;
}

/** A short reading by its title and text, or a lecture of any kind. */
export type LectureDraft = readonly [title: string, text: string] | FullLecture;

export interface FullLecture {
  title: string;
  description: string;
  minutes?: number;
  preview?: true;
  text?: string;
  video?: Omit<DemoVideo, 'id' | 'provider'>;
  pdf?: { file: MediaPath; page_count: number };
  quiz?: QuizDraft;
  resources?: Omit<DemoResource, 'id'>[];
}

export interface QuizDraft {
  passing_score?: number;
  time_limit_minutes?: number;
  max_attempts?: number;
  rules?: QuizRules;
  questions: QuestionDraft[];
}

/** The school that a course is published in. */
export interface School {
  tenant: string;
  currency: string;
  calendar: Calendar;
}

export const courseId = (tenant: string, code: string): string => identity(tenant, 'course', code);
export const categoryId = (tenant: string, slug: string): string => identity(tenant, 'category', slug);
export const instructorId = (tenant: string, key: string): string => identity(tenant, 'instructor', key);
export const personId = (email: string): string => identity('person', email);

export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** @param userOf the person's id behind an instructor's key */
export function publish(draft: CourseDraft, school: School, userOf: (instructor: string) => string): DemoCourse {
  const { tenant } = school;
  const id = courseId(tenant, draft.code);
  const sections = Object.entries(draft.outline).map(([title, lectures], order_index) => {
    const section = identity(id, 'section', order_index);
    return {
      id: section,
      title,
      description: '',
      order_index,
      lectures: lectures.map((lecture, place) => lectureOf(lecture, section, place, order_index === 0 && place === 0)),
    };
  });
  const seconds = sections
    .flatMap(({ lectures }) => lectures)
    .reduce((sum, { duration_seconds }) => sum + duration_seconds, 0);
  return {
    id,
    tenant,
    course_code: draft.code,
    title: draft.title,
    slug: slugOf(draft.title),
    description: draft.description,
    level: draft.level,
    status: 'published',
    category: categoryId(tenant, draft.category),
    created_by: userOf(draft.by[0]),
    thumbnail: draft.cover ? `covers/${draft.code.toLowerCase()}.svg` : null,
    is_public: true,
    duration_weeks: draft.weeks,
    metadata: {
      duration_minutes: Math.round(seconds / 60),
      language: 'en',
      has_certificate: draft.certificate ?? true,
      requirements: draft.requirements ?? [],
      learning_outcomes: draft.outcomes,
    },
    pricing: pricingOf(draft, school.currency),
    instructors: draft.by.map((key, place) => ({
      id: identity(id, 'instructor', key),
      instructor: instructorId(tenant, key),
      is_primary: place === 0,
    })),
    sections,
    created_at: school.calendar.ago(draft.age),
  };
}

function pricingOf({ price }: CourseDraft, currency: string): DemoCourse['pricing'] {
  if (price === undefined) return { price: '0.00', discount_price: null, currency, is_free: true };
  const [full, now] = typeof price === 'number' ? [price, null] : price;
  return { price: full.toFixed(2), discount_price: now?.toFixed(2) ?? null, currency, is_free: false };
}

function lectureOf(draft: LectureDraft, section: string, order_index: number, opensCourse: boolean): DemoLecture {
  const id = identity(section, 'lecture', order_index);
  const full = 'title' in draft ? draft : reading(draft, id);
  const { video, pdf, quiz } = full;
  return {
    id,
    title: full.title,
    description: full.description,
    content_type: video ? 'video' : pdf ? 'pdf' : quiz ? 'quiz' : 'text',
    order_index,
    duration_seconds: video?.duration_seconds ?? (full.minutes ?? 10) * 60,
    is_preview: full.preview ?? opensCourse,
    text_content: full.text ?? null,
    video: video ? { id: identity(id, 'video'), provider: 'upload', ...video } : null,
    pdf: pdf ? { id: identity(id, 'pdf'), ...pdf } : null,
    quiz: quiz
      ? {
          id: identity(id, 'quiz'),
          title: full.title,
          description: full.description,
          passing_score: quiz.passing_score ?? 70,
          time_limit_minutes: quiz.time_limit_minutes ?? null,
          max_attempts: quiz.max_attempts ?? null,
          ...(quiz.rules ? { rules: quiz.rules } : {}),
          questions: inQuiz(identity(id, 'quiz'), quiz.questions),
        }
      : null,
    resources: (full.resources ?? []).map((resource, place) => ({ id: identity(id, 'resource', place), ...resource })),
  };
}

const prompts = [
  'Put the book down and say it aloud, as if a friend had asked. Where you stall is what to read again.',
  'Find one example of your own. It counts only if it is not the one above.',
  'Write one line about what surprised you. It will be worth more to you in a month than the whole page.',
  'What would have to be different for this to be wrong? Try to break it before you believe it.',
  'Draw it. A bad drawing of the right idea beats a good sentence about it.',
  'Give yourself two minutes without looking back: what are the three things this page says?',
  'Explain it once with the proper words and once without any of them.',
  'Think of where you met this last week without noticing.',
];

/** A short reading: what it says, and something to do with it. Its length follows from its name, so that it stays. */
function reading([title, text]: readonly [string, string], id: string): FullLecture {
  const chance = Number.parseInt(id.slice(0, 4), 16);
  const prompt = prompts[chance % prompts.length]!;
  return {
    title,
    description: text.split(/(?<=[.?!]) /)[0]!,
    minutes: 8 + (chance % 15),
    text: `${text}\n\n## Before you go on\n\n${prompt}\n`,
  };
}
