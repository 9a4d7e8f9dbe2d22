import type { Answered } from '@edurise/sdk/core';
import { ApiError, ConnectionError } from '../../../src/errors.ts';
import { jsonOf } from '../../../src/wire/body.ts';

/** What a request is at the platform's door. */
export interface Asked {
  readonly method: string;
  /** Filled in: `/api/lectures/l/notes/`. */
  readonly path: string;
  readonly text: string;
  readonly key?: string | undefined;
  readonly user: string;
}

export const answeredWith = (data: unknown, status = 200): Answered<unknown> => ({
  data,
  status,
  fromCache: false,
  attempts: 1,
  roundTripMs: 1,
});

export const refusal = (status: number, more: object = {}): ApiError => new ApiError({ status, ...more });
export const cut = (): ConnectionError => new ConnectionError();

interface Row {
  readonly id: string;
  readonly created_at: string;
  readonly [name: string]: unknown;
}

/** A platform in memory, with what it was made to do. It knows repetitions by their keys, unless it is an ordinary one. */
export class Server {
  readonly keyed: boolean;
  /** Everything that was carried out, in order. */
  readonly effects: (Asked & { readonly body: Record<string, unknown> })[] = [];
  readonly rows: Row[] = [];
  readonly answers = new Map<string, Record<string, unknown>>();
  readonly progress = new Map<string, [number, number][]>();
  readonly submitted = new Set<string>();
  readonly arrivals: Asked[] = [];
  /** What it answers instead of doing its work. */
  refuse: (asked: Asked) => unknown = () => undefined;
  readonly #now: () => number;
  readonly #done = new Map<string, { text: string; answer?: Answered<unknown> | undefined }>();

  constructor(keyed: boolean, now: () => number) {
    this.keyed = keyed;
    this.#now = now;
  }

  /** The request is there; what comes back commits it. Throws what the platform refuses at once. */
  arrive(asked: Asked): () => Answered<unknown> {
    this.arrivals.push(asked);
    const { key, text } = asked;
    const known = key && this.keyed ? this.#done.get(key) : undefined;
    if (known && known.text !== text) throw refusal(422, { code: 'idempotency_key_reused' });
    if (known && !known.answer) throw refusal(409, { code: 'idempotency_key_in_use' });
    if (known) return () => known.answer!;
    const refused = this.refuse(asked);
    if (refused) throw refused as Error;
    if (asked.method === 'GET') return () => this.#carryOut(asked);
    const doing: { text: string; answer?: Answered<unknown> } = { text };
    if (key && this.keyed) this.#done.set(key, doing);
    return () => {
      try {
        return (doing.answer = this.#carryOut(asked));
      } catch (error) {
        // A refusal changed nothing, and is not kept.
        if (key) this.#done.delete(key);
        throw error;
      }
    };
  }

  #carryOut(asked: Asked): Answered<unknown> {
    const { method, path } = asked;
    const [, kind = '', id = '', part = ''] = /^\/api\/([\w-]+)\/(?:([^/]+)\/)?(?:([\w-]+)\/)?$/.exec(path) ?? [];
    if (method === 'GET') return answeredWith(this.#read(kind, id, part));
    const body = (asked.text ? JSON.parse(asked.text) : {}) as Record<string, unknown>;
    if (kind === 'quiz-attempts' && part === 'submit') {
      if (this.submitted.has(id)) throw refusal(400, { code: 'closed' });
      this.submitted.add(id);
      this.#answer(id, body['answers'] as object);
    } else if (kind === 'quiz-attempts') {
      if (this.submitted.has(id)) throw refusal(400, { code: 'closed' });
      this.#answer(id, body['answers'] as object);
    } else if (part === 'progress') {
      this.progress.set(id, [...(this.progress.get(id) ?? []), ...((body['played'] as [number, number][]) ?? [])]);
    }
    this.effects.push({ ...asked, body });
    if (part !== 'notes' && kind !== 'messages')
      return answeredWith({ id, status: this.submitted.has(id) ? 'submitted' : 'in_progress' });
    const row = { ...body, id: `row${this.rows.length}`, lecture: id, created_at: new Date(this.#now()).toISOString() };
    this.rows.push(row);
    return answeredWith(row, 201);
  }

  #answer(id: string, answers: object = {}): void {
    this.answers.set(id, { ...this.answers.get(id), ...answers });
  }

  #read(kind: string, id: string, part: string): unknown {
    if (kind === 'quiz-attempts') return { id, status: this.submitted.has(id) ? 'submitted' : 'in_progress' };
    if (kind === 'lectures') return { id, course: 'c' };
    if (kind === 'enrollments' && !part) return [{ id: 'e', course: 'c' }];
    return [...this.rows];
  }
}

export const textOf = (body: unknown): string => (body === undefined ? '' : jsonOf(body));
