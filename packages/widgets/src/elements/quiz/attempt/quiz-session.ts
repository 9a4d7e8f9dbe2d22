import type { Client, OutboxEntry } from '@edurise/sdk/core';
import { isAborted, isForbidden } from '@edurise/sdk/core';
import { quizzes, type Answer, type Question, type QuizAttempt } from '@edurise/sdk/quizzes';
import type { SaveStatus } from './answer-saver.ts';
import { emptySheet, type AnswerSheet } from './answer-sheet.ts';
import {
  transition,
  type AttemptEvent,
  type AttemptState,
  type History,
  type QuizIntro,
  type SubmittedBy,
} from './attempt.machine.ts';
import { readPlace, type PlaceStore } from './quiz-place.ts';
import { RoundTrips } from './round-trips.ts';
import type { JournalStore } from './journal-store.ts';
import type { Recovered } from './recovery.ts';
import type { AttemptHost, SpokenTime } from './attempt-host.ts';
import type { RefusedAnswer } from './refused-answers.ts';
import type { RunningAttempt } from './running-attempt.ts';
import { ServerClock, serverTimeOf } from './server-clock.ts';
import { isOpen, standing } from './standing.ts';
import type { Tabs } from './tab-lease.ts';
import { timeLeft } from './time-left.ts';

export type QuizClient = Client<{ quizzes: typeof quizzes }>;

/** Which quiz: by the lecture it belongs to, by its own id, or by an attempt at it. */
export interface QuizTarget {
  readonly lecture?: string | undefined;
  readonly quiz?: string | undefined;
  readonly attempt?: string | undefined;
}

/** Everything there is to show, at one moment. */
export interface QuizSnapshot extends AnswerSheet {
  readonly state: AttemptState;
  readonly save: SaveStatus;
  /** `false`: the platform takes answers at submit only; `undefined`: not known yet. */
  readonly autosave: boolean | undefined;
  readonly online: boolean;
  /** Milliseconds left for the question at hand, where it has a limit of its own. */
  readonly ownTimeLeft: number | undefined;
  /** Could what was answered be handed in as a file? */
  readonly recoverable: boolean;
  /** What became of answers that this device still held after the end. */
  readonly recovered: Recovered | undefined;
}

/** What the page around is told. */
export interface QuizListeners {
  readonly changed: () => void;
  readonly started?: (attempt: QuizAttempt) => void;
  readonly saved?: (attempt: QuizAttempt, questions: readonly string[]) => void;
  readonly submitted?: (attempt: QuizAttempt, by: SubmittedBy) => void;
  readonly passed?: (attempt: QuizAttempt) => void;
  /** A teacher gave this many minutes more. */
  readonly extended?: (minutes: number) => void;
  /** The clock of the attempt stands still, or goes on. */
  readonly paused?: (stands: boolean) => void;
  /** The deadline of a running attempt moved by this many ms, for whatever other reason. */
  readonly deadlineMoved?: (ms: number) => void;
  /** The time that was shown was off, and is right now. */
  readonly clockCorrected?: () => void;
  /** The time of the question at hand, or of its section, is over. */
  readonly questionOver?: () => void;
  /** The platform stands by what it had of these. */
  readonly refused?: (answers: readonly RefusedAnswer[]) => void;
  /** Something that the learner asked for could not be done. */
  readonly failed?: (error: unknown) => void;
}

export interface QuizSurroundings {
  readonly places: PlaceStore;
  /** Settles when whatever draws an attempt is there: code that is fetched when first needed. */
  readonly prepared?: () => Promise<unknown>;
  /** The same for what draws the start screen. */
  readonly welcoming?: () => Promise<unknown>;
  readonly tabs?: Tabs;
  /** Where it is kept what could not be delivered; by default this device's disk. */
  readonly journals?: JournalStore;
  /** Milliseconds that never jump. */
  readonly monotonic?: () => number;
  readonly deviceNow?: () => number;
  readonly online?: () => boolean;
}

/** All that is needed once an attempt is begun, or is over. */
const underway = (): Promise<typeof import('./underway.ts')> => import('./underway.ts');

/** Whoever needs it waits for it, and hears if it does not come. */
const onItsWay = (...code: (Promise<unknown> | undefined)[]): void => {
  for (const each of code) each?.catch(() => {});
};

const LIST_LIMIT = 500;

/**
 * A learner's way through one quiz: loads it, offers to begin, and leads to and from an attempt. What happens in it is
 * the `RunningAttempt`'s. Knows nothing of the page: an element draws its snapshots.
 */
export class QuizSession {
  readonly #edu: QuizClient;
  readonly #on: QuizListeners;
  readonly #around: QuizSurroundings;
  readonly #clock: ServerClock;
  readonly #trips = new RoundTrips();
  readonly #ended = new AbortController();
  /** What is loaded at the moment: an answer to whoever was here before comes too late. */
  #opening = new AbortController();

  readonly #host: AttemptHost;

  #state: AttemptState = { at: 'idle' };
  #running: RunningAttempt | undefined;
  #recovered: Recovered | undefined;

