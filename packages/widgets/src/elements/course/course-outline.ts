import type { Lecture, Section } from '@edurise/sdk/content';
import type { EnrollmentProgress } from '@edurise/sdk/progress';

/** A course's content as its page shows it, in order. */
export interface CourseOutline {
  readonly sections: readonly OutlineSection[];
  readonly lectures: number;
  /** Seconds, of what says how long it is. */
  readonly duration: number;
}

export interface OutlineSection {
  readonly id: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly lectures: readonly OutlineLecture[];
  readonly duration: number;
  readonly done: number;
}

export interface OutlineLecture {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  /** Seconds; 0 when unknown. */
  readonly duration: number;
  readonly preview: boolean;
  readonly done: boolean;
}

export const outlineOf = (sections: readonly Section[], progress?: EnrollmentProgress): CourseOutline => {
  const done = new Set(progress?.lectures?.filter((one) => one.is_completed).map((one) => one.lecture));
  const drawn = inOrder(sections).map((section): OutlineSection => {
    const lectures = inOrder(section.lectures ?? []).map((lecture) => lectureOf(lecture, done));
    return {
      id: section.id,
      title: section.title,
      description: section.description || undefined,
      lectures,
      duration: sum(lectures.map(({ duration }) => duration)),
      done: lectures.filter((lecture) => lecture.done).length,
    };
  });
  return {
    sections: drawn,
    lectures: sum(drawn.map(({ lectures }) => lectures.length)),
    duration: sum(drawn.map(({ duration }) => duration)),
  };
};

const lectureOf = (lecture: Lecture, done: ReadonlySet<string>): OutlineLecture => ({
  id: lecture.id,
  title: lecture.title,
  type: lecture.content_type,
  duration: lecture.duration_seconds ?? 0,
  preview: lecture.is_preview ?? false,
  done: done.has(lecture.id),
});

/** The platform's order where it gives one; rows without a place keep theirs. */
const inOrder = <T extends { readonly order_index?: number | null | undefined }>(rows: readonly T[]): T[] =>
  rows.every(({ order_index }) => typeof order_index === 'number')
    ? [...rows].sort((a, b) => a.order_index! - b.order_index!)
    : [...rows];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
