import { createHash } from 'node:crypto';
import { ConflictError } from '@edurise/sdk/core';
import type { RecoveryFile } from '@edurise/sdk/proctoring';
import type { Answer, Answers, Question, QuizAttempt, SaveAnswers } from '@edurise/sdk/quizzes';

const iso = (ms: number): string => new Date(ms).toISOString();
const GRACE_MS = 30_000;
const TICKET = 'signed-start-of-a1';

export const LIMIT_MINUTES = 60;
export const questions: Question[] = Array.from({ length: 8 }, (_, index) => ({
  id: `q${index}`,
  question_text: `Question ${index}`,
  question_type: index % 3 === 2 ? 'essay' : 'short_answer',
}));

/** A school's side of one attempt: as EduRise's, or as an ordinary platform. */
export class Platform {
  readonly #now: () => number;
  readonly plain: boolean;
  readonly acceptRecovered: boolean;
  attempt: QuizAttempt | undefined;
  answers: Answers = {};
  /** Last written at which revision. */
  readonly #written = new Map<string, number>();
  lease = '';
  rev = 0;
  extra = 0;
  /** When each extension was given, and when the device said that it had been shown. */
  readonly extensions: { minutes: number; given: number; seen?: number }[] = [];
  submittedAt: number | undefined;
  recovered: RecoveryFile | undefined;
  #leases = 0;

  constructor(now: () => number, { plain = false, acceptRecovered = true } = {}) {
    this.#now = now;
    this.plain = plain;
    this.acceptRecovered = acceptRecovered;
  }

  get deadline(): number {
    return Date.parse(this.attempt!.expires_at!);
  }

  get open(): boolean {
    const { attempt } = this;
    if (attempt?.status === 'in_progress' && this.#now() > this.deadline + (this.plain ? 0 : GRACE_MS)) this.#close();
    return this.attempt?.status === 'in_progress';
  }

  start(): { data: QuizAttempt; status: number } {
    const isNew = !this.attempt;
    this.attempt ??= {
      id: 'a1',
      quiz: 'quiz',
      attempt_number: 1,
      status: 'in_progress',
      started_at: iso(this.#now()),
      expires_at: iso(this.#now() + LIMIT_MINUTES * 60_000),
    };
    this.lease = `lease-${++this.#leases}`;
    const data = this.read();
    return { data: this.plain ? data : { ...data, lease: this.lease, ticket: TICKET }, status: isNew ? 201 : 200 };
  }

  read(): QuizAttempt {
    void this.open;
    const shown = { ...this.attempt!, answers: { ...this.answers }, questions };
    if (this.plain) return shown;
    return { ...shown, rev: this.rev, server_now: iso(this.#now()), extra_minutes: this.extra, paused_at: null };
  }

  save(body: SaveAnswers): QuizAttempt {
    if (!this.open) throw new ConflictError({ status: 409, message: 'Over.', code: 'attempt_expired' });
    this.#join(body);
    if (body.extension_seen != null) for (const extension of this.extensions) extension.seen ??= this.#now();
    return this.#answerTo(body);
  }

  submit(body: SaveAnswers): QuizAttempt {
    if (!this.open) {
      if (this.plain) throw new ConflictError({ status: 400, message: 'Over.' });
      return this.read();
    }
    this.#join(body);
    this.#close();
    return this.#answerTo(body);
  }

  recover(file: RecoveryFile): { outcome: string; recovered: number; attempt: QuizAttempt } {
    let before = file.ticket;
    let last = 0;
    for (const { seq, at, question, answer, hash } of file.answers) {
      const whole = createHash('sha256').update(before + JSON.stringify([seq, at, question, answer]));
      if (file.ticket !== TICKET || seq <= last || whole.digest('hex') !== hash) throw new Error('A broken chain.');
      [before, last] = [hash, seq];
    }
    this.recovered = file;
    if (!this.acceptRecovered) return { outcome: 'kept', recovered: 1, attempt: this.read() };
    for (const { at, question, answer } of file.answers)
      if (Date.parse(at) <= this.deadline) this.#put(question, answer);
    return { outcome: 'counted', recovered: 1, attempt: this.read() };
  }

  extend(minutes: number): void {
    this.extra += minutes;
    this.attempt = { ...this.attempt!, expires_at: iso(this.deadline + minutes * 60_000) };
    this.extensions.push({ minutes, given: this.#now() });
  }

  #join({ answers, rev, lease }: SaveAnswers): void {
    const holds = lease == null || lease === this.lease;
    const next = this.rev + 1;
    for (const [question, answer] of Object.entries(answers)) {
      if (JSON.stringify(answer) === JSON.stringify(this.answers[question] ?? null)) continue;
      if (!holds && (this.#written.get(question) ?? 0) > (rev ?? 0)) continue;
      this.#put(question, answer);
      this.#written.set(question, next);
      this.rev = next;
    }
  }

  #put(question: string, answer: Answer | null): void {
    this.answers = { ...this.answers, [question]: answer };
  }

  #answerTo({ lease }: SaveAnswers): QuizAttempt {
    return { ...this.read(), ...(lease === this.lease ? { lease } : {}) };
  }

  #close(): void {
    this.submittedAt = this.#now();
    this.attempt = { ...this.attempt!, status: 'submitted' };
  }
}
