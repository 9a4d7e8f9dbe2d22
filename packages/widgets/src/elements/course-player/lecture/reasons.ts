import { html, nothing, type TemplateResult } from 'lit';
import type { Lecture } from '@edurise/sdk/content';
import type { ProgressRecorder } from '../progress/progress-recorder.ts';
import type { LectureMessages } from './lecture.messages.ts';

export interface ReasonsOptions {
  readonly lecture: Lecture;
  readonly recorder: ProgressRecorder;
  readonly done: boolean;
  readonly t: LectureMessages;
}

/** Why a lecture is not complete, or what its completion rests on. */
export function reasons({ lecture, recorder, done, t }: ReasonsOptions): TemplateResult[] {
  const { unverified_seconds, self_reported, updated_since_completed } = recorder.standing;
  const fact = (text: string, more?: string): TemplateResult =>
    html`<span class="fact reason" title=${more ?? nothing}>${text}</span>`;
  const facts: TemplateResult[] = [];
  if (done) {
    if (self_reported) facts.push(fact(t.selfReported, t.selfReportedText));
    if (updated_since_completed) facts.push(fact(t.updatedSince, t.updatedSinceText));
  } else if (lecture.content_type === 'quiz') facts.push(fact(t.quizNeeded));
  else if (recorder.measured && lecture.content_type !== 'pdf') {
    if (lecture.content_type === 'text') facts.push(fact(t.read(recorder.coverage)));
    facts.push(fact(t.needed(lecture.rules?.threshold ?? 0.9)));
  }
  // What is on its way is not confirmed either; a minute is worth a word.
  if ((unverified_seconds ?? 0) >= 60) facts.push(fact(t.unverified(unverified_seconds!), t.unverifiedText));
  return facts;
}
