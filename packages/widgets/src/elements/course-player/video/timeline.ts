import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { cssVars } from '../../../theme/css-vars.ts';
import { keyshortcuts } from '../hotkeys.ts';
import type { PlayedRanges } from '../progress/played-ranges.ts';
import { spokenTime } from './spoken-time.ts';
import type { VideoControls } from './video-controls.ts';

const bars = (ranges: PlayedRanges, kind: string, height: number): unknown =>
  ranges.map(
    ([from, to]) =>
      svg`<rect class=${kind} x=${from} y=${(8 - height) / 2} width=${to - from} height=${height}></rect>`,
  );

/**
 * The slider, and on it the truth: thick where the lecture was really played, a thin line where it was
 * not. Shape says it, so colour need not.
 */
export function timeline(stage: VideoControls, preview: (event: PointerEvent) => void): TemplateResult {
  const { context, chapters, duration, time, reach } = stage;
  const { t, locale, marks, recorder } = context;
  const speak = (input: HTMLInputElement): void => {
    input.setAttribute(
      'aria-valuetext',
      t.spokenTimeOf(spokenTime(Number(input.value), locale), spokenTime(duration, locale)),
    );
  };
  return html`
    <div
      class="timeline"
      dir="ltr"
      part="timeline"
      ${cssVars({ '--at': duration > 0 ? time / duration : 0, '--reach': duration > 0 ? reach / duration : 1 })}
      @pointermove=${preview}
      @pointerdown=${(event: PointerEvent) => {
        // Beyond what may be gone to there is no slider: say why.
        if (event.button === 0 && duration > 0 && !(event.target as Element).matches('.seek:enabled'))
          stage.seek(secondAt(event, duration));
      }}
    >
      <svg class="bars" viewBox="0 0 ${duration || 1} 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" x="0" y="3" width=${duration || 1} height="2"></rect>
        ${bars(stage.buffered, 'buffered', 2)} ${bars(recorder.ranges, 'played', 8)}
      </svg>
      ${chapters.map(({ start }) =>
        duration > 0 && start > 0 && start < duration
          ? html`<i class="chapter-edge" ${cssVars({ '--at': start / duration })}></i>`
          : nothing,
      )}
      ${marks.map((mark) => (duration > 0 ? html`<i class="mark" ${cssVars({ '--at': mark / duration })}></i>` : nothing))}
      <i class="head"></i>
      <input
        class="seek"
        type="range"
        min="0"
        max=${reach || 0}
        step="any"
        .value=${live(String(time))}
        ?disabled=${!reach}
        aria-label=${t.seek}
        aria-keyshortcuts=${`${keyshortcuts('back')} ${keyshortcuts('forward')}`}
        @focus=${(event: Event) => speak(event.target as HTMLInputElement)}
        @input=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          stage.seek(Number(input.value));
          speak(input);
        }}
        @keydown=${(event: KeyboardEvent) => {
          // The native step of a fine slider is too small to be of use.
          const step = { ArrowLeft: -5, ArrowDown: -5, ArrowRight: 5, ArrowUp: 5, PageDown: -30, PageUp: 30 }[
            event.key
          ];
          if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          stage.seek(stage.time + step);
          const input = event.target as HTMLInputElement;
          input.value = String(stage.time);
          speak(input);
        }}
      />
    </div>
  `;
}

/** The second under a pointer. Time runs from left to right in every language. */
export function secondAt(event: PointerEvent, duration: number): number {
  const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
  return Math.min(duration, Math.max(0, ((event.clientX - left) / width) * duration));
}
