import type { Client, OutboxEntry } from '@edurise/sdk/core';
import { isEduRiseError } from '@edurise/sdk/core';
import type { Message, MessageWrite, messaging } from '@edurise/sdk/messaging';

type Edu = Client<{ messaging: typeof messaging }>;

/** A message on its way. */
export interface Sending {
  readonly id: string;
  readonly content: string;
  readonly files: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `waiting`: on the device, until there is a network. */
  readonly status: 'sending' | 'waiting' | 'failed';
  readonly reason?: string | undefined;
}

/**
 * What somebody has sent into one conversation and the platform has not shown yet: what this page has posted, and what an
 * earlier one has left in the outbox.
 */
export class Outgoing {
  /** The oldest first. */
  sendings: readonly Sending[] = [];
  readonly conversation: string;
  readonly #edu: Edu;
  readonly #changed: () => void;
  readonly #stop: () => void;
  /** Of this page. One that the platform has taken stays until the conversation, fetched anew, has it. */
  readonly #own = new Map<string, { body: MessageWrite; at: number; taken?: string; problem?: string }>();
  #entries: readonly OutboxEntry[] = [];

  constructor(edu: Edu, conversation: string, changed: () => void) {
    this.#edu = edu;
    this.conversation = conversation;
    this.#changed = changed;
    this.#stop = edu.outbox.subscribe(() => void this.#look());
    void this.#look();
  }

  /** `durable` settles when a reload loses nothing any more; `taken` with what the platform has made of it. */
  send(body: MessageWrite): { durable: Promise<unknown>; taken: Promise<Message> } {
    const { id, durable, settled } = this.#edu.messages.send(body);
    const own = { body, at: Date.now() };
    this.#own.set(id, own);
    this.#draw();
    settled.then(
      (message) => {
        this.#own.set(id, { ...own, taken: message.id });
        void this.#look();
      },
      (error: unknown) => {
        this.#own.set(id, { ...own, problem: isEduRiseError(error) ? error.message : '' });
        void this.#look();
      },
    );
    const kept = durable.then((is) => (is ? undefined : settled)).catch(() => undefined);
    return { durable: kept, taken: settled };
  }

  /** Takes away what the conversation shows by now. */
  shown(messages: readonly Message[]): void {
    const known = new Set(messages.map(({ id }) => id));
    let gone = false;
    for (const [id, { taken }] of this.#own)
      if (taken !== undefined && known.has(taken)) gone = this.#own.delete(id) || gone;
    if (gone) this.#draw();
  }

  async retry(id: string): Promise<void> {
    const own = this.#own.get(id);
    if (this.#entries.some((entry) => entry.id === id)) {
      this.#own.delete(id);
      await this.#edu.outbox.retry(id);
    } else if (own) {
      this.#own.delete(id);
      this.send(own.body);
    }
    await this.#look();
  }

  async discard(id: string): Promise<void> {
    this.#own.delete(id);
    await this.#edu.outbox.discard(id);
    await this.#look();
  }

  dispose(): void {
    this.#stop();
  }

  async #look(): Promise<void> {
    const entries = await this.#edu.outbox.entries().catch(() => []);
    this.#entries = entries.filter(
      ({ operation, body }) =>
        operation === 'messages.send' && (body as MessageWrite | undefined)?.conversation === this.conversation,
    );
    this.#draw();
  }

  #draw(): void {
    const held = new Map(this.#entries.map((entry) => [entry.id, entry]));
    const left = this.#entries
      .filter(({ id }) => !this.#own.has(id))
      .map((entry) => sendingOf(entry.id, entry.body as MessageWrite, entry.createdAt, entry));
    const own = [...this.#own].map(([id, { body, at, problem }]) =>
      sendingOf(
        id,
        body,
        at,
        held.get(id) ?? (problem === undefined ? undefined : { status: 'failed', reason: problem }),
      ),
    );
    this.sendings = [...left, ...own].sort((one, other) => one.at - other.at);
    this.#changed();
  }
}

const sendingOf = (
  id: string,
  { content = '', attachments = [] }: MessageWrite,
  at: number,
  entry?: Pick<OutboxEntry, 'status'> & Partial<OutboxEntry>,
): Sending => ({
  id,
  content,
  files: attachments.length,
  at,
  // One that has not been tried is about to be.
  status: entry?.status === 'waiting' && !entry.attempts ? 'sending' : (entry?.status ?? 'sending'),
  reason: entry?.reason,
});
