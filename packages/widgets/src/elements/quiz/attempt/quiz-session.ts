import type { Client } from '@edurise/sdk/core';
import { isAborted, isMissingOperation } from '@edurise/sdk/core';
import { quizzes, type Answer, type Answers, type Question, type QuizAttempt } from '@edurise/sdk/quizzes';
import { AnswerSaver, type SaveStatus } from './answer-saver.ts';
import { forSubmit, isAnswered, merge, normalise } from './answers.ts';
import { transition, type AttemptEvent, type AttemptState, type History, type QuizIntro, type Running, type SubmittedBy } from './attempt.machine.ts';
import { RoundTrips, submitLeadMs } from './auto-submit.ts';
import { forgetPlace, placeIn, readPlace, writePlace, type PlaceStore } from './quiz-place.ts';
import { ServerClock, instant, serverTimeOf } from './server-clock.ts';
import { isOpen, standing } from './standing.ts';
import { tabLease, type TabLease, type Tabs } from './tab-lease.ts';

export type QuizClient = Client<{ quizzes: typeof quizzes }>;

/** Which quiz: by the lecture it belongs to, by its own id, or by an attempt at it. */
export interface QuizTarget {
  readonly lecture?: string | undefined;
  readonly quiz?: string | undefined;
  readonly attempt?: string | undefined;
}

/** Everything there is to show, at one moment. */
export interface QuizSnapshot {
  readonly state: AttemptState;
  readonly answers: Answers;
  readonly flagged: ReadonlySet<string>;
  readonly seen: ReadonlySet<string>;
  readonly index: number;
  readonly save: SaveStatus;
  /** `false`: the platform takes answers at submit only; `undefined`: not known yet. */
  readonly autosave: boolean | undefined;
  readonly online: boolean;
}

/** What the page around is told. */
export interface QuizListeners {
  readonly changed: () => void;
  readonly started?: (attempt: QuizAttempt) => void;
  readonly saved?: (attempt: QuizAttempt, questions: readonly string[]) => void;
  readonly submitted?: (attempt: QuizAttempt, by: SubmittedBy) => void;
  readonly passed?: (attempt: QuizAttempt) => void;
  /** The deadline of a running attempt moved by this many ms. */
  readonly deadlineMoved?: (ms: number) => void;
}

export interface QuizSurroundings {
  readonly places: PlaceStore;
  readonly tabs?: Tabs;
  /** Milliseconds that never jump. */
  readonly monotonic?: () => number;
  readonly deviceNow?: () => number;
  readonly online?: () => boolean;
}

/** A running attempt looks at the platform's clock and deadline at least this often (T2). */
const SYNC_MS = 60_000;
/** Less is the network's jitter, not a teacher's decision. */
const DEADLINE_MOVED_MS = 1_000;
/** A tab that loses the lease writes its last words to disk within this time. */
const HAND_OVER_MS = 150;
const PATIENCE_MS = 6_000;
const LIST_LIMIT = 500;

/**
 * A learner's way through one quiz: loads it, begins or resumes an attempt, keeps every answer, watches the
 * time, hands in, and fetches the result. Knows nothing of the page: an element draws its snapshots.
 */
export class QuizSession {
  readonly #edu: QuizClient;
  readonly #on: QuizListeners;
  readonly #around: QuizSurroundings;
  readonly #clock: ServerClock;
  readonly #trips = new RoundTrips();
  readonly #ended = new AbortController();

  #state: AttemptState = { at: 'idle' };
  #answers: Answers = {};
  #flagged: ReadonlySet<string> = new Set();
  #seen: ReadonlySet<string> = new Set();
  #index = 0;
  #saver: AnswerSaver | undefined;
  #lease: TabLease | undefined;
  #alarm: ReturnType<typeof setTimeout> | undefined;
  /** A submit has been on its way for longer than a slow network explains. */
  #stalled = false;

  constructor(edu: QuizClient, on: QuizListeners, around: QuizSurroundings) {
    this.#edu = edu;
    this.#on = on;
    this.#around = around;
    this.#clock = new ServerClock(around.monotonic);
  }

