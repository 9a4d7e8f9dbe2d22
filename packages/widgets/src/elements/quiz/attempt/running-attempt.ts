import type { OutboxEntry } from '@edurise/sdk/core';
import type { Answer, Answers, Question, QuizAttempt } from '@edurise/sdk/quizzes';
import { AnswerSaver, type SaveStatus } from './answer-saver.ts';
import { forSubmit, isAnswered, merge, normalise } from './answers.ts';
import type { AttemptEvent, AttemptState, Running, SubmittedBy } from './attempt.machine.ts';
import { submitLeadMs } from './auto-submit.ts';
import { placeIn, readPlace, writePlace } from './quiz-place.ts';
import type { QuizClient, QuizListeners, QuizSurroundings } from './quiz-session.ts';
import type { ServerClock } from './server-clock.ts';
import { instant } from './server-clock.ts';
import { isOpen } from './standing.ts';
import { tabLease, type TabLease } from './tab-lease.ts';

/** What an attempt needs of the session that it is part of. */
export interface AttemptHost {
  readonly edu: QuizClient;
  readonly on: QuizListeners;
  readonly around: QuizSurroundings;
  readonly clock: ServerClock;
  readonly state: AttemptState;
  readonly online: boolean;
  readonly lacksAutosave: boolean;
  /** Of the slowest recent call, ms. */
  readonly slowestRoundTripMs: number;
  dispatch(event: AttemptEvent): void;
  /** Reads the attempt, and with it the platform's clock. */
  read(id: string): Promise<QuizAttempt>;
  /** What the device has to deliver: to be asked before the attempt is read. */
  kept(): Promise<readonly OutboxEntry[]>;
  deviceNow(): number;
  /** The platform has the attempt. */
  finish(running: Running, by?: SubmittedBy): Promise<void>;
}

/** A running attempt looks at the platform's clock and deadline at least this often (T2). */
const SYNC_MS = 60_000;
/** Less is the network's jitter, not a teacher's decision. */
const DEADLINE_MOVED_MS = 1_000;
/** A tab that loses the lease writes its last words to disk within this time. */
const HAND_OVER_MS = 150;
/** A submit that takes longer is as good as without a network. */
const PATIENCE_MS = 6_000;

/** An attempt under way: keeps every answer, remembers the place, watches the time, hands in. */
export class RunningAttempt {
  answers: Answers = {};
  flagged: ReadonlySet<string> = new Set();
  seen: ReadonlySet<string> = new Set();
  index = 0;

  readonly #host: AttemptHost;
  readonly #lease: TabLease;
  #saver: AnswerSaver | undefined;
  #alarm: ReturnType<typeof setTimeout> | undefined;
  /** A submit has been on its way for too long. */
  #stalled = false;
  #left = false;

  constructor(host: AttemptHost, id: string) {
    this.#host = host;
    this.#lease = tabLease(id, () => this.#yield(), host.around.tabs);
  }

  get save(): SaveStatus {
    return this.#saver?.status ?? { kind: 'untouched' };
  }

  get autosave(): boolean | undefined {
    return this.#saver?.autosave;
  }

  get offline(): boolean {
    return this.#stalled || this.#saver?.offline === true;
  }

  /** The questions that have no answer yet. */
  get unanswered(): readonly Question[] {
    const { state } = this.#host;
    return 'questions' in state ? state.questions.filter((question) => !isAnswered(this.answers[question.id])) : [];
  }

  /** How early this page hands in by itself, ms before the deadline. */
  get submitLead(): number {
    const { state, slowestRoundTripMs } = this.#host;
    const graceful =
      'attempt' in state && (state.attempt.server_now != null || state.quiz.rules?.grace_seconds != null);
    return submitLeadMs({ graceful, slowestRoundTripMs });
  }

  /**
   * Shows the questions, to write or, beside a tab that writes, to read.
   * @param kept what the device had to deliver before the attempt was read.
   */
  async enter(running: Running, kept: readonly OutboxEntry[]): Promise<void> {
    await this.#resume(running, await this.#lease.acquire(), kept);
  }

