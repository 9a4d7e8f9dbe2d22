import type { Environment } from '../environment.ts';
import type { Desk, Parcel, Spoken } from './desk.ts';
import { RefusedError } from './errors.ts';
import type { LineState, Message } from './line.ts';
import { soon, Suspicion } from './suspicion.ts';
import { Topics } from './topics.ts';

const deadly = () => new RefusedError('quarantined', 'This message has ended two connections, and is not sent again.');

const pathOf = (field: string): (string | number)[] =>
  field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

const refusalIn = (answer: Message): RefusedError => {
  const { type, code, message, fields, retry_after: seconds } = answer;
  return new RefusedError(
    typeof code === 'string' ? code : type,
    typeof message === 'string' ? message : 'The platform has refused this.',
    {
      fields: Object.entries((fields ?? {}) as Record<string, unknown>).map(([field, said]) => ({
        path: pathOf(field),
        messages: [said].flat().map(String),
      })),
      retryAfterMs: typeof seconds === 'number' ? seconds * 1_000 : undefined,
      answer,
    },
  );
};

/** Says what lies on the desk: in order, again after a line was lost where an answer is owed, and not what ends lines. */
export class Speaker {
  readonly topics: Topics;
  readonly #environment: Environment;
  readonly #desk: Desk;
  readonly #channel: Spoken;
  readonly #suspicion = new Suspicion();
  /** Handed to a line, and not answered. By reference. */
  readonly #owed = new Map<string, Parcel>();
  /** The one that is being tried alone. */
  #trial: { readonly parcel: Parcel; readonly timer: unknown } | undefined;

  constructor(environment: Environment, desk: Desk, channel: Spoken) {
    this.#environment = environment;
    this.#desk = desk;
    this.#channel = channel;
    this.topics = new Topics((action, payload) => {
      if (this.#live) desk.say(JSON.stringify({ action, ...payload }));
    });
  }

  /** @throws RefusedError for what has ended two sockets. */
  check(body: string): void {
    if (this.#suspicion.convicted(body)) throw deadly();
  }

  /** Is it the answer to something? Then nobody else has to see it. */
  answered(message: Message): boolean {
    const { type, ref } = message;
    const parcel = typeof ref === 'string' ? this.#owed.get(ref) : undefined;
    if (!parcel) return type === 'ack';
    if (type === 'ack') parcel.settle!(message['result']);
    else if (type === 'error' || type === 'conflict') parcel.settle!(undefined, refusalIn(message));
    else return false;
    this.#owed.delete(parcel.ref!);
    this.#passed(parcel);
    return type !== 'conflict';
  }

  /** The line has become live, or is no longer. */
  changed(state: LineState, before: LineState): void {
    if (before.status === 'live') {
      this.#endTrial();
      for (const body of this.#suspicion.ended(state.code, this.#environment.now())) this.#quarantine(body);
    }
    if (state.status !== 'live') return;
    this.topics.renew();
    this.#desk.waiting.unshift(...this.#owed.values());
    this.#owed.clear();
    this.flush();
  }

  flush(): void {
    if (!this.#live || this.#trial) return;
    this.#desk.expire();
    for (let parcel; (parcel = this.#desk.waiting[0]);) {
      const alone = this.#suspicion.suspects(parcel.body);
      if (!this.#hand(parcel)) return;
      this.#desk.waiting.shift();
      if (alone) {
        const tried = parcel;
        this.#trial = { parcel, timer: this.#environment.setTimeout(() => this.#passed(tried), soon) };
        return;
      }
    }
  }

  forget(ref: string): void {
    this.#owed.delete(ref);
  }

  empty(error: Error): void {
    this.#endTrial();
    for (const { settle } of this.#owed.values()) settle!(undefined, error);
    this.#owed.clear();
  }

  get #live(): boolean {
    return this.#channel.line?.state.status === 'live';
  }

  #hand(parcel: Parcel): boolean {
    const line = this.#channel.line!;
    const { body, ref, settle } = parcel;
    const answers = ref !== undefined && line.state.features.includes('ref');
    if (!line.send(answers ? `${body.slice(0, -1)},"ref":${JSON.stringify(ref)}}` : body)) return false;
    this.#suspicion.said(body, this.#environment.now());
    if (answers) this.#owed.set(ref, parcel);
    // Nobody will ever say what became of it.
    else settle?.(undefined);
    return true;
  }

  /** The socket has outlived it. */
  #passed({ body }: Parcel): void {
    this.#suspicion.clear(body);
    if (this.#trial?.parcel.body !== body) return;
    this.#endTrial();
    this.flush();
  }

  #endTrial(): void {
    if (this.#trial) this.#environment.clearTimeout(this.#trial.timer);
    this.#trial = undefined;
  }

  #quarantine(body: string): void {
    const condemned = [...this.#owed.values(), ...this.#desk.waiting].filter((parcel) => parcel.body === body);
    for (const { ref, settle } of condemned) {
      if (ref) this.#owed.delete(ref);
      settle?.(undefined, deadly());
    }
    this.#desk.waiting = this.#desk.waiting.filter((parcel) => parcel.body !== body);
    this.#channel.quarantined(body);
  }
}