  get snapshot(): QuizSnapshot {
    return {
      state: this.#state,
      answers: this.#answers,
      flagged: this.#flagged,
      seen: this.#seen,
      index: this.#index,
      save: this.#saver?.status ?? { kind: 'untouched' },
      autosave: this.#saver?.autosave ?? (this.#edu.features.lacks(quizzes.quizAttempts.saveAnswers) ? false : undefined),
      online: this.#online() && !this.#saver?.offline && !this.#stalled,
    };
  }

  /** Milliseconds left in the running attempt, or in one that waits to be continued; `undefined` without a limit. */
  remaining(attempt?: QuizAttempt): number | undefined {
    const of = attempt ?? ('attempt' in this.#state ? this.#state.attempt : undefined);
    return this.#clock.remaining(instant(of?.expires_at));
  }

  /** The whole time of the running attempt, ms. */
  get total(): number | undefined {
    if (!('attempt' in this.#state)) return undefined;
    const from = instant(this.#state.attempt.started_at);
    const to = instant(this.#state.attempt.expires_at);
    return from === undefined || to === undefined ? undefined : to - from;
  }

  /** Loads the quiz. An attempt of this tab that is still open, or the one asked for, is resumed at once. */
  async open(target: QuizTarget): Promise<void> {
    this.#leave();
    this.#dispatch({ type: 'load' });
    try {
      if (target.attempt) return await this.#openAttempt(target.attempt, target);
      const quiz = await this.#intro(target);
      const place = readPlace(this.#around.places, quiz.id);
      const resumed = place && (await this.#read(place.attempt).catch(() => undefined));
      if (resumed && isOpen(resumed)) return await this.#enter(quiz, resumed);
      await this.#offer(quiz);
    } catch (error) {
      if (!this.#ended.signal.aborted) this.#dispatch({ type: 'failed', error });
    }
  }

  /** Begins an attempt, or continues the one that is open: the platform decides which. */
  async begin(): Promise<void> {
    if (this.#state.at !== 'start' || this.#state.busy) return;
    const { quiz } = this.#state;
    this.#dispatch({ type: 'begin' });
    try {
      // The outbox first: nothing may be typed that could not be written to disk.
      const [{ data: attempt, ...response }] = await Promise.all([
        this.#edu.quizzes.start(quiz.id, this.#options()).withResponse(),
        this.#edu.outbox.ready.catch(() => undefined),
      ]);
      this.#readClock(attempt, response, 'start');
      await this.#enter(quiz, attempt);
      this.#on.started?.(attempt);
    } catch (error) {
      if (!isAborted(error)) this.#dispatch({ type: 'refused', error });
    }
  }

  /** @param typing keystrokes of a text, in contrast to a choice. */
  answer(question: Question, answer: Answer | null, typing = false): void {
    if (this.#state.at !== 'answering' || !this.#state.writable) return;
    this.#answers = { ...this.#answers, [question.id]: answer };
    this.#saver?.change(question.id, answer, typing);
    this.#on.changed();
  }

  flag(question: Question): void {
    const flagged = new Set(this.#flagged);
    if (!flagged.delete(question.id)) flagged.add(question.id);
    this.#flagged = flagged;
    this.#remember();
    this.#on.changed();
  }

  goTo(index: number): void {
    if (!('questions' in this.#state)) return;
    const question = this.#state.questions[index];
    if (!question) return;
    this.#saver?.flush();
    this.#index = index;
    this.#seen = new Set(this.#seen).add(question.id);
    this.#remember();
    this.#on.changed();
  }

  /** The questions that have no answer yet. */
  get unanswered(): readonly Question[] {
    return 'questions' in this.#state ? this.#state.questions.filter((question) => !isAnswered(this.#answers[question.id])) : [];
  }

  /** Hands the attempt in. Without a network it waits for one; leaving the page does not lose it. */
  async submit(by: SubmittedBy = 'learner'): Promise<void> {
    const before = this.#state;
    if (!('questions' in before)) return;
    this.#saver?.flush();
    this.#dispatch({ type: 'submit', by, answers: this.#answers });
    if (this.#state.at !== 'submitting') return;
    const { id } = before.attempt;
    clearTimeout(this.#alarm);
    const patience = setTimeout(() => {
      this.#stalled = true;
      this.#on.changed();
    }, PATIENCE_MS);
    try {
      const receipt = this.#edu.quizAttempts.submit(id, { answers: forSubmit(before.questions, this.#answers) });
      const attempt = await receipt.settled;
      await this.#finish(this.#running(before, attempt), by);
    } catch (error) {
      // The answer may have been lost on its way after the platform had taken the submit: it knows.
      const now = await this.#read(id).catch(() => undefined);
      if (now && !isOpen(now)) return await this.#finish(this.#running(before, now), by);
      this.#dispatch({ type: 'turned-down', error, late: this.remaining() === 0 });
      this.#watch();
    } finally {
      clearTimeout(patience);
      this.#stalled = false;
    }
  }

  /** Writes in this tab from now on; the tab that did so reads. */
  async takeOver(): Promise<void> {
    if (this.#state.at !== 'answering' || this.#state.writable) return;
    const { quiz, attempt } = this.#state;
    await this.#lease?.take();
    // The other tab is writing its last words to the disk that both share.
    await new Promise((resolve) => setTimeout(resolve, HAND_OVER_MS));
    const now = (await this.#read(attempt.id).catch(() => undefined)) ?? attempt;
    if (!isOpen(now)) return await this.#finish({ quiz, attempt: now, questions: this.#state.questions });
    await this.#resume({ quiz, attempt: now, questions: this.#state.questions }, true);
  }

  /** From a result back to the start screen. */
  async again(): Promise<void> {
    if (!('quiz' in this.#state)) return;
    const { quiz } = this.#state;
    this.#leave();
    await this.#offer(quiz);
  }

  /** Shows the outcome of an attempt that was handed in. */
  async showResult(attempt: QuizAttempt): Promise<void> {
    if (this.#state.at !== 'start') return;
    const { quiz, history } = this.#state;
    const questions = attempt.questions ?? (await this.#questions(quiz).catch(() => []));
    this.#dispatch({ type: 'submitted', running: { quiz, attempt, questions }, history });
    await this.#loadResult(attempt.id);
  }

  async retryResult(): Promise<void> {
    if (this.#state.at === 'submitted') await this.#loadResult(this.#state.attempt.id);
  }

  /** Asks the platform how the attempt stands: after a sleep, a return to the tab, a minute. */
  async sync(): Promise<void> {
    const before = this.#state;
    if (before.at !== 'answering' && before.at !== 'expired') return;
    const attempt = await this.#read(before.attempt.id).catch(() => undefined);
    if (!attempt || !('attempt' in this.#state) || this.#state.attempt.id !== attempt.id) return;
    this.#adopt(attempt);
    if (!isOpen(attempt) && this.#state.at !== 'submitted') await this.#finish(this.#running(before, attempt), 'timer');
  }

  /** The page is hidden or shown, or the network came or went. */
  hidden(): void {
    this.#saver?.flush();
  }

  shown(): void {
    if (this.remaining() !== undefined) void this.sync();
    this.#watch();
  }

  connectionChanged(): void {
    if (this.#online()) this.shown();
    this.#on.changed();
  }

  dispose(): void {
    this.#leave();
    this.#ended.abort();
  }

  // ── Opening ────────────────────────────────────────────────────────────────────────────────

  async #intro({ lecture, quiz }: QuizTarget, id = quiz): Promise<QuizIntro> {
    if (lecture) return this.#edu.lectures.getQuiz(lecture, this.#options());
    return { id: id! };
  }

  async #offer(quiz: QuizIntro): Promise<void> {
    const [history, count] = await Promise.all([
      this.#history(quiz),
      quiz.questions?.length ?? this.#questions(quiz).then((list) => list.length, () => undefined),
    ]);
    const open = standing(quiz, history).open;
    // Its clock runs: the start screen shows what is left.
    if (open?.expires_at) await this.#read(open.id).catch(() => undefined);
    this.#dispatch({ type: 'opened', quiz, count, history });
  }

  /** The learner's attempts, where the platform lists them. Staff would see everybody's: to them it says nothing. */
  async #history(quiz: QuizIntro): Promise<History> {
    const me = this.#edu.session.state.user;
    if (me?.is_teacher || me?.is_staff || (me?.role && me.role !== 'student')) return undefined;
    try {
      return await this.#edu.quizzes.listAttempts(quiz.id, {}, this.#options()).toArray({ limit: LIST_LIMIT });
    } catch (error) {
      if (isAborted(error)) throw error;
      return undefined;
    }
  }

  async #questions(quiz: QuizIntro): Promise<readonly Question[]> {
    const list = quiz.questions ?? (await this.#edu.quizzes.listQuestions(quiz.id, {}, this.#options()).toArray({ limit: LIST_LIMIT }));
    return list.toSorted((a, b) => (a.order_index ?? 0) - (b.order_index ?? 0));
  }

  async #openAttempt(id: string, target: QuizTarget): Promise<void> {
    const attempt = await this.#read(id);
    const quiz = await this.#intro(target, attempt.quiz);
    await this.#enter(quiz, attempt);
  }

  async #enter(quiz: QuizIntro, attempt: QuizAttempt): Promise<void> {
    // The attempt's own list has the platform's order; the quiz's list is in the author's.
    const questions = attempt.questions?.length ? attempt.questions : await this.#questions(quiz);
    const running = { quiz, attempt, questions };
    if (!isOpen(attempt)) return await this.#finish(running);
    this.#lease = tabLease(attempt.id, () => this.#yield(), this.#around.tabs);
    await this.#resume(running, await this.#lease.acquire());
  }

  /** Lays what this device has not delivered over what the platform has, and shows the questions. */
  async #resume(running: Running, writable: boolean): Promise<void> {
    const { quiz, attempt, questions } = running;
    const waiting = await this.#edu.outbox.pending(`quiz:${attempt.id}`).catch(() => []);
    const patches = waiting.map((entry) => (entry.body as { answers?: Answers } | undefined)?.answers ?? {});
    const kept = merge(attempt.answers, ...patches);
    this.#answers = Object.fromEntries(questions.filter(({ id }) => id in kept).map((question) => [question.id, normalise(question, kept[question.id])]));
    const place = readPlace(this.#around.places, quiz.id);
    const mine = place?.attempt === attempt.id ? place : undefined;
    this.#flagged = new Set(mine?.flagged);
    this.#index = placeIn(questions, mine, (id) => isAnswered(this.#answers[id]));
    this.#seen = new Set(mine?.seen).add(questions[this.#index]?.id ?? '');
    if (writable) {
      this.#saver = this.#newSaver(attempt.id);
      this.#saver.adopt(Object.fromEntries(Object.keys(merge(...patches)).filter((id) => id in this.#answers).map((id) => [id, this.#answers[id]!])));
    }
    this.#dispatch({ type: 'began', running, writable });
    this.#remember();
    if (writable && waiting.some((entry) => entry.operation === 'quizAttempts.submit')) return void this.submit();
    this.#watch();
  }

  #newSaver(id: string): AnswerSaver {
    const { outbox } = this.#edu;
    return new AnswerSaver({
      send: (answers) => this.#edu.quizAttempts.saveAnswers(id, { answers }),
      flush: () => void outbox.flush().catch(() => undefined),
      online: () => this.#online(),
      now: () => this.#clock.now() ?? this.#deviceNow(),
      isMissing: isMissingOperation,
      changed: () => this.#on.changed(),
      saved: (attempt, questions) => {
        this.#adopt(attempt);
        this.#on.saved?.(attempt, questions);
      },
      // Refused after the deadline, or because the attempt is closed: the platform says which.
      refused: () => void this.sync(),
    });
  }

  // ── Time ───────────────────────────────────────────────────────────────────────────────────

  async #read(id: string): Promise<QuizAttempt> {
    const { data, ...response } = await this.#edu.quizAttempts.get(id, { ...this.#options(), cache: 'none' }).withResponse();
    this.#readClock(data, response, 'read');
    return data;
  }

  #readClock(attempt: QuizAttempt, response: { status: number; serverTime?: number; roundTripMs: number }, call: 'start' | 'read'): void {
    this.#trips.add(response.roundTripMs);
    const said = serverTimeOf(attempt, response, call);
    const serverNow = said ?? (this.#clock.known ? undefined : this.#deviceNow());
    if (serverNow !== undefined) this.#clock.read({ serverNow, roundTripMs: response.roundTripMs });
  }

  /** Takes the platform's newest word on the running attempt: its clock, a deadline that moved. */
  #adopt(attempt: QuizAttempt): void {
    if (!('attempt' in this.#state) || attempt.id !== this.#state.attempt.id) return;
    const serverNow = instant(attempt.server_now);
    if (serverNow !== undefined) this.#clock.read({ serverNow, roundTripMs: this.#trips.slowest });
    const before = instant(this.#state.attempt.expires_at);
    this.#dispatch({ type: 'synced', attempt });
    const after = instant(this.#state.attempt.expires_at);
    if (before !== undefined && after !== undefined && Math.abs(after - before) > DEADLINE_MOVED_MS) this.#on.deadlineMoved?.(after - before);
    this.#watch();
  }

  /** How early this page hands in by itself, ms before the deadline. */
  get submitLead(): number {
    const attempt = 'attempt' in this.#state ? this.#state.attempt : undefined;
    const graceful = attempt?.server_now != null || ('quiz' in this.#state && this.#state.quiz.rules?.grace_seconds != null);
    return submitLeadMs({ graceful, slowestRoundTripMs: this.#trips.slowest });
  }

  /** Sets the alarm for whatever comes first: the deadline, or the next look at the platform. */
  #watch(): void {
    clearTimeout(this.#alarm);
    const state = this.#state;
    const left = state.at === 'answering' ? this.remaining() : undefined;
    if (state.at !== 'answering' || left === undefined) return;
    const until = left - (state.writable ? this.submitLead : 0);
    if (until <= 0) {
      if (state.writable) void this.submit('timer');
      else this.#dispatch({ type: 'time-up' });
      return;
    }
    this.#alarm = setTimeout(() => {
      if (this.#clock.age >= SYNC_MS) void this.sync();
      this.#watch();
    }, Math.min(until, SYNC_MS));
  }

  // ── Ending ─────────────────────────────────────────────────────────────────────────────────

  #running(before: Running, attempt: QuizAttempt): Running {
    return { quiz: before.quiz, attempt: { ...before.attempt, ...attempt }, questions: before.questions };
  }

  async #finish(running: Running, by?: SubmittedBy): Promise<void> {
    this.#leave();
    forgetPlace(this.#around.places, running.quiz.id);
    const history = await this.#history(running.quiz).catch(() => undefined);
    this.#dispatch({ type: 'submitted', running, history });
    if (by) this.#on.submitted?.(running.attempt, by);
    const passed = await this.#loadResult(running.attempt.id);
    if (by && (passed ?? running.attempt.passed)) this.#on.passed?.(running.attempt);
  }

  async #loadResult(id: string): Promise<boolean | undefined> {
    try {
      const result = await this.#edu.quizAttempts.result(id, this.#options());
      this.#dispatch({ type: 'result', result });
      return result.passed ?? undefined;
    } catch (error) {
      if (!isAborted(error)) this.#dispatch({ type: 'no-result', error });
      return undefined;
    }
  }

  /** Another tab took the lease: the last words go to disk, where it finds them. */
  #yield(): void {
    this.#saver?.flush();
    this.#saver?.stop();
    this.#saver = undefined;
    this.#dispatch({ type: 'yielded' });
    this.#watch();
  }

  #leave(): void {
    clearTimeout(this.#alarm);
    this.#saver?.flush();
    this.#saver?.stop();
    this.#saver = undefined;
    this.#lease?.release();
    this.#lease = undefined;
  }

  #remember(): void {
    if (this.#state.at !== 'answering') return;
    const { quiz, attempt } = this.#state;
    writePlace(this.#around.places, quiz.id, { attempt: attempt.id, index: this.#index, flagged: [...this.#flagged], seen: [...this.#seen] });
  }

  #dispatch(event: AttemptEvent): void {
    if (this.#ended.signal.aborted) return;
    const before = this.#state;
    this.#state = transition(before, event);
    if (this.#state !== before) this.#on.changed();
  }

  #options(): { signal: AbortSignal } {
    return { signal: this.#ended.signal };
  }

  #online(): boolean {
    return this.#around.online?.() ?? navigator.onLine !== false;
  }

  #deviceNow(): number {
    return this.#around.deviceNow?.() ?? Date.now();
  }
}