  /** @param typing keystrokes of a text, in contrast to a choice. */
  answer(question: Question, answer: Answer | null, typing = false): void {
    const { state } = this.#host;
    if (state.at !== 'answering' || !state.writable) return;
    this.answers = { ...this.answers, [question.id]: answer };
    this.#saver?.change(question.id, answer, typing);
    this.#host.on.changed();
  }

  flag(question: Question): void {
    const flagged = new Set(this.flagged);
    if (!flagged.delete(question.id)) flagged.add(question.id);
    this.flagged = flagged;
    this.#moved();
  }

  goTo(index: number): void {
    const { state } = this.#host;
    const question = 'questions' in state ? state.questions[index] : undefined;
    if (!question) return;
    this.#saver?.flush();
    this.index = index;
    this.seen = new Set(this.seen).add(question.id);
    this.#moved();
  }

  /** Hands in. Without a network it waits for one; leaving the page does not lose it. */
  async submit(by: SubmittedBy): Promise<void> {
    const host = this.#host;
    const before = host.state;
    if (!('questions' in before)) return;
    this.#saver?.flush();
    host.dispatch({ type: 'submit', by, answers: this.answers });
    if (host.state.at !== 'submitting') return;
    const { id } = before.attempt;
    clearTimeout(this.#alarm);
    const patience = setTimeout(() => {
      this.#stalled = true;
      host.on.changed();
    }, PATIENCE_MS);
    try {
      const receipt = host.edu.quizAttempts.submit(id, { answers: forSubmit(before.questions, this.answers) });
      await host.finish(withAttempt(before, await receipt.settled), by);
    } catch (error) {
      // The answer may have been lost on its way after the platform had taken the submit: it knows.
      const now = await host.read(id).catch(() => undefined);
      if (now && !isOpen(now)) return await host.finish(withAttempt(before, now), by);
      const late = by === 'timer' || host.clock.remaining(instant(before.attempt.expires_at)) === 0;
      host.dispatch({ type: 'turned-down', error, late });
      this.#watch();
    } finally {
      clearTimeout(patience);
      this.#stalled = false;
    }
  }

  /** Writes in this tab from now on; the tab that did so reads. */
  async takeOver(): Promise<void> {
    const { state } = this.#host;
    if (state.at !== 'answering' || state.writable) return;
    await this.#lease.take();
    // The other tab is writing its last words to the disk that both share.
    await new Promise((resolve) => setTimeout(resolve, HAND_OVER_MS));
    const kept = await this.#host.kept();
    const now = await this.#host.read(state.attempt.id).catch(() => state.attempt);
    if (isOpen(now)) await this.#resume(withAttempt(state, now), true, kept);
    else await this.#host.finish(withAttempt(state, now));
  }

  /** Asks the platform how the attempt stands: after a sleep, a return to the tab, a minute. */
  async sync(): Promise<void> {
    const before = this.#host.state;
    if (before.at !== 'answering' && before.at !== 'expired') return;
    const attempt = await this.#host.read(before.attempt.id).catch(() => undefined);
    const { state } = this.#host;
    if (!attempt || !('attempt' in state) || state.attempt.id !== attempt.id) return;
    this.#adopt(attempt);
    if (!isOpen(attempt) && (state.at === 'answering' || state.at === 'expired'))
      await this.#host.finish(withAttempt(before, attempt), 'timer');
  }

  /** The page is hidden. */
  hidden(): void {
    this.#saver?.flush();
  }

  /** The page is back, or the network. */
  shown(): void {
    const { state, clock } = this.#host;
    if ('attempt' in state && clock.remaining(instant(state.attempt.expires_at)) !== undefined) void this.sync();
    this.#watch();
  }

  /** Writes what is typed to disk and lets the attempt go; it goes on when it is opened again. */
  leave(): void {
    this.#left = true;
    clearTimeout(this.#alarm);
    this.#retireSaver();
    this.#lease.release();
  }

  /** Lays what this device has not delivered over what the platform has, and shows the questions. */
  async #resume(running: Running, writable: boolean, before: readonly OutboxEntry[]): Promise<void> {
    const { quiz, attempt, questions } = running;
    const { around } = this.#host;
    // What was delivered since then, and what another tab has added.
    const waiting = [...before, ...(await this.#host.kept())].filter(
      ({ lane, status }) => lane === `quiz:${attempt.id}` && status !== 'failed',
    );
    const undelivered = merge(...waiting.map((entry) => (entry.body as { answers?: Answers } | undefined)?.answers));
    const given = merge(attempt.answers, undelivered);
    this.answers = Object.fromEntries(
      questions
        .filter(({ id }) => id in given)
        .map((question) => [question.id, normalise(question, given[question.id])]),
    );
    const place = readPlace(around.places, quiz.id);
    const mine = place?.attempt === attempt.id ? place : undefined;
    this.flagged = new Set(mine?.flagged);
    this.index = placeIn(questions, mine, (id) => isAnswered(this.answers[id]));
    this.seen = new Set(mine?.seen).add(questions[this.index]?.id ?? '');
    this.#retireSaver();
    this.#host.dispatch({ type: 'began', running, writable });
    this.#moved();
    if (!writable) return this.#watch();
    this.#saver = this.#newSaver(attempt.id);
    if (waiting.some((entry) => entry.operation === 'quizAttempts.submit')) return void this.submit('learner');
    this.#saver.adopt(Object.fromEntries(Object.entries(this.answers).filter(([id]) => id in undelivered)));
    this.#watch();
  }

  #newSaver(id: string): AnswerSaver {
    const host = this.#host;
    const { outbox } = host.edu;
    return new AnswerSaver({
      send: (answers) => host.edu.quizAttempts.saveAnswers(id, { answers }),
      flush: () => void outbox.flush().catch(() => undefined),
      online: () => host.online,
      now: () => host.clock.now() ?? host.deviceNow(),
      durable: outbox.state.durable,
      lacking: () => host.lacksAutosave,
      changed: () => host.on.changed(),
      saved: (attempt, questions) => {
        this.#adopt(attempt);
        host.on.saved?.(attempt, questions);
      },
      // Refused after the deadline, or because the attempt is closed: the platform says which.
      refused: () => void this.sync(),
    });
  }

  #retireSaver(): void {
    this.#saver?.flush();
    this.#saver?.stop();
    this.#saver = undefined;
  }

