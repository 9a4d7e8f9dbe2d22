import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isForbidden, SessionExpiredError } from '@edurise/sdk/core';
import { quizzes } from '@edurise/sdk/quizzes';
import type { Answer, Question, QuizAttempt } from '@edurise/sdk/quizzes';
import { statusOf } from '../../controllers/resource-status.ts';
import { EduRiseElement } from '../../element/edurise-element.ts';
import type { Messages } from '../../messages/messages.ts';
import { safeSessionStorage } from '../../storage/safe-storage.ts';
import { adoptStyles } from '../../theme/adopt-styles.ts';
import { problemView } from '../../ui/states.ts';
import type { Announcer } from './attempt/announcer.ts';
import { QuizSession, type QuizSnapshot } from './attempt/quiz-session.ts';
import './quiz.events.ts';
import type { QuizEventDetail } from './quiz.events.ts';
import { quizMessages } from './quiz.messages.ts';
import { quizStyles } from './quiz.styles.ts';
import { headingId, type AttemptTexts, type QuizView, type StartTexts } from './views/quiz-view.ts';
import { skeletonView } from './views/skeleton.view.ts';

const areas = { quizzes };
type AttemptParts = typeof import('./quiz-attempt.ts');
type StartParts = typeof import('./quiz-start.ts');
type Table = typeof quizMessages extends Messages<infer T> ? T : never;

/**
 * A quiz: its rules, its questions, its result. An attempt cannot be lost: every change is on the device
 * within fifty milliseconds and at the platform within a second of a pause; leaving the page never hands in.
 *
 * ```html
 * <edurise-quiz base-url="https://learn.acme.com" tenant="acme" lecture="…"></edurise-quiz>
 * ```
 *
 * @tag edurise-quiz
 * @fires edurise-attempt-started - An attempt was begun or continued.
 * @fires edurise-answer-saved - The platform has confirmed answers.
 * @fires edurise-quiz-submit-request - Cancelable. The learner wants to hand in.
 * @fires edurise-quiz-submitted - The platform has taken the attempt.
 * @fires edurise-quiz-passed - The attempt handed in just now was passed.
 * @csspart start - The start screen.
 * @csspart start-button - What begins or continues an attempt.
 * @csspart attempt - Everything while answering.
 * @csspart bar - Title, save state and time.
 * @csspart save-state - Where the answers are.
 * @csspart timer - The time left.
 * @csspart question - One question.
 * @csspart navigator - The numbers of all questions.
 * @csspart dialog - The question before handing in.
 * @csspart result - The result.
 */
export class EduRiseQuiz extends EduRiseElement<typeof areas, Table> implements QuizView {
  static override areas = areas;
  static override messages = quizMessages;
  static override styles = quizStyles;

  /** Id of the lecture that the quiz belongs to. */
  @property() lecture: string | undefined;
  /** Id of the quiz, where no lecture is named. */
  @property() quiz: string | undefined;
  /** Id of an attempt to go on with, or to look at. */
  @property() attempt: string | undefined;
  /** `one` question at a time, or all on one `page`. */
  @property() layout: 'one' | 'page' = 'one';

  @state() timeHidden = false;

  #session: QuizSession | undefined;
  #parts: AttemptParts | undefined;
  #start: StartParts | undefined;
  #opened: readonly unknown[] = [];
  #release: (() => void)[] = [];
  #announcer: Announcer | undefined;
  /** Where the focus goes once the next screen stands: a learner's own step moves it, nothing else does. */
  #focusNext: string | undefined;

  get snapshot(): QuizSnapshot {
    return this.#session!.snapshot;
  }

  /** There is a quiz to be shown. */
  get opened(): boolean {
    return this.#session !== undefined;
  }

  get startWords(): StartTexts {
    return this.#start!.startMessages.for(this.language);
  }

  get platform(): string {
    return this.edu.baseUrl;
  }

  get words(): AttemptTexts {
    return this.#parts!.attemptMessages.for(this.language);
  }

  get canTakeOver(): boolean {
    return this.#session !== undefined;
  }

  get submitLead(): number {
    return this.#session?.submitLead ?? 0;
  }

