import type { Lecture, Section } from '@edurise/sdk/content';
import type { EnrollmentProgress, LectureProgress } from '@edurise/sdk/progress';

export type LectureState = 'locked' | 'available' | 'started' | 'done';
/** What opens a locked lecture. */
export type LockReason = 'sign-in' | 'enrol';

export interface OutlineItem {
  readonly lecture: Lecture;
  readonly section: string;
  /** Position in the course, from 1. */
  readonly number: number;
  readonly state: LectureState;
  readonly reason: LockReason | undefined;
  /** 0 to 1. */
  readonly progress: number;
  /** The course is complete without it. */
  readonly optional: boolean;
}

export interface OutlineSection {
  readonly id: string;
  readonly title: string;
  readonly items: readonly OutlineItem[];
  readonly done: number;
  readonly seconds: number;
}

/** A course as the learner stands to it. */
export interface Outline {
  readonly sections: readonly OutlineSection[];
  readonly items: readonly OutlineItem[];
  readonly done: number;
  /** What the course asks for, where that is not every lecture. */
  readonly required: { readonly done: number; readonly total: number } | undefined;
  /** 0 to 1, as the platform counts it: of what is required, by weight. */
  readonly progress: number;
  readonly complete: boolean;
}

export interface OutlineInput {
  readonly sections: readonly Section[];
  /** What opens the lectures that are not previews, if they are closed. */
  readonly locked?: LockReason | undefined;
  readonly progress?: readonly LectureProgress[];
}

const inOrder = <T extends { order_index?: number | null | undefined }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => (a.order_index ?? 0) - (b.order_index ?? 0));

export function buildOutline({ sections, locked, progress = [] }: OutlineInput): Outline {
  const known = new Map(progress.map((each) => [each.lecture, each]));
  const items: OutlineItem[] = [];
  const grouped = inOrder(sections).map((section): OutlineSection => {
    const own = inOrder(section.lectures ?? []).map((lecture): OutlineItem => {
      const item = {
        lecture,
        section: section.title,
        number: items.length + 1,
        optional: lecture.rules?.required === false,
        ...stateOf(lecture, known.get(lecture.id), locked),
      };
      items.push(item);
      return item;
    });
    return {
      id: section.id,
      title: section.title,
      items: own,
      done: own.filter((item) => item.state === 'done').length,
      seconds: own.reduce((sum, item) => sum + (item.lecture.duration_seconds ?? 0), 0),
    };
  });
  const isDone = ({ state }: OutlineItem): boolean => state === 'done';
  const asked = items.filter((item) => !item.optional);
  // A course that asks for nothing asks for everything.
  const counted = asked.length > 0 ? asked : items;
  const met = counted.filter(isDone);
  const weight = (some: readonly OutlineItem[]): number =>
    some.reduce((sum, { lecture }) => sum + (lecture.rules?.weight ?? 1), 0);
  return {
    sections: grouped,
    items,
    done: items.filter(isDone).length,
    required: counted.length < items.length ? { done: met.length, total: counted.length } : undefined,
    progress: weight(met) / (weight(counted) || 1),
    complete: items.length > 0 && met.length === counted.length,
  };
}

function stateOf(
  lecture: Lecture,
  progress: LectureProgress | undefined,
  locked: LockReason | undefined,
): Pick<OutlineItem, 'state' | 'reason' | 'progress'> {
  if (locked && !lecture.is_preview) return { state: 'locked', reason: locked, progress: 0 };
  const share = Math.min(1, Number(progress?.completion_percentage ?? 0) / 100);
  if (progress?.is_completed) return { state: 'done', reason: undefined, progress: 1 };
  const started = share > 0 || (progress?.last_position_seconds ?? 0) > 0;
  return { state: started ? 'started' : 'available', reason: undefined, progress: share };
}

/**
 * Where to go on: the lecture that was open last, the next unfinished one when that is done, else
 * the first unfinished, else the first that can be opened.
 */
export function resumeTarget(outline: Outline, progress: EnrollmentProgress | undefined): OutlineItem | undefined {
  const open = outline.items.filter((item) => item.state !== 'locked');
  const unfinished = open.filter((item) => item.state !== 'done');
  const latest = (progress?.lectures ?? []).reduce<LectureProgress | undefined>(
    (newest, each) => ((each.updated_at ?? '') > (newest?.updated_at ?? '') ? each : newest),
    undefined,
  );
  const last = open.find((item) => item.lecture.id === latest?.lecture);
  if (last && last.state !== 'done') return last;
  return unfinished.find((item) => item.number > (last?.number ?? 0)) ?? unfinished[0] ?? open[0] ?? outline.items[0];
}

/** The neighbour of a lecture, one before (`-1`) or after (`1`). */
export function neighbour(outline: Outline, lecture: string | undefined, step: 1 | -1): OutlineItem | undefined {
  const index = outline.items.findIndex((item) => item.lecture.id === lecture);
  return index < 0 ? undefined : outline.items[index + step];
}