  /** Takes the platform's newest word on the attempt: its clock, a deadline that moved. */
  #adopt(attempt: QuizAttempt): void {
    const { state, clock, on, slowestRoundTripMs } = this.#host;
    if (this.#left || !('attempt' in state) || attempt.id !== state.attempt.id) return;
    const serverNow = instant(attempt.server_now);
    if (serverNow !== undefined) clock.read({ serverNow, roundTripMs: slowestRoundTripMs });
    const before = instant(state.attempt.expires_at);
    const after = instant(attempt.expires_at);
    this.#host.dispatch({ type: 'synced', attempt });
    if (before !== undefined && after !== undefined && Math.abs(after - before) > DEADLINE_MOVED_MS)
      on.deadlineMoved?.(after - before);
    this.#watch();
  }

  /** Sets the alarm for whatever comes first: the deadline, or the next look at the platform. */
  #watch(): void {
    clearTimeout(this.#alarm);
    const { state, clock } = this.#host;
    if (state.at !== 'answering' || this.#left) return;
    const left = clock.remaining(instant(state.attempt.expires_at));
    if (left === undefined) return;
    const until = left - (state.writable ? this.submitLead : 0);
    if (until <= 0) {
      if (state.writable) void this.submit('timer');
      else this.#host.dispatch({ type: 'time-up' });
      return;
    }
    const look = (): void => {
      if (clock.age >= SYNC_MS) void this.sync();
      this.#watch();
    };
    this.#alarm = setTimeout(look, Math.min(until, SYNC_MS));
  }

  /** Another tab took the lease: the last words go to disk, where it finds them. */
  #yield(): void {
    this.#retireSaver();
    this.#host.dispatch({ type: 'yielded' });
    this.#watch();
  }

  #moved(): void {
    const { state, around, on } = this.#host;
    if (state.at === 'answering') {
      const { quiz, attempt } = state;
      writePlace(around.places, quiz.id, {
        attempt: attempt.id,
        index: this.index,
        flagged: [...this.flagged],
        seen: [...this.seen],
      });
    }
    on.changed();
  }
}

const withAttempt = ({ quiz, attempt: before, questions }: Running, attempt: QuizAttempt): Running => ({
  quiz,
  attempt: { ...before, ...attempt },
  questions,
});
