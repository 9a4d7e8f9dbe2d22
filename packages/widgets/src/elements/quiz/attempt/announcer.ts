import type { Notice } from '../../../context/contexts.ts';
import type { QuizView } from '../views/quiz-view.ts';
import type { RefusedAnswer } from './refused-answers.ts';
import { crossed, thresholds } from './auto-submit.ts';
import { instant } from './server-clock.ts';

/** The element whose attempt is spoken of. */
export interface AnnouncerHost extends Pick<QuizView, 'snapshot' | 'words' | 'remaining'> {
  readonly renderRoot: HTMLElement | DocumentFragment;
  announce(text: string): void;
  notify(notice: Notice): unknown;
  requestUpdate(): void;
}

/** Says what happens around a running attempt: how long there is, a deadline that moved, the network. */
export class Announcer {
  readonly #host: AnnouncerHost;
  #tick: ReturnType<typeof setTimeout> | undefined;
  #lastLeft: number | undefined;
  #wasOnline: boolean | undefined;
  #wasAt: string | undefined;
  #hadFocus = false;

  constructor(host: AnnouncerHost) {
    this.#host = host;
  }

  /** After each drawing. */
  update(): void {
    this.#tellEnd();
    this.#tellTime();
    this.#tellConnection();
  }

  /** When the clock hands in, what had the focus goes without anybody's doing: it goes on with what comes. */
  #tellEnd(): void {
    const { snapshot, words, renderRoot } = this.#host;
    const { state } = snapshot;
    const isOver = this.#wasAt === 'answering' && state.at === 'submitting' && state.by === 'timer';
    if (isOver) this.#say(words.timeUp);
    const focused = (renderRoot as ShadowRoot).activeElement;
    if (this.#wasAt !== state.at && this.#hadFocus && !focused)
      renderRoot.querySelector<HTMLElement>('.state-title, .result .title')?.focus();
    this.#wasAt = state.at;
    this.#hadFocus = (renderRoot as ShadowRoot).activeElement !== null;
  }

  /** A teacher gave more time. */
  extended(minutes: number): void {
    this.#lastLeft = undefined;
    this.#host.notify({ kind: 'info', text: this.#host.words.extended(minutes) });
  }

  /** The clock stands still, or goes on. */
  paused(stands: boolean): void {
    const { words } = this.#host;
    this.#lastLeft = undefined;
    this.#say(stands ? `${words.pausedTitle}. ${words.pausedText}` : words.goesOn);
  }

  /** Answers that came too late, or too early. */
  refused(answers: readonly RefusedAnswer[]): void {
    for (const { number, why, kept } of answers)
      this.#host.notify({ kind: 'warning', text: this.#host.words.answerRefused(number, why, kept) });
  }

  /** Said where it is seen as well. */
  say(text: string): void {
    this.#say(text);
  }

  /** @param ms by how much; negative when there is less time than before. */
  deadlineMoved(ms: number): void {
    const { words } = this.#host;
    this.#lastLeft = undefined;
    const seconds = Math.abs(ms) / 1000;
    this.#host.notify(
      ms > 0 ? { kind: 'info', text: words.timeAdded(seconds) } : { kind: 'warning', text: words.timeTaken(seconds) },
    );
  }

  stop(): void {
    clearTimeout(this.#tick);
    this.#lastLeft = this.#wasOnline = undefined;
  }

  /** Draws again when the second changes, and says how long there is where that matters. */
  #tellTime(): void {
    clearTimeout(this.#tick);
    const { state } = this.#host.snapshot;
    const left = this.#host.remaining();
    if (state.at !== 'answering' || state.attempt.paused_at != null) return;
    this.#tickWith(left, this.#host.snapshot.ownTimeLeft);
    if (left === undefined) return;
    const from = instant(state.attempt.started_at);
    const to = instant(state.attempt.expires_at);
    const total = from === undefined || to === undefined ? undefined : to - from;
    const mark = this.#lastLeft === undefined ? undefined : crossed(thresholds(total), this.#lastLeft, left);
    this.#lastLeft = left;
    if (mark !== undefined) {
      const { words } = this.#host;
      this.#say(mark * 2 === total ? words.announceHalf(mark / 1000) : words.announceLeft(mark / 1000));
    }
  }

  /** With the second of whichever clock turns next. */
  #tickWith(...clocks: readonly (number | undefined)[]): void {
    const turns = clocks.flatMap((left) => (left !== undefined && left > 0 ? [(left % 1000) + 10] : []));
    if (turns.length) this.#tick = setTimeout(() => this.#host.requestUpdate(), Math.min(...turns));
  }

  #tellConnection(): void {
    const { state, online: reached } = this.#host.snapshot;
    const online = state.at === 'answering' ? reached : undefined;
    const before = this.#wasOnline;
    this.#wasOnline = online;
    if (online !== undefined && before !== undefined && online !== before)
      this.#say(online ? this.#host.words.backOnline : this.#host.words.offlineNote);
  }

  /** A moment later: to announce is to draw again, and the drawing that led here is not over. */
  #say(text: string): void {
    setTimeout(() => this.#host.announce(text));
  }
}
