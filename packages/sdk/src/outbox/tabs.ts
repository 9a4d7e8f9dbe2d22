import type { Answered } from '../call.ts';
import type { Channel } from '../environment.ts';
import { AbortedError, ApiError } from '../errors.ts';
import { memoryFrom } from './memory-disk.ts';
import type { Office } from './office.ts';
import type { Settlement } from './receipts.ts';

/** What one tab tells the others of the entries that all of them see. */
type News =
  | { type: 'changed'; seqs: readonly number[] }
  | { type: 'settled'; seq: number; answered?: Answered<unknown>; refusal?: ConstructorParameters<typeof ApiError>[0] };

/** What is in a page's memory is that page's own, by numbers that each page gives anew. */
const isShared = (seq: number): boolean => seq < memoryFrom;

/** The other tabs of this browser. Whatever they miss, they find on the device. */
export class Tabs {
  /** Somebody else was heard on this device. */
  others = false;
  readonly #office: Office;
  readonly #wake: () => void;
  readonly #channel: Channel | undefined;
  #changed = new Set<number>();

  constructor(office: Office, wake: () => void) {
    this.#office = office;
    this.#wake = wake;
    const { environment, owner } = office.host;
    this.#channel = environment.broadcast(`edurise:outbox:${owner().baseUrl}`);
    if (this.#channel) this.#channel.onmessage = ({ data }: { data: News | null }) => this.#heard(data);
  }

  /** Told once for all that changes at a time. */
  changed(seq: number): void {
    if (!isShared(seq)) return;
    if (!this.#changed.size)
      queueMicrotask(() => {
        this.#tell({ type: 'changed', seqs: [...this.#changed] });
        this.#changed = new Set();
      });
    this.#changed.add(seq);
  }

  settled(seq: number, settlement: Settlement): void {
    if (!isShared(seq)) return;
    this.#tell({
      type: 'settled',
      seq,
      ...('answered' in settlement
        ? { answered: settlement.answered }
        : { refusal: JSON.parse(JSON.stringify(settlement.refused)) as never }),
    });
  }

  close(): void {
    this.#channel?.close();
  }

  #heard(news: News | null): void {
    this.others = true;
    const { look, receipts } = this.#office;
    if (news?.type === 'settled') {
      const { seq, answered, refusal } = news;
      // An earlier release tells of its own, too.
      if (!isShared(seq)) return;
      const refused = refusal?.status ? new ApiError(refusal) : new AbortedError(refusal?.message);
      receipts.settle(seq, answered ? { answered } : { refused });
      void look(seq);
    } else if (news?.type === 'changed') {
      void Promise.all(news.seqs.filter(isShared).map((seq) => look(seq))).then(this.#wake);
    }
  }

  #tell(news: News): void {
    try {
      if (this.#office.shared()) this.#channel?.postMessage(news);
    } catch {
      // A channel that was closed with its page throws, and so does what cannot be copied.
    }
  }
}
