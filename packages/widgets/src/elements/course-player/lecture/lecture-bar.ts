import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.ts';
import { checkCircle, chevronLeft, chevronRight, cloud, cloudCheck, cloudOff, trophy } from '../../../ui/icons.ts';
import type { IconNode } from '../../../ui/icons.ts';
import type { CoursePlayerMessages } from '../course-player.messages.ts';
import { keyshortcuts } from '../hotkeys.ts';
import type { Outline, OutlineItem } from '../outline.ts';
import { gaps } from '../progress/played-ranges.ts';
import type { ProgressRecorder, SaveState } from '../progress/progress-recorder.ts';

export interface LectureBarOptions {
  readonly item: OutlineItem;
  readonly outline: Outline;
  readonly previous: OutlineItem | undefined;
  readonly next: OutlineItem | undefined;
  readonly recorder: ProgressRecorder | undefined;
  readonly t: CoursePlayerMessages;
  readonly open: (lecture: string) => void;
  /** Where gaps can be played. */
  readonly playMissing: (() => void) | undefined;
}

/** What is on show, how far the learner is with it, whether that is safe, and where to go from here. */
export function lectureBar(options: LectureBarOptions): TemplateResult {
  const { item, outline, previous, next, t, open } = options;
  const step = (target: OutlineItem | undefined, label: string, command: 'next' | 'previous', node: IconNode): TemplateResult => html`
    <button
      class="icon-button step"
      type="button"
      ?disabled=${!target}
      aria-label=${target ? `${label}: ${target.lecture.title}` : label}
      title=${label}
      aria-keyshortcuts=${keyshortcuts(command)}
      @click=${() => target && open(target.lecture.id)}
    >
      ${icon(node, { mirrored: true })}
    </button>
  `;
  return html`
    <div class="lecture-bar">
      <p class="eyebrow">${item.section} · ${t.lectureOf(item.number, outline.items.length)}</p>
      <div class="steps">
        ${step(previous, t.previous, 'previous', chevronLeft)} ${step(next, t.next, 'next', chevronRight)}
      </div>
      <h2 class="lecture-title" part="lecture-title">${item.lecture.title}</h2>
      ${standing(options)}
    </div>
  `;
}

/** How much was watched and what is missing, or that it is done. */
function standing({ item, recorder, playMissing, t }: LectureBarOptions): TemplateResult | typeof nothing {
  if (!recorder) return nothing;
  const done = item.state === 'done' || recorder.completed;
  const missing = playMissing ? gaps(recorder.ranges, recorder.duration) : [];
  const share = recorder.coverage;
  return html`
    <div class="standing">
      ${done ? html`<span class="fact success">${icon(checkCircle)}${t.lectureDone}</span>` : nothing}
      ${playMissing && (share > 0 || !done)
        ? html`
            <span class="fact numeric" title=${recorder.estimated ? t.watchedAboutText : nothing}>
              ${missing.length === 0 && share > 0 ? t.watchedAll : recorder.estimated ? t.watchedAbout(share) : t.watched(share)}
            </span>
            ${missing.length > 0 && share > 0
              ? html`<button class="button quiet small" type="button" @click=${playMissing}>
                  ${t.playMissing}<span class="count">${t.gaps(missing.length)}</span>
                </button>`
              : nothing}
          `
        : nothing}
      <span class="spring"></span>
      ${saveState(recorder.state, t)}
    </div>
  `;
}

function saveState(state: SaveState, t: CoursePlayerMessages): TemplateResult | typeof nothing {
  if (state === 'idle') return nothing;
  const [node, text, more] = {
    saving: [cloud, t.saving, ''],
    saved: [cloudCheck, t.saved, ''],
    'on-device': [cloudOff, t.savedOnDevice, t.savedOnDeviceText],
    unsaved: [cloudOff, t.notSaved, t.notSavedText],
  }[state] as [IconNode, string, string];
  return html`
    <span class="save ${state}" part="save-state" title=${more || nothing}>${icon(node)}${text}</span>
    ${more ? html`<p class="save-more">${more}</p>` : nothing}
  `;
}

export interface EndCardOptions {
  readonly done: boolean;
  readonly courseDone: boolean;
  readonly share: number | undefined;
  readonly next: OutlineItem | undefined;
  readonly t: CoursePlayerMessages;
  readonly open: (lecture: string) => void;
  readonly playMissing: (() => void) | undefined;
}

/** After the end of a lecture: what was reached, and what comes next. Nothing starts by itself. */
export function endCard({ done, courseDone, share, next, t, open, playMissing }: EndCardOptions): TemplateResult {
  return html`
    <div class="end-card" part="end-card">
      <span class="end-icon">${icon(courseDone ? trophy : checkCircle)}</span>
      <div class="end-text">
        <p class="end-title">
          ${courseDone ? t.courseDone : done ? t.lectureDone : share === undefined ? t.upNext : t.watched(share)}
        </p>
        <p class="end-next">${courseDone ? t.courseDoneText : next ? html`${t.upNext}: <b>${next.lecture.title}</b>` : nothing}</p>
      </div>
      <div class="end-actions">
        ${!done && playMissing ? html`<button class="button" type="button" @click=${playMissing}>${t.playMissing}</button>` : nothing}
        ${next && !courseDone
          ? html`<button class="button primary" type="button" @click=${() => open(next.lecture.id)}>
              ${t.playNext}${icon(chevronRight, { mirrored: true })}
            </button>`
          : nothing}
      </div>
    </div>
  `;
}
