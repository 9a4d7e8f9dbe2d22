import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuizAttempt } from '@edurise/sdk/quizzes';
import { dataTable, type Column } from '../../../../ui/data-table/data-table.ts';
import { sorted, type Sorting } from '../../../../ui/data-table/sorting.ts';
import type { BuilderHost } from '../../builder-host.ts';
import { checkField } from '../../form.view.ts';
import { attemptsMessages, type AttemptsTexts } from '../attempts.messages.ts';
import { learnerView, nameOf } from '../learner.view.ts';
import type { Watched } from '../watched.ts';
import { gradingMessages, type GradingTexts } from './grading.messages.ts';

type By = 'name' | 'when' | 'score' | 'outcome';

/** Rows that are drawn at once. */
const portion = 50;

interface HandedInOptions {
  /** So many of the newest are asked for. */
  readonly most: number;
  readonly open: (attempt: QuizAttempt) => void;
}

/** Attempts that are over: those that wait for a person before all others. */
export class HandedInSection {
  readonly #host: BuilderHost;
  readonly #attempts: Watched<readonly QuizAttempt[]>;
  readonly #options: HandedInOptions;
  #sorting: Sorting<By> = { by: 'outcome', direction: 'ascending' };
  #onlyWaiting = false;
  #most = portion;

  constructor(host: BuilderHost, attempts: Watched<readonly QuizAttempt[]>, options: HandedInOptions) {
    this.#host = host;
    this.#attempts = attempts;
    this.#options = options;
  }

  /** Whoever has waited longest comes first. */
  get waiting(): readonly QuizAttempt[] {
    return this.#handedIn
      .filter(waits)
      .toSorted((one, other) => Date.parse(one.submitted_at ?? '') - Date.parse(other.submitted_at ?? ''));
  }

  get #handedIn(): readonly QuizAttempt[] {
    return (this.#attempts.data ?? []).filter(({ status }) => status === 'submitted');
  }

  view(): TemplateResult | typeof nothing {
    const { data } = this.#attempts;
    // The section above says why.
    if (!data) return nothing;
    const isCut = data.length >= this.#options.most;
    const t = this.#t;
    const all = this.#handedIn;
    const waiting = all.filter(waits).length;
    const shown = this.#onlyWaiting && waiting ? all.filter(waits) : all;
    return html`
      <section class="attempts-part" aria-labelledby="handed-in-title">
        <h3 id="handed-in-title" tabindex="-1">${t.handedIn}</h3>
        <p class="muted numeric">
          ${!all.length ? t.nobodyYet : waiting ? t.waitingCount(waiting) : isCut ? nothing : t.nothingWaits}
          ${isCut ? t.newestOnly(this.#options.most) : nothing}
        </p>
        ${
          waiting && waiting < all.length
            ? checkField({
                id: 'only-waiting',
                label: t.onlyWaiting,
                checked: this.#onlyWaiting,
                onchange: (checked) => {
                  this.#onlyWaiting = checked;
                  this.#host.requestUpdate();
                },
              })
            : nothing
        }
        ${shown.length ? this.#table(shown) : nothing}
      </section>
    `;
  }

  get #t(): GradingTexts {
    return gradingMessages.for(this.#host.language);
  }
  get #names(): AttemptsTexts {
    return attemptsMessages.for(this.#host.language);
  }

  #table(rows: readonly QuizAttempt[]): TemplateResult {
    const host = this.#host;
    const t = this.#t;
    const names = this.#names;
    const columns: readonly Column<QuizAttempt, By>[] = [
      { key: 'name', head: names.learner, cell: (row) => learnerView(row, names), value: (row) => nameOf(row, names) },
      {
        key: 'outcome',
        head: t.outcome,
        cell: (row) => html`<span class="extra">${this.#openButton(row)}${outcomeView(row, t)}</span>`,
        // Whoever has waited longest comes first.
        value: (row) => `${waits(row) ? 0 : 1} ${row.submitted_at ?? ''}`,
      },
      {
        key: 'score',
        head: t.score,
        figure: true,
        cell: ({ score, max_score }) =>
          score == null ? '–' : max_score == null ? host.format.number(Number(score)) : t.scoreOf(+score, +max_score),
        value: ({ score }) => (score == null ? undefined : Number(score)),
      },
      {
        key: 'when',
        head: t.when,
        cell: ({ submitted_at }) => (submitted_at ? host.format.dateTime(submitted_at) : '–'),
        value: ({ submitted_at }) => submitted_at ?? undefined,
      },
    ];
    const column = columns.find(({ key }) => key === this.#sorting.by)!;
    // Sorted before it is cut, or what comes first could be cut off.
    const shown = sorted(rows, column.value, this.#sorting.direction, host.format.locale).slice(0, this.#most);
    return html`
      ${dataTable({
        labelledBy: 'handed-in-title',
        columns,
        rows: shown,
        keyOf: ({ id }) => id,
        sorting: this.#sorting,
        onsort: (sorting) => {
          this.#sorting = sorting;
          host.requestUpdate();
        },
        locale: host.format.locale,
      })}
      ${
        rows.length > this.#most
          ? html`<div class="actions">
              <button type="button" class="button small" @click=${() => this.#showMore()}>${t.more}</button>
            </div>`
          : nothing
      }
    `;
  }

  /** The button may go with that: the focus goes on to the first that has come. */
  #showMore(): void {
    const before = this.#most;
    this.#most += portion;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-attempt]')[before]?.focus(),
    );
  }

  #openButton(row: QuizAttempt): TemplateResult {
    const t = this.#t;
    const name = nameOf(row, this.#names);
    return html`<button
      type="button"
      class="button small"
      data-attempt=${row.id}
      aria-label=${waits(row) ? t.gradeOf(name) : t.lookAt(name)}
      @click=${() => this.#options.open(row)}
    >
      ${waits(row) ? t.grade : t.look}
    </button>`;
  }
}

const waits = ({ to_grade }: QuizAttempt): boolean => (to_grade ?? 0) > 0;

export const outcomeView = (
  { to_grade, passed, practice }: Pick<QuizAttempt, 'to_grade' | 'passed' | 'practice'>,
  t: GradingTexts,
): TemplateResult =>
  to_grade
    ? html`<span class="badge warning">${t.toGrade(to_grade)}</span>`
    : practice || passed == null
      ? html`<span class="badge">${t.ungraded}</span>`
      : html`<span class="badge ${passed ? 'success' : 'danger'}">${passed ? t.passed : t.failed}</span>`;
