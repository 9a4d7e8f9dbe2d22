import type { MediaShownDetail } from '../course-player.events.ts';
import type { StageContext } from '../lecture/stage.ts';
import type { Media } from './media.ts';

/** So that a page can listen to what plays without reaching into the player. */
export function tellOfMedia({ lecture, recorder, root }: StageContext, media: Media, signal: AbortSignal): void {
  const { course, id, title, completion_threshold } = lecture;
  const detail: MediaShownDetail = Object.freeze({
    course: course ?? '',
    lecture: id,
    title,
    media,
    threshold: completion_threshold ?? undefined,
    // A guess proves nothing.
    played: recorder.estimated ? [] : recorder.ranges,
    signal,
  });
  root.host.dispatchEvent(new CustomEvent('edurise-media-shown', { detail, bubbles: true, composed: true }));
}
