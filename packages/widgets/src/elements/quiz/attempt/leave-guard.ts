import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { QuizView } from '../views/quiz-view.ts';
import type { QuizSnapshot } from './quiz-session.ts';

/** With less time than this there may be no coming back to hand in what has not been sent. */
const SHORT_MS = 60_000;

/**
 * Would closing the page now lose something? What is on this device goes on its way when the page is opened again, so
 * leaving is free; but not what has not reached the disk, nor what is unsent while the time runs out.
 * @param left ms of the attempt; `undefined` without a limit.
 */
export const losesByLeaving = ({ state, save }: Pick<QuizSnapshot, 'state' | 'save'>, left?: number): boolean => {
  const short = left !== undefined && left > 0 && left < SHORT_MS;
  if (state.at === 'submitting') return short;
  if (state.at !== 'answering' || !state.writable) return false;
  switch (save.kind) {
    case 'writing':
    case 'in-memory':
      return true;
    case 'on-device':
    case 'offline':
    case 'kept':
      return short && state.attempt.paused_at == null;
    default:
      return false;
  }
};

interface GuardedHost extends ReactiveControllerHost, Pick<QuizView, 'snapshot' | 'remaining'> {
  readonly opened: boolean;
}

/** Has the browser ask before the page goes, only while that would lose something: a page that always asks is not believed. */
export class LeaveGuard implements ReactiveController {
  readonly #host: GuardedHost;

  constructor(host: GuardedHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Listening by itself keeps a page from being brought back in an instant: so not for longer than needed. */
  hostUpdated(): void {
    if (this.#loses) addEventListener('beforeunload', this.#ask);
    else this.hostDisconnected();
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#ask);
  }

  get #loses(): boolean {
    return this.#host.opened && losesByLeaving(this.#host.snapshot, this.#host.remaining());
  }

  readonly #ask = (event: Event): void => {
    if (this.#loses) event.preventDefault();
  };
}
