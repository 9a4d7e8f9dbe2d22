import { isConnectionError, isEduRiseError } from '@edurise/sdk/core';
import type { Client } from '@edurise/sdk/core';
import type { Message, messaging } from '@edurise/sdk/messaging';
import { Draft } from './draft.ts';
import { Outgoing } from './outgoing.ts';
import { OwnTyping, Typists } from './typists.ts';

type Edu = Client<{ messaging: typeof messaging }>;

/** So many files go with one message. */
export const mostFiles = 10;

/** What is wrong with what was to be sent; the platform's own words, where it has some. */
export type TalkProblem = 'too-many' | 'files-offline' | 'files-failed' | { readonly said: string };

/** One person's part in one conversation: what is being written, what is on its way, who else is writing. */
export class Talk {
  readonly conversation: string;
  readonly outgoing: Outgoing;
  readonly typists: Typists;
  files: readonly File[] = [];
  /** From 0 to 1, while files are on their way. */
  share: number | undefined;
  problem: TalkProblem | undefined;
  readonly #edu: Edu;
  readonly #draft: Draft;
  readonly #typing: OwnTyping;
  readonly #changed: () => void;
  readonly #end = new AbortController();

  constructor(edu: Edu, conversation: string, changed: () => void, sayTyping: (isTyping: boolean) => void) {
    this.#edu = edu;
    this.conversation = conversation;
    this.#changed = changed;
    this.#draft = new Draft(edu, conversation);
    this.outgoing = new Outgoing(edu, conversation, changed);
    this.typists = new Typists(changed);
    this.#typing = new OwnTyping(sayTyping);
  }

  get text(): string {
    return this.#draft.text;
  }

  write(text: string): void {
    this.#draft.text = text;
    this.problem = undefined;
    if (text) this.#typing.goesOn();
    else this.#typing.over();
    this.#changed();
  }

  pause(): void {
    this.#typing.over();
  }

  add(files: readonly File[]): void {
    const all = [...this.files, ...files];
    this.problem = all.length > mostFiles ? 'too-many' : undefined;
    this.files = all.slice(0, mostFiles);
    this.#changed();
  }

  remove(file: File): void {
    this.files = this.files.filter((one) => one !== file);
    this.problem = undefined;
    this.#changed();
  }

  /** Text goes by the outbox, which survives everything; files first, while their sender looks on. */
  async send(): Promise<Message | undefined> {
    const content = this.text.trim();
    const { conversation, files } = this;
    if (!content && !files.length) return undefined;
    this.#typing.over();
    let attachments: readonly string[];
    try {
      attachments = await this.#upload(files);
    } catch (error) {
      if (!this.#end.signal.aborted) this.#refuse(fileProblem(error));
      return undefined;
    }
    const { durable, taken } = this.outgoing.send({
      conversation,
      ...(content && { content }),
      ...(attachments.length && { attachments: [...attachments] }),
    });
    this.files = [];
    this.problem = undefined;
    this.#draft.hand(durable);
    this.#changed();
    return taken.catch(() => undefined);
  }

  dispose(): void {
    this.#typing.over();
    this.#end.abort();
    this.outgoing.dispose();
    this.typists.clear();
  }

  async #upload(files: readonly File[]): Promise<string[]> {
    if (!files.length) return [];
    const total = files.reduce((sum, { size }) => sum + size, 0) || 1;
    const ids: string[] = [];
    let before = 0;
    try {
      for (const file of files) {
        this.#progress(before / total);
        const attachment = await this.#edu.messages.addAttachment(
          { file },
          {
            signal: this.#end.signal,
            onProgress: ({ loaded }) => this.#progress((before + Math.min(loaded, file.size)) / total),
          },
        );
        ids.push(attachment.id);
        before += file.size;
      }
      return ids;
    } finally {
      this.share = undefined;
    }
  }

  #progress(share: number): void {
    this.share = share;
    this.#changed();
  }

  #refuse(problem: TalkProblem): void {
    this.problem = problem;
    this.#changed();
  }
}

const fileProblem = (error: unknown): TalkProblem => {
  if (isConnectionError(error)) return 'files-offline';
  const said = isEduRiseError(error) && /\s/.test(error.message) ? error.message : undefined;
  return said ? { said } : 'files-failed';
};