  constructor(edu: QuizClient, on: QuizListeners, around: QuizSurroundings) {
    this.#edu = edu;
    this.#on = on;
    this.#around = around;
    this.#clock = new ServerClock(around.monotonic);
    this.#host = this.#hosting();
  }

  get snapshot(): QuizSnapshot {
    const running = this.#running;
    return {
      state: this.#state,
      ...(running?.sheet ?? emptySheet),
      save: running?.save ?? { kind: 'untouched' },
      autosave: running?.autosave ?? (this.#lacksAutosave ? false : undefined),
      online: this.#online && !running?.offline,
      ownTimeLeft: running?.ownTimeLeft,
      recoverable: running?.recoverable ?? false,
      recovered: this.#recovered,
    };
  }

  /** Milliseconds left in the running attempt, or in one that waits to be continued; `undefined` without a limit. */
  remaining(attempt?: QuizAttempt): number | undefined {
    return timeLeft(this.#clock, attempt ?? ('attempt' in this.#state ? this.#state.attempt : undefined));
  }

  /** Loads the quiz. An attempt of this tab that is still open, or the one asked for, is resumed at once. */
  async open(target: QuizTarget): Promise<void> {
    this.#leave();
    this.#opening.abort();
    const { signal } = (this.#opening = new AbortController());
    this.#dispatch({ type: 'load' });
    if (target.attempt) this.prepare();
    else onItsWay(this.#around.welcoming?.());
    try {
      if (target.attempt) {
        const kept = await this.#kept();
        const attempt = await this.#read(target.attempt);
        const quiz = target.lecture ? await this.#intro(target) : { id: attempt.quiz };
        if (!signal.aborted) await this.#enter(quiz, attempt, kept);
        return;
      }
      const quiz = await this.#intro(target);
      const place = readPlace(this.#around.places, quiz.id, this.#edu.session.state.user?.id);
      if (place) this.prepare();
      const kept = place ? await this.#kept() : [];
      const resumed = place && (await this.#read(place.attempt).catch(() => undefined));
      if (signal.aborted) return;
      if (resumed && isOpen(resumed)) await this.#enter(quiz, resumed, kept);
      else await this.#offer(quiz);
    } catch (error) {
      if (!signal.aborted) this.#dispatch({ type: 'failed', error });
    }
  }

  /** Begins an attempt, or continues the one that is open: the platform decides which. */
  async begin(): Promise<void> {
    if (this.#state.at !== 'start' || this.#state.busy) return;
    const { quiz } = this.#state;
    this.#dispatch({ type: 'begin' });
    try {
      await (await underway()).begin(this.#host, quiz);
    } catch (error) {
      if (!isAborted(error)) this.#dispatch({ type: 'refused', error });
    }
  }

  /** See {@link RunningAttempt}. */
  get unanswered(): readonly Question[] {
    return this.#running?.unanswered ?? [];
  }
  get submitLead(): number {
    return this.#running?.submitLead ?? 0;
  }
  answer(question: Question, answer: Answer | null, typing?: boolean): void {
    this.#running?.answer(question, answer, typing);
  }
  sure(question: Question, level: 1 | 2 | 3): void {
    this.#running?.sure(question, level);
  }
  flag(question: Question): void {
    this.#running?.flag(question);
  }
  goTo(index: number): void {
    this.#running?.goTo(index);
  }
  async submit(): Promise<void> {
    await this.#running?.submit('learner');
  }
  async takeOver(): Promise<void> {
    await this.#running?.takeOver().catch((error: unknown) => this.#on.failed?.(error));
  }
  async sync(): Promise<void> {
    await this.#running?.sync();
  }

  /** From a result back to the start screen. */
  async again(): Promise<void> {
    if (!('quiz' in this.#state)) return;
    const { quiz } = this.#state;
    this.#leave();
    await this.#offer(quiz).catch((error: unknown) => this.#dispatch({ type: 'failed', error }));
  }

  /** Shows the outcome of an attempt that was handed in. */
  async showResult(attempt: QuizAttempt): Promise<void> {
    await (await underway()).showResult(this.#host, attempt);
  }

  async retryResult(): Promise<void> {
    if (this.#state.at === 'submitted') await (await underway()).loadResult(this.#host, this.#state.attempt.id);
  }

  /** Fetches what an attempt needs, ahead of it. */
  prepare(): void {
    onItsWay(underway(), this.#around.prepared?.(), this.#edu.outbox.ready);
  }

  /** Hands in what is still here of attempts at this quiz that are closed by now. */
  async recover(): Promise<void> {
    await (await underway()).recover(this.#host);
  }

  /** The page is hidden: what is typed goes out. */
  hidden(): void {
    this.#running?.hidden();
  }

  /** The page is back. */
  shown(): void {
    this.#running?.shown();
  }

  connectionChanged(): void {
    if (this.#online) {
      this.#running?.shown();
      if (this.#recovered?.outcome === 'here') void this.recover();
    }
    this.#on.changed();
  }

  dispose(): void {
    this.#leave();
    this.#opening.abort();
    this.#ended.abort();
  }

  async #intro({ lecture, quiz }: QuizTarget): Promise<QuizIntro> {
    if (lecture) return this.#edu.lectures.getQuiz(lecture, this.#options);
    const named = { id: quiz! };
    try {
      // By its own id there is nothing else to ask: that there is such a quiz shows in its questions.
      return { ...named, questions: [...(await this.#questions(named))] };
    } catch (error) {
      // Some platforms show them only in an attempt.
      if (isForbidden(error)) return named;
      throw error;
    }
  }

  async #offer(quiz: QuizIntro): Promise<void> {
    const { signal } = this.#options;
    const [history, count] = await Promise.all([
      this.#history(quiz),
      // Where forms are drawn, the list that a learner sees before is empty.
      quiz.question_count ??
        quiz.questions?.length ??
        this.#questions(quiz).then(
          (list) => list.length,
          () => undefined,
        ),
      this.#around.welcoming?.(),
    ]);
    const { open } = standing(quiz, history);
    // Its clock runs: the start screen shows what is left.
    if (open?.expires_at) await this.#read(open.id).catch(() => undefined);
    if (!signal.aborted) this.#dispatch({ type: 'opened', quiz, count, history });
  }

  /** The learner's attempts, where the platform lists them. Staff would see everybody's: to them it says nothing. */
  async #history(quiz: QuizIntro): Promise<History> {
    const me = this.#edu.session.state.user;
    if (me?.is_teacher || me?.is_staff || (me?.role && me.role !== 'student')) return undefined;
    try {
      return await this.#edu.quizzes.listAttempts(quiz.id, {}, this.#options).toArray({ limit: LIST_LIMIT });
    } catch (error) {
      if (isAborted(error)) throw error;
      return undefined;
    }
  }

  async #questions(quiz: QuizIntro): Promise<readonly Question[]> {
    const list =
      quiz.questions ??
      (await this.#edu.quizzes.listQuestions(quiz.id, {}, this.#options).toArray({ limit: LIST_LIMIT }));
    return list.toSorted((a, b) => (a.order_index ?? 0) - (b.order_index ?? 0));
  }

  async #enter(quiz: QuizIntro, attempt: QuizAttempt, kept: readonly OutboxEntry[]): Promise<void> {
    await (await underway()).enter(this.#host, quiz, attempt, kept);
  }

  #hosting(): AttemptHost {
    // Getters of an object literal have a `this` of their own.
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    const session = this;
    return {
      edu: this.#edu,
      on: this.#on,
      around: this.#around,
      clock: this.#clock,
      ended: this.#ended.signal,
      get state() {
        return session.#state;
      },
      get online() {
        return session.#online;
      },
      get lacksAutosave() {
        return session.#lacksAutosave;
      },
      get slowestRoundTripMs() {
        return session.#trips.slowest;
      },
      dispatch: (event) => this.#dispatch(event),
      read: (id) => this.#read(id),
      learnTime: (...said) => this.#readClock(...said),
      kept: () => this.#kept(),
      deviceNow: () => this.#deviceNow(),
      questions: (quiz) => this.#questions(quiz),
      history: (quiz) => this.#history(quiz),
      enter: (running) => void (this.#running = running),
      leave: () => this.#leave(),
      recovered: (found) => {
        this.#recovered = found;
        this.#on.changed();
      },
    };
  }

  /** What this device has to deliver. Asked before the platform is: what goes out in between might be in neither answer. */
  async #kept(): Promise<readonly OutboxEntry[]> {
    return this.#edu.outbox.entries().catch(() => []);
  }

  async #read(id: string): Promise<QuizAttempt> {
    const { data, ...response } = await this.#edu.quizAttempts
      .get(id, { ...this.#options, cache: 'none' })
      .withResponse();
    this.#readClock(data, response, 'read');
    return data;
  }

  #readClock(attempt: QuizAttempt, response: SpokenTime, call: 'start' | 'read'): void {
    this.#trips.add(response.roundTripMs);
    // Failing all else the device's clock, read once: from there on the time is carried forward.
    const serverNow = serverTimeOf(attempt, response, call) ?? (this.#clock.known ? undefined : this.#deviceNow());
    if (serverNow !== undefined) this.#clock.read({ serverNow, roundTripMs: response.roundTripMs });
  }

  #leave(): void {
    this.#running?.leave();
    this.#running = undefined;
  }

  #dispatch(event: AttemptEvent): void {
    if (this.#ended.signal.aborted) return;
    const before = this.#state;
    this.#state = transition(before, event);
    if (this.#state !== before) this.#on.changed();
  }

  get #options(): { signal: AbortSignal } {
    return { signal: this.#opening.signal };
  }

  get #online(): boolean {
    return this.#around.online?.() ?? navigator.onLine !== false;
  }

  get #lacksAutosave(): boolean {
    return this.#edu.features.lacks(quizzes.quizAttempts.saveAnswers);
  }

  #deviceNow(): number {
    return this.#around.deviceNow?.() ?? Date.now();
  }
}
