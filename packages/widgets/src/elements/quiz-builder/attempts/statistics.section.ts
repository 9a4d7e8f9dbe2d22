import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { proctoring } from '@edurise/sdk/proctoring';
import type { ItemStatistic, QuizStatistics } from '@edurise/sdk/proctoring';
import { cssVars } from '../../../theme/css-vars.ts';
import { dataTable, type Column } from '../../../ui/data-table/data-table.ts';
import type { Sorting } from '../../../ui/data-table/sorting.ts';
import type { BuilderHost } from '../builder-host.ts';
import { attemptsMessages, type AttemptsTexts } from './attempts.messages.ts';
import { unavailable } from './unavailable.view.ts';
import { Watched } from './watched.ts';

type By = 'place' | 'reached' | 'tells' | 'answered' | 'omitted';

/** Below this, a question hardly tells those who know from those who do not. */
const weak = 0.2;

/** How hard each question was, how well it tells the strong from the weak, and what was chosen. */
export class StatisticsSection {
  readonly #host: BuilderHost;
  readonly #statistics: Watched<QuizStatistics>;
  #sorting: Sorting<By> = { by: 'place', direction: 'ascending' };

  constructor(host: BuilderHost) {
    this.#host = host;
    this.#statistics = new Watched(host, (signal) =>
      host.edu.with({ proctoring }).quizzes.itemStatistics(host.quiz.id, { signal }),
    );
  }

  left(): void {
    this.#statistics.stop();
  }

  view(): TemplateResult {
    const host = this.#host;
    const t = this.#t;
    this.#statistics.begin();
    const { data, failed } = this.#statistics;
    return html`
      <section class="attempts-part" aria-labelledby="statistics-title">
        <h3 id="statistics-title">${t.statistics}</h3>
        ${
          failed
            ? unavailable(host, t.partFailed, () => void this.#statistics.refresh())
            : !data
              ? html`<div class="skeleton" aria-busy="true"><span class="bone panel-bone"></span></div>`
              : data.attempts === 0
                ? html`<p class="muted">${t.noStatistics}</p>`
                : this.#figures(data)
        }
      </section>
    `;
  }

  get #t(): AttemptsTexts {
    return attemptsMessages.for(this.#host.language);
  }

  #figures({ attempts, mean_percentage, questions }: QuizStatistics): TemplateResult {
    const { format } = this.#host;
    const t = this.#t;
    const places = new Map(questions.map(({ question }, at) => [question, at + 1]));
    const columns: readonly Column<ItemStatistic, By>[] = [
      {
        key: 'place',
        head: t.question,
        cell: ({ question, question_text }) =>
          html`<span class="numeric muted">${format.number(places.get(question)!)}.</span>
            <span dir="auto">${question_text ?? ''}</span>`,
        value: ({ question }) => places.get(question),
      },
      {
        key: 'reached',
        head: t.difficulty,
        figure: true,
        cell: ({ difficulty }) => (difficulty == null ? '–' : format.percent(difficulty)),
        value: ({ difficulty }) => difficulty ?? undefined,
      },
      {
        key: 'tells',
        head: t.discrimination,
        figure: true,
        cell: ({ discrimination }) =>
          discrimination == null
            ? '–'
            : html`${format.number(discrimination, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
              ${discrimination < weak ? html`<span class="badge warning">${t.look}</span>` : nothing}`,
        value: ({ discrimination }) => discrimination ?? undefined,
      },
      {
        key: 'answered',
        head: t.answeredHead,
        figure: true,
        cell: ({ answered }) => format.number(answered),
        value: ({ answered }) => answered,
      },
      {
        key: 'omitted',
        head: t.omitted,
        figure: true,
        cell: ({ omitted }) => (omitted == null ? '–' : format.number(omitted)),
        value: ({ omitted }) => omitted ?? undefined,
      },
    ];
    return html`
      <p class="muted numeric">${t.statisticsOf(attempts, mean_percentage ?? undefined)}</p>
      ${dataTable({
        labelledBy: 'statistics-title',
        columns,
        rows: questions,
        keyOf: ({ question }) => question,
        sorting: this.#sorting,
        onsort: (sorting) => {
          this.#sorting = sorting;
          this.#host.requestUpdate();
        },
        locale: format.locale,
      })}
      <p class="field-hint">${t.discriminationHint}</p>
      ${this.#choices(questions)}
    `;
  }

  #choices(questions: readonly ItemStatistic[]): TemplateResult | typeof nothing {
    const t = this.#t;
    const chosen = questions.filter(({ options }) => options?.length);
    if (!chosen.length) return nothing;
    return html`
      <details class="more">
        <summary>${t.chosen}</summary>
        <div class="more-body">
          ${chosen.map(({ question_text, options }) => {
            const most = Math.max(1, ...options!.map(({ count }) => count));
            return html`
              <div class="chosen">
                <p class="label" dir="auto">${question_text}</p>
                <ul>
                  ${options!.map(
                    ({ option, text, count, is_correct }) => html`
                      <li class="chosen-line ${is_correct ? 'right' : ''}">
                        <span dir="auto">
                          ${text ?? option}
                          ${is_correct ? html`<span class="badge success">${t.rightMark}</span>` : nothing}
                        </span>
                        <span class="chosen-bar" aria-hidden="true" ${cssVars({ '--share': count / most })}></span>
                        <span class="numeric">${t.chosenBy(count)}</span>
                      </li>
                    `,
                  )}
                </ul>
              </div>
            `;
          })}
        </div>
      </details>
    `;
  }
}
