import { html, nothing, type TemplateResult } from 'lit';
import type { LectureDetail } from '@edurise/sdk/content';
import type { ProgressRecorder } from '../progress/progress-recorder.ts';
import type { LectureMessages } from './lecture.messages.ts';
import { reasonMessages } from './reasons.messages.ts';

export { reasonMessages };

export interface ReasonsOptions {
  readonly lecture: LectureDetail;
  readonly recorder: ProgressRecorder;
  readonly done: boolean;
  readonly t: LectureMessages;
  readonly locale: string;
}

/** Why a lecture is not complete, or what its completion rests on. */
export function reasons({ lecture, recorder, done, t, locale }: ReasonsOptions): TemplateResult[] {
  const { unverified_seconds, self_reported, updated_since_completed, carried_seconds, dropped_seconds } =
    recorder.standing;
  const words = reasonMessages.for(locale);
  const fact = (text: string, more?: string): TemplateResult =>
    html`<span class="fact reason" title=${more ?? nothing}>${text}</span>`;
  const facts: TemplateResult[] = [];
  if (done) {
    if (self_reported) facts.push(fact(t.selfReported, words.selfReportedText));
    if (updated_since_completed) facts.push(fact(words.updatedSince, words.updatedSinceText));
  } else if (lecture.content_type === 'quiz') facts.push(fact(words.quizNeeded));
  else if (recorder.measured && lecture.content_type !== 'pdf') {
    const isText = lecture.content_type === 'text';
    if (isText) facts.push(fact(words.read(recorder.coverage)));
    facts.push(fact(words.needed(lecture.completion_threshold ?? 0.9)));
    // Of a film, or of a text, that another has taken the place of.
    if (isText) {
      if (dropped_seconds) facts.push(fact(words.rewritten));
    } else {
      if (carried_seconds) facts.push(fact(words.carried(carried_seconds)));
      if (dropped_seconds) facts.push(fact(words.dropped(dropped_seconds)));
    }
  }
  // What is on its way is not confirmed either; a minute is worth a word.
  if ((unverified_seconds ?? 0) >= 60) facts.push(fact(words.unverified(unverified_seconds!), words.unverifiedText));
  return facts;
}
