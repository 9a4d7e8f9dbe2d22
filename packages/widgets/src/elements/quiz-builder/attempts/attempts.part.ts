import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuizAttempt } from '@edurise/sdk/quizzes';
import { dataTableStyles } from '../../../ui/data-table/data-table.styles.ts';
import { dialogStyles } from '../../../ui/dialog.styles.ts';
import type { BuilderHost } from '../builder-host.ts';
import type { Part } from '../lazy-part.ts';
import { scoringMessages } from '../scoring/scoring.messages.ts';
import { AllowancesSection } from './allowances.section.ts';
import { attemptsMessages } from './attempts.messages.ts';
import { attemptsStyles } from './attempts.styles.ts';
import { AttemptGrading } from './grading/attempt-grading.ts';
import { gradingMessages } from './grading/grading.messages.ts';
import { gradingStyles } from './grading/grading.styles.ts';
import { HandedInSection } from './grading/handed-in.section.ts';
import { RegradeSection } from './regrade.section.ts';
import { RunningSection } from './running.section.ts';
import { StatisticsSection } from './statistics.section.ts';
import { Watched } from './watched.ts';

/** So many attempts are listed, from the newest on; beyond them only what waits for a person. */
const most = 1000;

/** What becomes of the quiz once learners have it: all of it, or one attempt that is graded. */
class AttemptsPart implements Part {
  readonly #host: BuilderHost;
  readonly #attempts: Watched<readonly QuizAttempt[]>;
  readonly #running: RunningSection;
  readonly #handedIn: HandedInSection;
  readonly #allowances: AllowancesSection;
  readonly #statistics: StatisticsSection;
  readonly #regrade: RegradeSection;
  /** The attempt that is graded now, and those that were: what is not saved waits there. */
  #grading: AttemptGrading | undefined;
  readonly #opened = new Map<string, AttemptGrading>();

  constructor(host: BuilderHost) {
    this.#host = host;
    this.#attempts = new Watched(host, (signal) => this.#list(signal));
    this.#running = new RunningSection(host, this.#attempts);
    this.#handedIn = new HandedInSection(host, this.#attempts, { most, open: (attempt) => this.#open(attempt) });
    this.#allowances = new AllowancesSection(host, () => this.#attempts.data ?? []);
    this.#statistics = new StatisticsSection(host);
    this.#regrade = new RegradeSection(host, this.#attempts);
  }

  async #list(signal: AbortSignal): Promise<readonly QuizAttempt[]> {
    const { edu, quiz } = this.#host;
    const list = (to_grade?: true): Promise<QuizAttempt[]> =>
      edu.quizzes
        .listAttempts(quiz.id, { page_size: 100, ...(to_grade && { to_grade }) }, { signal, cache: 'reload' })
        .toArray({ limit: most });
    const newest = await list();
    if (newest.length < most) return newest;
    const listed = new Set(newest.map(({ id }) => id));
    return [...newest, ...(await list(true)).filter(({ id }) => !listed.has(id))];
  }

  left(): void {
    this.#running.left();
    this.#attempts.stop();
    this.#statistics.left();
    this.#regrade.left();
    this.#grading?.left();
  }

  isUnsaved(): boolean {
    return [...this.#opened.values()].some((grading) => grading.isUnsaved());
  }

  view(): TemplateResult {
    if (this.#grading) return this.#grading.view();
    return html`<div class="attempts">
      ${this.#running.view()} ${this.#handedIn.view()} ${this.#allowances.view()} ${this.#statistics.view()}
      ${this.#regrade.view()}
    </div>`;
  }

  #open(attempt: QuizAttempt): void {
    this.#grading?.left();
    this.#running.left();
    this.#regrade.left();
    this.#grading = this.#opened.get(attempt.id) ?? this.#gradingOf(attempt);
    this.#opened.set(attempt.id, this.#grading);
    this.#focus('#grading-title');
  }

  #gradingOf(attempt: QuizAttempt): AttemptGrading {
    return new AttemptGrading(this.#host, attempt, {
      waiting: () => this.#handedIn.waiting,
      open: (next) => this.#open(next),
      close: () => this.#close(),
      graded: () => this.#attempts.refresh(),
    });
  }

  #close(): void {
    const { attempt } = this.#grading!;
    this.#grading?.left();
    this.#grading = undefined;
    this.#focus(`[data-attempt="${CSS.escape(attempt.id)}"]`, '#handed-in-title');
  }

  /** What was pressed is gone: the focus goes to what has come in its place. */
  #focus(...places: readonly string[]): void {
    const host = this.#host;
    host.requestUpdate();
    void host.updateComplete.then(() => {
      const place = places.map((each) => host.renderRoot.querySelector<HTMLElement>(each)).find((each) => each);
      place?.focus();
      place?.scrollIntoView({ block: 'nearest' });
    });
  }
}

export const words = [attemptsMessages, gradingMessages, scoringMessages];
export const styles = [dataTableStyles, dialogStyles, attemptsStyles, gradingStyles];
export const make = (host: BuilderHost): AttemptsPart => new AttemptsPart(host);
