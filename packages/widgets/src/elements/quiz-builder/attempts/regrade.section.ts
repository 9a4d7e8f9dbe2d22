import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { proctoring } from '@edurise/sdk/proctoring';
import type { KeptKey, Regrade, RegradedAttempt } from '@edurise/sdk/proctoring';
import { dataTable, type Column } from '../../../ui/data-table/data-table.ts';
import type { Sorting } from '../../../ui/data-table/sorting.ts';
import { icon } from '../../../ui/icon.ts';
import { loader } from '../../../ui/icons.ts';
import type { BuilderHost } from '../builder-host.ts';
import { Draft } from '../draft.ts';
import { checkField, refusalView } from '../form.view.ts';
import { attemptsMessages, type AttemptsTexts } from './attempts.messages.ts';
import type { Watched } from './watched.ts';

type By = 'name' | 'before' | 'after' | 'outcome';

/** Grading again by today's keys: first what it would change, then, if that is wanted, the change. */
export class RegradeSection {
  readonly #host: BuilderHost;
  readonly #attempts: Watched<unknown>;
  readonly #run: Draft<{ never_lower: boolean }>;
  #tried: Regrade | undefined;
  #sorting: Sorting<By> = { by: 'name', direction: 'ascending' };
  #neverLower = true;

  constructor(host: BuilderHost, attempts: Watched<unknown>) {
    this.#host = host;
    this.#attempts = attempts;
    this.#run = new Draft(() => host.requestUpdate());
  }

  /** Keys may be changed, and essays graded, before somebody comes back: what was counted counts no more. */
  left(): void {
    this.#tried = undefined;
  }

  view(): TemplateResult {
    const host = this.#host;
    const t = this.#t;
    const { sending } = this.#run;
    const tried = this.#tried;
    return html`
      <section class="attempts-part" aria-labelledby="regrade-title">
        <h3 id="regrade-title" tabindex="-1">${t.regrade}</h3>
        <p class="muted">${t.regradeText}</p>
        ${refusalView(host, this.#run.state)}
        ${checkField({
          id: 'never-lower',
          label: t.neverLower,
          checked: this.#neverLower,
          onchange: (checked) => {
            this.#neverLower = checked;
            // What was counted was counted otherwise.
            this.#tried = undefined;
            host.requestUpdate();
          },
        })}
        <div class="actions">
          <button
            type="button"
            class="button"
            id="try-regrade"
            aria-busy=${sending}
            aria-disabled=${sending}
            @click=${() => void this.#regrade(true)}
          >
            ${sending ? icon(loader) : nothing}${sending ? t.trying : t.tryRegrade}
          </button>
        </div>
        ${tried ? this.#outcome(tried) : nothing}
      </section>
    `;
  }

  get #t(): AttemptsTexts {
    return attemptsMessages.for(this.#host.language);
  }

  #outcome(tried: Regrade): TemplateResult {
    const t = this.#t;
    const { changes, rekeyed, kept } = tried;
    return html`
      <p class="diff numeric" id="diff">${this.#said(tried)}</p>
      ${changes.length ? this.#table(changes) : nothing} ${kept?.length ? this.#kept(kept) : nothing}
      ${
        changes.length || rekeyed
          ? html`<div class="actions">
              <button type="button" class="button primary" id="do-regrade" @click=${() => void this.#regrade(false)}>
                ${t.doRegrade}
              </button>
            </div>`
          : nothing
      }
    `;
  }

  #said({ raised, lowered, attempts, changes, rekeyed }: Regrade): string {
    const t = this.#t;
    if (changes.length) return t.outcome(raised, lowered, attempts);
    return rekeyed ? t.rekeyed(rekeyed) : t.noChange(attempts);
  }

  #kept(kept: readonly KeptKey[]): TemplateResult {
    const t = this.#t;
    return html`
      <p class="muted">${t.kept}</p>
      <ul class="kept">
        ${kept.map(
          ({ question_text, attempts }) =>
            html`<li>
              <q dir="auto">${question_text || t.question}</q> <span class="muted">${t.keptIn(attempts)}</span>
            </li>`,
        )}
      </ul>
    `;
  }

  #table(changes: readonly RegradedAttempt[]): TemplateResult {
    const { format } = this.#host;
    const t = this.#t;
    const score = (points: string | number | null | undefined): string =>
      points == null ? '–' : format.number(Number(points), { maximumFractionDigits: 2 });
    const columns: readonly Column<RegradedAttempt, By>[] = [
      {
        key: 'name',
        head: t.learner,
        cell: ({ user_name }) =>
          html`<span dir="auto">${user_name || attemptsMessages.for(this.#host.language).someone}</span>`,
        value: ({ user_name }) => user_name ?? undefined,
      },
      {
        key: 'before',
        head: t.before,
        figure: true,
        cell: ({ score_before }) => score(score_before),
        value: ({ score_before }) => (score_before == null ? undefined : Number(score_before)),
      },
      {
        key: 'after',
        head: t.afterwards,
        figure: true,
        cell: ({ score_after }) => score(score_after),
        value: ({ score_after }) => (score_after == null ? undefined : Number(score_after)),
      },
      {
        key: 'outcome',
        head: t.outcomeHead,
        cell: ({ passed_before, passed_after }) =>
          passed_before === passed_after
            ? t.same
            : passed_after == null
              ? '–'
              : html`<span class="badge ${passed_after ? 'success' : 'danger'}">
                  ${passed_after ? t.nowPassed : t.nowFailed}
                </span>`,
        value: ({ passed_before, passed_after }) => (passed_before === passed_after ? 1 : passed_after ? 2 : 0),
      },
    ];
    return dataTable({
      labelledBy: 'diff',
      columns,
      rows: changes,
      keyOf: ({ attempt }) => attempt,
      sorting: this.#sorting,
      onsort: (sorting) => {
        this.#sorting = sorting;
        this.#host.requestUpdate();
      },
      locale: format.locale,
    });
  }

  async #regrade(dry_run: boolean): Promise<void> {
    const host = this.#host;
    const { edu, quiz } = host;
    const t = this.#t;
    if (this.#run.sending) return;
    const never_lower = this.#neverLower;
    let outcome: Regrade | undefined;
    const sent = await this.#run.send(async () => {
      outcome = await edu.with({ proctoring }).quizzes.regrade(quiz.id, { dry_run, never_lower });
    });
    if (!sent || !outcome) return;
    if (dry_run) {
      this.#tried = outcome;
      host.announce(this.#said(outcome));
    } else {
      this.#tried = undefined;
      host.notify({ kind: 'success', text: t.regraded(outcome.changes.length) });
      void this.#attempts.refresh();
      void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('#regrade-title')?.focus());
    }
    host.requestUpdate();
  }
}
