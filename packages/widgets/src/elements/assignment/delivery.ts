import {
  isAborted,
  isApiError,
  isConflict,
  isConnectionError,
  isSessionExpired,
  isUnauthenticated,
  isValidationError,
} from '@edurise/sdk/core';
import type { Client, OutboxEntry } from '@edurise/sdk/core';
import { assignments } from '@edurise/sdk/assignments';
import type { Submission } from '@edurise/sdk/assignments';
import type { KeptWork } from './kept-work.ts';

type Edu = Client<{ assignments: typeof assignments }>;

/** Why it was not taken. What the platform itself says about it stands beside it. */
export interface Refusal {
  readonly reason: 'nothing' | 'offline' | 'sign-in' | 'large' | 'graded' | 'failed';
  readonly text: readonly string[];
  readonly file: readonly string[];
  readonly general: string | undefined;
}

export type DeliveryState =
  | { readonly at: 'rest' }
  /** `share` from 0 to 1, of a file. */
  | { readonly at: 'sending'; readonly share?: number }
  /** On the device, until there is a network. */
  | { readonly at: 'waiting'; readonly text: string }
  | ({ readonly at: 'refused' } & Refusal);

/**
 * A file is sent while its learner looks on, with progress and a way to stop; the outbox, which sends behind the scenes,
 * knows neither.
 */
const { outbox: _, ...upload } = assignments.assignments.submit;

/** Work on its way to the platform: text through the outbox, so that it survives everything; a file directly. */
export class Delivery {
  state: DeliveryState = { at: 'rest' };
  file: File | undefined;
  readonly assignment: string;
  readonly #edu: Edu;
  readonly #kept: KeptWork;
  readonly #changed: () => void;
  readonly #stop: () => void;
  /** Posted by this page: their receipts tell what became of them. */
  readonly #own = new Set<string>();
  #text: string;
  #sending: AbortController | undefined;
  #entry: string | undefined;

  constructor(edu: Edu, assignment: string, kept: KeptWork, changed: () => void) {
    this.#edu = edu;
    this.assignment = assignment;
    this.#kept = kept;
    this.#changed = changed;
    this.#text = kept.text;
    this.#stop = edu.outbox.subscribe(() => void this.look());
    void this.look();
  }

  get text(): string {
    return this.#text;
  }

  /** Every keystroke is on the device before the next one. */
  set text(value: string) {
    this.#text = value;
    this.#kept.text = value;
    if (this.state.at === 'refused') this.#set({ at: 'rest' });
    else this.#changed();
  }

  choose(file: File | undefined): void {
    this.file = file;
    if (this.state.at === 'refused') this.state = { at: 'rest' };
    this.#changed();
  }

  /** Nothing is left to hand in. */
  clear(): void {
    this.#kept.text = this.#text = '';
    this.file = undefined;
    this.#set({ at: 'rest' });
  }

  /** The submission as the platform has it; undefined when it was stopped or refused, which `state` tells. */
  async send(): Promise<Submission | undefined> {
    const { file } = this;
    const text = this.#text.trim() ? this.#text : '';
    if (!text && !file) {
      this.#set({ at: 'refused', reason: 'nothing', text: [], file: [], general: undefined });
      return undefined;
    }
    const sending = (this.#sending = new AbortController());
    this.#set({ at: 'sending' });
    try {
      const submission = await (file ? this.#upload(text, file, sending.signal) : this.#post(text));
      if (sending.signal.aborted) return undefined;
      this.#kept.submission = submission.id;
      this.clear();
      return submission;
    } catch (error) {
      if (!sending.signal.aborted)
        this.#set(isAborted(error) ? { at: 'rest' } : { at: 'refused', ...refusalOf(error) });
      return undefined;
    } finally {
      if (this.#sending === sending) this.#sending = undefined;
    }
  }

  /** Stops an upload, or takes back what still waits on the device. Text and file stay as they are. */
  async cancel(): Promise<void> {
    this.#sending?.abort();
    this.#sending = undefined;
    const { state } = this;
    const entry = this.#entry;
    this.#entry = undefined;
    if (state.at === 'waiting' && !this.#text) this.#kept.text = this.#text = state.text;
    this.#set({ at: 'rest' });
    if (entry) await this.#edu.outbox.discard(entry);
  }

  /** Finds what an earlier page, or this one, has left in the outbox. */
  async look(): Promise<void> {
    const lane = `assignment:${this.assignment}`;
    const entry = (await this.#edu.outbox.entries()).filter((one) => one.lane === lane).at(-1);
    if (entry?.status === 'failed') return this.#failed(entry);
    this.#entry = entry?.id;
    const { at } = this.state;
    // One that has been tried, or that another page has left.
    if (entry && (entry.attempts > 0 || at === 'rest') && entry.status === 'waiting')
      this.#set({ at: 'waiting', text: textIn(entry) });
    else if (!entry && at === 'waiting') this.#set({ at: 'rest' });
  }

  dispose(): void {
    this.#stop();
    // An upload ends with its page; what the outbox holds does not.
    this.#sending?.abort();
  }

  #upload(content: string, file: File, signal: AbortSignal): Promise<Submission> {
    return this.#edu.request(
      upload,
      { path: { id: this.assignment }, body: { ...(content && { content }), file } },
      {
        signal,
        onProgress: ({ loaded, total = file.size }) => {
          if (!signal.aborted) this.#set({ at: 'sending', share: loaded / total });
        },
      },
    );
  }

  #post(content: string): Promise<Submission> {
    const receipt = this.#edu.assignments.submit(this.assignment, { content });
    this.#own.add(receipt.id);
    return receipt.settled;
  }

  /** The platform has refused what an earlier page had left: its text comes back. */
  async #failed(entry: OutboxEntry): Promise<void> {
    await this.#edu.outbox.discard(entry.id);
    if (this.#own.has(entry.id)) return;
    if (!this.#text) this.#kept.text = this.#text = textIn(entry);
    this.#set({ at: 'refused', reason: 'failed', text: [], file: [], general: entry.reason });
  }

  #set(state: DeliveryState): void {
    this.state = state;
    this.#changed();
  }
}

const textIn = ({ body }: OutboxEntry): string => (body as { content?: string } | undefined)?.content ?? '';

const refusalOf = (error: unknown): Refusal => {
  const refusal = (reason: Refusal['reason'], more: Partial<Refusal> = {}): Refusal => ({
    reason,
    text: [],
    file: [],
    general: undefined,
    ...more,
  });
  if (isConnectionError(error)) return refusal('offline');
  if (isUnauthenticated(error) || isSessionExpired(error)) return refusal('sign-in');
  if (isConflict(error)) return refusal('graded');
  if (isApiError(error) && error.status === 413) return refusal('large');
  if (isValidationError(error)) {
    const of = (name: string): string[] =>
      error.fields.filter(({ path }) => path[0] === name).flatMap(({ messages }) => messages);
    const rest = error.fields.filter(({ path }) => path[0] !== 'content' && path[0] !== 'file');
    const general = rest.flatMap(({ messages }) => messages).join(' ') || undefined;
    return refusal('failed', { text: of('content'), file: of('file'), general });
  }
  const spoken = isApiError(error) && error.status < 500 && !error.webPage ? error.message : undefined;
  return refusal('failed', { general: spoken });
};
