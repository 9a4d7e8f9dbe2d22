import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '@edurise/sdk/core';
import { proctoring, type IntegrityEvent } from '@edurise/sdk/proctoring';
import type { quizzes } from '@edurise/sdk/quizzes';
import type { QuizView } from '../views/quiz-view.ts';

interface ObservedHost extends ReactiveControllerHost, Pick<QuizView, 'snapshot'> {
  readonly edu: Client<{ quizzes: typeof quizzes }>;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly opened: boolean;
}

/**
 * Tells the teacher what the start screen has announced, and nothing else: when the page was in the background, when it was
 * without a connection, and how many characters were pasted. Never what was pasted, and never a verdict. Only where the platform takes such signals.
 */
export class SignalLog implements ReactiveController {
  readonly #host: ObservedHost;
  #ended: AbortController | undefined;
  #hiddenAt: number | undefined;
  #offlineAt: number | undefined;

  constructor(host: ObservedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ended?.abort();
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    document.addEventListener('visibilitychange', this.#turned, { signal });
    for (const type of ['offline', 'online'] as const) addEventListener(type, () => this.#connection(type), { signal });
    this.#host.renderRoot.addEventListener('paste', this.#pasted, { signal });
  }

  hostDisconnected(): void {
    this.#ended?.abort();
  }

  readonly #turned = (): void => {
    if (document.hidden) {
      this.#hiddenAt = performance.now();
      this.#tell({ kind: 'hidden' });
    } else if (this.#hiddenAt !== undefined) {
      this.#tell({ kind: 'visible', amount: Math.round((performance.now() - this.#hiddenAt) / 1000) });
      this.#hiddenAt = undefined;
    }
  };

  /** Told when the network is back, of course: it says why nothing came. */
  #connection(kind: 'offline' | 'online'): void {
    const since = this.#offlineAt;
    this.#offlineAt = kind === 'offline' ? performance.now() : undefined;
    if (kind === 'offline') this.#tell({ kind });
    else if (since !== undefined) this.#tell({ kind, amount: Math.round((performance.now() - since) / 1000) });
  }

  readonly #pasted = (event: Event): void => {
    const length = (event as ClipboardEvent).clipboardData?.getData('text/plain').length ?? 0;
    const question = (event.target as HTMLElement).closest<HTMLElement>('[data-question]')?.dataset['question'];
    this.#tell({ kind: 'paste', amount: length, ...(question ? { question } : {}) });
  };

  #tell(event: Omit<IntegrityEvent, 'id' | 'at'>): void {
    const { opened, edu } = this.#host;
    const state = opened ? this.#host.snapshot.state : undefined;
    if (state?.at !== 'answering' || !state.writable) return;
    // A platform that counts revisions is one that has the row; a page without an id to give says nothing.
    if (state.attempt.rev == null || edu.features.lacks(proctoring.quizAttempts.recordEvents)) return;
    if (typeof crypto.randomUUID !== 'function') return;
    const signal = { id: crypto.randomUUID(), at: new Date().toISOString(), ...event };
    void edu.with({ proctoring }).quizAttempts.recordEvents(state.attempt.id, { events: [signal] });
  }
}
