import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.ts';
import { checkCircle, cloud, cloudCheck, cloudOff } from '../../../ui/icons.ts';
import type { IconNode } from '../../../ui/icons.ts';
import { gaps, skipped } from '../progress/played-ranges.ts';
import type { ProgressRecorder, SaveState } from '../progress/progress-recorder.ts';
import type { LectureMessages } from './lecture.messages.ts';

export interface StandingOptions {
  /** Where another device of the learner is. */
  readonly elsewhere?: unknown;
  /** Why it is not complete, or what its completion rests on. */
  readonly reasons?: unknown;
  readonly recorder: ProgressRecorder;
  readonly done: boolean;
  readonly t: LectureMessages;
  /** Where gaps can be played. */
  readonly playMissing: (() => void) | undefined;
}

/** How much was watched and what is missing, or that it is done; and whether that is safe. */
export function standing({ recorder, done, playMissing, elsewhere, reasons, t }: StandingOptions): TemplateResult {
  const { ranges, duration, position } = recorder;
  const isWhole = gaps(ranges, duration).length === 0;
  // What lies ahead of a first viewing is not missing yet.
  const missing = skipped(ranges, duration, position);
  const share = recorder.coverage;
  return html`
    ${elsewhere}
    <div class="standing">
      ${done ? html`<span class="fact success">${icon(checkCircle)}${t.lectureDone}</span>` : nothing}
      ${
        playMissing && (share > 0 || !done)
          ? html`
              <span class="fact numeric" title=${recorder.estimated ? t.watchedAboutText : nothing}>
                ${isWhole && share > 0 ? t.watchedAll : recorder.estimated ? t.watchedAbout(share) : t.watched(share)}
              </span>
              ${
                missing.length > 0 && share > 0
                  ? html`<button class="button quiet small" type="button" @click=${playMissing}>
                      ${t.playMissing}<span class="count">${t.gaps(missing.length)}</span>
                    </button>`
                  : nothing
              }
            `
          : nothing
      }
      ${reasons}
      <span class="spring"></span>
      ${saveState(recorder.state, t)}
    </div>
  `;
}

function saveState(state: SaveState, t: LectureMessages): TemplateResult | typeof nothing {
  if (state === 'idle') return nothing;
  const shown: Readonly<Record<Exclude<SaveState, 'idle'>, readonly [IconNode, string, string?]>> = {
    saving: [cloud, t.saving],
    saved: [cloudCheck, t.saved],
    'on-device': [cloudOff, t.savedOnDevice, t.savedOnDeviceText],
    unsaved: [cloudOff, t.notSaved, t.notSavedText],
  };
  const [node, text, more] = shown[state];
  return html`
    <span class="save ${state}" part="save-state">${icon(node)}${text}</span>
    ${more ? html`<p class="save-more">${more}</p>` : nothing}
  `;
}
