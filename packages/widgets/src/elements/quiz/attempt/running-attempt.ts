import type { OutboxEntry } from '@edurise/sdk/core';
import type { Answer, Answers, Question, QuizAttempt, SaveAnswers } from '@edurise/sdk/quizzes';
import type { AttemptHost } from './attempt-host.ts';
import { AnswerJournal } from './answer-journal.ts';
import { AnswerSaver, type SaveReceipt, type SaveStatus } from './answer-saver.ts';
import { emptySheet, type AnswerSheet } from './answer-sheet.ts';
import { forSubmit, isAnswered } from './answers.ts';
import type { Holder, Running, SubmittedBy } from './attempt.machine.ts';
import { submitLeadMs } from './auto-submit.ts';
import { claim } from './claim.ts';
import { deviceJournals } from './journal-store.ts';
import { mayGo, navigationOf, ownDeadline, takesAnswers } from './navigation.ts';
import { finish } from './outcome.ts';
import { readPlace, writePlace, type QuizPlace } from './quiz-place.ts';
import { instant } from './server-clock.ts';
import { refusedAnswers } from './refused-answers.ts';
import { answersTo, resumedSheet } from './resumed-sheet.ts';
import { isOpen } from './standing.ts';
import { tabLease, type TabLease } from './tab-lease.ts';
import { timeLeft } from './time-left.ts';
import { timeOver } from './time-over.ts';
import { newsBetween } from './attempt-news.ts';
import { deliver, handedIn, overtakenBy, saveOf, together, waitingFor } from './waiting-saves.ts';
import { WriteLease } from './write-lease.ts';

/** A running attempt looks at the platform's clock and deadline at least this often (T2). */
const SYNC_MS = 60_000;
/** So long before a question or a section closes by itself the platform is asked once more: somebody may have added time. */
const ASK_AHEAD_MS = 3_000;
/** A tab that loses the lease writes its last words to disk within this time. */
const HAND_OVER_MS = 150;
/** A submit that takes longer is as good as without a network. */
const PATIENCE_MS = 6_000;
/** Off by more than this, and the learner is told of the correction (T2). */
const DRIFT_TOLD_MS = 30_000;

/** An attempt under way: keeps every answer, remembers the place, watches the time, hands in. */
export class RunningAttempt {
  sheet = emptySheet;

  readonly #host: AttemptHost;
  readonly #id: string;
  readonly #tab: TabLease;
  /** Whose attempt it is. A session that runs out meanwhile no longer says. */
  readonly #user: string | undefined;
  #lease = new WriteLease();
  #journal: AnswerJournal | undefined;
  #saver: AnswerSaver | undefined;
  #alarm: ReturnType<typeof setTimeout> | undefined;
  /** The own deadline of a question that the platform was asked about last. */
  #askedAbout: number | undefined;
  #acknowledged = 0;
  /** A submit has been on its way for too long. */
  #stalled = false;
  #left = false;

