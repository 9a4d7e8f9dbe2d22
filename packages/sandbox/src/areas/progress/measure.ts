/** In what a lecture is measured, how much of it there is, and what finishing it takes. */
import type { CourseMetadata } from '@edurise/contract/models';
import type { Queries } from '../../database/tables.ts';
import { completeFrom, readingSeconds, type Medium } from '../../learning/playback.ts';
import type { Seek } from '../../learning/reach.ts';
import type { LectureRow } from '../content/lecture-rows.ts';

export interface Measure {
  medium: Medium;
  /** In seconds, or in pages; 0 where nobody knows. */
  length: number;
  /** What the answer calls `total_seconds`. */
  seconds: number;
  seek: Seek;
  /** A share, from 0 to 1. */
  threshold: number;
  creditsFrom: number | undefined;
  /** Names the rule, and its version, in what it completes. */
  rule: string;
  /** Nothing can be measured, or not everywhere: the learner's word completes the lecture, and is marked as that. */
  takesWord: boolean;
  /** Only a client says how long it is: however much of that was played, it is the learner's word. */
  isClaimed?: boolean;
  /** Something else completes it: no report does. */
  isResult?: boolean;
}

/** What was kept before it was checked may be anything. */
const isShare = (value: number | null | undefined): value is number => value != null && value > 0 && value <= 1;

/** @param hint seconds, from a client: taken where the platform has no measure of its own. */
export async function measureOf(
  db: Queries,
  lecture: LectureRow,
  metadata: CourseMetadata,
  hint: number,
): Promise<Measure> {
  const { rules } = lecture;
  const threshold = [rules.threshold, metadata.completion_threshold].find(isShare) ?? completeFrom;
  const ordinary = { seek: 'free', threshold, creditsFrom: undefined, takesWord: true } as const;
  if (lecture.content_type === 'text') {
    const seconds = readingSeconds(lecture.text_content ?? '');
    return { ...ordinary, medium: 'text', length: seconds, seconds, rule: 'read-1' };
  }
  if (lecture.content_type === 'pdf') {
    const pdf = await db
      .selectFrom('pdfs')
      .select('page_count')
      .where('lecture_id', '=', lecture.id)
      .executeTakeFirst();
    const seconds = lecture.duration_seconds ?? hint;
    return { ...ordinary, medium: 'document', length: pdf?.page_count ?? 0, seconds, rule: 'pages-1' };
  }
  const video = await db
    .selectFrom('videos')
    .select(['duration_seconds', 'video_provider'])
    .where('lecture_id', '=', lecture.id)
    .executeTakeFirst();
  const known = video?.duration_seconds || lecture.duration_seconds;
  const length = known || hint;
  return {
    medium: 'film',
    length,
    seconds: length,
    seek: (rules.seek as Seek | null | undefined) ?? 'free',
    threshold,
    creditsFrom: rules.credits_from ?? undefined,
    rule: 'played-1',
    takesWord: !known || ['youtube', 'vimeo'].includes(video?.video_provider ?? ''),
    isClaimed: !known,
    isResult: lecture.content_type === 'quiz',
  };
}
