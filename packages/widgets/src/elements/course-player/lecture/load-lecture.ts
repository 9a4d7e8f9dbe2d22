import type { LectureDetail } from '@edurise/sdk/content';
import type { LectureProgress, ProgressWrite } from '@edurise/sdk/progress';
import type { PlayerClient } from '../player-areas.ts';

/** A lecture, and all that is known of how far the learner got, here and on the platform. */
export interface LectureData {
  readonly lecture: LectureDetail;
  readonly progress: LectureProgress | undefined;
  /** Beats that the platform has not confirmed, of this visit or of a tab that was closed, oldest first. */
  readonly pending: readonly ProgressWrite[];
}

export async function loadLecture(
  edu: PlayerClient,
  id: string,
  options: { signal: AbortSignal; tracked: boolean; known: LectureProgress | undefined },
): Promise<LectureData> {
  const { signal, tracked, known } = options;
  const [lecture, progress, pending] = await Promise.all([
    edu.lectures.get(id, { signal }),
    // Another device may have gone on: what is kept is not good enough. Not knowing is no reason to keep the lecture shut.
    tracked ? edu.lectures.getProgress(id, { signal, cache: 'reload' }).catch(() => undefined) : undefined,
    tracked ? edu.outbox.pending(`progress:${id}`).catch(() => []) : [],
  ]);
  return {
    lecture,
    progress: progress ?? known,
    pending: pending.filter(({ status }) => status !== 'failed').map(({ body }) => body as ProgressWrite),
  };
}