  constructor(host: AttemptHost, id: string) {
    this.#host = host;
    this.#id = id;
    this.#user = host.edu.session.state.user?.id;
    this.#tab = tabLease(id, () => this.#yield('tab'), host.around.tabs);
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

  /** Is there something of it that could be handed in as a file? */
  get recoverable(): boolean {
    return this.#journal?.kept === true;
  }

  /** Milliseconds left for the question at hand, where it has a limit of its own. */
  get ownTimeLeft(): number | undefined {
    const { state } = this.#host;
    return state.at === 'answering' && state.attempt.paused_at == null ? this.#ownTimeLeft(state) : undefined;
  }

  /** The questions that have no answer yet. */
  get unanswered(): readonly Question[] {
    const { state } = this.#host;
    return 'questions' in state
      ? state.questions.filter((question) => !isAnswered(this.sheet.answers[question.id]))
      : [];
  }

  /** How early this page hands in by itself, ms before the deadline. */
  get submitLead(): number {
    const { state, slowestRoundTripMs } = this.#host;
    const graceful =
      'attempt' in state && (state.attempt.server_now != null || state.quiz.rules?.grace_seconds != null);
    return submitLeadMs({ graceful, slowestRoundTripMs });
  }

  /**
   * Shows the questions, to write or, beside somebody who writes, to read.
   * @param kept what the device had to deliver before the attempt was read.
   */
  async enter(running: Running, kept: readonly OutboxEntry[]): Promise<void> {
    this.#lease = new WriteLease(this.#placeIn(running)?.lease);
    this.#lease.learn(running.attempt);
    this.#keepJournal(running);
    const alone = await this.#tab.acquire();
    await this.#resume(running, alone ? (this.#lease.missing ? 'device' : undefined) : 'tab', kept);
    if (this.#left) return;
    const unseen = (running.attempt.extra_minutes ?? 0) - (running.attempt.extension_seen ?? Infinity);
    if (unseen > 0) this.#host.on.extended?.(unseen);
    this.#acknowledge();
  }

  /** @param typing keystrokes of a text, in contrast to a choice. */
  answer(question: Question, answer: Answer | null, typing = false): void {
    const { state } = this.#host;
    if (state.at !== 'answering' || !state.writable || !this.#takes(question)) return;
    this.#fill({ answers: { ...this.sheet.answers, [question.id]: answer } });
    this.#saver?.change(question.id, answer, typing);
    this.#host.on.changed();
  }

  /** @param level 1 unsure, 2 fairly sure, 3 certain. */
  sure(question: Question, level: 1 | 2 | 3): void {
    const { state } = this.#host;
    if (state.at !== 'answering' || !state.writable || !this.#takes(question)) return;
    this.#fill({ confidence: { ...this.sheet.confidence, [question.id]: level } });
    this.#host.on.changed();
    this.#say({});
  }

  flag(question: Question): void {
    const flagged = new Set(this.sheet.flagged);
    if (!flagged.delete(question.id)) flagged.add(question.id);
    this.#fill({ flagged });
    this.#moved();
    const { state } = this.#host;
    if (state.at === 'answering' && state.writable && state.attempt.flagged) this.#say({});
  }

  goTo(index: number): void {
    const { state } = this.#host;
    const { index: here, seen } = this.sheet;
    if (state.at !== 'answering' || !mayGo(state, here, index)) return;
    const opens = navigationOf(state) !== 'free' && index !== here;
    if (opens && !state.writable) return;
    this.#saver?.flush();
    this.#fill({ index, seen: new Set(seen).add(state.questions[index]!.id) });
    this.#moved();
    // The platform opens the question, and leaves the one before behind.
    if (opens) this.#say({});
    this.#watch();
  }

  /** Hands in. Without a network it waits for one; leaving the page does not lose it. */
  async submit(by: SubmittedBy): Promise<void> {
    const host = this.#host;
    const before = host.state;
    if (!('questions' in before)) return;
    this.#saver?.flush();
    host.dispatch({ type: 'submit', by, answers: this.sheet.answers });
    if (host.state.at !== 'submitting') return;
    const { id } = before.attempt;
    clearTimeout(this.#alarm);
    const patience = setTimeout(() => {
      this.#stalled = true;
      host.on.changed();
    }, PATIENCE_MS);
    try {
      const answers = forSubmit(before.questions, this.sheet.answers);
      const stamp = this.#stamp;
      const handed = { answers, ...stamp, ...(stamp.lease ? { by: this.#isOver ? 'timer' : 'learner' } : {}) };
      const attempt = await host.edu.quizAttempts.submit(id, handed).settled;
      if (!isOpen(attempt)) return await this.#finish(withAttempt(before, attempt), by);
      // Time was added meanwhile, or somebody else goes on with it: the answers are saved, and it is not over.
      host.dispatch({ type: 'turned-down', error: undefined, late: false });
      this.#adopt(attempt);
      if (stamp.lease === this.#lease.id && this.#lease.lostBy(attempt)) this.#yield('device');
      this.#watch();
    } catch (error) {
      // The answer may have been lost on its way after the platform had taken the submit: it knows.
      const now = await host.read(id).catch(() => undefined);
      if (now && !isOpen(now)) return await this.#finish(withAttempt(before, now), by);
      const late = by === 'timer' || host.clock.remaining(instant(before.attempt.expires_at)) === 0;
      host.dispatch({ type: 'turned-down', error, late });
      this.#watch();
    } finally {
      clearTimeout(patience);
      this.#stalled = false;
    }
  }

  /** Writes here from now on; whoever did so reads. Rejects when another device cannot be told. */
  async takeOver(): Promise<void> {
    const { state } = this.#host;
    if (state.at !== 'answering' || state.writable) return;
    await this.#tab.take();
    // The other tab is writing its last words to the disk that both share.
    await new Promise((resolve) => setTimeout(resolve, HAND_OVER_MS));
    const kept = await deliver(this.#host);
    const now = await this.#host.read(state.attempt.id).catch((error: unknown) => {
      if (state.held === 'device') throw error;
      return state.attempt;
    });
    if (!isOpen(now)) return await this.#finish(withAttempt(state, now));
    const claimed = now.rev == null ? now : await this.#claim(state, now);
    this.#lease.learn(claimed);
    this.#keepJournal(withAttempt(state, claimed));
    await this.#resume(withAttempt(state, claimed), undefined, kept);
    this.#acknowledge();
  }

  /** Asks the platform how the attempt stands: after a sleep, a return to the tab, a minute, a word from the teacher. */
  async sync(): Promise<void> {
    const before = this.#host.state;
    if (before.at !== 'answering' && before.at !== 'expired') return;
    const attempt = await this.#host.read(before.attempt.id).catch(() => undefined);
    const { state } = this.#host;
    if (!attempt || !('attempt' in state) || state.attempt.id !== attempt.id) return;
    const othersWrote = state.at === 'answering' && state.writable && this.#isIdle && this.#lease.behind(attempt);
    this.#adopt(attempt);
    // Whether the lease is still ours is in the answer to a write alone.
    if (othersWrote) this.#say({});
    if (!isOpen(attempt) && (state.at === 'answering' || state.at === 'expired'))
      await this.#finish(withAttempt(before, attempt), 'timer');
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
    this.#tab.release();
  }

  /** Lays what this device has not delivered over what the platform has, and shows the questions. */
  async #resume(entered: Running, held: Holder | undefined, before: readonly OutboxEntry[]): Promise<void> {
    // What was delivered since then, and what another tab has added.
    const known = waitingFor(this.#id, [...before, ...(await this.#host.kept())]);
    const wasOvertaken = overtakenBy(entered.attempt, known) !== undefined;
    const { running, waiting } = wasOvertaken
      ? await this.#joined(entered, known)
      : { running: entered, waiting: known };
    if (this.#left) return;
    if (!isOpen(running.attempt)) return await this.#finish(running, handedIn(known));
    const overtaken = overtakenBy(running.attempt, waiting);
    // It could not go out: what follows it, and may be joined to it, builds on no more than it does.
    if (overtaken && !held) this.#lease = WriteLease.of(saveOf(overtaken));
    const unsent = together(waiting);
    this.#fill(resumedSheet(running, unsent, this.#placeIn(running)));
    this.#retireSaver();
    this.#host.dispatch({ type: 'began', running, held });
    this.#moved();
    if (held) return this.#watch();
    this.#saver = this.#newSaver();
    const by = handedIn(waiting);
    // One that the timer handed in before time was added hands in nothing.
    if (by && (by !== 'timer' || this.#isOver)) return void this.submit('learner');
    this.#saver.adopt(Object.fromEntries(Object.entries(this.sheet.answers).filter(([id]) => id in unsent.answers)));
    // Somebody may have taken over: the answer to a write says so, and that all from here has arrived.
    if (wasOvertaken && !overtaken) this.#say({});
    this.#watch();
  }

  /** What of them counts, the platform says; without a word from it they stand as they are. */
  async #joined(
    running: Running,
    waiting: readonly OutboxEntry[],
  ): Promise<{ running: Running; waiting: readonly OutboxEntry[] }> {
    const left = await deliver(this.#host);
    const now = await this.#host.read(this.#id).catch(() => undefined);
    if (!now) return { running, waiting };
    this.#lease.learn({ ...now, lease: undefined });
    return { running: withAttempt(running, now), waiting: waitingFor(this.#id, left) };
  }

  #placeIn({ quiz }: Running): QuizPlace | undefined {
    const place = readPlace(this.#host.around.places, quiz.id, this.#user);
    return place?.attempt === this.#id ? place : undefined;
  }

  #fill(change: Partial<AnswerSheet>): void {
    this.sheet = { ...this.sheet, ...change };
  }

  #newSaver(): AnswerSaver {
    const host = this.#host;
    const { outbox } = host.edu;
    return new AnswerSaver({
      send: (answers) => this.#send(answers),
      flush: () => void outbox.flush().catch(() => undefined),
      online: () => host.online,
      now: () => host.clock.now() ?? host.deviceNow(),
      durable: outbox.state.durable,
      lacking: () => host.lacksAutosave,
      changed: () => host.on.changed(),
      saved: (attempt, questions) => {
        this.#adopt(attempt);
        this.#standBy(attempt);
        host.on.saved?.(attempt, questions);
      },
      // Refused after the deadline, or because the attempt is closed: the platform says which.
      refused: () => void this.sync(),
    });
  }

  /** Everything that is written goes this way: into the journal, and to the outbox with what the platform minds. */
  #send(answers: Answers, more: Partial<SaveAnswers> = {}): SaveReceipt {
    const { clock, edu } = this.#host;
    const stamp = this.#stamp;
    const now = clock.now() ?? this.#host.deviceNow();
    // What is flushed at the end was typed before it.
    const confirm = this.#journal?.record(answers, Math.min(now, this.#deadline ?? Infinity));
    const receipt = edu.quizAttempts.saveAnswers(this.#id, { answers, ...stamp, ...more });
    receipt.settled.then(
      (attempt) => {
        confirm?.();
        if (stamp.lease && stamp.lease === this.#lease.id && this.#lease.lostBy(attempt)) this.#yield('device');
      },
      () => undefined,
    );
    return receipt;
  }

  /** A word about the attempt beside its answers. Only platforms that lease writes understand one. */
  #say(more: Partial<SaveAnswers>): void {
    if (!this.#stamp.lease) return;
    this.#send({}, more).settled.then(
      (attempt) => this.#adopt(attempt),
      () => void this.sync(),
    );
    void this.#host.edu.outbox.flush().catch(() => undefined);
  }

  get #stamp(): Partial<SaveAnswers> {
    const lease = this.#lease.stamp;
    const { state } = this.#host;
    if (!lease.lease || !('questions' in state)) return {};
    const { index, confidence, flagged } = this.sheet;
    const position = state.questions[index]?.id;
    return {
      ...lease,
      ...(position === undefined ? {} : { position }),
      // All of them, since of two saves that wait the later one's stand.
      ...(Object.keys(confidence).length ? { confidence } : {}),
      // Only platforms that tell of them keep them.
      ...(state.attempt.flagged ? { flagged: [...flagged] } : {}),
    };
  }

  get #deadline(): number | undefined {
    const { state } = this.#host;
    return 'attempt' in state && state.attempt.paused_at == null ? instant(state.attempt.expires_at) : undefined;
  }

  get #isOver(): boolean {
    return this.#deadline !== undefined && this.#host.clock.remaining(this.#deadline) === 0;
  }

  get #isIdle(): boolean {
    return this.save.kind === 'saved' || this.save.kind === 'untouched';
  }

  #takes(question: Question): boolean {
    return takesAnswers(question) && !this.sheet.over.has(question.id);
  }

  #keepJournal({ quiz, attempt }: Running): void {
    const { around, edu } = this.#host;
    const { ticket } = attempt;
    const user = edu.session.state.user?.id ?? '';
    const start = ticket
      ? { attempt: attempt.id, quiz: quiz.id, title: quiz.title, user, ticket, confirmed: 0 }
      : undefined;
    // An ordinary platform signs nothing, and would take no file.
    if (attempt.rev != null) this.#journal = new AnswerJournal(around.journals ?? deviceJournals(), attempt.id, start);
  }

  async #claim({ quiz }: Running, now: QuizAttempt): Promise<QuizAttempt> {
    const claimed = await claim(this.#host, quiz.id);
    // It ended in between, and another one was begun: that is for the start screen.
    return claimed.id === now.id ? claimed : now;
  }

  async #finish(running: Running, by?: SubmittedBy): Promise<void> {
    this.#retireSaver();
    // What is to be handed in afterwards, if anything, has to be kept whole first.
    await this.#journal?.settled;
    await finish(this.#host, running, by);
  }

  #retireSaver(): void {
    this.#saver?.flush();
    this.#saver?.stop();
    this.#saver = undefined;
  }

  /** Takes the platform's newest word on the attempt: its clock, a deadline that moved, a question that opened. */
  #adopt(attempt: QuizAttempt): void {
    const { state, clock, on, slowestRoundTripMs } = this.#host;
    if (this.#left || !('attempt' in state) || attempt.id !== state.attempt.id) return;
    // Whoever writes goes on from the answers to what he wrote: what is read is not shown to him.
    const isWriting = state.at === 'answering' && state.writable;
    if (!isWriting || attempt.lease != null) this.#lease.learn({ ...attempt, lease: undefined });
    const serverNow = instant(attempt.server_now);
    if (serverNow !== undefined) {
      const drift = clock.read({ serverNow, roundTripMs: slowestRoundTripMs });
      if (Math.abs(drift) > DRIFT_TOLD_MS) on.clockCorrected?.();
    }
    this.#host.dispatch({ type: 'synced', attempt });
    if (state.at === 'answering' && !isWriting && attempt.answers)
      this.#fill({
        answers: answersTo(state.questions, attempt.answers),
        ...(attempt.flagged ? { flagged: new Set(attempt.flagged) } : {}),
      });
    newsBetween(state.attempt, attempt, on);
    this.#acknowledge();
    this.#watch();
  }

  /** What was not taken is shown as it counts, and told: the words that were typed stay in the journal. */
  #standBy(attempt: QuizAttempt): void {
    const { state, on } = this.#host;
    if (this.#left || !('questions' in state)) return;
    const refused = refusedAnswers(attempt, state.questions);
    if (!refused.length) return;
    const given = Object.fromEntries(refused.map(({ question }) => [question, attempt.answers?.[question] ?? null]));
    this.#fill({ answers: answersTo(state.questions, { ...this.sheet.answers, ...given }) });
    on.refused?.(refused);
    on.changed();
  }

  /** Tells the teacher that added time has been shown here. */
  #acknowledge(): void {
    const { state } = this.#host;
    if (state.at !== 'answering' || !state.writable) return;
    const { extra_minutes: added = 0, extension_seen: seen } = state.attempt;
    if (!added || added <= Math.max(seen ?? 0, this.#acknowledged)) return;
    this.#acknowledged = added;
    this.#say({ extension_seen: added });
  }

  /** Sets the alarm for whatever comes first: a deadline, or the next look at the platform. */
  #watch(): void {
    clearTimeout(this.#alarm);
    const { state, clock } = this.#host;
    if (state.at !== 'answering' || this.#left) return;
    const paused = state.attempt.paused_at != null;
    const left = paused ? undefined : timeLeft(clock, state.attempt);
    const own = paused || !state.writable ? undefined : this.#ownTimeLeft(state);
    if (left === undefined && own === undefined && !paused) return;
    const until = (left ?? Infinity) - (state.writable ? this.submitLead : 0);
    if (until <= 0) {
      if (state.writable) void this.submit('timer');
      else this.#host.dispatch({ type: 'time-up' });
      return;
    }
    const ends = own === undefined ? undefined : ownDeadline(state, this.sheet.index);
    const asks = own !== undefined && ends !== this.#askedAbout;
    if (own !== undefined && own <= 0) return asks ? this.#askFirst(ends) : this.#questionOver(state);
    const look = (): void => {
      const isNear = asks && (this.ownTimeLeft ?? Infinity) <= ASK_AHEAD_MS;
      if (isNear) this.#askedAbout = ends;
      if (isNear || clock.age >= SYNC_MS) void this.sync();
      this.#watch();
    };
    const next = asks ? Math.max(0, own - ASK_AHEAD_MS) : (own ?? Infinity);
    this.#alarm = setTimeout(look, Math.min(until, next, SYNC_MS));
  }

  /** Its time ran out while the page slept. What was added meanwhile only the platform knows, which may not be there. */
  #askFirst(deadline: number | undefined): void {
    this.#askedAbout = deadline;
    const patience = new Promise((resolve) => (this.#alarm = setTimeout(resolve, ASK_AHEAD_MS)));
    void Promise.race([this.sync(), patience]).then(() => this.#watch());
  }

  #ownTimeLeft(running: Running): number | undefined {
    const { index } = this.sheet;
    const question = running.questions[index];
    if (!question || !this.#takes(question)) return undefined;
    return this.#host.clock.remaining(ownDeadline(running, index));
  }

  /** The time of a question, or of its section, is over: where one only goes forward, the next one comes. */
  #questionOver(running: Running): void {
    const { index, over } = this.sheet;
    const { ended, next } = timeOver(running, index);
    this.#fill({ over: new Set([...over, ...ended]) });
    this.#saver?.flush();
    this.#host.on.questionOver?.();
    const navigation = navigationOf(running);
    if (navigation === 'free') this.#say({});
    else if (next === undefined) return void this.submit('timer');
    else {
      // The rest of the section is skipped with it.
      if (navigation === 'sections') this.#fill({ index: next - 1 });
      this.goTo(next);
    }
    this.#host.on.changed();
    this.#watch();
  }

  /** Somebody else writes now: the last words go to disk, and from there to the platform, which fills in what is new. */
  #yield(to: Holder): void {
    this.#retireSaver();
    if (to === 'device') this.#lease.drop();
    this.#host.dispatch({ type: 'yielded', to });
    this.#moved();
    this.#watch();
  }

  #moved(): void {
    const { state, around, on } = this.#host;
    if (state.at === 'answering') {
      const { quiz, attempt } = state;
      const { index, flagged, seen } = this.sheet;
      writePlace(around.places, quiz.id, {
        user: this.#user,
        attempt: attempt.id,
        index,
        flagged: [...flagged],
        seen: [...seen],
        lease: this.#lease.id,
      });
    }
    on.changed();
  }
}

const withAttempt = ({ quiz, attempt: before, questions }: Running, attempt: QuizAttempt): Running => ({
  quiz,
  attempt: { ...before, ...attempt },
  questions: attempt.questions?.length ? attempt.questions : questions,
});
