import { css, html, nothing, type TemplateResult } from 'lit';
import type { LectureDetail } from '@edurise/sdk/content';
import type { LectureProgress } from '@edurise/sdk/progress';
import { icon } from '../../../ui/icon.ts';
import { monitor } from '../../../ui/icons.ts';
import type { LectureMessages } from '../lecture/lecture.messages.ts';
import type { PlayerClient } from '../player-areas.ts';
import { AHEAD_PAGES, AHEAD_SECONDS, aheadElsewhere, type Place } from './places.ts';
import type { ProgressRecorder } from './progress-recorder.ts';

export interface ElsewhereOptions {
  readonly edu: PlayerClient;
  readonly lecture: LectureDetail;
  readonly recorder: ProgressRecorder;
  /** What the platform knew when the lecture was opened. */
  readonly known: LectureProgress | undefined;
  readonly signal: AbortSignal;
  /** Goes to a second, or of a document to a page. */
  readonly go: (place: number) => void;
  readonly changed: (progress?: LectureProgress) => void;
}

/** Out of sight for longer than this, and another device may have gone on meanwhile. */
const AWAY_MS = 30_000;

/**
 * The learner's other devices: what they report is heard at once, and one that is ahead is offered, never followed. Where nothing can
 * be heard, and after a sleep, the platform is asked as the learner comes back.
 */
export class Elsewhere {
  readonly #options: ElsewhereOptions;
  #offer: number | undefined;
  #hiddenAt = Infinity;

  constructor(options: ElsewhereOptions) {
    this.#options = options;
    // What waits on this device says where it was; the platform may have heard of another since.
    if (options.known) this.#offer = this.#ahead(options.known);
    this.#listen();
  }

  #listen(): void {
    const { edu, lecture, signal } = this.#options;
    const { id, course } = lecture;
    document.addEventListener('visibilitychange', this.#turned, { signal });
    const channel = course ? edu.realtime?.channel('sync') : undefined;
    if (!channel || signal.aborted) return;
    const subscribe = (): void => channel.send('subscribe', { topics: [`course_${course}`] });
    channel.on('progress_updated', ({ progress }) => {
      if (progress?.lecture === id) this.#hear(progress);
    });
    channel.onResync(subscribe);
    subscribe();
    signal.addEventListener('abort', () => channel.close(), { once: true });
  }

  readonly #turned = (): void => {
    if (document.visibilityState === 'hidden') this.#hiddenAt = performance.now();
    else if (performance.now() - this.#hiddenAt > AWAY_MS) void this.#ask();
  };

  async #ask(): Promise<void> {
    const { edu, lecture, signal } = this.#options;
    // Of a lecture that was never begun anywhere the platform knows nothing; and without a network there is no news.
    const progress = await edu.lectures.getProgress(lecture.id, { cache: 'reload', signal }).catch(() => undefined);
    if (progress && !signal.aborted) this.#hear(progress);
  }

  #hear(progress: LectureProgress): void {
    const { recorder, changed } = this.#options;
    if (progress.session === recorder.session) return;
    recorder.hear(progress);
    this.#offer = this.#ahead(progress);
    changed(progress);
  }

  get #isDocument(): boolean {
    return this.#options.lecture.content_type === 'pdf';
  }

  #ahead(there: LectureProgress): number | undefined {
    // Nobody can be brought to a second of a text.
    if (this.#options.lecture.content_type === 'text') return undefined;
    return aheadElsewhere(this.#here, there, new Date(), this.#isDocument ? AHEAD_PAGES : AHEAD_SECONDS);
  }

  get #here(): Place {
    const { recorder } = this.#options;
    return { at: recorder.position, session: recorder.session };
  }

  /** A choice, while there is one. */
  view(t: LectureMessages): TemplateResult | typeof nothing {
    const offer = this.#offer;
    if (offer === undefined) return nothing;
    const answer = (go: boolean) => (): void => {
      this.#offer = undefined;
      if (go) this.#options.go(offer);
      this.#options.changed();
    };
    const [where, go] = this.#isDocument
      ? [t.elsewherePage(offer), t.goToPage(offer)]
      : [t.elsewhere(offer), t.goThere(offer)];
    return html`
      <div class="elsewhere" role="status">
        ${icon(monitor)}<span>${where}</span>
        <button class="button small" type="button" @click=${answer(true)}>${go}</button>
        <button class="button quiet small" type="button" @click=${answer(false)}>${t.stayHere}</button>
      </div>
    `;
  }
}

export const elsewhereStyles = css`
  .elsewhere {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-2) var(--e-space-3);
    padding: var(--e-space-2) var(--e-space-3);
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface-sunken);
    font-size: var(--e-size-14);
  }
`;