  // ── Life ───────────────────────────────────────────────────────────────────────────────────

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this;
    document.addEventListener(
      'visibilitychange',
      () => (document.hidden ? this.#session?.hidden() : this.#session?.shown()),
      { signal },
    );
    addEventListener('pagehide', () => this.#session?.hidden(), { signal });
    addEventListener('pageshow', () => this.#session?.shown(), { signal });
    addEventListener('online', () => this.#session?.connectionChanged(), { signal });
    addEventListener('offline', () => this.#session?.connectionChanged(), { signal });
    // After a removal that lasted there is nothing left to go on with: it opens anew.
    this.requestUpdate();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (!this.configured || !this.isConnected) return;
    const { edu } = this;
    const wanted = [edu, this.lecture, this.quiz, this.attempt];
    if (this.#session && wanted.every((value, index) => value === this.#opened[index])) return;
    this.#close();
    this.#opened = wanted;
    void this.#open();
  }

  async #open(): Promise<void> {
    const { edu, lecture, quiz, attempt } = this;
    const session = (this.#session = new QuizSession(
      edu,
      {
        changed: () => this.requestUpdate(),
        started: () => void this.emit('edurise-attempt-started', this.#detail),
        saved: (_, questions) => void this.emit('edurise-answer-saved', { ...this.#detail, questions }),
        submitted: (_, by) => void this.emit('edurise-quiz-submitted', { ...this.#detail, by }),
        passed: () => void this.emit('edurise-quiz-passed', this.#detail),
        deadlineMoved: (ms) => this.#announcer?.deadlineMoved(ms),
        extended: (minutes) => this.#announcer?.extended(minutes),
        paused: (stands) => this.#announcer?.paused(stands),
        refused: (answers) => this.#announcer?.refused(answers),
        clockCorrected: () => this.#announcer?.say(this.words.clockCorrected),
        questionOver: () => this.#announcer?.say(this.words.questionOver),
        failed: () => this.notify({ kind: 'warning', text: this.words.takeOverFailed }),
      },
      { places: safeSessionStorage, prepared: this.#loadParts, welcoming: this.#loadStart },
    ));
    if (!lecture && !quiz && !attempt) return;
    // A request ahead of the stored session would come back as a stranger's.
    if (edu.session.state.status === 'loading') await edu.session.ready.catch(() => undefined);
    if (session !== this.#session) return;
    let who = edu.session.state.user?.id;
    this.#release.push(
      edu.session.subscribe(({ status, user }) => {
        this.requestUpdate();
        // Away for a moment is the same person, whose attempt stays on the page.
        if (status === 'loading' || status === 'expired' || user?.id === who) return;
        who = user?.id;
        void session.open({ lecture, quiz, attempt });
      }),
      edu.on('connection', () => session.connectionChanged()),
      // That the platform saves nothing before submit is learnt with the first save.
      edu.on('capability', () => this.requestUpdate()),
    );
    await session.open({ lecture, quiz, attempt });
    this.#preload();
  }

  #close(): void {
    this.#announcer?.stop();
    for (const release of this.#release.splice(0)) release();
    this.#session?.dispose();
    this.#session = undefined;
  }

  /** What an attempt needs is fetched while the learner reads the rules. */
  #preload(): void {
    const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
    idle(() => {
      if (!this.#session) return;
      void this.#session.recover().catch(() => undefined);
      this.#session.prepare();
    });
  }

  /** Draws with what shows the start screen, as soon as that is there. */
  #withStart(draw: (start: StartParts) => TemplateResult): TemplateResult {
    if (this.#start) return draw(this.#start);
    void this.#loadStart().then(
      () => this.requestUpdate(),
      () => undefined,
    );
    return skeletonView(this);
  }

  readonly #loadStart = async (): Promise<void> => {
    const start = await import('./quiz-start.ts');
    await start.startMessages.load(this.language);
    if (this.#start) return;
    this.#start = start;
    adoptStyles(this.renderRoot as ShadowRoot, start.startStyles);
  };

  readonly #loadParts = async (): Promise<void> => {
    if (this.#parts) return;
    const parts = await import('./quiz-attempt.ts');
    await parts.attemptMessages.load(this.language);
    if (this.#parts) return;
    this.#parts = parts;
    this.#announcer = new parts.Announcer(this);
    parts.followAttempt(this);
    new parts.SignalLog(this);
    new parts.LeaveGuard(this);
    adoptStyles(this.renderRoot as ShadowRoot, ...parts.attemptStyles);
  };

  protected override scheduleUpdate(): void | Promise<unknown> {
    const { language } = this;
    const words = [this.#start?.startMessages.load(language), this.#parts?.attemptMessages.load(language)].filter(
      (wait) => wait !== undefined,
    );
    return words.length ? Promise.all(words).then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  // ── Drawing ────────────────────────────────────────────────────────────────────────────────

  protected override view(): TemplateResult | typeof nothing {
    if (!this.#session) return nothing;
    const { state } = this.snapshot;
    switch (state.at) {
      case 'idle':
        return this.lecture || this.quiz || this.attempt
          ? skeletonView(this)
          : this.#withStart(({ noTargetView }) => noTargetView(this));
      case 'loading':
        return skeletonView(this);
      case 'failed':
        return this.#problem(state.error);
      case 'start':
        // This state, and every one from here on, waited for what draws it.
        return this.#start!.startView(this, state);
      case 'answering':
        return html`${this.#signInAgain()}${this.#parts!.answeringView(this, state)}`;
      case 'submitting':
        return this.#parts!.submittingView(this, state);
      case 'expired':
        return this.#parts!.expiredView(this, state);
      case 'submitted':
        return this.#parts!.resultView(this, state);
    }
  }

  /** A session that ran out takes nothing away: the answers stay on the device until it goes on. */
  #signInAgain(): TemplateResult | typeof nothing {
    if (this.edu.session.state.status !== 'expired') return nothing;
    const error = new SessionExpiredError();
    return problemView(this, { status: 'unauthenticated', data: undefined, error, loading: false }, () => {});
  }

  #problem(error: unknown): TemplateResult {
    if (isForbidden(error)) return this.#withStart(({ notEnrolledView }) => notEnrolledView(this));
    return problemView(this, { status: statusOf(error), data: undefined, error, loading: false }, () => this.reload());
  }

  protected override updated(): void {
    if (!this.#session) return;
    if (this.#focusNext) this.#moveFocus(this.#focusNext);
    this.#announcer?.update();
  }

  #moveFocus(to: string): void {
    const target = this.renderRoot.querySelector<HTMLElement>(to);
    if (!target) return;
    this.#focusNext = undefined;
    target.focus();
  }

  #dialog(asks: 'submit' | 'leave'): HTMLDialogElement | null {
    return this.renderRoot.querySelector(`dialog[data-asks=${asks}]`);
  }

  get #detail(): QuizEventDetail {
    // Handed in while the element was taken from the page: it is told all the same.
    const state = this.#session?.snapshot.state;
    const running = state && 'attempt' in state ? state : undefined;
    return {
      quiz: running?.quiz.id ?? this.quiz ?? '',
      attempt: running?.attempt.id ?? '',
      lecture: this.lecture ?? running?.quiz.lecture ?? undefined,
    };
  }

  // ── What a learner does ────────────────────────────────────────────────────────────────────

  remaining = (attempt?: QuizAttempt): number | undefined => this.#session?.remaining(attempt);

  begin = (): void => {
    this.#focusNext = '.question-text';
    void this.#session?.begin();
  };

  answer = (question: Question, answer: Answer | null, typing?: boolean): void =>
    this.#session?.answer(question, answer, typing);

  sure = (question: Question, level: 1 | 2 | 3): void => this.#session?.sure(question, level);

  flag = (question: Question): void => this.#session?.flag(question);

  goTo = (index: number): void => {
    const { state } = this.snapshot;
    const question = 'questions' in state ? state.questions[index] : undefined;
    if (!question) return;
    this.#focusNext = `#${CSS.escape(headingId(question))}`;
    this.#session?.goTo(index);
  };

  goOn = (): void => {
    if (this.#parts!.asksToLeave(this)) this.#dialog('leave')?.showModal();
    else this.goTo(this.snapshot.index + 1);
  };

  toggleTime = (): void => {
    this.timeHidden = !this.timeHidden;
  };

  /** Asks before handing in; the page may ask in its own way by cancelling `edurise-quiz-submit-request`. */
  askSubmit = (): void => {
    const unanswered = this.#session?.unanswered.map(({ id }) => id) ?? [];
    if (this.emit('edurise-quiz-submit-request', { ...this.#detail, unanswered }, { cancelable: true }))
      this.#dialog('submit')?.showModal();
  };

  closeDialog = (): void => this.#dialog('submit')?.close();

  /** Hands the running attempt in. */
  submit = (): void => {
    this.closeDialog();
    this.#focusNext = '.result .title';
    void this.#session?.submit();
  };

  takeOver = (): void => {
    this.#focusNext = '.question-text';
    void this.#session?.takeOver();
  };

  again = (): void => {
    this.#focusNext = '.start .title';
    void this.#session?.again();
  };

  reload = (): void => void this.#session?.open({ lecture: this.lecture, quiz: this.quiz, attempt: this.attempt });

  sync = (): void => void this.#session?.sync();

  saveRecovery = (attempt: string): void => {
    void import('./attempt/recovery.ts').then(({ saveRecovery }) => saveRecovery(attempt));
  };

  handInRecovery = (file: File): void => {
    void import('./attempt/recovery.ts').then(({ handInFile }) => handInFile(this, file));
  };

  /** Whoever watches over the quiz says something. */
  told = (text: string): void => void this.notify({ kind: 'info', text: this.words.teacherSays(text) });

  retryResult = (): void => void this.#session?.retryResult();

  showResult = (attempt: QuizAttempt): void => {
    this.#focusNext = '.result .title';
    void this.#session?.showResult(attempt);
  };
}
